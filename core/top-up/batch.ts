import type { AccountId } from '../account';
import { termsOf } from '../account-terms';
import type { InputError } from '../input-error';
import { isZero, type Money } from '../money';
import type { Instant } from '../time';
import { totalsOf } from '../totals';
import { type DeskKept, sizingFactsOf, sizingRuleOf } from './desk-facts';
import { isOver, type SizeChoice, type TopUpPlan, type WorkedLine } from './plan';
import { type SizingFacts, type SizingRule, sizeOf } from './sizing';

export interface Wanted {
  readonly account: AccountId;
  readonly facts: SizingFacts;
  readonly rule: SizingRule;
}

export interface BatchLine {
  readonly account: AccountId;
  readonly size: SizeChoice;
  readonly amount: Money;
  readonly worked: readonly WorkedLine[];
}

export interface Batch {
  readonly lines: readonly BatchLine[];
  /** One per currency, never combined. */
  readonly totals: readonly Money[];
  /** They have enough as it is. */
  readonly enough: readonly AccountId[];
  /** A plan of theirs is under way. */
  readonly planned: readonly AccountId[];
  /** Nothing can be worked out for them, and why. */
  readonly unknown: readonly { readonly account: AccountId; readonly reason: InputError }[];
}

/** One top-up for each account that would not last `days`. */
export function batchOf(wanted: readonly Wanted[], days: number): Omit<Batch, 'planned'> {
  const size = { kind: 'above-days', days } as const;
  const lines: BatchLine[] = [];
  const enough: AccountId[] = [];
  const unknown: Batch['unknown'][number][] = [];
  for (const { account, facts, rule } of wanted) {
    const sized = sizeOf(size, facts, rule);
    if (!sized.ok) unknown.push({ account, reason: sized.reason });
    else if (isZero(sized.amount)) enough.push(account);
    else lines.push({ account, size, amount: sized.amount, worked: sized.worked });
  }
  return { lines, totals: totalsOf(lines.map(({ amount }) => amount)), enough, unknown };
}

const isUnderWay = (plans: readonly TopUpPlan[], id: AccountId): boolean =>
  plans.some((plan) => plan.account === id && !isOver(plan));

/** The Friday ritual: every connected account, but for those with a plan under way. */
export function batchOfAll(kept: DeskKept, days: number, now: Instant): Batch {
  const { settings, plans } = kept.topUps;
  const [planned, unread]: [AccountId[], AccountId[]] = [[], []];
  const wanted: Wanted[] = [];
  for (const account of kept.accounts) {
    const { id } = account.account;
    const { profile } = termsOf(kept, id);
    const facts = sizingFactsOf(account, profile, now);
    if (isUnderWay(plans, id)) planned.push(id);
    else if (facts === undefined) unread.push(id);
    else {
      const rule = sizingRuleOf(profile, facts.currency, profile.paymentMethod, settings);
      wanted.push({ account: id, facts, rule });
    }
  }
  const batch = batchOf(wanted, days);
  const reason: InputError = { text: 'input.top-up.burn-unknown' };
  return { ...batch, planned, unknown: [...batch.unknown, ...unread.map((account) => ({ account, reason }))] };
}
