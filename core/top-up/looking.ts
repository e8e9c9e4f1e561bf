import type { AccountId } from '../account';
import { elapsed, type Instant, minutes } from '../time';
import { arrivesAtOnce, nextLook } from './methods';
import type { TopUpPlan } from './plan';
import type { TopUps } from './top-ups';

/** Transactions are asked for at each look until then; later a rise of the balance asks for them. */
const LOOKED_FOR = minutes(20);

/** Paid, and not seen as a transaction yet. */
const isLookedFor = ({ stage, arrival, method }: TopUpPlan): boolean =>
  arrivesAtOnce(method) && (stage === 'paid' || (stage === 'arrived' && arrival?.transactionNumber === undefined));

const lookedFor = ({ plans }: TopUps, account: AccountId): readonly TopUpPlan[] =>
  plans.filter((plan) => plan.account === account && isLookedFor(plan));

/** When the account is to be read next for the money of a top-up; undefined where none is looked for. */
export function nextLookAt(topUps: TopUps, account: AccountId, now: Instant): Instant | undefined {
  const looks = lookedFor(topUps, account).flatMap(({ paidAt }) =>
    paidAt === undefined ? [] : (nextLook(paidAt, now) ?? []),
  );
  return looks.reduce<Instant | undefined>(
    (soonest, at) => (soonest === undefined || at < soonest ? at : soonest),
    undefined,
  );
}

export const isMoneyLookedFor = (topUps: TopUps, account: AccountId, now: Instant): boolean =>
  lookedFor(topUps, account).some(({ paidAt }) => paidAt !== undefined && elapsed(paidAt, now) <= LOOKED_FOR);
