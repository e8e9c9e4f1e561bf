import { Temporal } from 'temporal-polyfill';

/** A moment, as milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly unit: 'milliseconds since the epoch' };
/** A length of time in milliseconds. */
export type Duration = number & { readonly unit: 'milliseconds' };
/** A day of Alibaba Cloud's bill, `YYYY-MM-DD`. It begins at 00:00 UTC+8 wherever the reader is. */
export type BillingDay = string & { readonly unit: 'UTC+8 day' };

export const BILLING_ZONE = '+08:00';

export const milliseconds = (n: number): Duration => n as Duration;
export const seconds = (n: number): Duration => (n * 1_000) as Duration;
export const minutes = (n: number): Duration => (n * 60_000) as Duration;
export const hours = (n: number): Duration => (n * 3_600_000) as Duration;
export const days = (n: number): Duration => (n * 86_400_000) as Duration;

export const inSeconds = (duration: Duration): number => duration / 1_000;
export const inMinutes = (duration: Duration): number => duration / 60_000;
export const inHours = (duration: Duration): number => duration / 3_600_000;
export const inDays = (duration: Duration): number => duration / 86_400_000;

export const epochMilliseconds = (n: number): Instant => n as Instant;
export const later = (instant: Instant, by: Duration): Instant => (instant + by) as Instant;
export const earlier = (instant: Instant, by: Duration): Instant => (instant - by) as Instant;
/** Negative when `to` lies before `from`. */
export const elapsed = (from: Instant, to: Instant): Duration => (to - from) as Duration;

/** ISO 8601 in UTC, to the second: `2026-11-23T06:57:15Z`. */
export const isoOf = (instant: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' });

/** The moment that an ISO 8601 text names; undefined where it names none. */
export function instantOf(iso: string): Instant | undefined {
  try {
    return Temporal.Instant.from(iso).epochMilliseconds as Instant;
  } catch {
    return undefined;
  }
}

export const billingDayOf = (instant: Instant): BillingDay =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(BILLING_ZONE)
    .toPlainDate()
    .toString() as BillingDay;

/** 00:00 UTC+8 of the day. */
export const startOfBillingDay = (day: BillingDay): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(BILLING_ZONE).epochMilliseconds as Instant;
