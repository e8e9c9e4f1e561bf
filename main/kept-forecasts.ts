import { z } from 'zod';
import type { AccountId } from '../core/account';
import { saidOf } from '../core/account-forecast';
import { accountRunway } from '../core/account-runway';
import { type AccountState, latestReading } from '../core/account-state';
import { profileOf } from '../core/account-terms';
import { type ForecastRecord, saidSchema, withForecast } from '../core/forecast-record';
import type { Reading } from '../core/reading';
import { type State, withSaid } from '../core/state';
import type { Instant } from '../core/time';
import type { History } from './history';
import type { Store } from './store';

const SHELF = 'forecasts';

const recordSchema = z.array(saidSchema);

function recordIn(text: string): ForecastRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What is said of each account, once a day, so that the program's own error can be seen. */
export interface KeptForecasts {
  /** Takes up what was said before; until then nothing is kept. */
  readonly begin: () => Promise<void>;
  /** Keeps the first forecast of each account's day, and forgets accounts that are gone. */
  readonly keep: () => void;
}

export function openKeptForecasts(store: Store, journal: () => Promise<History>, now: () => Instant): KeptForecasts {
  const judged = new Map<AccountId, Reading>();
  let began = false;

  function recordOf(state: State, account: AccountState): ForecastRecord | undefined {
    const { id } = account.account;
    const latest = latestReading(account);
    if (latest === undefined || account.beingRead || judged.get(id) === latest) return undefined;
    judged.set(id, latest);
    const runway = accountRunway(account, profileOf(state, id), now());
    const said = saidOf(runway, latest.at);
    const record = state.said.get(id) ?? [];
    const next = said === undefined ? record : withForecast(record, said);
    return next === record ? undefined : next;
  }

  function keep(): void {
    if (!began) return;
    const state = store.state();
    const known = new Set(state.accounts.map(({ account }) => account.id));
    const gone = [...state.said.keys()].filter((id) => !known.has(id));
    const changed = state.accounts.flatMap((account) => {
      const record = recordOf(state, account);
      return record === undefined ? [] : [[account.account.id, record] as const];
    });
    if (gone.length + changed.length === 0) return;
    const said = new Map([...state.said, ...changed]);
    for (const id of gone) said.delete(id);
    store.commit((current) => withSaid(current, said));
    const documents = changed.map(([id, record]) => ({ id, text: JSON.stringify(record) }));
    // On a full disk the day's forecast is shown all the same, and kept with tomorrow's.
    void journal()
      .then((history) => history.writeDown(SHELF, documents, gone, []))
      .catch(() => undefined);
  }

  async function begin(): Promise<void> {
    const found = await (await journal()).documents(SHELF).catch(() => []);
    const records = found.flatMap(({ id, text }) => {
      const record = recordIn(text);
      return record === undefined ? [] : [[id as AccountId, record] as const];
    });
    store.commit((state) => withSaid(state, new Map([...records, ...state.said])));
    began = true;
    keep();
  }

  return { begin, keep };
}
