import type { AccountId } from '../core/account';
import { withPast } from '../core/account-state';
import type { Arrival, Reading } from '../core/reading';
import { withAccount } from '../core/state';
import { days, earlier, type Instant } from '../core/time';
import { type History, openHistory } from './history';
import type { Notices } from './notices';
import type { Store } from './store';

const IN_MEMORY = ':memory:';

/** As far back as a forecast looks. */
const NEEDED = days(43);

/** What has been read before: on the disk, or for sample accounts in memory. */
export interface Past {
  readonly history: History;
  readonly keep: (id: AccountId, readings: readonly Reading[], arrivals: readonly Arrival[]) => Promise<void>;
  readonly forget: (id: AccountId) => Promise<void>;
  /** Puts what is kept of the account into the state. */
  readonly recall: (id: AccountId) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function openPast(file: string, store: Store, notices: Notices, now: () => Instant): Promise<Past> {
  const history = await openHistory(file, now());
  if (history.damaged !== undefined) notices.historyDamaged(history.damaged.keptAs);

  let closed = false;

  async function keep(id: AccountId, readings: readonly Reading[], arrivals: readonly Arrival[]): Promise<void> {
    if (closed || readings.length + arrivals.length === 0) return;
    const kept = await history.appendPast(id, readings, arrivals);
    notices.historyFull(!kept.ok && kept.reason === 'disk-full');
  }

  async function recall(id: AccountId): Promise<void> {
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
    recall,
    close: async () => {
      if (closed) return;
      closed = true;
      await history.close();
    },
  };
}

/** Prefixed so that no sample account is ever taken for one whose key is in the keychain. */
export const isSampleId = (id: AccountId): boolean => id.startsWith('sample-');

/** The history on the disk and the sample's in memory, each opened when it is first asked for. */
export interface Pasts {
  readonly of: (id: AccountId) => Promise<Past>;
  readonly closeSample: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openPasts(file: string, store: Store, notices: Notices, now: () => Instant): Pasts {
  const opened = new Map<string, Promise<Past>>();

  function at(place: string): Promise<Past> {
    const past = opened.get(place) ?? openPast(place, store, notices, now);
    opened.set(place, past);
    return past;
  }

  async function closeAt(place: string): Promise<void> {
    const past = opened.get(place);
    opened.delete(place);
    await (await past)?.close();
  }

  return {
    of: (id) => at(isSampleId(id) ? IN_MEMORY : file),
    closeSample: () => closeAt(IN_MEMORY),
    close: async () => {
      await Promise.all([...opened.keys()].map(closeAt));
    },
  };
}
