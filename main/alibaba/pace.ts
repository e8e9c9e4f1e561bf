import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { seconds } from '../../core/time';

const WINDOW = seconds(1);
/** What leaves a second apart may arrive closer together, where the first was held up on its way. */
const MARGIN = seconds(0.15);

/**
 * Each caller's turn, first come first served, at most so many in any second. By a clock that nobody can set: p-queue's
 * window is of the wall clock, and lets nothing through for a day when that is set back by one.
 */
export function openPace(mostPerSecond: number): () => Promise<void> {
  const turns: number[] = [];
  return async () => {
    const now = performance.now();
    const oldest = turns.length < mostPerSecond ? undefined : turns.shift();
    const at = oldest === undefined ? now : Math.max(now, oldest + WINDOW + MARGIN);
    turns.push(at);
    if (at > now) await wait(at - now);
  };
}
