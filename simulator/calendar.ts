import { type BillingDay, epochMilliseconds, type Instant } from '../core/time';

/** Hours since 1970-01-01T00:00Z. */
export type HourNumber = number;
/** Days since 1970-01-01 in UTC+8, the zone of Alibaba Cloud's bills. */
export type DayNumber = number;
/** A month of the bill in UTC+8, `YYYY-MM`. */
export type BillingCycle = string;

const HOUR = 3_600_000;
const HOURS_AHEAD_OF_UTC = 8;

export const hourOf = (instant: Instant): HourNumber => Math.floor(instant / HOUR);
export const instantOfHour = (hour: HourNumber): Instant => epochMilliseconds(hour * HOUR);
export const dayOfHour = (hour: HourNumber): DayNumber => Math.floor((hour + HOURS_AHEAD_OF_UTC) / 24);
export const firstHourOf = (day: DayNumber): HourNumber => day * 24 - HOURS_AHEAD_OF_UTC;
export const dayOf = (instant: Instant): DayNumber => dayOfHour(hourOf(instant));
export const startOfDay = (day: DayNumber): Instant => instantOfHour(firstHourOf(day));
/** 0 is Sunday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Proleptic Gregorian date of a day number: https://howardhinnant.github.io/date_algorithms.html#civil_from_days */
export function civilOf(number: DayNumber): Civil {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The inverse of `civilOf`: https://howardhinnant.github.io/date_algorithms.html#days_from_civil */
export function dayNumberOf({ year, month, day }: Civil): DayNumber {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

export function billingDayNumbered(number: DayNumber): BillingDay {
  const { year, month, day } = civilOf(number);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as BillingDay;
}

/** The day a text names; undefined where it names none (`2026-02-30`). */
export function dayNamed(text: string): DayNumber | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const number = dayNumberOf({ year: Number(year), month: Number(month), day: Number(day) });
  return billingDayNumbered(number) === text ? number : undefined;
}

export const cycleOf = (day: DayNumber): BillingCycle => billingDayNumbered(day).slice(0, 7);
export const firstDayOf = (cycle: BillingCycle): DayNumber | undefined => dayNamed(`${cycle}-01`);

/** First day of the month after the one that the day is in. */
export function firstDayOfNextCycle(day: DayNumber): DayNumber {
  const { year, month } = civilOf(day);
  return dayNumberOf(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
}

export interface CycleDays {
  readonly cycle: BillingCycle;
  readonly first: DayNumber;
  /** Exclusive. */
  readonly end: DayNumber;
}

/** The months that the days from `first` to `last` fall in, cut to those days at the beginning. */
export function cyclesBetween(first: DayNumber, last: DayNumber): readonly CycleDays[] {
  const cycles: CycleDays[] = [];
  for (let day = first; day <= last; ) {
    const end = firstDayOfNextCycle(day);
    cycles.push({ cycle: cycleOf(day), first: day, end });
    day = end;
  }
  return cycles;
}
