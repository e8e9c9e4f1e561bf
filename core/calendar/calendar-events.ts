import type { BillingDays } from '../invoices/invoice-cycle';
import { type BillingDay, billingDayOf, days, type Instant, later, startOfBillingDay } from '../time';
import { accountEvents } from './account-events';
import type { CalendarEvent, CalendarEventKind } from './calendar-event';
import type { CalendarFacts } from './calendar-facts';
import { invoiceEvents } from './invoice-events';
import { sharedEvents } from './shared-events';

/** The moment at which an event stands in the calendar: a day's begins at 00:00 UTC+8. */
export const eventAt = ({ when }: CalendarEvent): Instant => ('at' in when ? when.at : startOfBillingDay(when.day));

/** The UTC+8 day on which it stands. */
export const eventDay = ({ when }: CalendarEvent): BillingDay => ('at' in when ? billingDayOf(when.at) : when.day);

/** These move: what has moved past the end of a calendar program's days must not stay where it was. */
const MOVING: readonly CalendarEventKind[] = ['runs-out', 'decide-by', 'planned-top-up', 'test-top-up', 'tax-check'];

function eventsIn(
  facts: CalendarFacts,
  range: BillingDays,
  beyond: readonly CalendarEventKind[],
  now: Instant,
): readonly CalendarEvent[] {
  const begins = startOfBillingDay(range.from);
  const ends = later(startOfBillingDay(range.to), days(1));
  return [...invoiceEvents(facts.accounts, range, now), ...accountEvents(facts, now), ...sharedEvents(facts, range)]
    .map((event) => ({ event, at: eventAt(event) }))
    .filter(({ event, at }) => at >= begins && (at < ends || beyond.includes(event.about.kind)))
    .sort((left, right) => left.at - right.at || (left.event.id < right.event.id ? -1 : 1))
    .map(({ event }) => event);
}

/** Everything on the days of the range (UTC+8), in order. */
export const calendarEvents = (facts: CalendarFacts, range: BillingDays, now: Instant): readonly CalendarEvent[] =>
  eventsIn(facts, range, [], now);

/** What calendar programs are given: also what moves, however far ahead it is. */
export const calendarGiven = (facts: CalendarFacts, range: BillingDays, now: Instant): readonly CalendarEvent[] =>
  eventsIn(facts, range, MOVING, now);
