import { type Money, sum } from './money';

/** One total per currency, in order of their codes; currencies are never combined. */
export function totalsOf(amounts: readonly Money[]): readonly Money[] {
  const totals = new Map<string, Money>();
  for (const amount of amounts) {
    const before = totals.get(amount.currency);
    totals.set(amount.currency, before === undefined ? amount : sum(before, amount));
  }
  return [...totals.values()].sort((left, right) => left.currency.localeCompare(right.currency));
}
