import type { Arrival } from '../reading';
import { days, type Instant, instantOf, later } from '../time';
import type { AlertRules } from './rules';

/** The quarterly test is a top-up of 1.00 in the account's currency: it shows that money still arrives. */
const TEST_AMOUNT = 1;

export const isTestTopUp = ({ kind, amount }: Arrival): boolean =>
  kind === 'top-up' && Number(amount.amount) === TEST_AMOUNT;

/** When a test top-up last arrived, by itself or as a person logged it. */
export function lastTestTopUp({ testTopUp }: AlertRules, arrivals: readonly Arrival[]): Instant | undefined {
  let last = testTopUp.lastDone === undefined ? undefined : instantOf(testTopUp.lastDone);
  for (const arrival of arrivals) {
    if (!isTestTopUp(arrival)) continue;
    const { at } = arrival;
    if (last === undefined || at > last) last = at;
  }
  return last;
}

export type TestTopUpDue =
  | { readonly at: Instant; readonly last: Instant }
  /** None was made yet. */
  | { readonly at?: undefined };

/** Undefined where no test is asked for. */
export function testTopUpDue(rules: AlertRules, arrivals: readonly Arrival[]): TestTopUpDue | undefined {
  if (!rules.testTopUp.on) return undefined;
  const last = lastTestTopUp(rules, arrivals);
  if (last === undefined) return rules.autoRecharge.on ? {} : undefined;
  return { at: later(last, days(rules.testTopUp.everyDays)), last };
}
