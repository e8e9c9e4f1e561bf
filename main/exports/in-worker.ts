import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AccountLedger, LedgerSheetInput } from '../../core/ledger/ledger-sheet';
import type { Sheet } from '../../core/sheet/sheet';
import type { Instant } from '../../core/time';
import type { ExportBeginning, ExportPart, ExportReply } from './conversation';

/** One file being made in a thread of its own. */
export interface Making {
  readonly add: (account: AccountLedger) => void;
  readonly ledger: (head: LedgerSheetInput['head'], now: Instant) => Promise<Uint8Array>;
  readonly sheet: (sheet: Sheet) => Promise<Uint8Array>;
  /** Ends the thread, whatever it is at. */
  readonly cancel: () => void;
}

/** Beside the bundle of main once built. */
const BUILT_WORKER = join(__dirname, 'export-worker.js');

export function makeInWorker(beginning: ExportBeginning, builtWorker = BUILT_WORKER): Making {
  const worker = new Worker(builtWorker, { workerData: beginning });
  const made = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', (reply: ExportReply) =>
      reply.ok ? resolve(reply.bytes) : reject(new Error(`export: ${reply.error}`)),
    );
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('export: ended')));
  });
  made.catch(() => undefined);
  const tell = (part: ExportPart) => worker.postMessage(part);
  return {
    add: (account) => tell({ kind: 'account', account }),
    ledger: (head, now) => {
      tell({ kind: 'ledger', now, ...(head === undefined ? {} : { head }) });
      return made;
    },
    sheet: (sheet) => {
      tell({ kind: 'sheet', sheet });
      return made;
    },
    cancel: () => void worker.terminate(),
  };
}
