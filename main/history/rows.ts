import type Database from 'libsql';
import type { AccountId } from '../../core/account';
import type { HistoryDay } from '../../core/history-day';
import type { Currency } from '../../core/money';
import type { Arrival, ArrivalKind, Reading } from '../../core/reading';
import { type BillingDay, epochMilliseconds, type Instant } from '../../core/time';
import { rowsOf } from './statement';
import { amountStored, storedAmount } from './stored-amount';

export interface AccountRow {
  readonly key: bigint;
  readonly currency: Currency | null;
}

type ReadingRow = readonly [at: bigint, amount: bigint];
type ArrivalRow = readonly [string, bigint, ArrivalKind, Currency, bigint, string];
type DayRow = readonly [BillingDay, string, string, string, string, bigint];

const instantStored = (at: bigint): Instant => epochMilliseconds(Number(at));

const arrivalOf = ([transactionNumber, at, kind, currency, amount, remark]: ArrivalRow): Arrival => ({
  at: instantStored(at),
  kind,
  amount: { currency, amount: amountStored(amount) },
  transactionNumber,
  remark,
});

const dayOf = ([day, opening, closing, lowest, burn, readings]: DayRow): HistoryDay => ({
  day,
  opening,
  closing,
  lowest,
  burn,
  readings: Number(readings),
});

export type Rows = ReturnType<typeof openRows>;

/** Every statement of the history, one by one; who calls decides what belongs in one transaction. */
export function openRows(database: Database.Database) {
  const account = database.prepare('SELECT account, currency FROM account WHERE id = ?');
  const newAccount = database.prepare('INSERT INTO account (id) VALUES (?)');
  const currency = database.prepare('UPDATE account SET currency = ? WHERE account = ?');
  const newReading = database.prepare('INSERT INTO reading VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const newArrival = database.prepare('INSERT INTO arrival VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const readings = database.prepare(
    'SELECT at, amount FROM reading WHERE account = ? AND at >= ? AND at <= ? ORDER BY at',
  );
  const readingBefore = database.prepare(
    'SELECT at, amount FROM reading WHERE account = ? AND at <= ? ORDER BY at DESC LIMIT 1',
  );
  const changes = database.prepare(
    `SELECT at, amount FROM (
       SELECT at, amount, lag(amount) OVER (ORDER BY at) AS before FROM reading
       WHERE account = ? AND at >= ? AND at <= ?
     ) WHERE before IS NULL OR before <> amount ORDER BY at`,
  );
  const readingAfter = database.prepare('SELECT at FROM reading WHERE account = ? AND at >= ? ORDER BY at LIMIT 1');
  const arrivals = database.prepare(
    `SELECT number, at, kind, currency, amount, remark FROM arrival
     WHERE account = ? AND at >= ? AND at <= ? ORDER BY at, number`,
  );
  const days = database.prepare(
    'SELECT day, opening, closing, lowest, burn, readings FROM day WHERE account = ? AND day >= ? ORDER BY day',
  );
  const oneDay = database.prepare(
    'SELECT day, opening, closing, lowest, burn, readings FROM day WHERE account = ? AND day = ?',
  );
  const newDay = database.prepare('INSERT OR REPLACE INTO day VALUES (?, ?, ?, ?, ?, ?, ?)');
  const forgetting = ['reading', 'arrival', 'day', 'account'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE account = ?`),
  );

  const ownDocuments = database.prepare("DELETE FROM document WHERE shelf IN ('invoice', 'month-bill') AND id = ?");

  const readingOf = (of: AccountRow, [at, amount]: ReadingRow): Reading => ({
    at: instantStored(at),
    available: { currency: of.currency ?? '', amount: amountStored(amount) },
  });

  return {
    account: (id: AccountId): AccountRow | undefined => {
      const row = rowsOf<readonly [bigint, Currency | null]>(account, id)[0];
      return row && { key: row[0], currency: row[1] };
    },
    addAccount: (id: AccountId) => void newAccount.run(id),
    setCurrency: (of: AccountRow, to: Currency) => void currency.run(to, of.key),
    /** False where a reading of that very moment is kept already. */
    addReading: (of: AccountRow, { at, available }: Reading): boolean =>
      newReading.run(of.key, at, storedAmount(available.amount)).changes > 0,
    /** False where its transaction number is known already. */
    addArrival: (of: AccountRow, { at, kind, amount, transactionNumber, remark }: Arrival): boolean =>
      newArrival.run(of.key, transactionNumber, at, kind, amount.currency, storedAmount(amount.amount), remark)
        .changes > 0,
    readings: (of: AccountRow, from: number, to: number): readonly Reading[] =>
      rowsOf<ReadingRow>(readings, of.key, from, to).map((row) => readingOf(of, row)),
    /** Of readings that follow each other with the same balance only the first. */
    changes: (of: AccountRow, from: number, to: number): readonly Reading[] =>
      rowsOf<ReadingRow>(changes, of.key, from, to).map((row) => readingOf(of, row)),
    readingBefore: (of: AccountRow, at: number): Reading | undefined =>
      rowsOf<ReadingRow>(readingBefore, of.key, at).map((row) => readingOf(of, row))[0],
    momentAfter: (of: AccountRow, at: number): Instant | undefined =>
      rowsOf<readonly [bigint]>(readingAfter, of.key, at).map(([moment]) => instantStored(moment))[0],
    arrivals: (of: AccountRow, from: number, to: number): readonly Arrival[] =>
      rowsOf<ArrivalRow>(arrivals, of.key, from, to).map(arrivalOf),
    days: (of: AccountRow, from: BillingDay): readonly HistoryDay[] => rowsOf<DayRow>(days, of.key, from).map(dayOf),
    day: (of: AccountRow, day: BillingDay): HistoryDay | undefined => rowsOf<DayRow>(oneDay, of.key, day).map(dayOf)[0],
    setDay: (of: AccountRow, { day, opening, closing, lowest, burn, readings }: HistoryDay) =>
      void newDay.run(of.key, day, opening, closing, lowest, burn, readings),
    forget: (of: AccountRow) => {
      for (const each of forgetting) each.run(of.key);
    },
    /** What lies on the shelves under the account's own id. */
    forgetDocuments: (id: AccountId) => void ownDocuments.run(id),
  };
}
