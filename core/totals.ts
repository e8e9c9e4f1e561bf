import Big from 'big.js';
import type { Money } from './money';

/** One total per currency, in order of their codes; currencies are never combined. */
export function totalsOf(amounts: readonly Money[]): readonly Money[] {
  const totals = new Map<string, Big>();
  for (const { currency, amount } of amounts) {
    totals.set(currency, (totals.get(currency) ?? new Big('0')).plus(amount));
  }
  return [...totals]
    .map(([currency, total]) => ({ currency, amount: total.toFixed() }))
    .sort((left, right) => left.currency.localeCompare(right.currency));
}
