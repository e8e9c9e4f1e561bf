import { type BillingDay, billingDayOf, days, earlier, startOfBillingDay } from '../time';

/** A month of the bill, `YYYY-MM`. It begins at 00:00 UTC+8 of its first day. */
export type BillingMonth = string & { readonly unit: 'UTC+8 month' };

const THIRTY = [4, 6, 9, 11];

const numbersOf = (month: BillingMonth): readonly [number, number] => [
  Number(month.slice(0, 4)),
  Number(month.slice(5, 7)),
];

const twoDigits = (n: number): string => String(n).padStart(2, '0');

export const monthOf = (day: BillingDay): BillingMonth => day.slice(0, 7) as BillingMonth;

export function monthAfter(month: BillingMonth, count = 1): BillingMonth {
  const [year, number] = numbersOf(month);
  const since = year * 12 + number - 1 + count;
  return `${String(Math.floor(since / 12)).padStart(4, '0')}-${twoDigits((since % 12) + 1)}` as BillingMonth;
}

export function daysInMonth(month: BillingMonth): number {
  const [year, number] = numbersOf(month);
  if (number !== 2) return THIRTY.includes(number) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** A date past the month's end is its last day. */
export const dayOfMonth = (month: BillingMonth, date: number): BillingDay =>
  `${month}-${twoDigits(Math.min(date, daysInMonth(month)))}` as BillingDay;

export const dayBefore = (day: BillingDay): BillingDay => billingDayOf(earlier(startOfBillingDay(day), days(1)));
