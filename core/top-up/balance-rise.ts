import Big from 'big.js';
import { fallOver } from '../balance-step';
import { type Money, money } from '../money';
import { placedArrivals } from '../placed-arrivals';
import type { Arrival, Reading } from '../reading';
import { days, elapsed, type Instant } from '../time';

/** The balance went up by more than the transactions that are known explain. */
export interface Rise {
  readonly at: Instant;
  readonly since: Instant;
  readonly amount: Money;
}

function risesIn(readings: readonly Reading[], arrivals: readonly Arrival[]): readonly Rise[] {
  const { steps, arrived } = placedArrivals(readings, arrivals);
  return steps.flatMap((step) => {
    const { from, to, rose } = step;
    if (!rose) return [];
    const up = fallOver(from, to)
      .plus(arrived.get(step) ?? '0')
      .times('-1');
    const { currency } = to.available;
    return up.gt('0') ? [{ at: to.at, since: from.at, amount: money(currency, up.toFixed()) }] : [];
  });
}

interface Known {
  readonly arrivals: readonly Arrival[];
  readonly rises: readonly Rise[];
}

const known = new WeakMap<readonly Reading[], Known>();

/** Worked out once for each reading: it is asked for whenever any account has changed. */
export function unexplainedRises(
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  since: Instant,
): readonly Rise[] {
  const before = known.get(readings);
  const rises = before?.arrivals === arrivals ? before.rises : risesIn(readings, arrivals);
  if (before?.arrivals !== arrivals) known.set(readings, { arrivals, rises });
  return rises.filter(({ at }) => at >= since);
}

/** Burn goes on meanwhile: so many times the usual is believed to hide in a rise. */
const BELIEVED = 4;
const SLACK = 0.01;

/** Whether a rise is this payment less what was used between the two readings. */
export function isRiseOf(rise: Rise, amount: Money, burnPerDay: Money | undefined): boolean {
  if (rise.amount.currency !== amount.currency || new Big(rise.amount.amount).gt(amount.amount)) return false;
  const hidden = Number(amount.amount) - Number(rise.amount.amount);
  const burn = burnPerDay?.currency === amount.currency ? Number(burnPerDay.amount) : 0;
  const usual = (burn * elapsed(rise.since, rise.at)) / days(1);
  return hidden <= usual * BELIEVED + Number(amount.amount) * SLACK;
}
