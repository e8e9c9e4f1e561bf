import type { AccountId } from '../core/account';
import type { FreezeRun } from '../core/freeze/freeze-run';
import { type Freezes, freezeRunSchema, noFreezes } from '../core/freeze/freezes';
import type { History } from './history';
import type { JournalDocument } from './history/journal';

const SHELF = 'freeze';
const RUN = 'run-';
const PREPARATION = 'prepare-';
const KEY = 'key-';

function runIn({ text }: JournalDocument): readonly FreezeRun[] {
  try {
    return [freezeRunSchema.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}

const idOf = ({ purpose, account }: FreezeRun): string => `${purpose === 'prepare' ? PREPARATION : RUN}${account}`;

/** False where the disk did not take it. */
export async function keepRun(history: History, run: FreezeRun): Promise<boolean> {
  return (await history.writeDown(SHELF, [{ id: idOf(run), text: JSON.stringify(run) }], [], [])).ok;
}

/** That a key is in the keychain, never the key. */
export async function keepThatKeyIsKept(history: History, account: AccountId, isKept: boolean): Promise<unknown> {
  const id = `${KEY}${account}`;
  return isKept
    ? history.writeDown(SHELF, [{ id, text: JSON.stringify({ account }) }], [], [])
    : history.writeDown(SHELF, [], [id], []);
}

/** What the last run of the program left, half done or not. */
export async function keptFreezes(history: History): Promise<Freezes> {
  const documents = await history.documents(SHELF);
  const starting = (prefix: string) => documents.filter(({ id }) => id.startsWith(prefix));
  return {
    ...noFreezes,
    runs: starting(RUN).flatMap(runIn),
    preparations: starting(PREPARATION).flatMap(runIn),
    keysKept: starting(KEY).map(({ id }) => id.slice(KEY.length) as AccountId),
  };
}
