import type { Fall } from '../forecast/fall';
import { type Duration, elapsed, hours, type Instant } from '../time';

const HOUR = hours(1);

/** One clock hour of an account under watch. */
export interface WatchedHour {
  readonly start: Instant;
  readonly spent: number;
  readonly observed: Duration;
  /** The most that each of the spans up to a reading of this hour had spent. */
  readonly most: readonly number[];
}

const startOfHour = (at: Instant): Instant => (Math.floor(at / HOUR) * HOUR) as Instant;

/** What the falls spent within the span that ends at `until`. A fall over a gap was spent evenly over it. */
export function spentWithin(falls: readonly Fall[], span: Duration, until: Instant): number {
  const start = until - span;
  let spent = 0;
  for (const fall of falls) {
    const shared = Math.min(fall.until, until) - Math.max(fall.from, start);
    if (shared > 0) spent += (fall.spent * shared) / elapsed(fall.from, fall.until);
  }
  return spent;
}

/** The fall counts to the hour in which it was seen; changes `seen`, so that a long past is watched in no time. */
export function seeFall(seen: WatchedHour[], fall: Fall, most: readonly number[], kept: Duration): void {
  const start = startOfHour(fall.until);
  const last = seen[seen.length - 1];
  const observed = elapsed(fall.from, fall.until);
  if (last?.start !== start) {
    const old = seen.findIndex((hour) => hour.start >= start - kept);
    if (old !== 0) seen.splice(0, old < 0 ? seen.length : old);
    seen.push({ start, spent: fall.spent, observed, most });
    return;
  }
  seen[seen.length - 1] = {
    start,
    spent: last.spent + fall.spent,
    observed: (last.observed + observed) as Duration,
    most: most.map((amount, index) => Math.max(amount, last.most[index] ?? 0)),
  };
}

/** The most that span `index` spent up to any reading before `before`. */
export function recordBefore(seen: readonly WatchedHour[], index: number, before: number): number {
  let record = 0;
  for (const hour of seen) {
    if (hour.start + HOUR > before) break;
    record = Math.max(record, hour.most[index] ?? 0);
  }
  return record;
}
