import Big from 'big.js';
import { arrivalsByStep } from './arrival-match';
import { fallOver, stepsOf } from './balance-step';
import type { Arrival, Reading } from './reading';
import { type BillingDay, billingDayOf } from './time';

/** One billing day (UTC+8) of one account. Amounts are decimal strings in the account's currency. */
export interface HistoryDay {
  readonly day: BillingDay;
  /** Balance of the day's first reading. */
  readonly opening: string;
  readonly closing: string;
  readonly lowest: string;
  /** Sum of the falls that no arrival explains; a fall over midnight counts for the day of the later reading. */
  readonly burn: string;
  /** How many readings stand behind the day. */
  readonly readings: number;
}

const lower = (left: string, right: string): string => (new Big(right).lt(left) ? right : left);

/** The day with one more reading at its end; `burned` is what was spent since the reading before, never negative. */
export function withNextReading(day: HistoryDay | undefined, reading: Reading, burned: string): HistoryDay {
  const { amount } = reading.available;
  const own = day ?? { opening: amount, lowest: amount, burn: '0', readings: 0 };
  return {
    day: billingDayOf(reading.at),
    opening: own.opening,
    closing: amount,
    lowest: lower(own.lowest, amount),
    burn: new Big(own.burn).plus(burned).toFixed(),
    readings: own.readings + 1,
  };
}

const notNegative = (amount: Big): string => (amount.lt('0') ? '0' : amount.toFixed());

/** What was spent between two readings with no arrival near them; a rise is no burn. */
export const fallBetween = (before: Reading, reading: Reading): string => notNegative(fallOver(before, reading));

function burnedBefore(readings: readonly Reading[], arrivals: readonly Arrival[]): ReadonlyMap<Reading, string> {
  const steps = stepsOf(readings);
  const arrived = arrivalsByStep(steps, arrivals);
  return new Map(
    steps.map((step) => [step.to, notNegative(fallOver(step.from, step.to).plus(arrived.get(step) ?? '0'))]),
  );
}

/** The days of readings in time order and of one currency, oldest first; days without a reading are left out. */
export function historyDays(readings: readonly Reading[], arrivals: readonly Arrival[]): readonly HistoryDay[] {
  const burned = burnedBefore(readings, arrivals);
  const days = new Map<BillingDay, HistoryDay>();
  for (const reading of readings) {
    const day = billingDayOf(reading.at);
    days.set(day, withNextReading(days.get(day), reading, burned.get(reading) ?? '0'));
  }
  return [...days.values()];
}
