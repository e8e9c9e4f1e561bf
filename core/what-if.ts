import { elapsed, hours, type Instant, inHours, later } from './time';

/** How one account's credit is spent if nothing changes; plain numbers, for a forecast is statistics. */
export interface Spending {
  /** The newest reading. */
  readonly asOf: Instant;
  /** The balance above the floor and what is reserved. */
  readonly headroom: number;
  /** Hours from `asOf` until so much is spent, never fewer for more; `Infinity` where it never is. */
  readonly hoursToSpend: (amount: number) => number;
}

/** The same amount every hour. */
export const steadySpending = (asOf: Instant, headroom: number, burnPerHour: number): Spending => ({
  asOf,
  headroom,
  hoursToSpend: (amount) => (amount <= 0 ? 0 : burnPerHour > 0 ? amount / burnPerHour : Number.POSITIVE_INFINITY),
});

export interface WhatIf {
  /** From `from` on, the burn is so many times what it would be. */
  readonly burn?: { readonly times: number; readonly from: Instant };
  readonly topUps: readonly { readonly amount: number; readonly at: Instant }[];
}

export interface WhatIfOutcome {
  /** Undefined where the credit lasts ten years and more. */
  readonly depletesAt?: Instant;
  /** Top-ups that come after the services have stopped: they do not move the date. */
  readonly tooLate: number;
}

const FARTHEST = hours(3_650 * 24);
/** Halvings: the last is far below a cent of any balance. */
const HALVINGS = 64;

/** What is spent in the first `span` hours: the inverse of `hoursToSpend`. */
function spentIn(span: number, { headroom, hoursToSpend }: Spending): number {
  if (span <= 0) return 0;
  let low = 0;
  let high = Math.max(headroom, 1);
  for (let doubled = 0; hoursToSpend(high) < span && doubled < HALVINGS; doubled += 1) high *= 2;
  for (let halved = 0; halved < HALVINGS; halved += 1) {
    const middle = (low + high) / 2;
    if (hoursToSpend(middle) < span) low = middle;
    else high = middle;
  }
  return hoursToSpend(high) === Number.POSITIVE_INFINITY ? low : high;
}

interface Change {
  readonly at: Instant;
  readonly topUp: number;
  readonly times?: number;
}

const changesOf = ({ burn, topUps }: WhatIf): readonly Change[] =>
  [
    ...topUps.map(({ amount, at }): Change => ({ at, topUp: amount })),
    ...(burn === undefined ? [] : [{ at: burn.from, topUp: 0, times: burn.times }]),
  ].sort((left, right) => left.at - right.at);

const outcome = (asOf: Instant, hoursLeft: number, tooLate: number): WhatIfOutcome =>
  hoursLeft <= inHours(FARTHEST) ? { depletesAt: later(asOf, hours(hoursLeft)), tooLate } : { tooLate };

interface Walk {
  readonly remaining: number;
  /** What would have been spent by now had nothing changed. */
  readonly usual: number;
  readonly times: number;
  readonly stopped: boolean;
}

function endOf({ remaining, usual, times, stopped }: Walk, { hoursToSpend }: Spending): number {
  if (stopped) return 0;
  if (remaining <= 0) return hoursToSpend(usual);
  return times > 0 ? hoursToSpend(usual + remaining / times) : Number.POSITIVE_INFINITY;
}

/** Nothing is spent while the services stand still. */
function passed({ remaining, usual, times, stopped }: Walk, change: Change, usualThen: number): Walk {
  const kept = stopped ? remaining : Math.max(0, remaining - times * (usualThen - usual));
  const left = kept + change.topUp;
  return { remaining: left, usual: usualThen, times: change.times ?? times, stopped: stopped && left <= 0 };
}

/** Goes from change to change until the credit is used up. Where it is used up already, a top-up starts it again. */
export function whatIf(spending: Spending, changes: WhatIf): WhatIfOutcome {
  const { asOf, headroom } = spending;
  const ordered = changesOf(changes);
  let walk: Walk = { remaining: headroom, usual: 0, times: 1, stopped: headroom <= 0 };
  for (const [index, change] of ordered.entries()) {
    const reached = Math.max(0, inHours(elapsed(asOf, change.at)));
    const end = endOf(walk, spending);
    if (!walk.stopped && end < reached) {
      return outcome(asOf, end, ordered.slice(index).filter(({ topUp }) => topUp > 0).length);
    }
    walk = passed(walk, change, Math.max(walk.usual, spentIn(reached, spending)));
  }
  return outcome(asOf, endOf(walk, spending), 0);
}

export interface CoursePoint {
  readonly at: Instant;
  /** Of the headroom. */
  readonly left: number;
}

/** The way of the credit from change to change, for a chart: straight between them. */
export function whatIfCourse(spending: Spending, changes: WhatIf): readonly CoursePoint[] {
  const { asOf, headroom } = spending;
  const points: CoursePoint[] = [{ at: asOf, left: Math.max(0, headroom) }];
  const until = (end: number): readonly CoursePoint[] =>
    end <= inHours(FARTHEST) ? [...points, { at: later(asOf, hours(end)), left: 0 }] : points;
  let walk: Walk = { remaining: headroom, usual: 0, times: 1, stopped: headroom <= 0 };
  for (const change of changesOf(changes)) {
    const reached = Math.max(0, inHours(elapsed(asOf, change.at)));
    const end = endOf(walk, spending);
    if (!walk.stopped && end < reached) return until(end);
    const next = passed(walk, change, Math.max(walk.usual, spentIn(reached, spending)));
    const at = later(asOf, hours(reached));
    points.push({ at, left: Math.max(0, next.remaining - change.topUp) });
    if (change.topUp > 0) points.push({ at, left: Math.max(0, next.remaining) });
    walk = next;
  }
  return until(endOf(walk, spending));
}
