import type { Drilled, DrillWanted } from '../../core/spend/drill';
import type { ImportAnswer } from '../../core/spend/import-answer';
import type { KnownValue } from '../../core/spend/question';
import type { Instant } from '../../core/time';
import type { BillLedger } from './bill-account';
import { type FocusExport, writeFocus } from './bill-export';
import { type ImportWanted, type ImportWatch, importBill } from './bill-import';
import { openBillLedger } from './bill-ledger';
import { billSchema } from './bill-schema';
import { type BillSplits, openBillSplits } from './bill-splits';
import { openBillValues } from './bill-values';
import { openBillViews } from './bill-views';
import type { Beginning } from './conversation';
import type { JournalDocument } from './journal';
import { type Kept, keptIf } from './kept';
import { openDatabase } from './open-database';
import { rowsOf } from './statement';

/** All that can be asked of the kept bills; what takes long tells how far it is, and can be cancelled. */
export interface BillDesk extends Pick<BillLedger, 'accounts' | 'readDays' | 'replaceDay'>, BillSplits {
  readonly drill: (wanted: DrillWanted, now: Instant) => Drilled;
  readonly values: (question: string) => readonly KnownValue[];
  readonly tagKeys: () => readonly string[];
  readonly forget: (...input: Parameters<BillLedger['forget']>) => Kept;
  readonly views: () => readonly JournalDocument[];
  /** Without a text the view is taken away. */
  readonly keepView: (id: string, text: string | undefined) => Kept;
  readonly importFile: (wanted: ImportWanted, watch: ImportWatch, now: Instant) => Promise<ImportAnswer>;
  readonly exportFocus: (wanted: FocusExport, watch: ImportWatch) => Promise<boolean>;
  readonly close: () => void;
}

/** In KiB: a drill by instance looks up tens of thousands of them. The thread ends when it has rested, and this with it. */
const CACHE = 'PRAGMA cache_size = -32768';

/** Sample accounts begin anew at each start, and so do their bills. */
function forgetSamples(ledger: BillLedger): void {
  for (const { account } of ledger.accounts()) {
    if (account.startsWith('sample-')) ledger.forget(account);
  }
}

export function openBillDesk({ file, now }: Beginning): BillDesk {
  const { database } = openDatabase(file, now, billSchema);
  database.exec(CACHE);
  const ledger = openBillLedger(database);
  forgetSamples(ledger);
  const splits = openBillSplits(database);
  const drill = openBillViews(database, ledger, splits.splits);
  const { values, tagKeys } = openBillValues(database, ledger);
  const views = database.prepare('SELECT id, text FROM view ORDER BY id');
  const putView = database.prepare('INSERT OR REPLACE INTO view VALUES (?, ?)');
  const dropView = database.prepare('DELETE FROM view WHERE id = ?');

  return {
    ...ledger,
    ...splits,
    drill,
    values,
    tagKeys,
    forget: (account) => keptIf(() => ledger.forget(account)),
    views: () => rowsOf<readonly [string, string]>(views).map(([id, text]) => ({ id, text })),
    keepView: (id, text) => keptIf(() => void (text === undefined ? dropView.run(id) : putView.run(id, text))),
    importFile: (wanted, watch, at) => importBill(ledger, wanted, watch, at),
    exportFocus: (wanted, watch) => writeFocus(database, ledger, wanted, watch),
    close: () => {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
