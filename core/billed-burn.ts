import { type Money, perSpan, sum } from './money';
import { type BillingDay, billingDayOf, days, earlier, type Instant } from './time';

/** A day's bill is complete about 24 hours after the day ends: the newest two are left out. */
export const NEWEST_COMPLETE = 2;
const DAYS = 7;

/** The last seven billing days (UTC+8) whose bills are complete, oldest first. */
export const billedDays = (now: Instant): readonly BillingDay[] =>
  Array.from({ length: DAYS }, (_, index) => billingDayOf(earlier(now, days(NEWEST_COMPLETE + DAYS - 1 - index))));

export interface BilledDay {
  readonly day: BillingDay;
  readonly amount: Money;
}

/** The mean a day; undefined where nothing has been billed yet. */
export function billedBurn(billed: readonly BilledDay[]): Money | undefined {
  const [first, ...rest] = billed;
  if (first === undefined) return undefined;
  const total = rest.reduce((amount, each) => sum(amount, each.amount), first.amount);
  return perSpan(total, days(billed.length), days(1));
}
