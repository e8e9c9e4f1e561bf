import type { Failure } from './failure';
import { type Duration, type Instant, later, milliseconds, minutes, seconds } from './time';

const JITTER = 0.1;
const FIRST_BACKOFF = minutes(1);
const LONGEST_BACKOFF = minutes(15);
const NETWORK_PROBE = seconds(45);
/** A keyring that was restarted is read again within ten seconds, its answer included; asking it costs no request. */
const keyringProbe = (random: number): Duration => milliseconds(Math.round(seconds(3) + seconds(4.5) * random));

/** At most this many accounts are read at once, and this many requests leave in a second (Alibaba allows 10). */
export const MOST_AT_ONCE = 5;
export const MOST_PER_SECOND = 10;

const scale = (duration: Duration, by: number): Duration => milliseconds(Math.round(duration * by));
const shorter = (left: Duration, right: Duration): Duration => milliseconds(Math.min(left, right));
const longer = (left: Duration, right: Duration): Duration => milliseconds(Math.max(left, right));
/** From a third to the whole. */
const spread = (random: number): number => 1 / 3 + (2 / 3) * random;

export const isNetworkFailure = (failure: Failure): boolean =>
  failure.kind === 'offline' ||
  failure.kind === 'captive-portal' ||
  failure.kind === 'certificate-refused' ||
  failure.kind === 'timed-out';

/** A locked or cancelled keyring waits for the person: asking again would prompt again. */
const isKeyringGone = (failure: Failure): boolean =>
  failure.kind === 'keyring' && (failure.state === 'absent' || failure.state === 'crashed');

/** Trying again sooner can help; a refused key or permission can only be mended by a person. */
const isBusy = (failure: Failure): boolean => failure.kind === 'throttled' || failure.kind === 'provider-down';

/**
 * Full jitter between a third of the cap and the cap, which doubles from one minute up to a quarter of an hour or the
 * interval: so six tries in ten minutes at the most, spread evenly, whatever the dice. What Alibaba Cloud asks for is
 * kept, and spread as well: all accounts may have been told the same.
 */
function backoff(failure: Failure, failuresInARow: number, readEvery: Duration, random: number): Duration {
  const most = milliseconds(Math.max(readEvery, LONGEST_BACKOFF));
  const cap = shorter(scale(FIRST_BACKOFF, 2 ** Math.min(failuresInARow - 1, 20)), most);
  const asked = failure.kind === 'throttled' ? (failure.retryAfter ?? milliseconds(0)) : milliseconds(0);
  return longer(scale(cap, spread(random)), milliseconds(asked + scale(FIRST_BACKOFF, (2 / 3) * random)));
}

/** Together all accounts probe a lost network about once in 45 seconds, or once a second where there are many. */
const probe = (accountsOffline: number, random: number): Duration =>
  longer(scale(NETWORK_PROBE, spread(random)), scale(seconds(accountsOffline), random * 2));

export interface Outcome {
  readonly failure?: Failure | undefined;
  readonly failuresInARow: number;
  /** How many accounts have lost the network, this one included. */
  readonly accountsOffline: number;
}

/** When the account is read again: after a refusal never before its interval is over. `random` is from [0, 1). */
export function nextReadingAt(outcome: Outcome, readEvery: Duration, random: number, now: Instant): Instant {
  const { failure, failuresInARow, accountsOffline } = outcome;
  if (failure === undefined) return later(now, scale(readEvery, 1 - JITTER + 2 * JITTER * random));
  if (isNetworkFailure(failure)) return later(now, shorter(probe(accountsOffline, random), readEvery));
  if (isKeyringGone(failure)) return later(now, keyringProbe(random));
  if (isBusy(failure)) return later(now, backoff(failure, failuresInARow, readEvery, random));
  return later(now, scale(readEvery, 1 + JITTER * random));
}

/**
 * No account waits longer for its next reading, unless the clock was set back meanwhile: then it is due at once.
 * What Alibaba Cloud asked to be waited for is part of it.
 */
export function longestWait(failure: Failure | undefined, readEvery: Duration): Duration {
  if (failure === undefined || !isBusy(failure)) return scale(readEvery, 2);
  const asked = failure.kind === 'throttled' ? (failure.retryAfter ?? milliseconds(0)) : milliseconds(0);
  return milliseconds(Math.max(scale(readEvery, 2), LONGEST_BACKOFF) + asked + FIRST_BACKOFF);
}

/** After sleep or an outage every account is due once, spread over this long, so that nothing bursts. */
const CATCH_UP = seconds(45);
export const catchUpAt = (random: number, now: Instant): Instant => later(now, scale(CATCH_UP, random));
