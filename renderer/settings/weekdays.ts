import type { Language } from '../../core/texts/text';
import { days, type Instant, later, startOfBillingDay } from '../../core/time';

/** Any Monday. */
const MONDAY: Instant = startOfBillingDay('2024-01-01' as Parameters<typeof startOfBillingDay>[0]);

/** Monday first. */
export function weekdayNames(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'Asia/Shanghai' });
  return [0, 1, 2, 3, 4, 5, 6].map((day) => format.format(later(MONDAY, days(day))));
}
