import { type Duration, elapsed, type Instant, later, milliseconds, minutes } from '../time';
import type { Alert, Standing } from './alert';

/** What two clocks said at one moment. */
export interface Clocks {
  /** The one that a person or a time server can set. */
  readonly wall: Instant;
  /** For how long the computer has been on, its sleep included: nobody can set it. */
  readonly on: Duration;
}

/** A clock that runs a little fast or is put right by seconds changes nothing that is counted in hours and days. */
const LEAST = minutes(2);

/** How far the clock was set between the two moments, negative where it was set back; undefined where it was not. */
export function clockSetBy(before: Clocks, now: Clocks): Duration | undefined {
  const by = elapsed(before.wall, now.wall) - (now.on - before.on);
  return Math.abs(by) < LEAST ? undefined : milliseconds(by);
}

function standingFrom(standing: Standing, by: Duration): Standing {
  if (standing.state === 'raised') return standing;
  const at = later(standing.at, by);
  return standing.state === 'snoozed' ? { ...standing, at, until: later(standing.until, by) } : { ...standing, at };
}

/**
 * All that was dated by the clock before it was set, as it would have dated it since: no snooze is over and no day has
 * been rung through because somebody set the clock, and none lasts longer.
 */
export const withClockSet = (alerts: readonly Alert[], by: Duration): readonly Alert[] =>
  alerts.map((alert) => ({
    ...alert,
    raisedAt: later(alert.raisedAt, by),
    stepAt: later(alert.stepAt, by),
    standing: standingFrom(alert.standing, by),
    deliveries: alert.deliveries.map((each) => ({ ...each, at: later(each.at, by) })),
  }));
