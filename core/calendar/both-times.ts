import { billingMomentText, billingTimeText, type Locale, timeText, zoneText } from '../format';
import type { Language } from '../texts/text';
import { billingDayOf, type Instant } from '../time';

const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes milliseconds, and every event asks for it. */
function weekdayText(at: Instant, { language, zone }: Locale): string {
  const key = `${language} ${zone}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(TAGS[language], { timeZone: zone, weekday: 'short' });
  formats.set(key, format);
  return format.format(at);
}

const days = new Map<string, Intl.DateTimeFormat>();

function isOnBillingDay(at: Instant, zone: string): boolean {
  const format = days.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  days.set(zone, format);
  return format.format(at) === billingDayOf(at);
}

/** The reader's own time in brackets, with its weekday where that is another than UTC+8's; nothing where both are one. */
function inBrackets(at: Instant, locale: Locale): string {
  const zone = zoneText(at, locale);
  if (zone === 'UTC+8') return '';
  const weekday = isOnBillingDay(at, locale.zone) ? '' : `${weekdayText(at, locale)} `;
  const own = `${weekday}${timeText(at, locale)} ${zone}`;
  return locale.language === 'en' ? ` (${own})` : `（${own}）`;
}

/** `Fri 27 Nov, 01:30 UTC+8 (Thu 17:30 UTC)`: the calendar's own time first, as its days are UTC+8's. */
export const bothMomentsText = (at: Instant, locale: Locale, now: Instant): string =>
  `${billingMomentText(at, locale, now)}${inBrackets(at, locale)}`;

/** `01:30 UTC+8 (Thu 17:30 UTC)`: where the day is said already. */
export const bothTimesText = (at: Instant, locale: Locale): string =>
  `${billingTimeText(at, locale)} UTC+8${inBrackets(at, locale)}`;
