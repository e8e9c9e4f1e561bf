import type { AccountId } from '../core/account';
import { type UnfitPart, unfitPart } from '../core/freeze/freeze-journal';
import type { FreezeRun } from '../core/freeze/freeze-run';
import { withTellingInterrupted } from '../core/freeze/freeze-told';
import { type Freezes, freezeRunSchema, noFreezes } from '../core/freeze/freezes';
import type { Instant } from '../core/time';
import type { History } from './history';
import type { JournalDocument } from './history/journal';

const SHELF = 'freeze';
const RUN = 'run-';
const PREPARATION = 'prepare-';
const KEY = 'key-';
const UNFIT = 'unfit-';

/** The run of that account, or what about it is not as it was written. */
function runIn({ text, id }: JournalDocument, prefix: string): FreezeRun | UnfitPart {
  try {
    const run = freezeRunSchema.parse(JSON.parse(text));
    return run.account === id.slice(prefix.length) ? (unfitPart(run) ?? run) : 'account';
  } catch {
    return 'unreadable';
  }
}

const idOf = ({ purpose, account }: FreezeRun): string => `${purpose === 'prepare' ? PREPARATION : RUN}${account}`;

/** Before a run takes the place of one that is not as this program wrote it: that text is evidence. */
export async function keepEvidence(history: History, account: AccountId, now: Instant): Promise<boolean> {
  const found = (await history.documents(SHELF)).find(({ id }) => id === `${RUN}${account}`);
  if (found === undefined) return true;
  return (await history.writeDown(SHELF, [{ id: `${UNFIT}${account}-${now}`, text: found.text }], [], [])).ok;
}

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

/** What the last run of the program left, half done or not; of what nobody vouches for, only that it is there. */
export async function keptFreezes(history: History): Promise<Freezes> {
  const documents = await history.documents(SHELF);
  const starting = (prefix: string) =>
    documents
      .filter(({ id }) => id.startsWith(prefix))
      .map((document) => ({ account: document.id.slice(prefix.length) as AccountId, document }));
  const read = (prefix: string) =>
    starting(prefix).map(({ account, document }) => ({ account, run: runIn(document, prefix) }));
  const carriedOn = (runs: ReturnType<typeof read>) =>
    runs.flatMap(({ run }) => (typeof run === 'string' ? [] : [withTellingInterrupted(run)]));
  const runs = read(RUN);
  return {
    ...noFreezes,
    runs: carriedOn(runs),
    preparations: carriedOn(read(PREPARATION)),
    keysKept: starting(KEY).map(({ account }) => account),
    unfit: runs.flatMap(({ account, run }) => (typeof run === 'string' ? [{ account, part: run }] : [])),
  };
}
