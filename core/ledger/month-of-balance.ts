import Big from 'big.js';
import { type BillingMonth, monthAfter, monthOf } from '../invoices/billing-month';
import { money } from '../money';
import type { Arrival, Reading } from '../reading';
import { type BillingDay, billingDayOf, hours, type Instant, later, startOfBillingDay } from '../time';

/** How far the balance had fallen by a reading after a month's end, without what arrived meanwhile. */
export interface SettlingFall {
  readonly at: Instant;
  /** Decimal string. */
  readonly fall: string;
}

/** What the readings say of one month (UTC+8). */
export interface MonthOfBalance {
  readonly month: BillingMonth;
  /** The last reading before the month began; in an account's first month the first one there is. */
  readonly opening: Reading;
  /** The last reading before the month ended, which the next month opens with. */
  readonly closing: Reading;
  /** Falls between the two that no arrival explains, as a decimal string. */
  readonly burn: string;
  readonly settling: readonly SettlingFall[];
}

export const billingMonthOf = (at: Instant): BillingMonth => monthOf(billingDayOf(at));

const starts = new Map<BillingMonth, Instant>();

/** Kept: two years of two hundred accounts ask for the same few, again and again. */
export function startOfMonth(month: BillingMonth): Instant {
  const known = starts.get(month);
  if (known !== undefined) return known;
  const start = startOfBillingDay(`${month}-01` as BillingDay);
  starts.set(month, start);
  return start;
}

export const endOfMonth = (month: BillingMonth): Instant => startOfMonth(monthAfter(month));

/** Usage by the day is in the balance 9 hours after the day, the slowest that is known; a day more for one that is late. */
export const SETTLES_WITHIN = hours(36);

const within = (arrivals: readonly Arrival[], from: Instant, to: Instant): Big =>
  arrivals.reduce((total, { at, amount }) => (at > from && at <= to ? total.plus(amount.amount) : total), new Big('0'));

/** `after` in time order: readings behind the month's closing one. One a fall: what stands still settles nothing. */
export function settlingFalls(
  closing: Reading,
  after: readonly Reading[],
  arrivals: readonly Arrival[],
): readonly SettlingFall[] {
  const { currency, amount } = closing.available;
  const last = after[after.length - 1]?.at ?? closing.at;
  const own = arrivals.filter(
    (arrival) => arrival.at > closing.at && arrival.at <= last && arrival.amount.currency === currency,
  );
  const falls: SettlingFall[] = [];
  let before = amount;
  for (const { at, available } of after) {
    if (available.amount === before) continue;
    before = available.amount;
    const fall = new Big(amount)
      .plus(within(own, closing.at, at))
      .minus(available.amount)
      .toFixed();
    if (fall !== (falls[falls.length - 1]?.fall ?? '0')) falls.push({ at, fall });
  }
  return falls;
}

/** Arrivals that the readings of the month can show, in the balance's currency: after `from`, and not after `to`. */
export const arrivedWithin = (arrivals: readonly Arrival[], from: Reading, to: Reading) =>
  money(
    from.available.currency,
    within(
      arrivals.filter(({ amount }) => amount.currency === from.available.currency),
      from.at,
      to.at,
    ).toFixed(),
  );

export const settlesUntil = (month: BillingMonth): Instant => later(endOfMonth(month), SETTLES_WITHIN);
