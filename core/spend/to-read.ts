import type { BillingDays } from '../invoices/invoice-cycle';
import { type BillingDay, elapsed, hours, type Instant } from '../time';
import { dayFinal, eachDay, lastBilledDay } from './period';

/** A provisional day is asked for again after so long: late charges come in by the hour. */
const READ_AGAIN_AFTER = hours(12);

/** Figures that were read before the bill was final may have changed since. */
export const isProvisional = (day: BillingDay, readAt: Instant, isSplit: boolean): boolean =>
  readAt < dayFinal(day, isSplit);

/** The days of the period that are worth asking Alibaba Cloud for, the newest first: it is what people look at. */
export function daysToRead(
  period: BillingDays,
  readAt: ReadonlyMap<BillingDay, Instant>,
  isSplit: boolean,
  now: Instant,
): readonly BillingDay[] {
  const last = lastBilledDay(now);
  return eachDay(period)
    .filter((day) => {
      if (day > last) return false;
      const at = readAt.get(day);
      if (at === undefined) return true;
      return isProvisional(day, at, isSplit) && (now >= dayFinal(day, isSplit) || elapsed(at, now) >= READ_AGAIN_AFTER);
    })
    .reverse();
}
