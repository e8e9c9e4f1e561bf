import type { Currency, Money } from './money';
import type { Language } from './texts/text';
import {
  type BillingDay,
  type Duration,
  days,
  elapsed,
  hours,
  type Instant,
  inDays,
  inHours,
  inMinutes,
  minutes,
  startOfBillingDay,
} from './time';

/** Who reads: the language of the texts and the IANA zone of the computer. A `Snapshot` is one. */
export interface Locale {
  readonly language: Language;
  readonly zone: string;
}

/** Intl takes a UTC+8 zone only by a place's name in Chromium 108. */
const BILLING_PLACE = 'Asia/Shanghai';
const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN' };
/** A date this far off says its year. */
const YEAR_IS_SAID_AFTER = days(300);

const numbers = new Map<string, Intl.NumberFormat>();

/** Kept, as making one takes far longer than a number in it. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(TAGS[language], options);
  numbers.set(key, format);
  return format;
}

const digitsOf = new Map<Currency, number>();

/** As many as ISO 4217 gives the currency (CNY 2, JPY 0); 2 for a code that Intl does not know. */
export function fractionDigits(currency: Currency): number {
  const digits = digitsOf.get(currency) ?? isoDigits(currency);
  digitsOf.set(currency, digits);
  return digits;
}

function isoDigits(currency: Currency): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    return maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

function decimalText(decimal: string, language: Language, options: Intl.NumberFormatOptions): string {
  // Intl formats exact decimal strings; a trip through a float would change large amounts.
  return numberFormat(language, { signDisplay: 'negative', ...options })
    .format(decimal as `${number}`)
    .replace(/^-/, '−');
}

/** `48,210.00`: the amount without its currency. */
export function amountText({ currency, amount }: Money, language: Language): string {
  const digits = fractionDigits(currency);
  return decimalText(amount, language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `CNY 48,210.00`; the space does not break. */
export const moneyText = (money: Money, language: Language): string =>
  `${money.currency}\u00a0${amountText(money, language)}`;

/** `CNY 60,000`: for labels in a chart, where cents are noise. */
export const wholeMoneyText = (money: Money, language: Language): string =>
  `${money.currency}\u00a0${decimalText(money.amount, language, { maximumFractionDigits: 0 })}`;

/** `150k`, `15万`: for the ticks of an axis. */
export const axisText = (decimal: string, language: Language): string =>
  decimalText(decimal, language, { notation: 'compact', maximumFractionDigits: 1 }).replace('K', 'k');

/** `4.2`; rounded down, so that 4.98 days never reads as 5. Without a decimal from 100 on. */
export function daysText(daysLeft: number, language: Language): string {
  const decimals = daysLeft < 100 ? 1 : 0;
  const floored = Math.floor(daysLeft * 10 ** decimals + 1e-9) / 10 ** decimals;
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(language, format).format(floored);
}

/** `38%`, without its sign. */
export const shareText = (share: number, language: Language): string =>
  numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(Math.abs(share));

const moments = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes milliseconds, and every account of every menu asks for it. */
function momentFormat({ language, zone }: Locale): Intl.DateTimeFormat {
  const key = `${language} ${zone}`;
  const known = moments.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(TAGS[language], {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  moments.set(key, format);
  return format;
}

const partsOf = (at: Instant, locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(
    momentFormat(locale)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** en-GB alone writes `Sept`. */
const monthOf = (parts: Readonly<Record<string, string>>): string => (parts.month ?? '').slice(0, 3);

/** `19:20`. */
export function timeText(at: Instant, locale: Locale): string {
  const parts = partsOf(at, locale);
  return `${parts.hour}:${parts.minute}`;
}

/** `27 Nov`, `11月27日`. */
export function dayText(at: Instant, locale: Locale): string {
  const parts = partsOf(at, locale);
  return locale.language === 'en' ? `${parts.day} ${monthOf(parts)}` : `${parts.month}月${parts.day}日`;
}

/** `Fri 27 Nov`, `11月27日周五`; with the year where it is far off. */
export function dateText(at: Instant, locale: Locale, now: Instant): string {
  const parts = partsOf(at, locale);
  const far = Math.abs(elapsed(now, at)) > YEAR_IS_SAID_AFTER;
  if (locale.language === 'en') {
    return `${parts.weekday} ${dayText(at, locale)}${far ? ` ${parts.year}` : ''}`;
  }
  return `${far ? `${parts.year}年` : ''}${dayText(at, locale)}${parts.weekday}`;
}

/** `Fri 27 Nov, 19:20`, `11月27日周五 19:20`. */
export function momentText(at: Instant, locale: Locale, now: Instant): string {
  const gap = locale.language === 'en' ? ', ' : ' ';
  return `${dateText(at, locale, now)}${gap}${timeText(at, locale)}`;
}

/** `03:20`, in UTC+8. */
export const billingTimeText = (at: Instant, { language }: Locale): string =>
  timeText(at, { language, zone: BILLING_PLACE });

const offsets = new Map<string, Intl.DateTimeFormat>();

/** `UTC+1`, `UTC`: what the reader's zone is called at that moment. */
export function zoneText(at: Instant, { zone }: Pick<Locale, 'zone'>): string {
  const format = offsets.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' });
  offsets.set(zone, format);
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const offset = name.replace(/^(GMT|UTC)/, '').replace(/^\+0$/, '');
  return `UTC${offset.replace('-', '−')}`;
}

/** `Fri 27 Nov, 19:20 UTC+1`: a moment to act by, which somebody in another zone may be told. */
export const zonedMomentText = (at: Instant, locale: Locale, now: Instant): string =>
  `${momentText(at, locale, now)} ${zoneText(at, locale)}`;

/** `Sat 28 Nov, 03:20 UTC+8`: the same moment where Alibaba Cloud's bill is written. */
export const billingMomentText = (at: Instant, { language }: Locale, now: Instant): string =>
  `${momentText(at, { language, zone: BILLING_PLACE }, now)} UTC+8`;

/** `23 Nov`: a day of the bill, in UTC+8 wherever the reader is. */
export const billingDayText = (day: BillingDay, language: Language): string =>
  dayText(startOfBillingDay(day), { language, zone: BILLING_PLACE });

/** `now`, `2 min ago`, `3 hr ago`, `4 days ago`; `in 8 min` for a moment to come. */
export function ageText(at: Instant, language: Language, now: Instant): string {
  const format = new Intl.RelativeTimeFormat(TAGS[language], { style: 'short', numeric: 'auto' });
  const away = elapsed(now, at);
  const far = Math.abs(away);
  if (far < minutes(1)) return format.format(0, 'second');
  if (far < hours(1)) return format.format(Math.trunc(inMinutes(away)), 'minute');
  if (far < days(2)) return format.format(Math.trunc(inHours(away)), 'hour');
  return format.format(Math.trunc(inDays(away)), 'day');
}

/** `15 min`, `1 hr`: how long something takes or how often it happens. */
export function lengthText(length: Duration, language: Language): string {
  const inWholeHours = length >= hours(1) && length % hours(1) === 0;
  const unit = inWholeHours ? 'hour' : 'minute';
  const count = inWholeHours ? inHours(length) : Math.round(inMinutes(length));
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
