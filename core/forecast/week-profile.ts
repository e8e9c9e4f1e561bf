import { HOURS_KEPT, type HourlyBurn, WEEK_HOURS } from './hourly-burn';
import { weekdayFactors } from './weekday-factors';

/** The shape of a day is drawn towards that of all days with the weight of this many hours. */
const SHARED_HOURS = 2;

/** Burn of each hour of the week as a multiple of the mean hour, from Monday 00:00. Bills that come once a day are a peak. */
export interface WeekProfile {
  readonly hours: readonly number[];
  /** Monday first, 1 on average. */
  readonly weekdays: readonly number[];
}

interface DayShape {
  readonly spent: Float64Array;
  readonly observed: Float64Array;
}

const emptyShape = (): DayShape => ({ spent: new Float64Array(24), observed: new Float64Array(24) });

function shapesOf(burn: HourlyBurn): { readonly weekday: DayShape; readonly weekend: DayShape } {
  const weekday = emptyShape();
  const weekend = emptyShape();
  for (let index = 0; index < HOURS_KEPT; index += 1) {
    const hour = burn.hourOfWeek[index] ?? 0;
    const shape = hour >= 5 * 24 ? weekend : weekday;
    const clock = hour % 24;
    shape.spent[clock] = (shape.spent[clock] ?? 0) + (burn.spent[index] ?? 0);
    shape.observed[clock] = (shape.observed[clock] ?? 0) + (burn.observed[index] ?? 0);
  }
  return { weekday, weekend };
}

const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** Scaled to a mean of 1; undefined where nothing was spent. */
function normal(values: readonly number[]): readonly number[] | undefined {
  const mean = total(values) / values.length;
  return mean > 0 ? values.map((value) => value / mean) : undefined;
}

function shapeOfAll({ weekday, weekend }: ReturnType<typeof shapesOf>): readonly number[] | undefined {
  return normal(
    Array.from({ length: 24 }, (_, clock) => {
      const observed = (weekday.observed[clock] ?? 0) + (weekend.observed[clock] ?? 0);
      return ((weekday.spent[clock] ?? 0) + (weekend.spent[clock] ?? 0)) / Math.max(observed, 1e-9);
    }),
  );
}

function shapeOf({ spent, observed }: DayShape, all: readonly number[]): readonly number[] {
  const level = total(spent) / Math.max(total(observed), 1e-9);
  if (!(level > 0)) return all;
  const drawn = all.map((usual, clock) => {
    const seen = observed[clock] ?? 0;
    return ((spent[clock] ?? 0) / level + SHARED_HOURS * usual) / (seen + SHARED_HOURS);
  });
  return normal(drawn) ?? all;
}

const FLAT: WeekProfile = { hours: new Array<number>(WEEK_HOURS).fill(1), weekdays: [1, 1, 1, 1, 1, 1, 1] };

export function weekProfile(burn: HourlyBurn): WeekProfile {
  const shapes = shapesOf(burn);
  const all = shapeOfAll(shapes);
  if (all === undefined) return FLAT;
  const weekday = shapeOf(shapes.weekday, all);
  const weekend = shapeOf(shapes.weekend, all);
  const weekdays = weekdayFactors(burn);
  const hours = Array.from({ length: WEEK_HOURS }, (_, hour) => {
    const day = Math.floor(hour / 24);
    return (weekdays[day] ?? 1) * ((day >= 5 ? weekend : weekday)[hour % 24] ?? 1);
  });
  return { hours, weekdays };
}
