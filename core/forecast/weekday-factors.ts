import { HOURS_KEPT, type HourlyBurn } from './hourly-burn';

/** Hours of a day that must have been observed for its burn to be compared with its week's. */
const ENOUGH_HOURS = 16;
const ENOUGH_DAYS = 5;
/** A day that burns more than this many usual days says nothing about its weekday. */
const MOST = 3;
/** A scatter of 10% is assumed with the weight of three days, so that two weeks alike prove little. */
const ASSUMED_VARIANCE = 0.01;
const ASSUMED_DAYS = 3;

interface DayBurn {
  readonly weekday: number;
  /** Per observed day; undefined where too little of the day was observed. */
  readonly rate: number | undefined;
}

function daysOf(burn: HourlyBurn): readonly DayBurn[] {
  const days: DayBurn[] = [];
  let spent = 0;
  let observed = 0;
  for (let index = 0; index < HOURS_KEPT; index += 1) {
    spent += burn.spent[index] ?? 0;
    observed += burn.observed[index] ?? 0;
    const hour = burn.hourOfWeek[index] ?? 0;
    if (hour % 24 === 23 || index === HOURS_KEPT - 1) {
      const rate = observed >= ENOUGH_HOURS ? (spent / observed) * 24 : undefined;
      days.push({ weekday: Math.floor(hour / 24), rate });
      spent = 0;
      observed = 0;
    }
  }
  return days;
}

interface WeekdayRatio {
  readonly weekday: number;
  readonly ratio: number;
}

/** The mean day of the seven around; undefined where too few of them were observed. */
function levelAround(days: readonly DayBurn[], index: number): number | undefined {
  const start = Math.max(0, Math.min(index - 3, days.length - 7));
  let total = 0;
  let count = 0;
  for (let day = start; day < start + 7; day += 1) {
    const rate = days[day]?.rate;
    if (rate === undefined) continue;
    total += rate;
    count += 1;
  }
  return count < ENOUGH_DAYS ? undefined : total / count;
}

/** Each day's burn as a multiple of the seven days around it, so that growth is not taken for a weekday. */
function ratiosOf(days: readonly DayBurn[]): readonly WeekdayRatio[] {
  const ratios: WeekdayRatio[] = [];
  for (const [index, { weekday, rate }] of days.entries()) {
    const level = levelAround(days, index);
    if (rate === undefined || level === undefined || level <= 0) continue;
    ratios.push({ weekday, ratio: Math.min(rate / level, MOST) });
  }
  return ratios;
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / Math.max(values.length, 1);

const squares = (values: readonly number[]): number => values.reduce((total, value) => total + value * value, 0);

const EVEN: readonly number[] = [1, 1, 1, 1, 1, 1, 1];

/**
 * How much more or less than usual is burned on each weekday, Monday first, 1 on average. A weekday is believed as far
 * as weekdays differ more from each other than the same weekday does from week to week.
 */
export function weekdayFactors(burn: HourlyBurn): readonly number[] {
  const ratios = ratiosOf(daysOf(burn));
  if (ratios.length < 7) return EVEN;
  const byWeekday = EVEN.map((_, weekday) => ratios.flatMap((each) => (each.weekday === weekday ? [each.ratio] : [])));
  const means = byWeekday.map((each) => (each.length === 0 ? 1 : mean(each)));
  const freedom = Math.max(ratios.length - 7, 1);
  const scatter =
    ratios.length > 9
      ? squares(ratios.map(({ weekday, ratio }) => ratio - (means[weekday] ?? 1))) / freedom
      : squares(ratios.map(({ ratio }) => ratio - 1)) / ratios.length;
  const variance = (scatter * freedom + ASSUMED_VARIANCE * ASSUMED_DAYS) / (freedom + ASSUMED_DAYS);
  const center = mean(means);
  const between = squares(means.map((each) => each - center)) / 7 - variance / (ratios.length / 7);
  const differing = Math.max(0, between);
  const factors = means.map((each, weekday) => {
    const seen = Math.max(byWeekday[weekday]?.length ?? 0, 0.5);
    return 1 + (differing / (differing + variance / seen)) * (each - 1);
  });
  const average = mean(factors);
  return factors.map((each) => each / average);
}
