import type { AccountId } from '../core/account';
import { withPast } from '../core/account-state';
import type { Arrival, Reading } from '../core/reading';
import { withAccount } from '../core/state';
import { days, earlier, type Instant } from '../core/time';
import { type History, openHistory } from './history';
import type { Notices } from './notices';
import type { Store } from './store';

/** Two burn windows and a day: what the burn rate and its change are computed from. */
const NEEDED = days(15);

/** What has been read before: on the disk, or for sample accounts in memory. */
export interface Past {
  readonly history: History;
  readonly keep: (id: AccountId, readings: readonly Reading[], arrivals: readonly Arrival[]) => Promise<void>;
  readonly forget: (id: AccountId) => Promise<void>;
  /** Puts what is kept of every account into the state. */
  readonly recall: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openPast(file: string, store: Store, notices: Notices, now: () => Instant): Promise<Past> {
  const history = await openHistory(file, now());
  if (history.damaged !== undefined) notices.historyDamaged(history.damaged.keptAs);

  async function keep(id: AccountId, readings: readonly Reading[], arrivals: readonly Arrival[]): Promise<void> {
    if (readings.length + arrivals.length === 0) return;
    const kept = await history.appendPast(id, readings, arrivals);
    notices.historyFull(!kept.ok && kept.reason === 'disk-full');
  }

  async function recallOne(id: AccountId): Promise<void> {
    const since = earlier(now(), NEEDED);
    const [readings, arrivals] = await Promise.all([
      history.readingsSince(id, since),
      history.arrivalsSince(id, since),
    ]);
    if (readings.length === 0 && arrivals.length === 0) return;
    store.commit((state) => withAccount(state, id, (account) => withPast(account, readings, arrivals, now())));
  }

  return {
    history,
    keep,
    forget: async (id) => void (await history.forget(id)),
    recall: async () => {
      await Promise.all(store.state().accounts.map(({ account }) => recallOne(account.id)));
    },
    close: () => history.close(),
  };
}
