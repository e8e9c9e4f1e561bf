import type { Failure } from './failure';
import { type Duration, type Instant, later, milliseconds, minutes, seconds } from './time';

const JITTER = 0.1;
const FIRST_BACKOFF = minutes(1);
const NETWORK_PROBE = seconds(45);

/** At most this many accounts are read at once, and this many requests leave in a second (Alibaba allows 10). */
export const MOST_AT_ONCE = 5;
export const MOST_PER_SECOND = 10;

const scale = (duration: Duration, by: number): Duration => milliseconds(Math.round(duration * by));
const shorter = (left: Duration, right: Duration): Duration => milliseconds(Math.min(left, right));

export const isNetworkFailure = (failure: Failure): boolean =>
  failure.kind === 'offline' || failure.kind === 'captive-portal' || failure.kind === 'timed-out';

/** Trying again sooner can help; a refused key or permission can only be mended by a person. */
const isPassing = (failure: Failure): boolean =>
  failure.kind === 'throttled' || failure.kind === 'provider-down' || isNetworkFailure(failure);

/**
 * Full jitter between a third of the cap and the cap, which doubles from one minute up to the interval: so six
 * tries in ten minutes at the most, spread evenly, whatever the dice.
 */
function backoff(failure: Failure, failuresInARow: number, readEvery: Duration, random: number): Duration {
  const cap = shorter(scale(FIRST_BACKOFF, 2 ** Math.min(failuresInARow - 1, 20)), readEvery);
  const wait = scale(cap, 1 / 3 + (2 / 3) * random);
  const least = failure.kind === 'throttled' ? (failure.retryAfter ?? 0) : 0;
  return milliseconds(Math.max(wait, least));
}

/** Together all accounts probe a lost network about once in 45 seconds, or once a second where there are many. */
const probe = (accountsOffline: number, random: number): Duration =>
  milliseconds(Math.max(scale(NETWORK_PROBE, 1 / 3 + (2 / 3) * random), scale(seconds(accountsOffline), random * 2)));

export interface Outcome {
  readonly failure?: Failure | undefined;
  readonly failuresInARow: number;
  /** How many accounts have lost the network, this one included. */
  readonly accountsOffline: number;
}

/** When the account is read again. `random` is from [0, 1). */
export function nextReadingAt(outcome: Outcome, readEvery: Duration, random: number, now: Instant): Instant {
  const { failure, failuresInARow, accountsOffline } = outcome;
  if (failure === undefined || !isPassing(failure)) {
    return later(now, scale(readEvery, 1 - JITTER + 2 * JITTER * random));
  }
  if (isNetworkFailure(failure)) return later(now, shorter(probe(accountsOffline, random), readEvery));
  return later(now, backoff(failure, failuresInARow, readEvery, random));
}

/** After sleep or an outage every account is due once, spread over this long, so that nothing bursts. */
const CATCH_UP = seconds(45);
export const catchUpAt = (random: number, now: Instant): Instant => later(now, scale(CATCH_UP, random));
