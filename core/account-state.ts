import type { Account } from './account';
import type { BilledDay } from './billed-burn';
import { withBilled } from './billed-month';
import { burnFigures } from './burn-rate';
import type { Failure } from './failure';
import { outlookOf } from './forecast/credit-forecast';
import type { BurnOutlook } from './forecast/forecast';
import type { LeftOutSpending } from './left-out';
import type { Money } from './money';
import type { Arrival, Reading } from './reading';
import { newSpikeWatch, type SpikeWatch, withBalances } from './spike/spike';
import { type Duration, days, earlier, elapsed, hours, type Instant, later } from './time';

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
  /** In time order: the last days as they were read, and one an hour as far back as a forecast looks. */
  readonly readings: readonly Reading[];
  readonly arrivals: readonly Arrival[];
  /** Marked by a person as spending that will not come again. */
  readonly leftOut: readonly LeftOutSpending[];
  readonly burn: Burn;
  /** What the readings say about the days ahead; absent before the first and until a day or so has been seen. */
  readonly outlook?: BurnOutlook;
  /** What the last readings say about a job that runs away. */
  readonly spikeWatch: SpikeWatch;
  /** Mean of the last complete billed days: stands in until readings have been seen for long enough. */
  readonly billedBurn?: Money;
  /** Complete bills of this month and of the week before it, in order. */
  readonly billedDays: readonly BilledDay[];
  readonly failure?: Failure;
  readonly failuresInARow: number;
  readonly nextReadingAt: Instant;
  readonly beingRead: boolean;
}

const AS_READ = days(3);
const BY_THE_HOUR = days(43);
const HOUR = hours(1);
/** Weekdays and days are counted as Alibaba Cloud bills them: in UTC+8. */
const BILLING_OFFSET = hours(8);

export const newAccountState = (
  account: Account,
  source: AccountState['source'],
  nextReadingAt: Instant,
): AccountState => ({
  account,
  source,
  readings: [],
  arrivals: [],
  leftOut: [],
  billedDays: [],
  burn: { recent: [] },
  spikeWatch: newSpikeWatch,
  failuresInARow: 0,
  nextReadingAt,
  beingRead: false,
});

export const latestReading = (state: AccountState): Reading | undefined => state.readings[state.readings.length - 1];

/** A day and a night twice: under it the bills of a week say more than the readings. */
export const TRUSTED_SPAN = days(2);

export function spanOf(readings: readonly Reading[]): Duration {
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

const hourOf = (at: Instant): number => Math.floor(at / HOUR);

/** Of what is older than `since` the last reading of each hour. */
const byTheHour = (readings: readonly Reading[], since: Instant): readonly Reading[] =>
  readings.filter(({ at }, index) => {
    const next = readings[index + 1];
    return at >= since || next === undefined || hourOf(next.at) !== hourOf(at);
  });

const balanceIn = ({ at, available }: Reading) => ({ at, balance: Number(available.amount) });

const seen = (watch: SpikeWatch, reading: Reading): SpikeWatch => withBalances(watch, [balanceIn(reading)]);

/** One new reading is added to what was watched; a past that is loaded is watched anew. */
function watchedOver({ spikeWatch }: AccountState, added: readonly Reading[], all: readonly Reading[]): SpikeWatch {
  const [first] = added;
  if (first === undefined) return spikeWatch;
  return added.length === 1 ? seen(spikeWatch, first) : withBalances(newSpikeWatch, all.map(balanceIn));
}

/** What only a new reading or arrival changes: a snapshot is made of it in no time. */
function judged(state: AccountState, now: Instant): AccountState {
  const { outlook: _before, ...rest } = state;
  const { readings, arrivals, leftOut } = state;
  const outlook = outlookOf({ readings, arrivals, leftOut }, BILLING_OFFSET);
  return { ...rest, burn: burnOf(state, now), ...(outlook === undefined ? {} : { outlook }) };
}

const isKnown = (state: AccountState, { transactionNumber }: Arrival): boolean =>
  state.arrivals.some((each) => each.transactionNumber === transactionNumber);

/**
 * Both in time order and without repeats, whatever order they came in. What is older than a forecast looks is left to the history;
 * a reading dated after `now` was stamped by a wrong clock, and would hide every newer one.
 */
export function withPast(
  state: AccountState,
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  now: Instant,
): AccountState {
  if (readings.length === 0 && arrivals.every((arrival) => isKnown(state, arrival))) return state;
  const since = earlier(now, BY_THE_HOUR);
  const byMoment = new Map([...state.readings, ...readings].map((reading) => [reading.at, reading]));
  const byNumber = new Map([...state.arrivals, ...arrivals].map((arrival) => [arrival.transactionNumber, arrival]));
  const kept = {
    ...state,
    readings: byTheHour(inTime(byMoment.values(), since, now), earlier(now, AS_READ)),
    arrivals: inTime(byNumber.values(), since, later(now, days(1))),
  };
  return judged({ ...kept, spikeWatch: watchedOver(state, readings, kept.readings) }, now);
}

const latestOf = (left: Instant, right: Instant): Instant => (left > right ? left : right);

/** Within the hour of the one before it, a reading is put behind it; with each new hour the past is thinned. */
function withNext(state: AccountState, reading: Reading, now: Instant): AccountState {
  const newest = latestReading(state);
  const follows = newest !== undefined && reading.at > newest.at && hourOf(reading.at) === hourOf(newest.at);
  if (!follows) return withPast(state, [reading], [], now);
  const readings = [...state.readings, reading];
  return judged({ ...state, readings, spikeWatch: seen(state.spikeWatch, reading) }, now);
}

/** A good answer ends whatever failure was there before, and is the newest whatever the clock said earlier. */
export function withReading(state: AccountState, reading: Reading, now: Instant): AccountState {
  const { failure: _over, ...rest } = withNext(state, reading, latestOf(reading.at, now));
  return { ...rest, failuresInARow: 0 };
}

/** The last good figure stays; only its age grows. */
export const withFailure = (state: AccountState, failure: Failure): AccountState => ({
  ...state,
  failure,
  failuresInARow: state.failuresInARow + 1,
});

export function withBilledBurn(state: AccountState, billedBurn: Money, now: Instant): AccountState {
  return judged({ ...state, billedBurn }, now);
}

export const withLeftOut = (state: AccountState, leftOut: readonly LeftOutSpending[], now: Instant): AccountState =>
  judged({ ...state, leftOut }, now);

export const withBilledDays = (state: AccountState, read: readonly BilledDay[], now: Instant): AccountState => ({
  ...state,
  billedDays: withBilled(state.billedDays, read, now),
});
