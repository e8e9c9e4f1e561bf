import { elapsed, hours, inHours } from '../time';
import type { Fall } from './fall';

/** A purchase and a daily bill both fall at once: only more than this share of a day's burn is called a one-off … */
const LEAST_DAYS = 0.8;
/** … and only if nothing else in six weeks came near it: a burst that comes again is burn. */
const ABOVE_ANY_OTHER = 2.2;
/** The rest of the same purchase may be in the fall next to it. */
const BESIDE = hours(2);
const MOST = 3;

interface Totals {
  readonly spent: number;
  readonly hours: number;
}

function totalsOf(falls: readonly Fall[]): Totals {
  let spent = 0;
  let observed = 0;
  for (const fall of falls) {
    spent += fall.spent;
    observed += inHours(elapsed(fall.from, fall.until));
  }
  return { spent, hours: observed };
}

const excess = (fall: Fall, rate: number): number => fall.spent - rate * inHours(elapsed(fall.from, fall.until));

function largestBy(falls: readonly Fall[], rate: number, skipping?: Fall): Fall | undefined {
  let largest: Fall | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const fall of falls) {
    if (skipping !== undefined && fall.from > skipping.from - BESIDE && fall.until < skipping.until + BESIDE) continue;
    const over = excess(fall, rate);
    if (over > most) {
      most = over;
      largest = fall;
    }
  }
  return largest;
}

function oneOffIn(falls: readonly Fall[]): Fall | undefined {
  const totals = totalsOf(falls);
  if (totals.hours < 24 || totals.spent <= 0) return undefined;
  const suspect = largestBy(falls, totals.spent / totals.hours);
  if (suspect === undefined) return undefined;
  const others = totals.hours - inHours(elapsed(suspect.from, suspect.until));
  const rate = (totals.spent - suspect.spent) / Math.max(others, 1);
  const over = excess(suspect, rate);
  if (over <= 0 || over < LEAST_DAYS * 24 * rate) return undefined;
  const next = largestBy(falls, rate, suspect);
  return next !== undefined && excess(next, rate) * ABOVE_ANY_OTHER > over ? undefined : suspect;
}

export interface Sorted {
  readonly usual: readonly Fall[];
  readonly oneOffs: readonly Fall[];
}

/** Takes out the single falls that stand far above all others: a yearly plan bought, a resource package. */
export function withoutOneOffs(falls: readonly Fall[]): Sorted {
  let usual = falls;
  const oneOffs: Fall[] = [];
  while (oneOffs.length < MOST) {
    const found = oneOffIn(usual);
    if (found === undefined) break;
    oneOffs.push(found);
    usual = usual.filter((fall) => fall !== found);
  }
  return { usual, oneOffs };
}
