import { z } from 'zod';
import { isCalendarDay } from '../alerts/calendar-day';
import { dayAfter, plainDay, weekdayOf, writtenDay } from '../decide-by/plain-day';
import { billFinal } from '../invoices/bill-final';
import { dayBefore, dayOfMonth, monthAfter, monthOf } from '../invoices/billing-month';
import type { BillingDays } from '../invoices/invoice-cycle';
import { type BillingDay, billingDayOf, days, earlier, type Instant } from '../time';

export const namedPeriods = [
  'this-month',
  'last-month',
  'this-week',
  'last-week',
  'last-7-days',
  'last-30-days',
  'last-12-months',
] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

/** A saved view of last month is of last month whenever it is opened. */
export type PeriodChoice = NamedPeriod | BillingDays;

/** No bill of Alibaba Cloud is farther back that anybody asks for in one go. */
const MOST_DAYS = 1_100;

const day = z.custom<BillingDay>((value) => typeof value === 'string' && isCalendarDay(value));

export const periodSchema: z.ZodType<PeriodChoice> = z.union([
  z.enum(namedPeriods),
  z.strictObject({ from: day, to: day }).refine(({ from, to }) => from <= to && daysIn({ from, to }) <= MOST_DAYS),
]);

export const moved = (from: BillingDay, by: number): BillingDay =>
  writtenDay(dayAfter(plainDay(from), by)) as BillingDay;

export function daysIn({ from, to }: BillingDays): number {
  return plainDay(to) - plainDay(from) + 1;
}

export const eachDay = (period: BillingDays): readonly BillingDay[] =>
  Array.from({ length: Math.max(0, daysIn(period)) }, (_, index) => moved(period.from, index));

const wholeMonth = (month: ReturnType<typeof monthOf>): BillingDays => ({
  from: dayOfMonth(month, 1),
  to: dayOfMonth(month, 31),
});

function named(name: NamedPeriod, today: BillingDay): BillingDays {
  const month = monthOf(today);
  const monday = moved(today, 1 - weekdayOf(plainDay(today)));
  switch (name) {
    case 'this-month':
      return { from: dayOfMonth(month, 1), to: today };
    case 'last-month':
      return wholeMonth(monthAfter(month, -1));
    case 'this-week':
      return { from: monday, to: today };
    case 'last-week':
      return { from: moved(monday, -7), to: moved(monday, -1) };
    case 'last-7-days':
      return { from: moved(today, -6), to: today };
    case 'last-30-days':
      return { from: moved(today, -29), to: today };
    case 'last-12-months':
      return { from: dayOfMonth(monthAfter(month, -11), 1), to: today };
  }
}

export const periodOf = (choice: PeriodChoice, now: Instant): BillingDays =>
  typeof choice === 'string' ? named(choice, billingDayOf(now)) : choice;

/** The newest day that bills show: a day comes 24 hours after it has ended. */
export const lastBilledDay = (now: Instant): BillingDay => dayBefore(billingDayOf(earlier(now, days(1))));

const isFirst = (each: BillingDay): boolean => each.endsWith('-01');
const isLast = (each: BillingDay): boolean => dayOfMonth(monthOf(each), 31) === each;

/** How many whole months lie between two days' months. */
const monthsBetween = (from: BillingDay, to: BillingDay): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/**
 * What a period is compared with: for whole months as many months before, for a month so far the same days of the month
 * before, else as many days before.
 */
export function periodBefore({ from, to }: BillingDays): BillingDays {
  const months = monthsBetween(from, to) + 1;
  if (isFirst(from) && isLast(to)) {
    return { from: dayOfMonth(monthAfter(monthOf(from), -months), 1), to: dayBefore(from) };
  }
  if (isFirst(from) && months === 1) {
    const before = monthAfter(monthOf(from), -1);
    return { from: dayOfMonth(before, 1), to: dayOfMonth(before, Number(to.slice(8))) };
  }
  const length = daysIn({ from, to });
  return { from: moved(from, -length), to: moved(from, -1) };
}

/** Figures of the day may still change before then; where split bills are read, theirs too. */
export function dayFinal(each: BillingDay, isSplit: boolean): Instant {
  const { bill, splitBill } = billFinal(monthOf(each));
  return isSplit ? splitBill : bill;
}

/** Days one by one as runs of days. */
export function runsOf(each: readonly BillingDay[]): readonly BillingDays[] {
  const runs: { from: BillingDay; to: BillingDay }[] = [];
  for (const next of each) {
    const last = runs[runs.length - 1];
    if (last !== undefined && moved(last.to, 1) === next) last.to = next;
    else runs.push({ from: next, to: next });
  }
  return runs;
}
