import { billingMonth } from './alerts/calendar-day';
import { type BilledDay, billedBurn, NEWEST_COMPLETE } from './billed-burn';
import { type Money, perSpan, scaled, sum } from './money';
import {
  type BillingDay,
  billingDayOf,
  days,
  earlier,
  elapsed,
  type Instant,
  inDays,
  later,
  startOfBillingDay,
} from './time';

/** The week before the month says what the month was expected to cost. */
const WEEK = 7;
/** Fewer days of a month are no ground to call it dear. */
const ENOUGH_DAYS = 3;

interface OnDay {
  readonly from: Instant;
  readonly until: Instant;
  readonly days: readonly BillingDay[];
}

let today: OnDay | undefined;

function monthsDaysOn(now: Instant): readonly BillingDay[] {
  const from = earlier(billingMonth(now).from, days(WEEK));
  const newest = startOfBillingDay(billingDayOf(earlier(now, days(NEWEST_COMPLETE))));
  const count = Math.max(0, Math.round(inDays(elapsed(from, newest))) + 1);
  return Array.from({ length: count }, (_, index) => billingDayOf(later(from, days(index))));
}

/**
 * The days of this month and of the week before it (UTC+8) whose bills are complete, oldest first. Kept for the day, as
 * every account asks for them at every reading.
 */
export function monthsDays(now: Instant): readonly BillingDay[] {
  if (today !== undefined && now >= today.from && now < today.until) return today.days;
  const from = startOfBillingDay(billingDayOf(now));
  today = { from, until: later(from, days(1)), days: monthsDaysOn(now) };
  return today.days;
}

/** A complete bill does not change: only what is not known is read, the oldest first. */
export const daysToRead = (known: readonly BilledDay[], now: Instant): readonly BillingDay[] =>
  monthsDays(now).filter((day) => !known.some((each) => each.day === day));

/** In order and without repeats; what is older than the week before the month is no longer needed. */
export function withBilled(
  known: readonly BilledDay[],
  read: readonly BilledDay[],
  now: Instant,
): readonly BilledDay[] {
  const byDay = new Map([...known, ...read].map((each) => [each.day, each]));
  return monthsDays(now).flatMap((day) => byDay.get(day) ?? []);
}

export interface BilledMonth {
  readonly thisMonthSoFar: Money;
  /** As many days as the week before the month said; undefined while there are too few to compare. */
  readonly expected?: Money;
  /** 24:00 of the newest billed day. */
  readonly until: Instant;
}

const known = new WeakMap<readonly BilledDay[], { readonly from: Instant; readonly month: BilledMonth | undefined }>();

function sumUp(billed: readonly BilledDay[], from: Instant): BilledMonth | undefined {
  const first = billingDayOf(from);
  const before = billed.filter(({ day }) => day < first);
  const ofMonth = billed.filter(({ day }) => day >= first);
  const [opening, ...rest] = ofMonth;
  const count = ofMonth.length;
  if (opening === undefined || ofMonth[count - 1]?.day !== billingDayOf(later(from, days(count - 1)))) return undefined;
  const thisMonthSoFar = rest.reduce((total, { amount }) => sum(total, amount), opening.amount);
  const until = later(from, days(count));
  const perDay = before.length === WEEK && count >= ENOUGH_DAYS ? billedBurn(before) : undefined;
  return { thisMonthSoFar, until, ...(perDay === undefined ? {} : { expected: scaled(perDay, String(count)) }) };
}

/** Undefined where no day of this month is billed yet, or one is missing among them. Added up once for each change. */
export function billedMonth(billed: readonly BilledDay[], now: Instant): BilledMonth | undefined {
  const { from } = billingMonth(now);
  const before = known.get(billed);
  if (before?.from === from) return before.month;
  const month = sumUp(billed, from);
  known.set(billed, { from, month });
  return month;
}

/** What was billed, and the burn rate for the time since the newest bill. */
export function monthToDate(month: BilledMonth, burnRate: Money | undefined, now: Instant): Money | undefined {
  const { thisMonthSoFar, until } = month;
  if (burnRate === undefined || burnRate.currency !== thisMonthSoFar.currency) return undefined;
  if (now <= until) return thisMonthSoFar;
  return sum(thisMonthSoFar, scaled(perSpan(burnRate, days(1), elapsed(until, now)), '1', 2));
}
