import Big from 'big.js';
import { type Money, money } from '../money';

/** The next multiple of `step`, or the amount itself where it is one. */
export function roundedUp({ currency, amount }: Money, step: string): Money {
  const steps = new Big(amount).div(step).round(0, Big.roundDown);
  const down = steps.times(step);
  return money(currency, (down.lt(amount) ? down.plus(step) : down).toFixed());
}

/** The first multiple of `step` that is more than the amount. */
export function firstAbove({ currency, amount }: Money, step: string): Money {
  const up = roundedUp({ currency, amount }, step);
  return new Big(up.amount).gt(amount) ? up : money(currency, new Big(up.amount).plus(step).toFixed());
}

/** `amount × percent / 100`, exact. */
export const percentOf = ({ currency, amount }: Money, percent: number): Money =>
  money(currency, new Big(amount).times(String(percent)).times('0.01').toFixed());

/** `amount × count`, exact. */
export const times = ({ currency, amount }: Money, count: number): Money =>
  money(currency, new Big(amount).times(String(count)).toFixed());

export const decimalsOf = ({ amount }: Money): number => amount.split('.')[1]?.length ?? 0;
