import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Duration, milliseconds } from '../core/time';

/** So long a stretch of work holds up nothing that a person would notice. */
const LONGEST: Duration = milliseconds(8);

/** Does the work for each of them, and lets all else have its turn in between. A little work is done at once. */
export async function inTurns<T>(those: Iterable<T>, work: (each: T) => void): Promise<void> {
  let began = performance.now();
  for (const each of those) {
    work(each);
    if (performance.now() - began < LONGEST) continue;
    await nextTurn();
    began = performance.now();
  }
}
