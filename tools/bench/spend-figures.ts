import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Figure {
  readonly figure: string;
  readonly measured: number;
  /** Null where it only stands for comparison. */
  readonly goal: number | null;
  readonly pass: boolean;
}

export const figure = (name: string, measured: number, goal: number | null): Figure => ({
  figure: name,
  measured: Math.round(measured * 10) / 10,
  goal,
  pass: goal === null || measured < goal,
});

/** Of the whole process, its threads included; answers by how much it grew at most, in MB. */
export function watchMemory(): () => number {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 100);
  return () => {
    clearInterval(timer);
    return (most - before) / 1e6;
  };
}

export interface Gaps {
  /** The longest that nothing else could run on the main thread, in ms. */
  readonly longest: number;
  /** The most that the main thread itself worked between two beats: the rest of a gap others had the cores. Linux tells. */
  readonly own: number;
}

/** What a benchmark made before is not to be swept while it measures. */
export function sweep(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** How long the main thread had a core so far, in ms; elsewhere than on Linux all the time. */
function worked(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

const BEAT = 5;

export function watchGaps(): () => Gaps {
  let last = { at: performance.now(), worked: worked() };
  let longest = 0;
  let own = 0;
  const beat = () => {
    const next = { at: performance.now(), worked: worked() };
    longest = Math.max(longest, next.at - last.at - BEAT);
    own = Math.max(own, next.worked - last.worked);
    last = next;
  };
  const timer = setInterval(beat, BEAT);
  return () => {
    clearInterval(timer);
    beat();
    return { longest, own };
  };
}
