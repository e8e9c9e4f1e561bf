import { Temporal } from 'temporal-polyfill';
import { usualChineseBreaks } from '../core/decide-by/china-breaks';
import { weekendOf } from '../core/decide-by/weekend';
import type { WorkCalendar } from '../core/decide-by/work-calendar';
import type { Language } from '../core/texts/text';

/** Both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

export interface HolidaysAsked {
  readonly countries: readonly string[];
  readonly years: Years;
  /** Of the holidays' names. */
  readonly language: Language;
}

interface Holiday {
  /** `YYYY-MM-DD`: its first day. */
  readonly day: string;
  readonly days: number;
  readonly name: string;
  readonly rule: string;
}

const DAY = 86_400_000;

const yearsOf = ({ from, to }: Years): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** The library is a megabyte and is loaded only when somebody's holidays are asked for. */
async function publicHolidays(country: string, years: readonly number[], language: Language) {
  const { default: Holidays } = await import('date-holidays');
  const [code = '', subdivision] = country.split('-');
  const known = new Holidays();
  if (!Object.hasOwn(known.getCountries(), code)) return undefined;
  const calendar = subdivision === undefined ? new Holidays(code) : new Holidays(code, subdivision);
  return years.flatMap((year) =>
    calendar
      .getHolidays(year, language === 'en' ? 'en' : 'zh')
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(
        ({ date, start, end, name, rule }): Holiday => ({
          day: date.slice(0, 10),
          days: Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY)),
          name,
          rule,
        }),
      ),
  );
}

const byDay = (holidays: readonly Holiday[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    holidays.flatMap(({ day, days, name }) =>
      Array.from({ length: days }, (_, index) => [Temporal.PlainDate.from(day).add({ days: index }).toString(), name]),
    ),
  );

/** `English name,Chinese name,days`. */
const namedIn = (written: string, language: Language): string =>
  written.split(',')[language === 'en' ? 0 : 1] ?? written;

/** What the State Council announced, with the days worked instead; the usual breaks for years not announced yet. */
async function chineseCalendar(years: Years, language: Language): Promise<WorkCalendar> {
  const { default: announced } = await import('chinese-days/dist/chinese-days.json');
  const written = Object.entries<string>(announced.holidays);
  const lastAnnounced = Math.max(...written.map(([day]) => Number(day.slice(0, 4))));
  const open = yearsOf({ from: Math.max(years.from, lastAnnounced + 1), to: years.to });
  const usual = usualChineseBreaks((await publicHolidays('CN', open, language)) ?? []);
  return {
    country: 'CN',
    weekend: weekendOf('CN'),
    holidays: { ...usual, ...Object.fromEntries(written.map(([day, name]) => [day, namedIn(name, language)])) },
    workdays: Object.fromEntries(Object.keys(announced.workdays).map((day) => [day, true as const])),
    assumedFromYear: lastAnnounced + 1,
    firstYear: years.from,
    lastYear: years.to,
  };
}

/** When a country's offices and banks are closed; undefined for a country that nobody keeps a calendar of. */
export async function workCalendar(
  country: string,
  years: Years,
  language: Language,
): Promise<WorkCalendar | undefined> {
  if (country === 'CN') return chineseCalendar(years, language);
  const holidays = await publicHolidays(country, yearsOf(years), language);
  if (holidays === undefined) return undefined;
  return {
    country,
    weekend: weekendOf(country),
    holidays: byDay(holidays),
    workdays: {},
    firstYear: years.from,
    lastYear: years.to,
  };
}
