import type { DeskKept } from './desk-facts';
import type { TopUpPlan } from './plan';
import { type RemarkParts, suggestedRemarks } from './remark';

interface Past {
  readonly own: readonly RemarkParts[];
  readonly others: readonly RemarkParts[];
}

/** Remarks of top-ups before, the newest first. */
export function pastRemarks({ accounts, topUps }: DeskKept, { id, account: mine }: TopUpPlan): Past {
  const planned = topUps.plans
    .filter((plan) => plan.id !== id)
    .map(({ account, createdAt: at, remark }) => ({ account, at, remark }));
  const arrived = accounts.flatMap(({ account, arrivals }) =>
    arrivals.filter(({ kind }) => kind === 'top-up').map(({ at, remark }) => ({ account: account.id, at, remark })),
  );
  const past = [...planned, ...arrived].sort((left, right) => right.at - left.at);
  const remarksOf = (isOwn: boolean) =>
    suggestedRemarks(past.filter(({ account }) => (account === mine) === isOwn).map(({ remark }) => remark));
  return { own: remarksOf(true), others: remarksOf(false) };
}
