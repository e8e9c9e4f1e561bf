import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AccountId } from '../core/account';
import type { HistoryDay } from '../core/history-day';
import type { LedgerMonth } from '../core/ledger/ledger';
import type { Arrival, Reading } from '../core/reading';
import type { BillingDay, Instant } from '../core/time';
import type { Beginning, Call, CallName, Desk, Reply } from './history/conversation';
import type { Journal, JournalDocument, LinesWanted, NumberedLine } from './history/journal';
import type { Kept } from './history/kept';
import type { Ledger } from './history/ledger';
import type { SetAside } from './history/open-database';

/** Every reading and arrival, for good. What was answered `ok` survives a crash or a power cut. */
export interface History {
  /** A reading of a moment that is kept already is left as it is. */
  readonly appendReading: (id: AccountId, reading: Reading) => Promise<Kept>;
  /** Arrivals whose transaction number is known already are left out; answers the new ones. */
  readonly appendArrivals: (id: AccountId, arrivals: readonly Arrival[]) => Promise<Kept<readonly Arrival[]>>;
  /** Many readings and arrivals at once: all are kept, or none. */
  readonly appendPast: (id: AccountId, readings: readonly Reading[], arrivals: readonly Arrival[]) => Promise<Kept>;
  /** Oldest first, like all that is read back. Nothing while the file cannot be opened, as on a full disk. */
  readonly readingsSince: (id: AccountId, since: Instant) => Promise<readonly Reading[]>;
  readonly arrivalsSince: (id: AccountId, since: Instant) => Promise<readonly Arrival[]>;
  /** Billing days from the roll-up, so that a year comes at once; days without a reading are left out. */
  readonly daysSince: (id: AccountId, from: BillingDay) => Promise<readonly HistoryDay[]>;
  readonly ledgerMonths: (...wanted: Parameters<Ledger['ledgerMonths']>) => Promise<readonly LedgerMonth[]>;
  readonly forget: (id: AccountId) => Promise<Kept>;
  readonly writeDown: (...change: Parameters<Journal['writeDown']>) => Promise<Kept>;
  readonly documents: (shelf: string) => Promise<readonly JournalDocument[]>;
  readonly lines: (wanted: LinesWanted) => Promise<readonly NumberedLine[]>;
  /** Everything asked for before is done first; afterwards the file is free. */
  readonly close: () => Promise<void>;
  /** Set when the file could not be gone on with: where it is kept, and why. */
  readonly damaged?: SetAside;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Beside this file once built. */
const BUILT_WORKER = join(__dirname, 'history-worker.js');

type Ask = <N extends CallName>(name: N, ...input: Parameters<Desk[N]>) => Promise<ReturnType<Desk[N]>>;

function conversationWith(worker: Worker): Ask {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let ended: Error | undefined;

  worker.on('message', (reply: Reply) => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) caller?.resolve(reply.value);
    else caller?.reject(new Error(`history: ${reply.error}`));
  });
  const end = (error: Error) => {
    ended = error;
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(ended ?? new Error('history: closed')));

  return (name, ...input) =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended);
        return;
      }
      calls += 1;
      const call: Call = { id: calls, name, input };
      waiting.set(calls, { resolve: (value) => resolve(value as ReturnType<Desk[typeof name]>), reject });
      worker.postMessage(call);
    });
}

/**
 * Opens the file, in a folder for this user only, or begins it. Always resolves: where the disk is full or not
 * writable, appends answer why until it is no longer so. `:memory:` keeps nothing.
 */
export async function openHistory(file: string, now: Instant, builtWorker = BUILT_WORKER): Promise<History> {
  const beginning: Beginning = { file, now };
  const worker = new Worker(builtWorker, { workerData: beginning });
  const ask = conversationWith(worker);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const damaged = await ask('open');
  return {
    appendReading: (...input) => ask('appendReading', ...input),
    appendArrivals: (...input) => ask('appendArrivals', ...input),
    appendPast: (...input) => ask('appendPast', ...input),
    readingsSince: (...input) => ask('readingsSince', ...input),
    arrivalsSince: (...input) => ask('arrivalsSince', ...input),
    daysSince: (...input) => ask('daysSince', ...input),
    ledgerMonths: (...input) => ask('ledgerMonths', ...input),
    forget: (...input) => ask('forget', ...input),
    writeDown: (...input) => ask('writeDown', ...input),
    documents: (...input) => ask('documents', ...input),
    lines: (...input) => ask('lines', ...input),
    close: async () => {
      await ask('close');
      await ended;
    },
    ...(damaged === undefined ? {} : { damaged }),
  };
}
