import { type Duration, hours, type Instant, later, milliseconds, seconds } from '../time';
import { type BurnLevel, burnLevel, type Restlessness } from './burn-level';
import { ALARM_LEAD, EARLY, LATE, SHORTEST_AHEAD_HOURS } from './calibration';
import { type Fall, inUse } from './fall';
import { hourlyBurn } from './hourly-burn';
import { withoutOneOffs } from './one-off';
import { hoursToSpend, type WeekAhead, weekAhead } from './time-to-spend';
import { weekProfile } from './week-profile';

/**
 * All that the past says about the days ahead, of one account: what is worth keeping between two readings. From it a
 * forecast for any credit and floor is a few multiplications.
 */
export interface BurnOutlook {
  readonly asOf: Instant;
  /** Undefined while too little has been observed. */
  readonly level: BurnLevel | undefined;
  /** Burn of each weekday as a multiple of the mean day, Monday first. */
  readonly weekdays: readonly number[];
  readonly ahead: WeekAhead;
  /** Falls far above all others, taken for purchases that will not come again. */
  readonly oneOffs: readonly Fall[];
}

/** `offset`: how far east of UTC the account's weeks and days are counted. `asOf` is the newest reading. */
export function burnOutlook(falls: readonly Fall[], offset: Duration, asOf: Instant): BurnOutlook {
  const { usual, oneOffs } = withoutOneOffs(falls);
  const burn = hourlyBurn(inUse(usual), offset, asOf);
  const profile = weekProfile(burn);
  return {
    asOf,
    level: burnLevel(burn, profile),
    weekdays: profile.weekdays,
    ahead: weekAhead(profile, burn.nextHour),
    oneOffs,
  };
}

/** Hours from the newest reading: in one of ten cases it is over before `p10`, in one of ten after `p90`. */
export interface HoursLeft {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export type Forecast =
  | { readonly kind: 'unknown' }
  /** Nothing is being spent. */
  | { readonly kind: 'endless' }
  | { readonly kind: 'range'; readonly hoursLeft: HoursLeft; readonly hoursToAlarm: number };

const OVER: Forecast = { kind: 'range', hoursLeft: { p10: 0, p50: 0, p90: 0 }, hoursToAlarm: 0 };

/** What one day's scatter still matters over so many hours. */
const shareOfDay = (hoursLeft: number): number => Math.sqrt(24 / Math.max(hoursLeft, SHORTEST_AHEAD_HOURS));

const marginOf = (margin: typeof EARLY, day: number, { scatter, change, disagreement }: Restlessness): number =>
  margin.base +
  margin.perScatterDay * scatter * day +
  margin.perChange * change +
  margin.perDisagreement * disagreement;

function rangeAround(p50: number, restlessness: Restlessness): HoursLeft {
  const day = shareOfDay(p50);
  return {
    p10: p50 * Math.exp(-marginOf(EARLY, day, restlessness)),
    p50,
    p90: p50 * Math.exp(marginOf(LATE, day, restlessness)),
  };
}

const leadOf = ({ noise }: Restlessness): number => (ALARM_LEAD.most * noise) / (noise + ALARM_LEAD.noiseOfHalf);

/** `headroom`: the balance above the floor and what is reserved, in the unit of the falls. */
export function forecastOf(outlook: BurnOutlook, headroom: number): Forecast {
  if (headroom <= 0) return OVER;
  const { level, ahead } = outlook;
  if (level === undefined) return { kind: 'unknown' };
  if (!(level.perHour > 0)) return { kind: 'endless' };
  const p50 = hoursToSpend(ahead, headroom / level.perHour);
  return {
    kind: 'range',
    hoursLeft: rangeAround(p50, level.restlessness),
    hoursToAlarm: p50 * Math.exp(-leadOf(level.restlessness)),
  };
}

/** A division of floats must not decide whether exactly five days are five days. */
const ROUNDING = seconds(1);

/** Whether it is time to say that no more than `within` is left. */
export const isDue = (forecast: Forecast, within: Duration): boolean =>
  forecast.kind === 'range' && hours(forecast.hoursToAlarm) <= within + ROUNDING;

/** The moment that lies so many of the forecast's hours ahead. */
export const momentOf = ({ asOf }: BurnOutlook, hoursLeft: number): Instant =>
  later(asOf, milliseconds(Math.round(hours(hoursLeft))));
