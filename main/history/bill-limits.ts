import type Database from 'libsql';
import { rowsOf } from './statement';

/** In units: twice as much is still a number of 64 bits, so that no view of what is kept, and no change in it, is too large. */
const MOST_KEPT = 4e18;

/** Throws a `RangeError` where a table has more of one currency than can be added up, refunds counted as well. */
export function openLimits(database: Database.Database): (table: 'staged' | 'spent') => void {
  const ofTable = (table: string) => ({
    /** A tenth of the time. */
    all: database.prepare(`SELECT total(abs(units)) FROM ${table}`),
    each: database.prepare(
      `SELECT currency, total(mass) FROM (SELECT kind, total(abs(units)) AS mass FROM ${table} GROUP BY kind)
       JOIN kind USING (kind) GROUP BY currency`,
    ),
  });
  const tables = { staged: ofTable('staged'), spent: ofTable('spent') };
  return (table) => {
    const { all, each } = tables[table];
    if (rowsOf<readonly [number]>(all).every(([mass]) => mass <= MOST_KEPT)) return;
    if (rowsOf<readonly [string, number]>(each).some(([, mass]) => mass > MOST_KEPT)) {
      throw new RangeError('amounts add up to more than can be kept exactly');
    }
  };
}
