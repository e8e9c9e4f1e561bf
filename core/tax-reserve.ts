import { Temporal } from 'temporal-polyfill';
import type { BilledDay } from './billed-burn';
import { compareMoney, difference, type Money, perSpan, ratio, scaled, sum, zero } from './money';
import {
  BILLING_ZONE,
  type BillingDay,
  type Duration,
  days,
  elapsed,
  type Instant,
  milliseconds,
  startOfBillingDay,
} from './time';

/**
 * International accounts: the running bill is before tax, and the tax of a month is charged in the next one.
 * Source: https://www.alibabacloud.com/help/en/user-center/monitor-account-balances, checked 2026-11-23.
 */
export interface TaxRule {
  /** Decimal string: `0.05` is 5%. */
  readonly rate: string;
  /** Day of the month (UTC+8) by which last month's tax has been charged. */
  readonly chargedOn: number;
}

/** The first day whose usage has not been taxed yet. */
export function untaxedSince({ chargedOn }: TaxRule, now: Instant): BillingDay {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(BILLING_ZONE).toPlainDate();
  const month = today.day < chargedOn ? today.subtract({ months: 1 }) : today;
  return month.with({ day: 1 }).toString() as BillingDay;
}

export interface UntaxedUsage {
  readonly amount: Money;
  /** Some or all of it is not billed yet and taken from the burn rate. */
  readonly estimated: boolean;
}

/** Bills where there are some, `burnPerDay` for the time after the newest of them. `billed` is in order. */
export function untaxedUsage(
  since: BillingDay,
  billed: readonly BilledDay[],
  burnPerDay: Money,
  now: Instant,
): UntaxedUsage {
  const counted = billed.filter(({ day }) => day >= since);
  const total = counted.reduce((amount, each) => sum(amount, each.amount), zero(burnPerDay.currency));
  const newest = counted[counted.length - 1];
  const from = newest === undefined ? startOfBillingDay(since) : startOfBillingDay(newest.day) + days(1);
  const open = milliseconds(Math.max(0, elapsed(from as Instant, now)));
  return { amount: sum(total, burnIn(burnPerDay, open)), estimated: open > 0 };
}

const burnIn = (perDay: Money, span: Duration): Money => perSpan(perDay, days(1), span);

/** All that stands between the balance and the days, for whoever wants to follow the arithmetic. */
export interface RealCredit {
  readonly available: Money;
  readonly floor: Money;
  readonly untaxed: Money;
  readonly rate: string;
  /** The tax that the usage so far will cost. */
  readonly reserve: Money;
  /** Available less the floor. */
  readonly raw: Money;
  /** The same less the reserve. */
  readonly real: Money;
}

export function realCredit(available: Money, floor: Money, untaxed: Money, rate: string): RealCredit {
  const reserve = scaled(untaxed, rate);
  const raw = difference(available, floor);
  return { available, floor, untaxed, rate, reserve, raw, real: difference(raw, reserve) };
}

/** Days at one burn rate a day, before and after the reserve; undefined where nothing is being spent. */
export function rawAndRealDays(
  { raw, real }: RealCredit,
  burnPerDay: Money,
): { readonly raw: number; readonly real: number } | undefined {
  const none = zero(burnPerDay.currency);
  if (compareMoney(burnPerDay, none) <= 0) return undefined;
  const lasts = (credit: Money): number => Math.max(0, ratio(credit, burnPerDay));
  return { raw: lasts(raw), real: lasts(real) };
}
