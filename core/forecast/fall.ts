import type Big from 'big.js';
import { fallOver, type Step } from '../balance-step';
import type { Money } from '../money';
import { type Duration, elapsed, hours, type Instant, minutes } from '../time';

/**
 * What was spent between two moments, as a plain number: a forecast is statistics, and only its inputs and outputs are
 * money. Time that no fall covers says nothing: the balance rose there for a reason that nobody knows, or no step was read.
 */
export interface Fall {
  readonly from: Instant;
  readonly until: Instant;
  readonly spent: number;
}

/** Spending that a person marked as one that will not come again. */
export interface LeftOut {
  readonly at: Instant;
  readonly amount: Money;
}

/** Older falls than this say nothing about the days ahead. */
export const MEMORY = hours(42 * 24);
/** Readings may come every minute: falls are kept by the hour. */
const FULL_FALL = minutes(50);

function leftOutOf(step: Step, leftOut: readonly LeftOut[]): number {
  let amount = 0;
  for (const each of leftOut) {
    if (each.at > step.from.at && each.at <= step.to.at) amount += Number(each.amount.amount);
  }
  return amount;
}

function joined(falls: Fall[], next: Fall, longest: Duration): void {
  const last = falls[falls.length - 1];
  if (last?.until === next.from && elapsed(last.from, last.until) < longest) {
    falls[falls.length - 1] = { from: last.from, until: next.until, spent: last.spent + next.spent };
  } else {
    falls.push(next);
  }
}

/** A large top-up and a small burn are told apart before either is a float. */
const exactly = (step: Step, arrived: Big): number => Number(fallOver(step.from, step.to).plus(arrived).toString());

function fallOfStep(step: Step, arrived: Big | undefined, leftOut: readonly LeftOut[]): Fall | undefined {
  if (step.rose && arrived === undefined) return undefined;
  const fell = Number(step.from.available.amount) - Number(step.to.available.amount);
  const spent = (arrived === undefined ? fell : exactly(step, arrived)) - leftOutOf(step, leftOut);
  return spent < 0 ? undefined : { from: step.from.at, until: step.to.at, spent };
}

/**
 * The falls of the balance, oldest first, without the money that came in. A rise that no arrival explains is a top-up
 * or refund of unknown size: its step is left out as if it had not been read.
 */
export function fallsOf(
  steps: readonly Step[],
  arrived: ReadonlyMap<Step, Big>,
  leftOut: readonly LeftOut[],
): readonly Fall[] {
  const falls: Fall[] = [];
  for (const step of steps) {
    const fall = fallOfStep(step, arrived.get(step), leftOut);
    if (fall !== undefined) joined(falls, fall, FULL_FALL);
  }
  return falls;
}

/** The first trickle of a new account says nothing about its usual burn: the time in which a tenth was spent. */
const TRICKLE = 0.1;

/** The falls since the account came into use. */
export function inUse(falls: readonly Fall[]): readonly Fall[] {
  const total = falls.reduce((sum, { spent }) => sum + spent, 0);
  let spent = 0;
  const start = falls.findIndex((fall) => {
    spent += fall.spent;
    return spent >= TRICKLE * total;
  });
  return falls.slice(Math.max(0, start));
}
