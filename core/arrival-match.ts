import Big from 'big.js';
import { fallOver, type Step } from './balance-step';
import type { Arrival } from './reading';
import { elapsed, hours, type Instant } from './time';

/** A top-up shows in the balance a little before or after its transaction is dated. */
export const POSTING_LAG = hours(2);
/** Burn that hides a whole top-up is believed up to this many times the usual: a day's burn in an hour. */
const BELIEVED = 24;

interface Matching {
  readonly steps: readonly Step[];
  /** Fall of a millisecond, on average. */
  readonly usualFall: number;
  readonly found: Map<Step, Big>;
}

function usualFallOf(steps: readonly Step[]): number {
  let fall = 0;
  let time = 0;
  for (const { from, to, rose } of steps) {
    if (rose) continue;
    fall += Number(from.available.amount) - Number(to.available.amount);
    time += elapsed(from.at, to.at);
  }
  return time === 0 ? 0 : fall / time;
}

function firstEndingAfter(steps: readonly Step[], at: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = steps[middle];
    if (step !== undefined && step.to.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stepsNear(steps: readonly Step[], at: Instant): readonly Step[] {
  const near: Step[] = [];
  for (let index = firstEndingAfter(steps, at - POSTING_LAG); index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined || step.from.at >= at + POSTING_LAG) break;
    near.push(step);
  }
  return near;
}

/** 0 where the moment lies inside the step. */
const distance = ({ from, to }: Step, at: Instant): number => Math.max(0, from.at - at + 1, at - to.at);

const unexplained = ({ found }: Matching, step: Step): Big => fallOver(step.from, step.to).plus(found.get(step) ?? '0');

/** Money in shows as a rise, money out as a fall of at least its amount. */
const shows = (left: Big, amount: Big): boolean => (amount.gt('0') ? left.lt('0') : left.gte(amount.abs()));

/** The step whose jump the arrival explains best; of several alike the nearest. */
function shownIn(matching: Matching, near: readonly Step[], amount: Big, at: Instant): Step | undefined {
  let best: { readonly step: Step; readonly rest: Big; readonly away: number } | undefined;
  for (const step of near) {
    const left = unexplained(matching, step);
    if (!shows(left, amount)) continue;
    const candidate = { step, rest: left.plus(amount).abs(), away: distance(step, at) };
    const order = best === undefined ? -1 : candidate.rest.cmp(best.rest);
    if (order < 0 || (order === 0 && candidate.away < (best?.away ?? 0))) best = candidate;
  }
  return best?.step;
}

/**
 * A top-up behind no rise was smaller than the burn of its step. One that the balance does not show yet, or that is
 * dated wrongly, looks alike and must not count as burn: hence what is believed.
 */
function hiddenIn(matching: Matching, near: readonly Step[], amount: Big, at: Instant): Step | undefined {
  const step = near.find((each) => distance(each, at) === 0);
  if (step === undefined || amount.lte('0')) return step;
  const left = unexplained(matching, step);
  if (left.gte(amount)) return step;
  const newest = matching.steps[matching.steps.length - 1];
  const settled = newest !== undefined && newest.to.at >= at + POSTING_LAG;
  const most = matching.usualFall * elapsed(step.from.at, step.to.at) * BELIEVED;
  return settled && Number(left.plus(amount).toString()) <= most ? step : undefined;
}

/** What arrived in each step. The largest is placed first: its jump is the one that cannot be mistaken. */
export function arrivalsByStep(steps: readonly Step[], arrivals: readonly Arrival[]): ReadonlyMap<Step, Big> {
  const matching: Matching = { steps, usualFall: usualFallOf(steps), found: new Map() };
  const currency = steps[0]?.from.available.currency;
  const placed = arrivals
    .filter((arrival) => arrival.amount.currency === currency)
    .map(({ at, amount }) => ({ at, amount: new Big(amount.amount) }))
    .sort((left, right) => right.amount.abs().cmp(left.amount.abs()) || left.at - right.at);
  for (const { at, amount } of placed) {
    const near = stepsNear(steps, at);
    const step = shownIn(matching, near, amount, at) ?? hiddenIn(matching, near, amount, at);
    if (step !== undefined) matching.found.set(step, (matching.found.get(step) ?? new Big('0')).plus(amount));
  }
  return matching.found;
}
