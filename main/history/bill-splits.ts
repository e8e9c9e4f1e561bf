import type Database from 'libsql';
import type { AccountId } from '../../core/account';
import { type AccountSplit, type SplitStanding, splitStandings } from '../../core/spend/splits';
import type { Instant } from '../../core/time';
import { type Kept, keptIf } from './kept';
import { rowsOf } from './statement';

export interface BillSplits {
  readonly splits: () => readonly AccountSplit[];
  readonly noteSplit: (account: AccountId, standing: SplitStanding, now: Instant) => Kept;
}

/** Which accounts have split bills, as Alibaba Cloud said last. */
export function openBillSplits(database: Database.Database): BillSplits {
  const all = database.prepare('SELECT account, standing, at FROM split ORDER BY account');
  const put = database.prepare('INSERT OR REPLACE INTO split VALUES (?, ?, ?)');
  return {
    splits: () =>
      rowsOf<readonly [AccountId, string, bigint]>(all).flatMap(([account, written, at]) => {
        const standing = splitStandings.find((each) => each === written);
        return standing === undefined ? [] : [{ account, standing, at: Number(at) as Instant }];
      }),
    noteSplit: (account, standing, now) => keptIf(() => void put.run(account, standing, now)),
  };
}
