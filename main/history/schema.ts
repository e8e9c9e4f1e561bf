import type Database from 'libsql';
import { inTransaction, rowsOf } from './statement';

/** Marks a file as this program's own: a database of another program is never written to. */
const APPLICATION_ID = 0x43_52_55_4e;

/** The form of one of the program's files, and how an older one is led to it. */
export interface Schema {
  readonly applicationId: number;
  readonly migrations: readonly string[];
}

/**
 * Each entry leads from the schema version that is its index to the next. Never edit one that was released: add one.
 * An account has one currency. `amount` is as in stored-amount; `at` is in milliseconds since 1970.
 */
const migrations: readonly string[] = [
  `CREATE TABLE account (account INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, currency TEXT) STRICT;
   CREATE TABLE reading (account INTEGER NOT NULL, at INTEGER NOT NULL, amount INTEGER NOT NULL,
     PRIMARY KEY (account, at)) STRICT, WITHOUT ROWID;
   CREATE TABLE arrival (account INTEGER NOT NULL, number TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
     currency TEXT NOT NULL, amount INTEGER NOT NULL, remark TEXT NOT NULL,
     PRIMARY KEY (account, number)) STRICT, WITHOUT ROWID;
   CREATE INDEX arrival_at ON arrival (account, at);
   CREATE TABLE day (account INTEGER NOT NULL, day TEXT NOT NULL, opening TEXT NOT NULL, closing TEXT NOT NULL,
     lowest TEXT NOT NULL, burn TEXT NOT NULL, readings INTEGER NOT NULL,
     PRIMARY KEY (account, day)) STRICT, WITHOUT ROWID;
   PRAGMA application_id = ${APPLICATION_ID};`,
  `CREATE TABLE document (shelf TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL,
     PRIMARY KEY (shelf, id)) STRICT, WITHOUT ROWID;
   CREATE TABLE line (number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, account TEXT NOT NULL,
     what TEXT NOT NULL, text TEXT NOT NULL) STRICT;
   CREATE INDEX line_account ON line (account, number);`,
];

export const historySchema: Schema = { applicationId: APPLICATION_ID, migrations };

const numberOf = (database: Database.Database, query: string): number =>
  Number(rowsOf<readonly [bigint]>(database.prepare(query))[0]?.[0]);

const versionOf = (database: Database.Database): number => numberOf(database, 'PRAGMA user_version');

export type Origin = 'empty' | 'own' | 'foreign' | 'newer-version';

/** Whose file it is. */
export function originOf(database: Database.Database, { applicationId, migrations: steps }: Schema): Origin {
  const version = versionOf(database);
  if (version === 0 && numberOf(database, 'SELECT count(*) FROM sqlite_schema') === 0) return 'empty';
  if (numberOf(database, 'PRAGMA application_id') !== applicationId) return 'foreign';
  return version > steps.length ? 'newer-version' : 'own';
}

/** Brings the file to the current schema, each step in a transaction of its own. */
export function migrate(database: Database.Database, { migrations: steps }: Schema): void {
  for (let version = versionOf(database); version < steps.length; version += 1) {
    inTransaction(database, () => {
      database.exec(steps[version] ?? '');
      database.exec(`PRAGMA user_version = ${version + 1}`);
    });
  }
}
