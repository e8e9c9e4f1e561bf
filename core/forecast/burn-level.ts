import { LEAN, TILT, UNSEEN_NOISE, WINDOWS_HOURS } from './calibration';
import { HOURS_KEPT, type HourlyBurn } from './hourly-burn';
import type { WeekProfile } from './week-profile';

/** A window of which less than this share was observed says nothing. */
const ENOUGH_OF_WINDOW = 0.02;
const ENOUGH_OF_DAY_HOURS = 8;
const NOISE_DAYS = 28;
/** Under this much observed time a level would be noise … */
const SHORTEST_HOURS = 6;
/** … and a balance that stood still may just not have been billed yet. */
const BILLED_BY_HOURS = 48;

/** What was spent and what the profile expects of the same observed hours, over the last `n` hours, at index `n`. */
interface Sums {
  readonly spent: Float64Array;
  readonly expected: Float64Array;
  readonly observed: Float64Array;
}

function sumsOf(burn: HourlyBurn, profile: WeekProfile): Sums {
  const spent = new Float64Array(HOURS_KEPT + 1);
  const expected = new Float64Array(HOURS_KEPT + 1);
  const observed = new Float64Array(HOURS_KEPT + 1);
  for (let back = 1; back <= HOURS_KEPT; back += 1) {
    const index = HOURS_KEPT - back;
    const seen = burn.observed[index] ?? 0;
    spent[back] = (spent[back - 1] ?? 0) + (burn.spent[index] ?? 0);
    observed[back] = (observed[back - 1] ?? 0) + seen;
    expected[back] = (expected[back - 1] ?? 0) + seen * (profile.hours[burn.hourOfWeek[index] ?? 0] ?? 1);
  }
  return { spent, expected, observed };
}

const between = (sums: Float64Array, near: number, far: number): number => (sums[far] ?? 0) - (sums[near] ?? 0);

/** Burn an hour over each window, weekdays and hours of the day taken out; undefined where too little was observed. */
function windowLevels(sums: Sums): readonly number[] | undefined {
  const spent = between(sums.spent, 0, HOURS_KEPT);
  const observed = between(sums.observed, 0, HOURS_KEPT);
  if (observed < (spent > 0 ? SHORTEST_HOURS : BILLED_BY_HOURS)) return undefined;
  const overall = spent / Math.max(between(sums.expected, 0, HOURS_KEPT), Number.MIN_VALUE);
  const levels = WINDOWS_HOURS.map((window) => {
    const expected = between(sums.expected, 0, window);
    return expected > ENOUGH_OF_WINDOW * window ? between(sums.spent, 0, window) / expected : undefined;
  });
  const known = levels.filter((level) => level !== undefined);
  const mean = known.length === 0 ? overall : known.reduce((total, level) => total + level, 0) / known.length;
  return levels.map((level) => level ?? mean);
}

/** The days that end at the newest reading, newest first, as multiples of their mean; undefined where unobserved. */
function relativeDays(sums: Sums): readonly (number | undefined)[] {
  const days = Array.from({ length: HOURS_KEPT / 24 }, (_, day) => {
    const [near, far] = [day * 24, (day + 1) * 24];
    const expected = between(sums.expected, near, far);
    if (between(sums.observed, near, far) <= ENOUGH_OF_DAY_HOURS || expected <= 0) return undefined;
    return between(sums.spent, near, far) / expected;
  });
  const known = days.filter((day) => day !== undefined);
  const mean = known.reduce((total, day) => total + day, 0) / known.length;
  return days.slice(0, NOISE_DAYS).map((day) => (day === undefined || !(mean > 0) ? undefined : day / mean));
}

/** How restless the burn is, all as shares of its mean, once weekdays and hours of the day are taken out. */
export interface Restlessness {
  /** The usual change from one day to the next: the median, so that a change of level does not count. */
  readonly noise: number;
  readonly change: number;
  /** Standard deviation of a day. */
  readonly scatter: number;
  /** Standard deviation of the logarithm of the windows' levels. */
  readonly disagreement: number;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function disagreementOf(levels: readonly number[]): number {
  const mean = levels.reduce((total, level) => total + level, 0) / levels.length;
  return mean > 0 ? Math.min(1, deviation(levels.map((level) => Math.log(Math.max(level / mean, 1e-4))))) : 0;
}

function restlessness(sums: Sums, levels: readonly number[]): Restlessness {
  const days = relativeDays(sums);
  const disagreement = disagreementOf(levels);
  const changes = days.slice(1).flatMap((day, index) => {
    const after = days[index];
    return day === undefined || after === undefined ? [] : [Math.abs(day - after)];
  });
  if (changes.length === 0) {
    return { noise: UNSEEN_NOISE, change: UNSEEN_NOISE, scatter: UNSEEN_NOISE, disagreement };
  }
  return {
    noise: median(changes),
    change: Math.min(1, changes.reduce((total, each) => total + each, 0) / changes.length),
    scatter: Math.min(1.5, deviation(days.filter((day) => day !== undefined))),
    disagreement,
  };
}

/** The longer windows count more the noisier the burn is. */
function blended(levels: readonly number[], { noise, disagreement }: Restlessness): number {
  const tilt = TILT.atRest + TILT.perNoise * Math.log(noise + TILT.noiseFloor);
  let total = 0;
  let weights = 0;
  for (const [index, window] of WINDOWS_HOURS.entries()) {
    const weight = (window / 24) ** tilt;
    total += weight * (levels[index] ?? 0);
    weights += weight;
  }
  return (total / weights) * Math.exp(LEAN * disagreement);
}

export interface BurnLevel {
  /** Burn of a mean hour of the week. */
  readonly perHour: number;
  readonly restlessness: Restlessness;
}

/** Undefined where too little was observed to say. */
export function burnLevel(burn: HourlyBurn, profile: WeekProfile): BurnLevel | undefined {
  const sums = sumsOf(burn, profile);
  const levels = windowLevels(sums);
  if (levels === undefined) return undefined;
  const restless = restlessness(sums, levels);
  return { perHour: blended(levels, restless), restlessness: restless };
}
