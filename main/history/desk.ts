import type { Beginning, Desk } from './conversation';
import { type Journal, openJournal } from './journal';
import { type Kept, notKept, reasonOf } from './kept';
import { type Ledger, openLedger } from './ledger';
import { type OpenDatabase, openDatabase } from './open-database';

interface Opened extends OpenDatabase {
  readonly ledger: Ledger & Journal;
}

/** Answers every call, also while the file cannot be opened: each call tries again, so that a freed disk is enough. */
export function openDesk({ file, now }: Beginning): Desk {
  let current: Opened | undefined;

  function opened(): Opened {
    if (current !== undefined) return current;
    const open = openDatabase(file, now);
    current = { ...open, ledger: { ...openLedger(open.database), ...openJournal(open.database) } };
    return current;
  }

  function kept<T>(append: (ledger: Opened['ledger']) => Kept<T>): Kept<T> {
    try {
      return append(opened().ledger);
    } catch (error) {
      return notKept(reasonOf(error));
    }
  }

  /** While the file cannot be opened nothing is known of the past, which is said as little, never as an amount. */
  function found<T>(read: (ledger: Opened['ledger']) => readonly T[]): readonly T[] {
    const ledger = openedIfPossible()?.ledger;
    return ledger === undefined ? [] : read(ledger);
  }

  function openedIfPossible(): ReturnType<typeof opened> | undefined {
    try {
      return opened();
    } catch {
      return undefined;
    }
  }

  return {
    open: () => openedIfPossible()?.setAside,
    appendReading: (...input) => kept((ledger) => ledger.appendReading(...input)),
    appendArrivals: (...input) => kept((ledger) => ledger.appendArrivals(...input)),
    appendPast: (...input) => kept((ledger) => ledger.appendPast(...input)),
    readingsSince: (...input) => found((ledger) => ledger.readingsSince(...input)),
    arrivalsSince: (...input) => found((ledger) => ledger.arrivalsSince(...input)),
    daysSince: (...input) => found((ledger) => ledger.daysSince(...input)),
    ledgerMonths: (...input) => found((ledger) => ledger.ledgerMonths(...input)),
    forget: (...input) => kept((ledger) => ledger.forget(...input)),
    writeDown: (...input) => kept((ledger) => ledger.writeDown(...input)),
    documents: (...input) => found((ledger) => ledger.documents(...input)),
    lines: (...input) => found((ledger) => ledger.lines(...input)),
    close: () => {
      if (current === undefined) return;
      current.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      current.database.close();
      current = undefined;
    },
  };
}
