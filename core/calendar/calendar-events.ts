import type { BillingDays } from '../invoices/invoice-cycle';
import { type BillingDay, billingDayOf, days, type Instant, later, startOfBillingDay } from '../time';
import { accountEvents } from './account-events';
import type { CalendarEvent } from './calendar-event';
import type { CalendarFacts } from './calendar-facts';
import { invoiceEvents } from './invoice-events';
import { sharedEvents } from './shared-events';

/** The moment at which an event stands in the calendar: a day's begins at 00:00 UTC+8. */
export const eventAt = ({ when }: CalendarEvent): Instant => ('at' in when ? when.at : startOfBillingDay(when.day));

/** The UTC+8 day on which it stands. */
export const eventDay = ({ when }: CalendarEvent): BillingDay => ('at' in when ? billingDayOf(when.at) : when.day);

/** Everything on the days of the range (UTC+8), in order. */
export function calendarEvents(facts: CalendarFacts, range: BillingDays, now: Instant): readonly CalendarEvent[] {
  const begins = startOfBillingDay(range.from);
  const ends = later(startOfBillingDay(range.to), days(1));
  return [...invoiceEvents(facts.accounts, range, now), ...accountEvents(facts, now), ...sharedEvents(facts, range)]
    .map((event) => ({ event, at: eventAt(event) }))
    .filter(({ at }) => at >= begins && at < ends)
    .sort((left, right) => left.at - right.at || (left.event.id < right.event.id ? -1 : 1))
    .map(({ event }) => event);
}
