import Big from 'big.js';
import { fractionDigits } from '../format';
import type { Money } from '../money';
import type { Cell } from './sheet';

/** `-9500.00`: as many decimals as the currency has, or all there are where a bill is finer; never rounded. */
export function exactAmount({ currency, amount }: Money): string {
  const decimals = amount.split('.')[1]?.length ?? 0;
  return new Big(amount).toFixed(Math.max(decimals, fractionDigits(currency)));
}

/** `-9,500.00`, the same in every language: sheets go to people and programs elsewhere. */
export function groupedAmount(money: Money): string {
  const [whole = '', fraction] = exactAmount(money).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const onOneLine = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no output has a place for them
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .trim();

/** What a text cell shows: one line, without what no document can hold. */
export const plainText = (text: string): string => onOneLine(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** As a person reads it in a table whose columns name the currency. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return plainText(cell.text);
    case 'number':
      return String(cell.value);
    case 'day':
      return cell.day;
    case 'money':
    case 'sum':
      return groupedAmount(cell.money);
  }
}

/** The same where nothing else names the currency: `CNY 9,500.00`. */
export const factText = (cell: Cell): string =>
  cell.kind === 'money' || cell.kind === 'sum' ? `${cell.money.currency} ${groupedAmount(cell.money)}` : cellText(cell);
