import { type Money, money, writtenAmount } from '../money';
import { problemOf, type RowProblem, shownCell } from './bill-row';
import { billUnits, unitsText } from './units';

type AmountJudged = { readonly amount: Money; readonly rounded: boolean } | { readonly problem: RowProblem };

/** `1.5E-7`, as spreadsheets and programs write small amounts. */
const SCIENTIFIC = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/;

function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] = SCIENTIFIC.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

const CURRENCY = /^[A-Z]{3}$/;

/** An amount and its currency as a file writes them. */
export function rowAmount(written: string, currency: string): AmountJudged {
  const code = currency.toUpperCase();
  if (!CURRENCY.test(code)) return problemOf('import.currency', { written: shownCell(currency) }, 'currency');
  const text = writtenAmount(withoutExponent(written.replace(/[¥$￥\s]/g, '').slice(0, 60)));
  const units = text === undefined ? undefined : billUnits(text);
  if (units === undefined) return problemOf('import.amount', { written: shownCell(written) }, 'amount');
  return { amount: money(code, unitsText(units.units)), rounded: units.rounded };
}
