import { compareMoney } from './money';
import type { Credit, Runway } from './runway';
import { type Duration, elapsed, type Instant, milliseconds } from './time';

/** `stale` is a state of its own: an old figure is neither good nor bad news. `unknown`: too little has been read to say. */
export type Health = 'healthy' | 'watch' | 'critical' | 'suspended' | 'stale' | 'unknown';

export interface Thresholds {
  readonly watchUnderDays: number;
  readonly criticalUnderDays: number;
}

/** A figure older than two intervals is stale: one reading may fail without a word. */
export const staleAfter = (readEvery: Duration): Duration => milliseconds(readEvery * 2);

/** A figure from the future was stamped by a wrong clock: nobody knows its age. */
export const isStale = (asOf: Instant, readEvery: Duration, now: Instant): boolean =>
  Math.abs(elapsed(asOf, now)) > staleAfter(readEvery);

export function healthOf(
  credit: Credit | undefined,
  runway: Runway,
  thresholds: Thresholds,
  readEvery: Duration,
  now: Instant,
): Health {
  if (credit === undefined) return 'unknown';
  if (isStale(credit.asOf, readEvery, now)) return 'stale';
  if (compareMoney(credit.available, credit.floor) <= 0) return 'suspended';
  if (runway.kind !== 'days') return runway.kind === 'endless' ? 'healthy' : 'unknown';
  if (runway.days < thresholds.criticalUnderDays) return 'critical';
  return runway.days < thresholds.watchUnderDays ? 'watch' : 'healthy';
}
