import Big from 'big.js';
import type { Reading } from './reading';

/** Two readings that follow each other. */
export interface Step {
  readonly from: Reading;
  readonly to: Reading;
  readonly rose: boolean;
}

/** Exact where floats are not: equal floats may stand for two amounts. */
function isMore(left: string, right: string): boolean {
  const [leftNumber, rightNumber] = [Number(left), Number(right)];
  return leftNumber === rightNumber ? left !== right && new Big(left).gt(right) : leftNumber > rightNumber;
}

/**
 * The steps between readings as they came in, in time order. Readings dated after a newer one were stamped by a
 * wrong clock: they are dropped, and the step over the change of clock with them. Of two for one moment the newer
 * counts, and readings of another currency than the newest's are left out.
 */
export function stepsOf(readings: readonly Reading[]): readonly Step[] {
  const currency = readings[readings.length - 1]?.available.currency;
  const steps: Step[] = [];
  let last: Reading | undefined;
  for (const reading of readings) {
    if (reading.available.currency !== currency) continue;
    while ((steps[steps.length - 1]?.to.at ?? Number.NEGATIVE_INFINITY) > reading.at) steps.pop();
    if (last?.at === reading.at && steps[steps.length - 1]?.to === last) last = steps.pop()?.from;
    if (last !== undefined && last.at < reading.at) {
      steps.push({ from: last, to: reading, rose: isMore(reading.available.amount, last.available.amount) });
    }
    last = reading;
  }
  return steps;
}

/** How far the balance fell; negative where it rose. */
export const fallOver = (from: Reading, to: Reading): Big => new Big(from.available.amount).minus(to.available.amount);
