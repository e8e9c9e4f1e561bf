import { type Duration, hours, type Instant } from '../time';
import { type Fall, MEMORY } from './fall';

const HOUR = hours(1);
export const HOURS_KEPT = MEMORY / HOUR;
export const WEEK_HOURS = 168;

/**
 * What was spent in each of the hours that end at `asOf`, oldest first, the last hour last. The hours are counted
 * back from the newest reading, so that a bill that it already shows is not expected again in the same hour.
 */
export interface HourlyBurn {
  readonly spent: Float64Array;
  /** Share of the hour that was observed, 0 to 1. */
  readonly observed: Float64Array;
  /** Hour of the week of each hour, 0 being Monday 00:00 in the account's zone. */
  readonly hourOfWeek: Uint8Array;
  /** Hour of the week of the hour that follows `asOf`. */
  readonly nextHour: number;
}

const wrapped = (hour: number): number => ((hour % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;

/** 1 January 1970 was a Thursday. */
const hourOfWeekOf = (at: Instant, offset: Duration): number => wrapped(Math.floor((at + offset) / HOUR) + 3 * 24);

/** A fall over several hours is spread evenly over them. */
export function hourlyBurn(falls: readonly Fall[], offset: Duration, asOf: Instant): HourlyBurn {
  const spent = new Float64Array(HOURS_KEPT);
  const observed = new Float64Array(HOURS_KEPT);
  const start = asOf - MEMORY;
  for (const fall of falls) {
    const length = fall.until - fall.from;
    if (length <= 0 || fall.from < start) continue;
    let from: number = fall.from;
    for (let index = Math.floor((from - start) / HOUR); index < HOURS_KEPT && from < fall.until; index += 1) {
      const until = Math.min(fall.until, start + (index + 1) * HOUR);
      spent[index] = (spent[index] ?? 0) + (fall.spent * (until - from)) / length;
      observed[index] = (observed[index] ?? 0) + (until - from) / HOUR;
      from = until;
    }
  }
  const nextHour = hourOfWeekOf(asOf, offset);
  return { spent, observed, hourOfWeek: Uint8Array.from(spent, (_, index) => wrapped(nextHour + index)), nextHour };
}
