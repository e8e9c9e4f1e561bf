import type Database from 'libsql';
import type { AccountId } from '../../core/account';
import type { BillingDay } from '../../core/time';
import type { DaysRead } from './bill-account';
import { dayNumber } from './bill-days';
import { untilDays } from './bill-parts';

export const ONE_OWNER = 'SELECT kind FROM kind WHERE account = ?';
const DAYS = 'SELECT value FROM json_each(?)';

/** What was kept of days makes way for what is newer, and what is added up of `spent` is kept in step with it. */
export function openRollUps(database: Database.Database) {
  const clearing = (table: string, column = 'day') =>
    database.prepare(`DELETE FROM ${table} WHERE ${column} IN (${DAYS}) AND kind IN (${ONE_OWNER})`);
  const [clearDays, clearKinds, clearMonths] = [
    clearing('spent'),
    clearing('spent_kind'),
    clearing('spent_month', 'month'),
  ];
  const clearUntil = clearing('spent_until', 'day / 100');
  const clearMonthly = database.prepare(
    `DELETE FROM spent WHERE day IN (${DAYS}) AND kind IN (${ONE_OWNER} AND monthly = 1)`,
  );
  const unreadMonths = database.prepare(
    `DELETE FROM read_day WHERE day / 100 IN (SELECT value / 100 FROM json_each(?)) AND account = ?`,
  );
  const rollKinds = database.prepare(
    `INSERT INTO spent_kind SELECT day, kind, sum(units) FROM spent
     WHERE day IN (${DAYS}) AND kind IN (${ONE_OWNER}) GROUP BY day, kind`,
  );
  /** Up to a day, from what is kept up to the one before it. */
  const rolling = (table: string) =>
    database.prepare(
      `INSERT INTO ${table} SELECT ?1, kind, thing, sum(units) FROM (
         SELECT kind, thing, units FROM spent_until WHERE day = ?2 AND kind IN (SELECT kind FROM kind WHERE account = ?4)
         UNION ALL SELECT kind, thing, units FROM spent
           WHERE day > ?2 AND day <= ?3 AND kind IN (SELECT kind FROM kind WHERE account = ?4))
       GROUP BY kind, thing`,
    );
  const [rollUntil, rollMonth] = [rolling('spent_until'), rolling('spent_month')];

  function rollThings(month: number, account: AccountId, onStep: () => void): void {
    let before = month * 100;
    for (const until of untilDays) {
      const day = month * 100 + until;
      rollUntil.run(day, before, day, account);
      before = day;
      onStep();
    }
    rollMonth.run(month, before, month * 100 + 99, account);
    onStep();
  }

  return {
    /** A bill by days and one by months are of the same money: the newer one stands. */
    makeWay: ({ account, days }: DaysRead): void => {
      const numbers = JSON.stringify(days.map(dayNumber));
      clearDays.run(numbers, account);
      const firsts = JSON.stringify([
        ...new Set(days.map((day) => dayNumber(day.slice(0, 8).concat('01') as BillingDay))),
      ]);
      // What is known of such a month besides is not known by days.
      if (clearMonthly.run(firsts, account).changes > 0) unreadMonths.run(firsts, account);
    },
    rollUp: ({ account, days }: DaysRead, onStep: () => void = () => undefined): void => {
      const touched = new Set(days.map(dayNumber));
      const months = [...new Set([...touched].map((day) => Math.floor(day / 100)))];
      for (const month of months) touched.add(month * 100 + 1);
      clearKinds.run(JSON.stringify([...touched]), account);
      rollKinds.run(JSON.stringify([...touched]), account);
      clearMonths.run(JSON.stringify(months), account);
      clearUntil.run(JSON.stringify(months), account);
      onStep();
      for (const month of months) rollThings(month, account, onStep);
    },
  };
}
