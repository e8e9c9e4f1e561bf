import { WEEK_HOURS } from './hourly-burn';
import type { WeekProfile } from './week-profile';

/** Cumulated profile from the hour that follows the newest reading, over one week. */
export interface WeekAhead {
  readonly cumulated: Float64Array;
}

export function weekAhead(profile: WeekProfile, nextHour: number): WeekAhead {
  const cumulated = new Float64Array(WEEK_HOURS + 1);
  for (let hour = 0; hour < WEEK_HOURS; hour += 1) {
    cumulated[hour + 1] = (cumulated[hour] ?? 0) + (profile.hours[(nextHour + hour) % WEEK_HOURS] ?? 1);
  }
  return { cumulated };
}

/** The first hour by whose end that much is spent. */
function hourReaching(cumulated: Float64Array, amount: number): number {
  let low = 0;
  let high = WEEK_HOURS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle + 1] ?? 0) < amount) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Hours until the week ahead, repeated, has spent `meanHours` times what a mean hour spends. */
export function hoursToSpend({ cumulated }: WeekAhead, meanHours: number): number {
  const week = cumulated[WEEK_HOURS] ?? WEEK_HOURS;
  const weeks = Math.floor(meanHours / week);
  const rest = meanHours - weeks * week;
  if (rest <= 0) return weeks * WEEK_HOURS;
  const hour = hourReaching(cumulated, rest);
  const before = cumulated[hour] ?? 0;
  const within = (rest - before) / Math.max((cumulated[hour + 1] ?? 0) - before, Number.MIN_VALUE);
  return weeks * WEEK_HOURS + hour + Math.min(within, 1);
}
