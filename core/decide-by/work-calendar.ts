import { type PlainDay, weekdayOf, writtenDay } from './plain-day';
import { weekendOf } from './weekend';

/** The days on which a country's banks and offices are closed, as plain days of that country. */
export interface WorkCalendar {
  /** ISO 3166: `IE`, or with a subdivision `DE-BY`. */
  readonly country: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[];
  /** Name by `YYYY-MM-DD`. */
  readonly holidays: Readonly<Record<string, string>>;
  /** Days of a weekend that are worked to make up for a holiday: China has them every year. */
  readonly workdays: Readonly<Record<string, true>>;
  /** The first year whose holidays are what is usual, not what was announced; none beyond `lastYear` are known. */
  readonly assumedFromYear?: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Why a day is no business day. */
export type Closed = { readonly why: 'weekend' } | { readonly why: 'holiday'; readonly name: string };

const WEEKEND: Closed = { why: 'weekend' };

export function closedOn(day: PlainDay, calendar: WorkCalendar): Closed | undefined {
  const written = writtenDay(day);
  if (Object.hasOwn(calendar.workdays, written)) return undefined;
  const name = calendar.holidays[written];
  if (name !== undefined) return { why: 'holiday', name };
  return calendar.weekend.includes(weekdayOf(day)) ? WEEKEND : undefined;
}

/** Whether the holidays of the day's year are known only as what is usual, or not at all. */
export function isAssumed(day: PlainDay, { firstYear, lastYear, assumedFromYear }: WorkCalendar): boolean {
  const year = Number(writtenDay(day).slice(0, 4));
  return year < firstYear || year > lastYear || (assumedFromYear !== undefined && year >= assumedFromYear);
}

/** For a country whose holidays nobody keeps, or until they have been worked out: weekends only, and said to be assumed. */
export const weekendsOnly = (country: string): WorkCalendar => ({
  country,
  weekend: weekendOf(country),
  holidays: {},
  workdays: {},
  firstYear: 1,
  lastYear: 0,
});
