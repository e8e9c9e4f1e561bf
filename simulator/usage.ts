import type { Instant } from '../core/time';
import type { MinorUnits } from './amounts';
import { dayOfHour, type HourNumber, hourOf, weekdayOf } from './calendar';
import { type Portrait, WEEKS } from './portraits';
import type { Draw } from './random';
import type { Resource } from './resources';

/** What each resource costs, hour by hour, before tax; the same for the same seed, account and start. */
export interface Usage {
  readonly origin: HourNumber;
  readonly resources: readonly Resource[];
  /** Of the hours from `from` up to `to`, without `to`. */
  charged(resource: Resource, from: HourNumber, to: HourNumber): MinorUnits;
  chargedByAll(from: HourNumber, to: HourNumber): MinorUnits;
}

/** Shares of an average hour, from 00:00 UTC+8 on; they add up to 24. */
const HOURS_OF_DAY = [
  0.62, 0.58, 0.56, 0.56, 0.58, 0.64, 0.74, 0.88, 1.04, 1.2, 1.28, 1.26, 1.14, 1.2, 1.28, 1.28, 1.24, 1.18, 1.14, 1.18,
  1.2, 1.14, 1.12, 0.96,
];

type Running = (hour: HourNumber) => MinorUnits;

/** Sum of the charges of all hours from `origin` up to `hour`, without it; kept once it is computed. */
function runningSum(origin: HourNumber, chargeOf: (hour: HourNumber) => MinorUnits): Running {
  const sums: MinorUnits[] = [0];
  return (hour) => {
    const wanted = Math.max(0, hour - origin);
    for (let known = sums.length; known <= wanted; known += 1) {
      sums.push((sums[known - 1] ?? 0) + chargeOf(origin + known - 1));
    }
    return sums[wanted] ?? 0;
  };
}

/** What is the same for every resource of an account, worked out once for each hour from `origin` on. */
function keptByHour(origin: HourNumber, of: (hour: HourNumber) => number): (hour: HourNumber) => number {
  const known: number[] = [];
  return (hour) => {
    for (let next = origin + known.length; next <= hour; next += 1) known.push(of(next));
    return known[hour - origin] ?? of(hour);
  };
}

function growthAt(portrait: Portrait, start: HourNumber, hour: HourNumber): number {
  const { days, by } = portrait.growth;
  const grown = 1 - Math.min(1, Math.max(0, (start - hour) / 24 / days));
  return 1 + (by - 1) * grown;
}

export function usageOf(
  portrait: Portrait,
  resources: readonly Resource[],
  origin: HourNumber,
  drawFor: (resource: Resource) => Draw,
  start: Instant,
): Usage {
  const week = WEEKS[portrait.week];
  const startHour = hourOf(start);
  const shapeAt = keptByHour(
    origin,
    (hour) => (week[weekdayOf(dayOfHour(hour))] ?? 1) * (HOURS_OF_DAY[(hour + 8) % 24] ?? 1),
  );
  const growth = keptByHour(origin, (hour) => growthAt(portrait, startHour, hour));
  const charges = resources.map((resource) => {
    const draw = drawFor(resource);
    return (hour: HourNumber): MinorUnits =>
      Math.round((resource.perDay / 24) * shapeAt(hour) * (0.9 + 0.2 * draw(hour)) * growth(hour));
  });
  const sums = new Map<Resource, Running>(
    resources.map((resource, index) => [resource, runningSum(origin, charges[index] ?? (() => 0))]),
  );
  const charged = (resource: Resource, from: HourNumber, to: HourNumber): MinorUnits => {
    const sum = sums.get(resource);
    return sum === undefined || to <= from ? 0 : sum(to) - sum(from);
  };
  const total = runningSum(origin, (hour) => {
    let sum = 0;
    for (const chargeOf of charges) sum += chargeOf(hour);
    return sum;
  });
  return {
    origin,
    resources,
    charged,
    chargedByAll: (from, to) => (to <= from ? 0 : total(to) - total(from)),
  };
}
