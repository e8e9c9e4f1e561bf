import type { Account } from './account';
import { BURN_WINDOW, burnChange, burnRate, recentBurn } from './burn-rate';
import type { Failure } from './failure';
import { type LowCreditRecord, nothingTold } from './low-credit';
import type { Money } from './money';
import type { Arrival, Reading } from './reading';
import { days, earlier, type Instant } from './time';

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

function burnOf(state: AccountState, now: Instant): Burn {
  const { readings, arrivals, billedBurn } = state;
  const window = { over: BURN_WINDOW };
  const rate = burnRate(readings, arrivals, window, now) ?? billedBurn;
  const change = burnChange(readings, arrivals, window, now);
  return {
    ...(rate === undefined ? {} : { rate }),
    ...(change === undefined ? {} : { change }),
    recent: recentBurn(readings, arrivals, 7, now),
  };
}

/** Both in time order and without repeats, whatever order they came in; older than two windows is left to the history. */
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
    readings: [...byMoment.values()].filter(({ at }) => at >= since).sort((left, right) => left.at - right.at),
    arrivals: [...byNumber.values()].filter(({ at }) => at >= since).sort((left, right) => left.at - right.at),
  };
  return { ...kept, burn: burnOf(kept, now) };
}

/** A good answer ends whatever failure was there before. */
export function withReading(state: AccountState, reading: Reading, now: Instant): AccountState {
  const { failure: _over, ...rest } = withPast(state, [reading], [], now);
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
