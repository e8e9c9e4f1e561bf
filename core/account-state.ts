import type { Account } from './account';
import { burnFigures } from './burn-rate';
import type { Failure } from './failure';
import { type LowCreditRecord, nothingTold } from './low-credit';
import type { Money } from './money';
import type { Arrival, Reading } from './reading';
import { type Duration, days, earlier, elapsed, type Instant, later } from './time';

/** What is known of one account's spending; computed when a reading comes, not when it is shown. */
export interface Burn {
  /** Per day. */
  readonly rate?: Money;
  readonly change?: number;
  readonly recent: readonly number[];
}

export interface AccountState {
  readonly account: Account;
  readonly source: 'sample' | 'connected';
  /** The last two burn windows, in time order. */
  readonly readings: readonly Reading[];
  readonly arrivals: readonly Arrival[];
  readonly burn: Burn;
  /** Mean of the last complete billed days: stands in until readings have been seen for long enough. */
  readonly billedBurn?: Money;
  readonly failure?: Failure;
  readonly failuresInARow: number;
  readonly nextReadingAt: Instant;
  readonly beingRead: boolean;
  readonly told: LowCreditRecord;
}

const KEPT = days(15);

export const newAccountState = (
  account: Account,
  source: AccountState['source'],
  nextReadingAt: Instant,
): AccountState => ({
  account,
  source,
  readings: [],
  arrivals: [],
  burn: { recent: [] },
  failuresInARow: 0,
  nextReadingAt,
  beingRead: false,
  told: nothingTold,
});

export const latestReading = (state: AccountState): Reading | undefined => state.readings[state.readings.length - 1];

/** A day and a night twice: under it the bills of a week say more than the readings. */
const TRUSTED_SPAN = days(2);

function spanOf(readings: readonly Reading[]): Duration {
  const [first, last] = [readings[0], readings[readings.length - 1]];
  return first === undefined || last === undefined ? days(0) : elapsed(first.at, last.at);
}

/** A bill in another currency than the balance says nothing about this credit. */
function billedIn({ billedBurn }: AccountState, balance: Money | undefined): Money | undefined {
  return balance === undefined || balance.currency === billedBurn?.currency ? billedBurn : undefined;
}

function burnOf(state: AccountState, now: Instant): Burn {
  const { readings, arrivals } = state;
  const { rate: measured, change, recent } = burnFigures(readings, arrivals, now);
  const billed = billedIn(state, latestReading(state)?.available);
  const rate = billed !== undefined && spanOf(readings) < TRUSTED_SPAN ? billed : (measured ?? billed);
  return {
    ...(rate === undefined ? {} : { rate }),
    ...(change === undefined ? {} : { change }),
    recent,
  };
}

/** In time order; the newest is kept whatever its age. */
function inTime<T extends { readonly at: Instant }>(those: Iterable<T>, since: Instant, until: Instant): readonly T[] {
  const sorted = [...those].filter(({ at }) => at <= until).sort((left, right) => left.at - right.at);
  return sorted.filter(({ at }, index) => at >= since || index === sorted.length - 1);
}

/**
 * Both in time order and without repeats, whatever order they came in. Older than two windows is left to the history;
 * a reading dated after `now` was stamped by a wrong clock, and would hide every newer one.
 */
export function withPast(
  state: AccountState,
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  now: Instant,
): AccountState {
  const since = earlier(now, KEPT);
  const byMoment = new Map([...state.readings, ...readings].map((reading) => [reading.at, reading]));
  const byNumber = new Map([...state.arrivals, ...arrivals].map((arrival) => [arrival.transactionNumber, arrival]));
  const kept = {
    ...state,
    readings: inTime(byMoment.values(), since, now),
    arrivals: inTime(byNumber.values(), since, later(now, days(1))),
  };
  return { ...kept, burn: burnOf(kept, now) };
}

const latestOf = (left: Instant, right: Instant): Instant => (left > right ? left : right);

/** A good answer ends whatever failure was there before, and is the newest whatever the clock said earlier. */
export function withReading(state: AccountState, reading: Reading, now: Instant): AccountState {
  const { failure: _over, ...rest } = withPast(state, [reading], [], latestOf(reading.at, now));
  return { ...rest, failuresInARow: 0 };
}

/** The last good figure stays; only its age grows. */
export const withFailure = (state: AccountState, failure: Failure): AccountState => ({
  ...state,
  failure,
  failuresInARow: state.failuresInARow + 1,
});

export function withBilledBurn(state: AccountState, billedBurn: Money, now: Instant): AccountState {
  const next = { ...state, billedBurn };
  return { ...next, burn: burnOf(next, now) };
}
