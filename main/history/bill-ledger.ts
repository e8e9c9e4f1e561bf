import type Database from 'libsql';
import type { AccountId } from '../../core/account';
import type { BillLine } from '../../core/spend/bill-line';
import { billUnits } from '../../core/spend/units';
import type { Instant } from '../../core/time';
import type { BillAccount, BillLedger, DaysRead } from './bill-account';
import { dayNumber, dayNumbered } from './bill-days';
import { openLimits } from './bill-limits';
import { openLosses } from './bill-losses';
import { ONE_OWNER, openRollUps } from './bill-roll-ups';
import { openThings } from './bill-things';
import { kept, notKept, reasonOf } from './kept';
import { inTransaction, rowsOf } from './statement';

function unitsOf({ amount }: BillLine): bigint {
  const judged = billUnits(amount.amount);
  if (judged === undefined) throw new RangeError('amount cannot be kept exactly');
  return judged.units;
}

/** A fraction of a second's work. */
const SETTLED_AT_ONCE = 50_000;

export function openBillLedger(database: Database.Database): BillLedger {
  const { makeWay, rollUp } = openRollUps(database);
  const things = openThings(database);
  const lessThanKept = openLosses(database);
  const refuseTooMuch = openLimits(database);
  const owners = database.prepare('SELECT account, uid, name, currency FROM owner ORDER BY account');
  const putOwner = database.prepare('INSERT OR REPLACE INTO owner VALUES (?, ?, ?, ?)');
  const readDays = database.prepare('SELECT day, at FROM read_day WHERE account = ?');
  const putRead = database.prepare('INSERT OR REPLACE INTO read_day VALUES (?, ?, ?)');
  const unread = database.prepare('DELETE FROM read_day WHERE account = ? AND day = ?');
  const sameUid = database.prepare("SELECT account FROM owner WHERE uid = ? AND uid <> '' AND account <> ?");
  const addSpent = database.prepare(
    `INSERT INTO spent VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET units = units + excluded.units`,
  );
  const addStaged = database.prepare(
    `INSERT INTO staged SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
  );
  const beginLoad = database.prepare('INSERT OR IGNORE INTO unfinished VALUES (1)');
  const settle = database.prepare(
    `INSERT INTO spent SELECT day, kind, thing, sum(units) FROM staged WHERE rowid BETWEEN ? AND ?
     GROUP BY day, kind, thing ON CONFLICT DO UPDATE SET units = units + excluded.units`,
  );
  const lastStaged = database.prepare('SELECT coalesce(max(rowid), 0) FROM staged');
  const unfinished = database.prepare('SELECT count(*) FROM unfinished');

  /** The same account, known from a file before it was connected: its money must not count twice. */
  const twinsOf = ({ account, uid }: BillAccount): readonly AccountId[] =>
    rowsOf<readonly [AccountId]>(sameUid, uid, account).map(([twin]) => twin);

  function noteRead({ account, days }: DaysRead, now: Instant): void {
    for (const day of days) putRead.run(account, dayNumber(day), now);
  }

  const staged = (line: BillLine): string => {
    const { kind, thing } = things.keyOf(line);
    return `[${dayNumber(line.day)},${kind},${thing},${unitsOf(line)}]`;
  };

  function settleAll(onStep: () => void): void {
    const last = Number(rowsOf<readonly [bigint]>(lastStaged)[0]?.[0]);
    for (let first = 1; first <= last; first += SETTLED_AT_ONCE) {
      settle.run(first, first + SETTLED_AT_ONCE - 1);
      onStep();
    }
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
        addStaged.run(`[${lines.map(staged).join(',')}]`);
      }),
    finish: (found, read, now, onStep = () => undefined) =>
      inTransaction(database, () => {
        for (const { account, uid, name, currency } of found) putOwner.run(account, uid, name, currency);
        refuseTooMuch('staged');
        for (const each of read) makeWay(each);
        settleAll(onStep);
        refuseTooMuch('spent');
        for (const each of read) {
          rollUp(each, onStep);
          noteRead(each, now);
        }
        database.exec('DELETE FROM staged');
        database.exec('DELETE FROM unfinished');
      }),
    lessThanKept,
    abandon,
    forget: (account) =>
      inTransaction(database, () => {
        for (const table of ['spent', 'spent_kind', 'spent_month', 'spent_until', 'thing', 'tag']) {
          database.prepare(`DELETE FROM ${table} WHERE kind IN (${ONE_OWNER})`).run(account);
        }
        for (const table of ['kind', 'owner', 'read_day', 'split']) {
          database.prepare(`DELETE FROM ${table} WHERE account = ?`).run(account);
        }
        things.forget();
      }),
  };
}
