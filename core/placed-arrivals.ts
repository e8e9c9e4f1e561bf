import type Big from 'big.js';
import { arrivalsByStep } from './arrival-match';
import { type Step, stepsOf } from './balance-step';
import type { Arrival, Reading } from './reading';

/** Arrivals are placed before any window is cut out: their jump may lie on the other side of its edge. */
export interface Placed {
  readonly steps: readonly Step[];
  readonly arrived: ReadonlyMap<Step, Big>;
}

let last:
  | { readonly readings: readonly Reading[]; readonly arrivals: readonly Arrival[]; readonly placed: Placed }
  | undefined;

/** The burn and the forecast of one account ask for the same, one after the other; for all accounts it would be too much to keep. */
export function placedArrivals(readings: readonly Reading[], arrivals: readonly Arrival[]): Placed {
  if (last?.readings === readings && last.arrivals === arrivals) return last.placed;
  const steps = stepsOf(readings);
  const placed = { steps, arrived: arrivalsByStep(steps, arrivals) };
  last = { readings, arrivals, placed };
  return placed;
}
