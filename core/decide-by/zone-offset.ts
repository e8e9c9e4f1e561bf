import { Temporal } from 'temporal-polyfill';
import type { Duration, Instant } from '../time';

/** One stretch of time between two changes of a zone's clocks. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: Duration;
}

/** A zone has two stretches a year: remembered, an offset is found without asking for it again. */
const stretches = new Map<string, Stretch[]>();

function stretchAt(zone: string, at: number): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const next = here.getTimeZoneTransition('next');
  const last = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: last?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: (here.offsetNanoseconds / 1e6) as Duration,
  };
}

/** How far east of UTC a zone's clocks are at a moment. */
export function zoneOffset(zone: string, at: number): Duration {
  const known = stretches.get(zone) ?? [];
  const same = known.find(({ from, until }) => at >= from && at < until);
  if (same !== undefined) return same.offset;
  const found = stretchAt(zone, Math.floor(at));
  stretches.set(zone, [...known, found]);
  return found.offset;
}

const DAY = 86_400_000;

/**
 * The moment at which a zone's clocks show `local`, milliseconds since 1970-01-01 in that zone: the first of two where
 * they are put back, as much later as they skip where they are put forward.
 */
export function momentShowing(zone: string, local: number): Instant {
  const before = zoneOffset(zone, local - DAY);
  const after = zoneOffset(zone, local + DAY);
  const usesAfter = before !== after && zoneOffset(zone, local - before) !== before;
  return (local - (usesAfter && zoneOffset(zone, local - after) === after ? after : before)) as Instant;
}
