import type Database from 'libsql';
import type { AccountId } from '../../core/account';
import type { Instant } from '../../core/time';
import { type Kept, kept, notKept, reasonOf } from './kept';
import { inTransaction, rowsOf } from './statement';

/** What is kept as a text of its own: an open alert, a forecast that was made. Its reader judges its form. */
export interface JournalDocument {
  readonly id: string;
  /** JSON. */
  readonly text: string;
}

export interface JournalLine {
  readonly at: Instant;
  readonly account?: AccountId;
  readonly what: string;
  /** JSON. */
  readonly text: string;
}

/** Lines from the newest down; `before` is the number of the last line that is known already. */
export interface LinesWanted {
  readonly before?: number;
  readonly account?: AccountId;
  /** Any of these; all where it is absent. */
  readonly whats?: readonly string[];
  readonly most: number;
}

export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** What happened, in order and for good; and small documents that are replaced as they change. */
export interface Journal {
  /** Documents and lines of one change: all are kept, or none. */
  readonly writeDown: (
    shelf: string,
    changed: readonly JournalDocument[],
    gone: readonly string[],
    lines: readonly JournalLine[],
  ) => Kept;
  readonly documents: (shelf: string) => readonly JournalDocument[];
  readonly lines: (wanted: LinesWanted) => readonly NumberedLine[];
}

const NO_ACCOUNT = '';

export function openJournal(database: Database.Database): Journal {
  const put = database.prepare('INSERT OR REPLACE INTO document VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM document WHERE shelf = ? AND id = ?');
  const shelved = database.prepare('SELECT id, text FROM document WHERE shelf = ? ORDER BY id');
  const append = database.prepare('INSERT INTO line (at, account, what, text) VALUES (?, ?, ?, ?)');
  const found = database.prepare(
    `SELECT number, text FROM line WHERE number < ? AND (? = '' OR account = ?)
       AND (? = '[]' OR what IN (SELECT value FROM json_each(?))) ORDER BY number DESC LIMIT ?`,
  );
  return {
    writeDown: (shelf, changed, gone, lines) => {
      try {
        return kept(
          inTransaction(database, () => {
            for (const { id, text } of changed) put.run(shelf, id, text);
            for (const id of gone) remove.run(shelf, id);
            for (const { at, account, what, text } of lines) append.run(at, account ?? NO_ACCOUNT, what, text);
            return undefined;
          }),
        );
      } catch (error) {
        return notKept(reasonOf(error));
      }
    },
    documents: (shelf) => rowsOf<readonly [string, string]>(shelved, shelf).map(([id, text]) => ({ id, text })),
    lines: ({ before = Number.MAX_SAFE_INTEGER, account = NO_ACCOUNT, whats = [], most }) => {
      const kinds = JSON.stringify(whats);
      const rows = rowsOf<readonly [bigint, string]>(found, before, account, account, kinds, kinds, most);
      return rows.map(([number, text]) => ({ number: Number(number), text }));
    },
  };
}
