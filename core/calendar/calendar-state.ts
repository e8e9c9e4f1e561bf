import type { AccountId } from '../account';
import type { BillingMonth } from '../invoices/billing-month';
import type { Arrival } from '../reading';
import type { Instant } from '../time';
import { type CalendarFeed, type FeedStanding, usualCalendarFeed } from './calendar-feed';

/** Money that came in, farther back than the state keeps it. */
export interface SeenArrivals {
  readonly arrivals: readonly Arrival[];
  /** From when on it is known; absent while nothing was read. */
  readonly since?: Instant;
}

export type PastArrivals = ReadonlyMap<AccountId, SeenArrivals>;

/** What the program knows of its calendar besides what it is made of. */
export interface CalendarState {
  readonly feed: CalendarFeed;
  readonly standing: FeedStanding;
  /** Read from the history for the month that the page shows. */
  readonly past?: { readonly month: BillingMonth; readonly arrivals: PastArrivals };
}

export const usualCalendar: CalendarState = { feed: usualCalendarFeed, standing: 'closed' };
