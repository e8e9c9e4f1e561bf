import { type Duration, milliseconds } from '../core/time';

/** So long a stretch of work holds up nothing that a person would notice. */
const LONGEST: Duration = milliseconds(8);

const waiting: (() => void)[] = [];

function next(): void {
  const begin = waiting.shift();
  if (waiting.length > 0) setImmediate(next);
  begin?.();
}

/** Resolves when it is its turn: between two stretches of long work, whoever does it, all else runs. */
export const turn = (): Promise<void> =>
  new Promise((begin) => {
    waiting.push(begin);
    if (waiting.length === 1) setImmediate(next);
  });

/** Does the work for each of them, and lets all else have its turn in between. A little work is done at once. */
export async function inTurns<T>(those: Iterable<T>, work: (each: T) => void): Promise<void> {
  let began = performance.now();
  for (const each of those) {
    if (performance.now() - began >= LONGEST) {
      await turn();
      began = performance.now();
    }
    work(each);
  }
}

export const partsOf = <T>(those: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(those.length / most) }, (_, part) => those.slice(part * most, (part + 1) * most));
