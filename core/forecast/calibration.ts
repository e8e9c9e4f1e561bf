/**
 * The fitted numbers of the forecast. They were fitted once by the pinball loss (at 10%, 50% and 90%) of the time until
 * the credit is used up, over public usage series of seven families (cluster traces, metrics, energy, traffic, transport
 * and forecasting-competition series) with every family counting alike, and checked each time on a family left out of
 * the fit. They are few so that they hold for accounts unlike those series; none is about one series or family.
 */

/** Days over which the level of the burn is averaged, side by side. */
export const WINDOWS_HOURS: readonly number[] = [24, 48, 72, 96, 168, 336];

/**
 * How much a longer window counts: the weight of a window is its length to the power
 * `atRest + perNoise × ln(noise + noiseFloor)`. Where burn hardly varies the last day is the best guess, where it varies
 * two weeks are.
 */
export const TILT = { atRest: 3.2, perNoise: 0.9, noiseFloor: 0.01 };

/**
 * Where the windows disagree the truth lies above their mean more often than under it: growth goes on, and a burst that
 * came once comes again. The level rises by the exponential of this share of the disagreement.
 */
export const LEAN = 0.5;

/**
 * ln(p50/p10) and ln(p90/p50). The share of a day's scatter falls with the square root of the days left, as independent
 * days average out.
 */
export const EARLY = { base: 0.021, perScatterDay: 1.44, perChange: 0.35, perDisagreement: 0.47 };
export const LATE = { base: 0.058, perScatterDay: 0.75, perChange: 0.04, perDisagreement: 0.48 };

/** Under this many hours left a day's scatter counts no more: it also keeps a longer runway from ending earlier. */
export const SHORTEST_AHEAD_HOURS = 8;

/**
 * How far ahead of the likely moment the alarm rings, as a share of the time left: nothing on a steady fall, up to 12% on a
 * noisy one. Chosen so that alarms over 12 hours late and alarms over a day early are both few.
 */
export const ALARM_LEAD = { most: 0.12, noiseOfHalf: 0.02 };

/** What is assumed of a burn too young to have shown it. */
export const UNSEEN_NOISE = 0.3;
