import type { AccountId } from '../account';
import type { CalendarEvent } from './calendar-event';

function narrowed({ about, ...event }: CalendarEvent, id: AccountId): CalendarEvent {
  const accounts = event.accounts.length === 0 ? event.accounts : [id];
  if (about.kind !== 'invoice-cut') return { ...event, accounts, about };
  return { ...event, accounts, about: { ...about, on: about.on.filter(({ account }) => account === id) } };
}

/** What of the calendar is about one account, or about all. */
export const eventsOf = (events: readonly CalendarEvent[], id: AccountId): readonly CalendarEvent[] =>
  events.filter(({ accounts }) => accounts.length === 0 || accounts.includes(id)).map((event) => narrowed(event, id));
