import { earlier, hours, type Instant, later } from '../core/time';
import type { MinorUnits } from './amounts';
import type { Book } from './book';
import {
  type CycleDays,
  cyclesBetween,
  type DayNumber,
  dayOf,
  firstDayOfNextCycle,
  firstHourOf,
  type HourNumber,
  hourOf,
  startOfDay,
} from './calendar';
import { PRODUCTS, type ProductCode } from './products';
import { chargedByJobs, ROGUE_RESOURCE } from './rogue-job';

/** Products that are billed once a day are so by 09:00 UTC+8 of the next. */
const DAILY_SETTLEMENT_AFTER = hours(9);
/** A month is deducted from cash on the 3rd of the next, at noon UTC+8. */
const CLEARED_AFTER = hours(60);

/** Use before this hour has reached the balance. */
function settledUntil(book: Book, now: Instant): HourNumber {
  return book.portrait.settles === 'hourly' ? hourOf(now) : firstHourOf(dayOf(earlier(now, DAILY_SETTLEMENT_AFTER)));
}

/** What the use of the days from `first` up to `end`, without `end`, has cost so far, before tax. */
export function settledIn(book: Book, first: DayNumber, end: DayNumber, now: Instant): MinorUnits {
  const until = Math.min(firstHourOf(end), settledUntil(book, now));
  const jobsUntil = Math.min(startOfDay(end), now) as Instant;
  return book.usage.chargedByAll(firstHourOf(first), until) + chargedByJobs(book.jobs, startOfDay(first), jobsUntil);
}

/** The same for one product, when the days are over and settled. */
export function chargedFor(book: Book, product: ProductCode, first: DayNumber, end: DayNumber): MinorUnits {
  const used = book.usage.resources
    .filter((resource) => resource.product === product)
    .reduce((sum, resource) => sum + book.usage.charged(resource, firstHourOf(first), firstHourOf(end)), 0);
  const rogue = product === ROGUE_RESOURCE.product ? chargedByJobs(book.jobs, startOfDay(first), startOfDay(end)) : 0;
  return used + rogue;
}

export const taxOn = (book: Book, amount: MinorUnits): MinorUnits =>
  Math.round((amount * book.portrait.taxPerTenThousand) / 10_000);

export interface Clearing {
  readonly cycle: string;
  readonly at: Instant;
  readonly use: MinorUnits;
  readonly tax: MinorUnits;
}

function clearingOf(book: Book, { cycle, first, end }: CycleDays): Clearing {
  const taxed = book.portrait.taxPerTenThousand === 0 ? [] : (Object.keys(PRODUCTS) as ProductCode[]);
  const tax = taxed.reduce((sum, product) => sum + taxOn(book, chargedFor(book, product, first, end)), 0);
  const at = later(startOfDay(end), CLEARED_AFTER);
  return { cycle, at, use: settledIn(book, first, end, at), tax };
}

interface DueBy {
  readonly day: DayNumber;
  readonly clearings: readonly Clearing[];
}

/** The last day that was asked for: a past asks for each hour of it, and a book is never changed. */
const dueBy = new WeakMap<Book, DueBy>();

function clearingsDueBy(book: Book, day: DayNumber): readonly Clearing[] {
  const known = dueBy.get(book);
  if (known?.day === day) return known.clearings;
  const clearings = cyclesBetween(book.firstDay, day)
    .filter(({ end }) => later(startOfDay(end), CLEARED_AFTER) < startOfDay(day + 1))
    .map((days) => clearingOf(book, days));
  dueBy.set(book, { day, clearings });
  return clearings;
}

/** The months whose use and tax were taken from cash by now, oldest first. */
export const clearingsUntil = (book: Book, now: Instant): readonly Clearing[] =>
  clearingsDueBy(book, dayOf(now)).filter(({ at }) => at <= now);

const entriesUntil = (book: Book, now: Instant): MinorUnits =>
  book.entries.reduce((sum, entry) => (entry.at <= now ? sum + entry.amount : sum), 0);

/** Cash and credit less everything used so far, and less the tax of the months that are cleared. */
export function availableAt(book: Book, now: Instant): MinorUnits {
  const taxed = book.portrait.taxPerTenThousand === 0 ? [] : clearingsUntil(book, now);
  const tax = taxed.reduce((sum, clearing) => sum + clearing.tax, 0);
  const used = settledIn(book, book.firstDay, dayOf(now) + 1, now);
  return book.opening + entriesUntil(book, now) - used - tax;
}

/** Flat while a month runs, then off a cliff as the month is cleared. */
export function cashAt(book: Book, now: Instant): MinorUnits {
  const cleared = clearingsUntil(book, now).reduce((sum, { use, tax }) => sum + use + tax, 0);
  return book.opening - book.portrait.credit + entriesUntil(book, now) - cleared;
}

export interface Uncleared {
  readonly currentMonth: MinorUnits;
  readonly earlierMonths: MinorUnits;
}

export function unclearedAt(book: Book, now: Instant): Uncleared {
  const today = dayOf(now);
  const cycles = cyclesBetween(book.firstDay, today);
  const current = cycles.at(-1);
  const currentMonth =
    current === undefined ? 0 : settledIn(book, current.first, firstDayOfNextCycle(current.first), now);
  const all = book.portrait.credit + cashAt(book, now) - availableAt(book, now);
  return { currentMonth, earlierMonths: all - currentMonth };
}
