import { dayAfter, plainDay, writtenDay } from '../decide-by/plain-day';
import { type BillingMonth, dayOfMonth, monthAfter, monthOf } from '../invoices/billing-month';
import type { BillingDays } from '../invoices/invoice-cycle';
import type { Page } from '../page';
import type { State } from '../state';
import { type BillingDay, billingDayOf, type Instant } from '../time';
import type { CalendarEvent } from './calendar-event';
import { calendarEvents } from './calendar-events';
import type { FeedShown } from './calendar-feed';
import type { PastArrivals } from './calendar-state';
import { type InvoiceDeadline, invoiceDeadlines } from './deadlines';
import { calendarFacts } from './facts-of';

/** All that the calendar's page shows. */
export interface CalendarShown {
  readonly month: BillingMonth;
  /** The day that it is in UTC+8. */
  readonly today: BillingDay;
  readonly events: readonly CalendarEvent[];
  readonly deadlines: readonly InvoiceDeadline[];
  readonly feed: FeedShown;
}

/** A month's page shows whole weeks: so many days before it and after its first. */
const DAYS_BEFORE = 7;
const DAYS_FROM_FIRST = 43;
/** A file or a feed begins with last month and looks so far ahead. */
const MONTHS_AHEAD = 6;

const moved = (day: BillingDay, by: number): BillingDay => writtenDay(dayAfter(plainDay(day), by)) as BillingDay;

export function daysShown(month: BillingMonth): BillingDays {
  const first = dayOfMonth(month, 1);
  return { from: moved(first, -DAYS_BEFORE), to: moved(first, DAYS_FROM_FIRST) };
}

/** What a calendar program is given. */
export function daysGiven(now: Instant): BillingDays {
  const month = monthOf(billingDayOf(now));
  return { from: dayOfMonth(monthAfter(month, -1), 1), to: dayOfMonth(monthAfter(month, MONTHS_AHEAD), 31) };
}

/** An invoice that is cut on the first of the days may cover two months before. */
export const arrivalsNeeded = ({ from }: BillingDays): BillingDay => dayOfMonth(monthAfter(monthOf(from), -2), 1);

export const monthShown = (page: Page, now: Instant): BillingMonth | undefined =>
  page.name === 'calendar' ? ((page.month as BillingMonth | undefined) ?? monthOf(billingDayOf(now))) : undefined;

const NOTHING_READ: PastArrivals = new Map();

function madeOf(state: State, month: BillingMonth, now: Instant): CalendarShown {
  const { past, feed, standing } = state.calendar;
  const facts = calendarFacts(state, past?.month === month ? past.arrivals : NOTHING_READ, now);
  return {
    month,
    today: billingDayOf(now),
    events: calendarEvents(facts, daysShown(month), now),
    deadlines: invoiceDeadlines(facts.accounts, now),
    feed: { on: feed.on, port: feed.port, standing },
  };
}

const MINUTE = 60_000;
let last: { readonly of: readonly unknown[]; readonly shown: CalendarShown } | undefined;

/** Undefined where another page is shown. Worked out once a minute and for each change of what it is made of. */
export function calendarShown(state: State, now: Instant): CalendarShown | undefined {
  const month = monthShown(state.page, now);
  if (month === undefined) return undefined;
  const { accounts, alerting, settings, topUps, calendars, calendar } = state;
  const of = [month, Math.floor(now / MINUTE), accounts, alerting, settings, topUps, calendars, calendar];
  if (last !== undefined && of.every((each, index) => each === last?.of[index])) return last.shown;
  last = { of, shown: madeOf(state, month, now) };
  return last.shown;
}
