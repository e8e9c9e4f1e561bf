import type { AccountId } from '../account';
import type { Money } from '../money';
import type { Arrival, Reading } from '../reading';
import type { Instant } from '../time';
import type { TopUpPlan } from './plan';

/** What has been read of one account. */
export interface WatchedAccount {
  readonly account: AccountId;
  readonly arrivals: readonly Arrival[];
  readonly readings: readonly Reading[];
  readonly burnPerDay?: Money;
  /** When the balance was read last: before that nothing is said to be late. */
  readonly asOf?: Instant;
  /** Explained by a rule: an auto-recharge, the quarterly test. */
  readonly isExpected: (arrival: Arrival) => boolean;
}

export interface Watching {
  readonly accounts: readonly WatchedAccount[];
  /** When a paid plan's money is expected at the latest. */
  readonly expectedAt: (plan: TopUpPlan) => Instant | undefined;
  /** Money that came in before is not asked about; absent: none is. */
  readonly inUseSince?: Instant;
}
