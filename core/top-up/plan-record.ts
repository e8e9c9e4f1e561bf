import { moneyFact } from '../alerts/condition';
import type { RecordEntry, RecordedAct } from '../record/entry';
import type { Instant } from '../time';
import type { TopUpPlan } from './plan';

/** `by` is written down only where it is known. */
export const entryOf = (
  plan: Pick<TopUpPlan, 'id' | 'account'>,
  what: RecordedAct,
  values: RecordEntry['values'],
  now: Instant,
  by?: string,
): RecordEntry => ({
  at: now,
  what,
  account: plan.account,
  plan: plan.id,
  ...(by === undefined || by.trim() === '' ? {} : { by: by.trim() }),
  values,
});

/** What a payment is: the lines that matter carry all of it. */
export const planFacts = ({ amount, method, remark }: TopUpPlan): RecordEntry['values'] => ({
  amount: moneyFact(amount),
  method,
  remark,
});
