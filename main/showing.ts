import { termsOf } from '../core/account-terms';
import type { Snapshot } from '../core/snapshot';
import { rowOf, snapshotOf } from '../core/snapshot-of';
import type { Instant } from '../core/time';
import type { SnapshotPart } from '../preload/contract';
import type { Store } from './store';
import { inTurns, partsOf, turn } from './turns';

/** What is copied to a window in one stretch: a thousand rows would hold up all else. */
const AT_ONCE = 200;

/** The rows of many accounts are made in some turns; then all of it is as of one moment. */
export async function snapshotInTurns(store: Store, now: Instant): Promise<Snapshot> {
  const state = store.state();
  await inTurns(state.accounts, (account) => {
    rowOf(account, termsOf(state, account.account.id), state.settings, now);
  });
  await turn();
  return snapshotOf(store.state(), now);
}

/** The last part has all that is not long. */
export function snapshotParts(
  { accounts, alerts, ...rest }: Snapshot,
  sent: Pick<SnapshotPart, 'number' | 'asked'>,
): readonly SnapshotPart[] {
  if (accounts.length + alerts.length <= AT_ONCE) return [{ ...sent, parts: 1, accounts, alerts, rest }];
  const long = [
    ...partsOf(accounts, AT_ONCE).map((those) => ({ accounts: those, alerts: [] })),
    ...partsOf(alerts, AT_ONCE).map((those) => ({ accounts: [], alerts: those })),
  ];
  const parts = long.length + 1;
  return [...long.map((part) => ({ ...sent, parts, ...part })), { ...sent, parts, accounts: [], alerts: [], rest }];
}
