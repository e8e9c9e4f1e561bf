import Big from 'big.js';
import type { Duration } from './time';

Big.strict = true;

/** An ISO 4217 code. The balance API documents CNY, USD and JPY; others are accepted. */
export type Currency = string;

/**
 * An exact amount of one currency: `amount` is a decimal string such as `-11.19`, never a float.
 * Two literal currencies do not add up: `sum(cny, usd)` is a compile error, and a thrown
 * `RangeError` where the currencies are known only at run time.
 */
export interface Money<C extends Currency = Currency> {
  readonly currency: C;
  readonly amount: string;
}

export const money = <const C extends Currency>(currency: C, amount: string): Money<C> => ({
  currency,
  amount: new Big(amount).toFixed(),
});

export const zero = <const C extends Currency>(currency: C): Money<C> => ({ currency, amount: '0' });

function common<C extends Currency>(left: Money<C>, right: Money<C>): C {
  if (left.currency !== right.currency) {
    throw new RangeError(`${left.currency} and ${right.currency} cannot be combined`);
  }
  return left.currency;
}

export const sum = <C extends Currency>(left: Money<C>, right: Money<NoInfer<C>>): Money<C> =>
  money(common(left, right), new Big(left.amount).plus(right.amount).toFixed());

export const difference = <C extends Currency>(left: Money<C>, right: Money<NoInfer<C>>): Money<C> =>
  money(common(left, right), new Big(left.amount).minus(right.amount).toFixed());

/** Below 0, 0 or above 0 as `left` is less than, equal to or more than `right`. */
export const compareMoney = <C extends Currency>(left: Money<C>, right: Money<NoInfer<C>>): number => {
  common(left, right);
  const [leftNumber, rightNumber] = [Number(left.amount), Number(right.amount)];
  // Rounding keeps the order, so only equal floats may stand for two amounts.
  if (leftNumber !== rightNumber) return leftNumber < rightNumber ? -1 : 1;
  return new Big(left.amount).cmp(right.amount);
};

/** `numerator / denominator` as a plain number, for durations and shares; the denominator is not 0. */
export const ratio = <C extends Currency>(numerator: Money<C>, denominator: Money<NoInfer<C>>): number => {
  common(numerator, denominator);
  return Number(new Big(numerator.amount).div(denominator.amount).toString());
};

/** `amount × by`, rounded half up to `decimals` places. */
export const scaled = <C extends Currency>(amount: Money<C>, by: string, decimals = 6): Money<C> =>
  money(amount.currency, new Big(amount.amount).times(by).round(decimals, Big.roundHalfUp).toFixed());

/** What `amount` over the time `spent` comes to in each `span`, exact but for the last of ten decimals. */
export const perSpan = <C extends Currency>(amount: Money<C>, spent: Duration, span: Duration): Money<C> =>
  money(amount.currency, new Big(amount.amount).times(String(span)).div(String(spent)).round(10).toFixed());

export const isNegative = (amount: Money): boolean => amount.amount.startsWith('-');
export const isZero = (amount: Money): boolean => new Big(amount.amount).eq('0');

/** No sum of money has as many characters; arithmetic on such a one would stand still. */
const LONGEST_AMOUNT = 40;
const WRITTEN_AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/**
 * The decimal string behind an amount as Alibaba Cloud writes it (`1,234,567.89`, `10000.00\n`, `-11.19`);
 * undefined for anything else, so that an unreadable amount is never taken for 0.
 */
export function writtenAmount(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_AMOUNT && WRITTEN_AMOUNT.test(trimmed)
    ? new Big(trimmed.replaceAll(',', '')).toFixed()
    : undefined;
}
