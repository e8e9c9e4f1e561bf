import { setImmediate as nextTurn } from 'node:timers/promises';

export interface Time {
  readonly wall: number;
  /** Of this process: what the wall time is on a machine that does nothing else. */
  readonly processor: number;
}

const clock = (): Time => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), processor: (user + system) / 1_000 };
};

const since = (began: Time): Time => {
  const at = clock();
  return { wall: at.wall - began.wall, processor: at.processor - began.processor };
};

export async function timed(work: () => void | Promise<void>): Promise<Time> {
  const began = clock();
  await work();
  return since(began);
}

export const ofEach = (times: readonly Time[], pick: (each: readonly number[]) => number): Time => ({
  wall: pick(times.map(({ wall }) => wall)),
  processor: pick(times.map(({ processor }) => processor)),
});

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
export const worst = (times: readonly number[]): number =>
  times.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);

/** The longest that nothing else could run while `work` went on. Keeps nothing: what it kept would be swept as the program's. */
export async function longestGap(work: () => Promise<void>): Promise<Time> {
  let longest: Time = { wall: 0, processor: 0 };
  let over = false;
  let last = clock();
  const beat = () => {
    const { wall, processor } = since(last);
    longest = { wall: Math.max(longest.wall, wall), processor: Math.max(longest.processor, processor) };
    last = clock();
    if (!over) setImmediate(beat);
  };
  setImmediate(beat);
  await work();
  over = true;
  await nextTurn();
  return longest;
}
