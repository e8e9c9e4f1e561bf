import type Database from 'libsql';
import { unitsText } from '../../core/spend/units';
import type { DaysRead, LessThanKept } from './bill-account';
import { dayNumber, dayNumbered } from './bill-days';
import { ONE_OWNER } from './bill-roll-ups';
import { rowsOf } from './statement';

/** Bills are corrected by less than this part of what they were; a filter leaves out more. */
const TOLERATED = 10n;

/** Tells whether a file has much less of days that are kept already, as one does that was exported with a filter. */
export function openLosses(database: Database.Database): (read: readonly DaysRead[]) => LessThanKept | undefined {
  const knownDays = database.prepare(
    `SELECT day FROM read_day WHERE account = ? AND day IN (SELECT value FROM json_each(?)) ORDER BY day`,
  );
  const sumIn = (table: string, without: string) =>
    database.prepare(
      `SELECT coalesce(sum(units), 0) FROM ${table}
       WHERE day IN (SELECT value FROM json_each(?)) AND kind IN (${ONE_OWNER} ${without})`,
    );
  // What is on the account's bill only is on no bill by instance; a month's lines are not known by days.
  const kept = sumIn('spent_kind', "AND item <> 'unlisted' AND monthly = 0");
  const staged = sumIn('staged', 'AND monthly = 0');
  const monthly = database.prepare(
    `SELECT count(*) FROM kind WHERE account = ? AND monthly = 1 AND kind IN (SELECT kind FROM staged)`,
  );

  function lossOf({ account, days }: DaysRead): LessThanKept | undefined {
    if (rowsOf<readonly [bigint]>(monthly, account)[0]?.[0] !== 0n) return undefined;
    const known = rowsOf<readonly [bigint]>(knownDays, account, JSON.stringify(days.map(dayNumber)));
    const numbers = known.map(([day]) => Number(day));
    const [first, last] = [numbers[0], numbers[numbers.length - 1]];
    if (first === undefined || last === undefined) return undefined;
    const sum = (statement: Database.Statement) =>
      rowsOf<readonly [bigint]>(statement, JSON.stringify(numbers), account)[0]?.[0] ?? 0n;
    const [before, after] = [sum(kept), sum(staged)];
    if (before <= 0n || before - after <= before / TOLERATED) return undefined;
    const period = { from: dayNumbered(first), to: dayNumbered(last) };
    return { account, days: period, kept: unitsText(before), staged: unitsText(after) };
  }

  return (read) => {
    for (const each of read) {
      const loss = lossOf(each);
      if (loss !== undefined) return loss;
    }
    return undefined;
  };
}
