import { billingDayText, daysText, type Locale, momentText, moneyText, shareText } from './format';
import { money } from './money';
import type { TextValues } from './texts/translator';
import { type BillingDay, epochMilliseconds, type Instant } from './time';

/** Figures as they are kept: money is `CNY 12.50`, a number under `…At` a moment, `2026-11-27` a day of the bill; a country and a language are their ISO codes. */
export type PlainFigures = Readonly<Record<string, string | number>>;

export interface FigureReader extends Locale {
  /** Amounts are left out; days, moments and shares stay. */
  readonly hideAmounts: boolean;
}

const HIDDEN = '•••';
const AMOUNT = /^[A-Z]{3} -?\d+(?:\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function namedIn({ language }: FigureReader, type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

function figure(name: string, value: string | number, reader: FigureReader, now: Instant): string | number {
  if (typeof value === 'number') {
    if (name.endsWith('At')) return momentText(epochMilliseconds(value), reader, now);
    if (name === 'days') return daysText(value, reader.language);
    if (name === 'count') return value;
    return name === 'over' || name === 'share' ? shareText(value, reader.language) : String(value);
  }
  if (name === 'language') return namedIn(reader, 'language', value);
  if (name === 'country' || name === 'vat') return namedIn(reader, 'region', value);
  if (DAY.test(value)) return billingDayText(value as BillingDay, reader.language);
  if (!AMOUNT.test(value)) return value;
  const [currency, amount] = value.split(' ');
  if (currency === undefined || amount === undefined) return value;
  return reader.hideAmounts ? HIDDEN : moneyText(money(currency, amount), reader.language);
}

/** The same figures as a person reads them. */
export const figuresIn = (figures: PlainFigures, reader: FigureReader, now: Instant): TextValues =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, figure(name, value, reader, now)]));
