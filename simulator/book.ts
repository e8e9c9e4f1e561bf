import type { Instant } from '../core/time';
import type { MinorUnits } from './amounts';
import type { DayNumber } from './calendar';
import type { Portrait } from './portraits';
import { isRunning, type RogueJob } from './rogue-job';
import type { Usage } from './usage';

export type EntryType = 'Payment' | 'Refund' | 'Transfer' | 'Adjust' | 'Withdraw';

/** Money in (positive) or out (negative) other than by use. */
export interface Entry {
  readonly at: Instant;
  readonly type: EntryType;
  readonly amount: MinorUnits;
  readonly channel: string;
  readonly remark: string;
  /** 16 digits, so that it stays exact as a JSON number too. */
  readonly number: string;
}

/** All that an account's figures follow from: a moment's balance is a function of its book and that moment. */
export interface Book {
  readonly portrait: Portrait;
  readonly uid: number;
  readonly usage: Usage;
  readonly firstDay: DayNumber;
  /** Available at the beginning of the first day. */
  readonly opening: MinorUnits;
  readonly entries: readonly Entry[];
  readonly jobs: readonly RogueJob[];
}

export const withEntry = (book: Book, entry: Entry): Book => ({
  ...book,
  entries: [...book.entries, entry].sort((left, right) => left.at - right.at),
});

export const withRogueJob = (book: Book, perMinute: MinorUnits, now: Instant): Book => ({
  ...book,
  jobs: [...book.jobs, { startedAt: now, perMinute }],
});

export const withoutRogueJob = (book: Book, now: Instant): Book => ({
  ...book,
  jobs: book.jobs.map((job) => (isRunning(job) ? { ...job, stoppedAt: now } : job)),
});
