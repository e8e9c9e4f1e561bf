import { Temporal } from 'temporal-polyfill';
import { BILLING_ZONE, days, epochMilliseconds, hours, type Instant, minutes } from '../time';
import { momentShowing, zoneOffset } from './zone-offset';

/** A date without a zone, as days since 1970-01-01: calendars are walked day by day, for many accounts. */
export type PlainDay = number & { readonly unit: 'days since 1970-01-01' };

const DAY = days(1);
const BILLING_OFFSET = hours(8);
const EPOCH = Temporal.PlainDate.from('1970-01-01');
const written = new Map<PlainDay, string>();

/** `day`: `YYYY-MM-DD`. */
export const plainDay = (day: string): PlainDay => EPOCH.until(Temporal.PlainDate.from(day)).days as PlainDay;

export const dayAfter = (day: PlainDay, count = 1): PlainDay => (day + count) as PlainDay;

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: PlainDay): number => ((day + 3) % 7) + 1;

/** `YYYY-MM-DD`. */
export function writtenDay(day: PlainDay): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const text = EPOCH.add({ days: day }).toString();
  written.set(day, text);
  return text;
}

/** The date that it is in a zone. */
export const dayIn = (zone: string, at: Instant): PlainDay =>
  Math.floor((at + (zone === BILLING_ZONE ? BILLING_OFFSET : zoneOffset(zone, at))) / DAY) as PlainDay;

/** `time`: `HH:MM`; where the clocks skip it, as much later as they skip. */
export function momentIn(zone: string, day: PlainDay, time: string): Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return momentShowing(zone, day * DAY + hours(hour) + minutes(minute));
}

/** 00:00 UTC+8. */
export const startOfDayThere = (day: PlainDay): Instant => epochMilliseconds(day * DAY - BILLING_OFFSET);
