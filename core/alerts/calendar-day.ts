import { Temporal } from 'temporal-polyfill';
import { type BillingDay, days, type Instant, later, startOfBillingDay } from '../time';

const FORM = /^\d{4}-\d{2}-\d{2}$/;

export function isCalendarDay(text: string): boolean {
  if (!FORM.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

const ends = new Map<string, Instant>();

/** 24:00 UTC+8 of the day. Kept: every account asks for its dates at every reading. */
export function endOfDay(day: string): Instant {
  const known = ends.get(day);
  if (known !== undefined) return known;
  const end = later(startOfBillingDay(day as BillingDay), days(1));
  ends.set(day, end);
  return end;
}

interface Month {
  readonly from: Instant;
  readonly until: Instant;
}

let latest: Month | undefined;

/** The month of the bill (UTC+8) that `now` lies in. Kept, as all accounts ask for the same one. */
export function billingMonth(now: Instant): Month {
  if (latest !== undefined && now >= latest.from && now < latest.until) return latest;
  const first = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('+08:00').toPlainDate().with({ day: 1 });
  const start = (date: Temporal.PlainDate): Instant => startOfBillingDay(date.toString() as BillingDay);
  latest = { from: start(first), until: start(first.add({ months: 1 })) };
  return latest;
}
