import { writtenAmount } from '../core/money';

/** An integer number of cents, fen, or whole yen. */
export type MinorUnits = number;

export const decimalsOf = (currency: string): number => (currency === 'JPY' ? 0 : 2);

/** `-1234.56`; exact, since minor units are integers below 2^53. */
export function decimalOf(amount: MinorUnits, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${amount < 0 ? '-' : ''}${whole}${fraction}`;
}

/** `-1,234.56`, with two decimals in every currency: how the balance is written by Alibaba Cloud. */
export function grouped(amount: MinorUnits, currency: string): string {
  const [whole = '0', fraction = '00'] = decimalOf(amount, currency).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** A JSON float, as bills carry their amounts. */
export const float = (amount: MinorUnits, currency: string): number => Number(decimalOf(amount, currency));

/** The minor units of a written amount; undefined where it is none, or is finer than the currency. */
export function minorUnitsOf(text: string, currency: string): MinorUnits | undefined {
  const decimal = writtenAmount(text);
  if (decimal === undefined) return undefined;
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) return undefined;
  const units = Number(`${whole}${fraction.padEnd(decimals, '0')}`);
  if (!Number.isSafeInteger(units)) return undefined;
  return decimal.startsWith('-') ? -units : units;
}
