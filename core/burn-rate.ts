import Big from 'big.js';
import { type Money, money, scaled } from './money';
import type { Arrival, Reading } from './reading';
import { type Duration, days, earlier, elapsed, hours, type Instant, inDays } from './time';

/** A top-up shows in the balance a little before or after its transaction is dated. */
const POSTING_LAG = hours(2);
/** Under this much observed time a rate would be noise. */
const SHORTEST_HISTORY = hours(6);

export const BURN_WINDOW = days(7);

interface Step {
  readonly from: Instant;
  readonly to: Instant;
  /** Fall of the balance between two readings; negative where it rose. */
  readonly fall: Big;
}

interface Burned {
  readonly amount: Big;
  readonly observed: Duration;
}

function stepsOf(readings: readonly Reading[]): readonly Step[] {
  return readings.slice(1).flatMap((reading, index) => {
    const before = readings[index];
    if (before === undefined || reading.at <= before.at) return [];
    const fall = new Big(before.available.amount).minus(reading.available.amount);
    return [{ from: before.at, to: reading.at, fall }];
  });
}

const rose = (step: Step): boolean => step.fall.lt('0');

/** The arrivals behind each rise; what is left over lies inside a step whose burn was larger than the top-up. */
function arrivalsByStep(steps: readonly Step[], arrivals: readonly Arrival[]): ReadonlyMap<Step, Big> {
  const found = new Map<Step, Big>();
  for (const arrival of arrivals) {
    const near = (step: Step) => arrival.at > step.from - POSTING_LAG && arrival.at <= step.to + POSTING_LAG;
    const within = (step: Step) => arrival.at > step.from && arrival.at <= step.to;
    const step =
      steps.find((each) => rose(each) && within(each)) ??
      steps.find((each) => rose(each) && near(each)) ??
      steps.find(within);
    if (step) found.set(step, (found.get(step) ?? new Big('0')).plus(arrival.amount.amount));
  }
  return found;
}

/** A rise that no arrival explains says nothing about burn: neither its amount nor its time is counted. */
function burnedIn(steps: readonly Step[], arrivals: readonly Arrival[]): Burned {
  const arrived = arrivalsByStep(steps, arrivals);
  let amount = new Big('0');
  let observed = 0;
  for (const step of steps) {
    const burned = step.fall.plus(arrived.get(step) ?? '0');
    if (burned.lt('0')) continue;
    amount = amount.plus(burned);
    observed += elapsed(step.from, step.to);
  }
  return { amount, observed: observed as Duration };
}

export interface BurnWindow {
  readonly over: Duration;
}

/**
 * What is spent a day, in the account's currency, over the window that ends at `now`: top-ups, refunds and
 * adjustments are taken out. Undefined while less than six hours have been observed.
 * `readings` are in time order and of one currency.
 */
export function burnRate(
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  { over }: BurnWindow,
  now: Instant,
): Money | undefined {
  const start = earlier(now, over);
  const inWindow = readings.filter((reading) => reading.at >= start && reading.at <= now);
  const currency = inWindow[0]?.available.currency;
  if (currency === undefined) return undefined;
  const burned = burnedIn(stepsOf(inWindow), arrivals);
  if (burned.observed < SHORTEST_HISTORY) return undefined;
  return scaled(money(currency, burned.amount.toFixed()), new Big('1').div(String(inDays(burned.observed))).toFixed());
}

/** Share by which this window's burn rate moved against the window before; undefined where either is unknown or 0. */
export function burnChange(
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  window: BurnWindow,
  now: Instant,
): number | undefined {
  const current = burnRate(readings, arrivals, window, now);
  const before = burnRate(readings, arrivals, window, earlier(now, window.over));
  if (current === undefined || before === undefined || Number(before.amount) === 0) return undefined;
  return Number(current.amount) / Number(before.amount) - 1;
}

/** Burn of each of the last `count` spans of 24 hours, oldest first, as plain numbers for a sparkline. */
export function recentBurn(
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  count: number,
  now: Instant,
): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const end = earlier(now, days(count - 1 - index));
    return Number(burnRate(readings, arrivals, { over: days(1) }, end)?.amount ?? Number.NaN);
  }).filter((burn) => !Number.isNaN(burn));
}
