import { BrowserWindow, dialog } from 'electron';
import type { AccountId } from '../core/account';
import type { Instant } from '../core/time';
import type { History } from './history';
import { openLedgerBooks } from './ledger-books';
import { type LedgerHandlers, ledgerCommands } from './ledger-commands';
import { exportLedger } from './ledger-export';
import { showLedger } from './ledger-on-show';
import type { KeptRecord } from './record';
import type { Store } from './store';
import type { Vault } from './vault';
import { openWorks, type Works } from './work';

export interface LedgerWorld {
  readonly store: Store;
  readonly historyOf: (id: AccountId) => Promise<History>;
  readonly vault: Pick<Vault, 'readMonthBill'>;
  readonly record: KeptRecord;
  readonly isShown: () => boolean;
  readonly now: () => Instant;
}

export interface LedgerDesk {
  /** Reads what the page needs, where it is shown. */
  readonly look: () => void;
  readonly commands: LedgerHandlers;
  /** Long work of any page goes through these, one at a time. */
  readonly works: Works;
}

/** A CSV that a person chooses. */
export async function chooseFile(): Promise<string | undefined> {
  const options = {
    properties: ['openFile' as const],
    filters: [
      { name: 'CSV', extensions: ['csv', 'txt', 'tsv'] },
      { name: '*', extensions: ['*'] },
    ],
  };
  const window = BrowserWindow.getFocusedWindow();
  const asked = window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  return (await asked).filePaths[0];
}

/** The ledger outside of its page: what is read and kept of it, its files, and the invoices that are put in. */
export function openLedgerDesk({ store, historyOf, vault, record, isShown, now }: LedgerWorld): LedgerDesk {
  const books = openLedgerBooks({ store, historyOf, vault, now });
  const works = openWorks(store);
  const { look, changed } = showLedger(store, books, isShown, now);
  const commands = ledgerCommands({
    store,
    books,
    works,
    record,
    changed,
    export: exportLedger({ store, books, works, record, now }),
    chooseFile,
    now,
  });
  return { look, commands, works };
}
