import { isCalendarDay } from '../alerts/calendar-day';
import { type BillingMonth, dayOfMonth, monthOf } from '../invoices/billing-month';
import type { BillingDay } from '../time';
import { moved, type NamedPeriod, namedPeriods, type PeriodChoice } from './period';

const NAMED: Readonly<Record<NamedPeriod, RegExp>> = {
  'this-month': /\bthis month(?: so far)?\b|\bmonth to date\b|本月|这个月|当月/,
  'last-month': /\b(?:last|previous) month\b|\bthe month before\b|上个?月/,
  'this-week': /\bthis week\b|本周|这周|这个?星期/,
  'last-week': /\b(?:last|previous) week\b|上周|上个?星期/,
  'last-7-days': /\b(?:last|past) (?:7|seven) days\b|(?:最?近|过去)(?:7|七)天/,
  'last-30-days': /\b(?:last|past) (?:30|thirty) days\b|(?:最?近|过去)(?:30|三十)天/,
  'last-12-months': /\b(?:last|past) (?:12|twelve) months\b|\b(?:last|past) year\b|(?:最?近|过去)(?:12个月|一年)/,
};

const MONTHS = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
] as const;

const ENGLISH_MONTH = new RegExp(`\\b(${MONTHS.join('|')})\\b(?:\\s+(20\\d\\d))?`);
const CHINESE_MONTH = /(?:(20\d\d)年)?(1[0-2]|0?[1-9])月(?:份)?(?!\d)/;
const WRITTEN_MONTH = /\b(20\d\d)-(0[1-9]|1[0-2])\b(?!-)/;
const WRITTEN_DAY = /\b(20\d\d-\d\d-\d\d)\b(?:\s*(?:to|-|–|到|至)\s*(20\d\d-\d\d-\d\d)\b)?/;

interface PeriodFound {
  readonly period?: PeriodChoice;
  readonly rest: string;
}

/** The newest such month that has begun: in November "March" is this year's, "December" last year's. */
function monthNumbered(number: number, year: string | undefined, today: BillingDay): PeriodChoice {
  const thisYear = Number(today.slice(0, 4));
  const wanted = year === undefined ? (number <= Number(today.slice(5, 7)) ? thisYear : thisYear - 1) : Number(year);
  const month = `${wanted}-${String(number).padStart(2, '0')}` as BillingMonth;
  if (month === monthOf(today)) return 'this-month';
  return { from: dayOfMonth(month, 1), to: dayOfMonth(month, 31) };
}

function monthFound(text: string, today: BillingDay): PeriodFound | undefined {
  const english = ENGLISH_MONTH.exec(text);
  if (english !== null) {
    const number = MONTHS.findIndex((form) => new RegExp(`^${form}$`).test(english[1] ?? '')) + 1;
    return { period: monthNumbered(number, english[2], today), rest: text.replace(english[0], ' ') };
  }
  const written = WRITTEN_MONTH.exec(text);
  if (written !== null) {
    return { period: monthNumbered(Number(written[2]), written[1], today), rest: text.replace(written[0], ' ') };
  }
  const chinese = CHINESE_MONTH.exec(text);
  if (chinese === null) return undefined;
  return { period: monthNumbered(Number(chinese[2]), chinese[1], today), rest: text.replace(chinese[0], ' ') };
}

function daysFound(text: string, today: BillingDay): PeriodFound | undefined {
  const near = /\byesterday\b|昨天|昨日/.exec(text);
  if (near !== null) {
    const day = moved(today, -1);
    return { period: { from: day, to: day }, rest: text.replace(near[0], ' ') };
  }
  const now = /\btoday\b|今天|今日/.exec(text);
  if (now !== null) return { period: { from: today, to: today }, rest: text.replace(now[0], ' ') };
  const written = WRITTEN_DAY.exec(text);
  const [all, from = '', to = from] = written ?? [];
  if (all === undefined || !isCalendarDay(from) || !isCalendarDay(to) || from > to) return undefined;
  return { period: { from: from as BillingDay, to: to as BillingDay }, rest: text.replace(all, ' ') };
}

/** The time that a question names, and what is left of it. */
export function periodIn(text: string, today: BillingDay): PeriodFound {
  const named = namedPeriods.find((each) => NAMED[each].test(text));
  if (named !== undefined) return { period: named, rest: text.replace(NAMED[named], ' ') };
  return daysFound(text, today) ?? monthFound(text, today) ?? { rest: text };
}
