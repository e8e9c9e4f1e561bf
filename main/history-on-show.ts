import type { AccountId } from '../core/account';
import { latestReading } from '../core/account-state';
import type { AccountHistory } from '../core/snapshot';
import { snapshotOf } from '../core/snapshot-of';
import { accountOf, type State, withHistory } from '../core/state';
import type { Instant } from '../core/time';
import { accountHistory } from './account-history';
import type { History } from './history';
import type { Store } from './store';

/** The account whose chart the open page shows: its own on an account's page, the worst one's on the overview. */
function chartedAccount(state: State, now: Instant): AccountId | undefined {
  if (state.page.name === 'account') return state.page.account;
  return state.page.name === 'overview' ? snapshotOf(state, now).worst : undefined;
}

/** Keeps one account's history in the state while a page that shows it is open, and no longer. */
export function showHistory(
  store: Store,
  historyOf: (id: AccountId) => Promise<History>,
  isShown: () => boolean,
  now: () => Instant,
): () => void {
  let shown = '';
  return () => {
    const state = store.state();
    const id = isShown() ? chartedAccount(state, now()) : undefined;
    const account = id === undefined ? undefined : accountOf(state, id);
    const latest = account && latestReading(account);
    const wanted = account ? `${account.account.id} ${latest?.at} ${account.arrivals.length}` : '';
    if (wanted === shown) return;
    shown = wanted;
    if (account === undefined) {
      store.commit((current) => withHistory(current, undefined));
      return;
    }
    const show = (found: AccountHistory | undefined) => {
      if (shown === wanted) store.commit((current) => withHistory(current, found));
    };
    // A history that cannot be read leaves the chart empty; its own notice says why.
    historyOf(account.account.id)
      .then((history) => accountHistory(history, account.account.id, now()))
      .then(show, () => show(undefined));
  };
}
