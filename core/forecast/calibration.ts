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
 * `atRest + perNoise × ln(noise + 0.01)`. Where burn hardly varies the last day is the best guess, where it varies two weeks are.
 */
export const TILT = { atRest: 2.725, perNoise: 0.796, noiseFloor: 0.01 };

/** The alarm looks a little further back than the forecast, so that one odd day does not ring it. */
export const ALARM_TILT = 0.5;

/**
 * ln(p50/p10) and ln(p90/p50), widened by a tenth so that eight of ten outcomes lie inside. Of it `perDay` falls with the
 * square root of the days left, as independent days average out.
 */
export const EARLY = { base: 0.037, perScatterDay: 1.3, perDisagreement: 1.04 };
export const LATE = { base: 0.051, perDay: 0.043, perScatterDay: 0.027, perChange: 0.21 };

/**
 * How far ahead of the likely moment the alarm rings: nothing on a steady fall, more the less sure the forecast is.
 * Chosen so that late alarms and false alarms are both few (lateness over 12 hours against alarms over a day early).
 */
export const ALARM_LEAD = { perScatterDay: 0.36, perDisagreement: 0.28, most: 0.07, noiseOfHalf: 0.02 };

/** What is assumed of a burn too young to have shown it. */
export const UNSEEN_NOISE = 0.3;
