import type Database from 'libsql';
import type { AccountId } from '../../core/account';
import type { BillLine } from '../../core/spend/bill-line';
import { billUnits } from '../../core/spend/units';
import type { BillingDay, Instant } from '../../core/time';
import type { BillAccount, BillLedger, DaysRead } from './bill-account';
import { dayNumber, dayNumbered } from './bill-days';
import { openThings } from './bill-things';
import { kept, notKept, reasonOf } from './kept';
import { inTransaction, rowsOf } from './statement';

function unitsOf({ amount }: BillLine): bigint {
  const judged = billUnits(amount.amount);
  if (judged === undefined) throw new RangeError('amount cannot be kept exactly');
  return judged.units;
}

const ONE_OWNER = 'SELECT kind FROM kind WHERE account = ?';
const DAYS = 'SELECT value FROM json_each(?)';

export function openBillLedger(database: Database.Database): BillLedger {
  const clearing = (table: string) =>
    database.prepare(`DELETE FROM ${table} WHERE day IN (${DAYS}) AND kind IN (${ONE_OWNER})`);
  const things = openThings(database);
  const owners = database.prepare('SELECT account, uid, name, currency FROM owner ORDER BY account');
  const putOwner = database.prepare('INSERT OR REPLACE INTO owner VALUES (?, ?, ?, ?)');
  const readDays = database.prepare('SELECT day, at FROM read_day WHERE account = ?');
  const putRead = database.prepare('INSERT OR REPLACE INTO read_day VALUES (?, ?, ?)');
  const unread = database.prepare('DELETE FROM read_day WHERE account = ? AND day = ?');
  const sameUid = database.prepare("SELECT account FROM owner WHERE uid = ? AND uid <> '' AND account <> ?");
  const addSpent = database.prepare(
    `INSERT INTO spent VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET units = units + excluded.units`,
  );
  const addStaged = database.prepare('INSERT INTO staged VALUES (?, ?, ?, ?)');
  const beginLoad = database.prepare('INSERT OR IGNORE INTO unfinished VALUES (1)');
  const [clearDays, clearKinds] = [clearing('spent'), clearing('spent_kind')];
  const clearMonths = database.prepare(`DELETE FROM spent_month WHERE month IN (${DAYS}) AND kind IN (${ONE_OWNER})`);
  const clearMonthly = database.prepare(
    `DELETE FROM spent WHERE day IN (${DAYS}) AND kind IN (${ONE_OWNER} AND monthly = 1)`,
  );
  const rollKinds = database.prepare(
    `INSERT INTO spent_kind SELECT day, kind, sum(units) FROM spent
     WHERE day IN (${DAYS}) AND kind IN (${ONE_OWNER}) GROUP BY day, kind`,
  );
  const rollMonth = database.prepare(
    `INSERT INTO spent_month SELECT ?, kind, thing, sum(units) FROM spent
     WHERE day BETWEEN ? AND ? AND kind IN (${ONE_OWNER}) GROUP BY kind, thing`,
  );
  const settle = database.prepare(
    `INSERT INTO spent SELECT day, kind, thing, sum(units) FROM staged WHERE true GROUP BY day, kind, thing
     ON CONFLICT DO UPDATE SET units = units + excluded.units`,
  );
  const unreadMonths = database.prepare(
    `DELETE FROM read_day WHERE day / 100 IN (SELECT value / 100 FROM json_each(?)) AND account = ?`,
  );
  const unfinished = database.prepare('SELECT count(*) FROM unfinished');

  /** A bill by days and one by months are of the same money: the newer one stands. */
  function makeWay({ account, days }: DaysRead): void {
    const numbers = JSON.stringify(days.map(dayNumber));
    clearDays.run(numbers, account);
    const firsts = JSON.stringify([
      ...new Set(days.map((day) => dayNumber(day.slice(0, 8).concat('01') as BillingDay))),
    ]);
    // What is known of such a month besides is not known by days.
    if (clearMonthly.run(firsts, account).changes > 0) unreadMonths.run(firsts, account);
  }

  function rollUp({ account, days }: DaysRead): void {
    const touched = new Set(days.map(dayNumber));
    const months = new Set([...touched].map((day) => Math.floor(day / 100)));
    for (const month of months) touched.add(month * 100 + 1);
    clearKinds.run(JSON.stringify([...touched]), account);
    rollKinds.run(JSON.stringify([...touched]), account);
    clearMonths.run(JSON.stringify([...months]), account);
    for (const month of months) rollMonth.run(month, month * 100, month * 100 + 99, account);
  }

  /** The same account, known from a file before it was connected: its money must not count twice. */
  const twinsOf = ({ account, uid }: BillAccount): readonly AccountId[] =>
    rowsOf<readonly [AccountId]>(sameUid, uid, account).map(([twin]) => twin);

  function noteRead({ account, days }: DaysRead, now: Instant): void {
    for (const day of days) putRead.run(account, dayNumber(day), now);
  }

  /** Things that no line is of any more; only after a load that was given up, for it looks at all of them. */
  function sweep(): void {
    database.exec('DELETE FROM staged');
    database.exec('DELETE FROM thing WHERE thing NOT IN (SELECT thing FROM spent_month)');
    database.exec('DELETE FROM kind WHERE kind NOT IN (SELECT kind FROM spent_kind)');
    database.exec('DELETE FROM tag WHERE kind NOT IN (SELECT kind FROM kind)');
    database.exec('DELETE FROM unfinished');
    things.forget();
  }

  function abandon(): void {
    if (Number(rowsOf<readonly [bigint]>(unfinished)[0]?.[0]) > 0) inTransaction(database, sweep);
  }

  abandon();

  return {
    accounts: () =>
      rowsOf<readonly [AccountId, string, string, string]>(owners).map(([account, uid, name, currency]) => ({
        account,
        uid,
        name,
        currency,
      })),
    readDays: (account) =>
      rowsOf<readonly [bigint, bigint]>(readDays, account).map(([day, at]) => [
        dayNumbered(Number(day)),
        Number(at) as Instant,
      ]),
    replaceDay: (owner, day, lines, now) => {
      const read = { account: owner.account, days: [day] };
      try {
        return kept(
          inTransaction(database, () => {
            putOwner.run(owner.account, owner.uid, owner.name, owner.currency);
            makeWay(read);
            for (const account of twinsOf(owner)) {
              const theirs = { account, days: [day] };
              makeWay(theirs);
              rollUp(theirs);
              unread.run(account, dayNumber(day));
            }
            for (const line of lines) {
              const { kind, thing } = things.keyOf(line);
              addSpent.run(dayNumber(line.day), kind, thing, unitsOf(line));
            }
            rollUp(read);
            noteRead(read, now);
            return undefined;
          }),
        );
      } catch (error) {
        things.forget();
        return notKept(reasonOf(error));
      }
    },
    stage: (lines) =>
      inTransaction(database, () => {
        beginLoad.run();
        for (const line of lines) {
          const { kind, thing } = things.keyOf(line);
          addStaged.run(dayNumber(line.day), kind, thing, unitsOf(line));
        }
      }),
    finish: (found, read, now) =>
      inTransaction(database, () => {
        for (const { account, uid, name, currency } of found) putOwner.run(account, uid, name, currency);
        for (const each of read) makeWay(each);
        settle.run();
        for (const each of read) {
          rollUp(each);
          noteRead(each, now);
        }
        database.exec('DELETE FROM staged');
        database.exec('DELETE FROM unfinished');
      }),
    abandon,
    forget: (account) =>
      inTransaction(database, () => {
        for (const table of ['spent', 'spent_kind', 'spent_month', 'thing', 'tag']) {
          database.prepare(`DELETE FROM ${table} WHERE kind IN (${ONE_OWNER})`).run(account);
        }
        for (const table of ['kind', 'owner', 'read_day']) {
          database.prepare(`DELETE FROM ${table} WHERE account = ?`).run(account);
        }
        things.forget();
      }),
  };
}
