import type { AccountId } from '../account';
import type { Money } from '../money';
import type { Arrival } from '../reading';
import type { Instant } from '../time';
import type { TopUpPlan } from './plan';

/** What has come in, or should have, beside what was planned. */
export type Finding =
  /** To be taken over into the plan: see `withArrival`. Without a transaction, seen as a rise of the balance. */
  | {
      readonly kind: 'arrived';
      readonly plan: TopUpPlan;
      readonly at: Instant;
      readonly amount: Money;
      readonly transactionNumber?: string;
    }
  | { readonly kind: 'late'; readonly plan: TopUpPlan; readonly expectedAt: Instant }
  | {
      readonly kind: 'short';
      readonly plan: TopUpPlan;
      readonly at: Instant;
      readonly amount: Money;
      readonly missing: Money;
    }
  | { readonly kind: 'twice'; readonly plan: TopUpPlan; readonly arrival: Arrival }
  /** `account` is where the money is. */
  | { readonly kind: 'elsewhere'; readonly plan: TopUpPlan; readonly arrival: Arrival; readonly account: AccountId }
  | { readonly kind: 'unplanned'; readonly account: AccountId; readonly arrival: Arrival };

export type FindingKind = Finding['kind'];

/** Whose page it is on. */
export const accountOfFinding = (finding: Finding): AccountId =>
  finding.kind === 'unplanned' ? finding.account : finding.plan.account;

/** What a person is asked; an answer to it settles it. `arrived` and `late` ask nothing. */
export function questionOf(finding: Finding): string | undefined {
  if (finding.kind === 'short') return `short:${finding.plan.id}`;
  if (finding.kind === 'twice' || finding.kind === 'elsewhere' || finding.kind === 'unplanned') {
    return `${finding.kind}:${finding.arrival.transactionNumber}`;
  }
  return undefined;
}
