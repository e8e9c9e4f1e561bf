import type { CalendarFeedChange } from '../core/calendar/calendar-feed';

/** What the calendar's page sends up. */
export interface CalendarCommands {
  /** Asks where, and saves the calendar there for a calendar program. */
  readonly 'calendar.export': Record<string, never>;
  /** Only what is said is changed. */
  readonly 'calendar.feed': CalendarFeedChange;
  /** Copies the address that calendar programs subscribe to: it never comes down to the window. */
  readonly 'calendar.copy-address': Record<string, never>;
}

export const calendarCommandNames = [
  'calendar.export',
  'calendar.feed',
  'calendar.copy-address',
] as const satisfies readonly (keyof CalendarCommands)[];
