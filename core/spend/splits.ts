import type { AccountId } from '../account';
import { type BillingDay, elapsed, hours, type Instant, later, startOfBillingDay } from '../time';
import type { BillLine } from './bill-line';
import { billUnits, unitsText } from './units';

/** Whether Alibaba Cloud divides an account's instances into what is in them, and who tags it. */
export const splitStandings = ['on', 'off', 'no-permission'] as const;
export type SplitStanding = (typeof splitStandings)[number];

export interface AccountSplit {
  readonly account: AccountId;
  readonly standing: SplitStanding;
  readonly at: Instant;
}

/** What is switched on shows after so long. */
const ASK_AGAIN_AFTER = hours(24);

export const isWorthAsking = (split: AccountSplit | undefined, now: Instant): boolean =>
  split === undefined || split.standing === 'on' || elapsed(split.at, now) >= ASK_AGAIN_AFTER;

/** Sub-items come 72 hours after the day has ended: before then, an answer without lines says nothing. */
export const splitsDue = (day: BillingDay): Instant => later(startOfBillingDay(day), hours(24 + 72));

const unitsOf = ({ amount }: BillLine): bigint => billUnits(amount.amount)?.units ?? 0n;
const sumOf = (lines: readonly BillLine[]): bigint => lines.reduce((sum, line) => sum + unitsOf(line), 0n);

const keyOf = ({ productCode, instance, item }: BillLine): string => JSON.stringify([productCode, instance, item]);

function grouped(lines: readonly BillLine[]): ReadonlyMap<string, readonly BillLine[]> {
  const groups = new Map<string, BillLine[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group === undefined) groups.set(keyOf(line), [line]);
    else group.push(line);
  }
  return groups;
}

/** Is `part` of the whole, or all of it: nearer to nothing, on the same side. */
const isWithin = (part: bigint, whole: bigint): boolean =>
  whole < 0n ? part < 0n && part >= whole : part > 0n && part <= whole;

function divided(whole: readonly BillLine[], parts: readonly BillLine[]): readonly BillLine[] {
  const [first] = whole;
  const [sum, split] = [sumOf(whole), sumOf(parts)];
  if (first === undefined || !isWithin(split, sum)) return whole;
  const { currency } = first.amount;
  const rest: readonly BillLine[] =
    split === sum ? [] : [{ ...first, amount: { currency, amount: unitsText(sum - split) } }];
  return [...parts, ...rest];
}

/**
 * The lines of a day with what a split bill divides them into in their place, so that nothing is added twice: what the
 * parts do not come to stays with the instance, and parts that come to more are not believed.
 */
export function withSplits(lines: readonly BillLine[], splits: readonly BillLine[]): readonly BillLine[] {
  const parts = grouped(splits);
  return [...grouped(lines)].flatMap(([key, whole]) => divided(whole, parts.get(key) ?? []));
}
