import type { AccountId } from '../account';
import type { AccountState } from '../account-state';
import { type Money, sum } from '../money';
import type { BillingDay, Instant } from '../time';
import type { DrillWanted } from './drill';
import { periodOf } from './period';

/** What an account's daily bills come to, which are read without being asked for. */
export interface KnownSpend {
  readonly account: AccountId;
  readonly amount: Money;
  readonly from: BillingDay;
  readonly to: BillingDay;
}

/** What is known of a view before its bills are added up or even read: the spending of whole accounts, by days. */
export function knownSpend(
  accounts: readonly AccountState[],
  { period, account, path }: DrillWanted,
  now: Instant,
): readonly KnownSpend[] {
  if (path.length > 0) return [];
  const { from, to } = periodOf(period, now);
  return accounts.flatMap((state): readonly KnownSpend[] => {
    if (account !== undefined && state.account.id !== account) return [];
    const [first, ...rest] = state.billedDays.filter(({ day }) => day >= from && day <= to);
    if (first === undefined) return [];
    const amount = rest.reduce((total, each) => sum(total, each.amount), first.amount);
    const last = rest[rest.length - 1] ?? first;
    return [{ account: state.account.id, amount, from: first.day, to: last.day }];
  });
}
