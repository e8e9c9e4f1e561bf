import { earlier, hours, type Instant } from '../core/time';
import type { MinorUnits } from './amounts';
import type { Book } from './book';
import {
  type BillingCycle,
  type DayNumber,
  dayOf,
  firstDayOf,
  firstDayOfNextCycle,
  firstHourOf,
  startOfDay,
} from './calendar';
import { clearingsUntil, taxOn } from './ledger';
import { PRODUCTS, type ProductCode } from './products';
import type { Resource } from './resources';
import { chargedByJobs, ROGUE_RESOURCE } from './rogue-job';

/** Bills by account, product and instance show a day 24 hours after it ended. */
const BILLED_AFTER = hours(24);

/** Days from `first` up to `end`, without `end`. */
export interface Days {
  readonly first: DayNumber;
  readonly end: DayNumber;
}

export interface InstanceLine {
  readonly resource: Resource;
  readonly amount: MinorUnits;
}

export interface ProductLine {
  readonly product: ProductCode;
  readonly amount: MinorUnits;
  /** Nothing until the month is cleared. */
  readonly tax: MinorUnits;
}

/** The part of the month that is on the bill by now. */
export function billedDays(book: Book, cycle: BillingCycle, now: Instant): Days | undefined {
  const first = firstDayOf(cycle);
  if (first === undefined) return undefined;
  const end = Math.min(firstDayOfNextCycle(first), dayOf(earlier(now, BILLED_AFTER)));
  const start = Math.max(first, book.firstDay);
  return { first: start, end: Math.max(start, end) };
}

/** Without lines of nothing. */
export function instanceLines(book: Book, { first, end }: Days): readonly InstanceLine[] {
  const used = book.usage.resources.map((resource) => ({
    resource,
    amount: book.usage.charged(resource, firstHourOf(first), firstHourOf(end)),
  }));
  const rogue = chargedByJobs(book.jobs, startOfDay(first), startOfDay(end));
  return [...used, { resource: ROGUE_RESOURCE, amount: rogue }].filter(({ amount }) => amount !== 0);
}

export const isCleared = (book: Book, cycle: BillingCycle, now: Instant): boolean =>
  clearingsUntil(book, now).some((clearing) => clearing.cycle === cycle);

export function productLines(book: Book, days: Days, cleared: boolean): readonly ProductLine[] {
  const lines = instanceLines(book, days);
  return (Object.keys(PRODUCTS) as ProductCode[])
    .map((product) => {
      const amount = lines
        .filter(({ resource }) => resource.product === product)
        .reduce((sum, line) => sum + line.amount, 0);
      return { product, amount, tax: cleared ? taxOn(book, amount) : 0 };
    })
    .filter(({ amount }) => amount !== 0);
}
