import type Database from 'libsql';

export type Bound = string | number | bigint;

/** All rows of a query, each as an array in the order of its columns; integers come back exact. */
export const rowsOf = <Row extends readonly unknown[]>(
  statement: Database.Statement,
  ...bound: readonly Bound[]
): readonly Row[] =>
  statement
    .raw()
    .safeIntegers()
    .all(...bound) as Row[];

/** libsql's own wrapper hides why a full disk ended the transaction behind the error of its `ROLLBACK`. */
export function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const answer = work();
    database.exec('COMMIT');
    return answer;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
