import { z } from 'zod';
import {
  billingDayOf,
  type Duration,
  days,
  earlier,
  elapsed,
  epochMilliseconds,
  hours,
  type Instant,
  inDays,
  startOfBillingDay,
} from './time';

const instant = z.number().transform(epochMilliseconds);

/** What was said of one account on one day. Without the three moments, that the credit would not be used up. */
export const saidSchema = z.strictObject({
  at: instant,
  earliest: instant.exactOptional(),
  likely: instant.exactOptional(),
  latest: instant.exactOptional(),
});

export type Said = Readonly<z.infer<typeof saidSchema>>;

/** One account's past forecasts, oldest first, at most one for each billing day. */
export type ForecastRecord = readonly Said[];

const KEPT = days(400);
const WEEK = days(7);
/** A laptop may have slept at the very hour. */
const NEAR_BEFORE = days(2);
const NEAR_AFTER = hours(12);

/**
 * The first word of each day is kept, so that it cannot be bettered afterwards. A forecast from a clock that went back
 * finds its place among the others; nothing is lost.
 */
export function withForecast(record: ForecastRecord, said: Said): ForecastRecord {
  const start = startOfBillingDay(billingDayOf(said.at));
  if (record.some(({ at }) => at >= start && at < start + days(1))) return record;
  const ordered = [...record, said].sort((left, right) => left.at - right.at);
  const newest = ordered[ordered.length - 1]?.at ?? said.at;
  return ordered.filter(({ at }) => elapsed(at, newest) <= KEPT);
}

/** What was said so long ago: the nearest to that moment within two days before and half a day after. */
export function saidAgo(record: ForecastRecord, ago: Duration, now: Instant): Said | undefined {
  const target = earlier(now, ago);
  const near = record.filter(({ at }) => at >= target - NEAR_BEFORE && at <= target + NEAR_AFTER);
  const off = ({ at }: Said): number => Math.abs(at - target);
  return near.reduce<Said | undefined>(
    (best, each) => (best === undefined || off(each) < off(best) ? each : best),
    undefined,
  );
}

/** “7 days ago we said 11 Oct; now 10 Oct.” */
export interface Drift {
  readonly saidAt: Instant;
  readonly said: Instant;
  readonly nowSays: Instant;
  /** Negative where it is now expected sooner. */
  readonly days: number;
  /** Money came in between: that the date moved is no error. */
  readonly toppedUp: boolean;
}

const between = (moments: readonly Instant[], from: Instant, to: Instant): boolean =>
  moments.some((each) => each > from && each <= to);

/** `arrivals`: when money came in. Undefined where nothing was said a week ago, or either says never. */
export function driftOf(
  record: ForecastRecord,
  likely: Instant | undefined,
  arrivals: readonly Instant[],
  now: Instant,
): Drift | undefined {
  const before = saidAgo(record, WEEK, now);
  if (before?.likely === undefined || likely === undefined) return undefined;
  return {
    saidAt: before.at,
    said: before.likely,
    nowSays: likely,
    days: inDays(elapsed(before.likely, likely)),
    toppedUp: between(arrivals, before.at, now),
  };
}

export interface UsualError {
  /** The median of how far a date moved within a week, top-ups aside. */
  readonly days: number;
  readonly weeks: number;
}

/** Undefined while no week without a top-up has gone by. */
export function usualError(record: ForecastRecord, arrivals: readonly Instant[]): UsualError | undefined {
  const moves = record
    .flatMap((each) => {
      const drift = driftOf(record, each.likely, arrivals, each.at);
      return drift === undefined || drift.toppedUp ? [] : [Math.abs(drift.days)];
    })
    .sort((left, right) => left - right);
  const middle = moves[moves.length >> 1];
  return middle === undefined ? undefined : { days: middle, weeks: moves.length };
}

export interface SaidPoint {
  readonly at: Instant;
  readonly earliest: Instant;
  readonly likely: Instant;
  readonly latest: Instant;
}

/** The line of past forecasts on the chart: a gap where the credit was not expected to be used up. */
export const saidSeries = (record: ForecastRecord): readonly SaidPoint[] =>
  record.flatMap(({ at, earliest, likely, latest }) =>
    likely === undefined ? [] : [{ at, earliest: earliest ?? likely, likely, latest: latest ?? likely }],
  );
