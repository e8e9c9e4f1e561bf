import { type Locale, momentText, timeText } from '../format';
import type { TextKey } from '../texts/catalogue';
import type { TextValues } from '../texts/translator';
import { days, elapsed, type Instant } from '../time';
import type { DecideByOutlook } from './decide-by';
import type { PaymentMethod } from './payment-method';

export interface DecideByWords {
  readonly text: TextKey;
  readonly values: TextValues;
}

/** Within so many days ahead a weekday alone names one day only; of a day that is over it would name the next. */
const WEEKDAY_SUFFICES = days(6);

/** `Thu 15:00`, `周四 15:00`; with its date where the week is not this one. */
export function soonText(at: Instant, locale: Locale, now: Instant): string {
  const ahead = elapsed(now, at);
  if (ahead < 0 || ahead >= WEEKDAY_SUFFICES) return momentText(at, locale, now);
  const tag = locale.language === 'en' ? 'en-GB' : locale.language;
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: locale.zone, weekday: 'short' }).format(at);
  return `${weekday} ${timeText(at, locale)}`;
}

/** “Send the wire by Thu 15:00”, in the reader's zone. */
export function decideByWords(
  outlook: DecideByOutlook,
  method: PaymentMethod,
  locale: Locale,
  now: Instant,
): DecideByWords {
  const { by } = outlook;
  if (by === undefined) return { text: 'decide-by.none', values: {} };
  const values = { when: soonText(by.at, locale, now) };
  return { text: outlook.kind === 'in-time' ? `decide-by.${method}` : `decide-by.passed.${method}`, values };
}
