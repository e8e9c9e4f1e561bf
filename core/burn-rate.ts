import Big from 'big.js';
import { fallOver, type Step } from './balance-step';
import { type Money, money, perSpan } from './money';
import { type Placed, placedArrivals } from './placed-arrivals';
import type { Arrival, Reading } from './reading';
import { type Duration, days, earlier, elapsed, hours, type Instant, inDays } from './time';

/** Under this much observed time a rate would be noise. */
const SHORTEST_HISTORY = hours(6);

export const BURN_WINDOW = days(7);

export interface BurnWindow {
  readonly over: Duration;
}

interface Burned {
  readonly amount: Big;
  readonly observed: Duration;
}

/**
 * A rise that no arrival explains says nothing about burn: neither its amount nor its time is counted.
 * A run of plain falls is one subtraction, from its first reading to its last.
 */
function burnedIn({ steps, arrived }: Placed, start: Instant, end: Instant): Burned {
  let amount = new Big('0');
  let observed = 0;
  let run: Pick<Step, 'from' | 'to'> | undefined;
  const endRun = () => {
    if (run !== undefined) amount = amount.plus(fallOver(run.from, run.to));
    run = undefined;
  };
  for (const step of steps) {
    if (step.from.at < start || step.to.at > end) continue;
    const arrival = arrived.get(step);
    if (arrival === undefined && step.rose) continue;
    if (arrival === undefined) {
      if (run?.to !== step.from) endRun();
      run = { from: run?.from ?? step.from, to: step.to };
    } else {
      const burned = fallOver(step.from, step.to).plus(arrival);
      if (burned.lt('0')) continue;
      amount = amount.plus(burned);
    }
    observed += elapsed(step.from.at, step.to.at);
  }
  endRun();
  return { amount, observed: observed as Duration };
}

function rateIn(past: Placed, start: Instant, end: Instant): Money | undefined {
  const currency = past.steps[0]?.from.available.currency;
  if (currency === undefined) return undefined;
  const { amount, observed } = burnedIn(past, start, end);
  return observed < SHORTEST_HISTORY ? undefined : perSpan(money(currency, amount.toFixed()), observed, days(1));
}

function changeIn(past: Placed, over: Duration, now: Instant): number | undefined {
  const start = earlier(now, over);
  const current = rateIn(past, start, now);
  const before = rateIn(past, earlier(start, over), start);
  if (current === undefined || before === undefined || Number(before.amount) === 0) return undefined;
  return Number(current.amount) / Number(before.amount) - 1;
}

function recentIn(past: Placed, count: number, now: Instant): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const end = earlier(now, days(count - 1 - index));
    return rateIn(past, earlier(end, days(1)), end);
  }).flatMap((rate) => (rate === undefined ? [] : Number(rate.amount)));
}

/**
 * What is spent a day, in the account's currency, over the window that ends at `now`: top-ups, refunds and
 * adjustments are taken out. Undefined while less than six hours have been observed.
 * `readings` are in the order in which they came in, and of one currency.
 */
export const burnRate = (
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  { over }: BurnWindow,
  now: Instant,
): Money | undefined => rateIn(placedArrivals(readings, arrivals), earlier(now, over), now);

/** Share by which this window's burn rate moved against the window before; undefined where either is unknown or 0. */
export const burnChange = (
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  { over }: BurnWindow,
  now: Instant,
): number | undefined => changeIn(placedArrivals(readings, arrivals), over, now);

/** Burn of each of the last `count` spans of 24 hours, oldest first, as plain numbers for a sparkline. */
export const recentBurn = (
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  count: number,
  now: Instant,
): readonly number[] => recentIn(placedArrivals(readings, arrivals), count, now);

export interface BurnFigures {
  readonly rate: Money | undefined;
  readonly change: number | undefined;
  readonly recent: readonly number[];
}

/** The three of them over `BURN_WINDOW`, for little more than the price of one. */
export function burnFigures(readings: readonly Reading[], arrivals: readonly Arrival[], now: Instant): BurnFigures {
  const past = placedArrivals(readings, arrivals);
  return {
    rate: rateIn(past, earlier(now, BURN_WINDOW), now),
    change: changeIn(past, BURN_WINDOW, now),
    recent: recentIn(past, inDays(BURN_WINDOW), now),
  };
}
