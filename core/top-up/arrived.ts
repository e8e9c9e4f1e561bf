import { moneyFact } from '../alerts/condition';
import type { BillingDay, Instant } from '../time';
import type { Finding } from './finding';
import type { TopUpPlan } from './plan';
import { entryOf } from './plan-record';
import type { PlanAnswer } from './transitions';

/** The money is there. `invoice`: the cut day of the invoice that it lands on. */
export function withArrival(
  plan: TopUpPlan,
  found: Pick<Extract<Finding, { kind: 'arrived' }>, 'at' | 'amount' | 'transactionNumber'>,
  invoice: BillingDay | undefined,
  now: Instant,
): PlanAnswer {
  const { at, amount, transactionNumber } = found;
  const known = plan.arrival?.transactionNumber;
  if (plan.stage === 'draft' || plan.stage === 'cancelled' || known !== undefined) {
    return { ok: false, reason: { text: 'input.top-up.stage' } };
  }
  const arrival = {
    at,
    amount,
    ...(transactionNumber === undefined ? {} : { transactionNumber }),
    ...(invoice === undefined ? {} : { invoice }),
  };
  const values = {
    amount: moneyFact(amount),
    planned: moneyFact(plan.amount),
    arrivedAt: at,
    seen: transactionNumber === undefined ? 'balance' : 'transaction',
    ...(transactionNumber === undefined ? {} : { transaction: transactionNumber }),
    ...(invoice === undefined ? {} : { invoice }),
  };
  return { ok: true, plan: { ...plan, stage: 'arrived', arrival }, entries: [entryOf(plan, 'arrival', values, now)] };
}
