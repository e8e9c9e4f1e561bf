import { days, earlier, type Instant } from '../core/time';
import type { Book } from './book';
import { startOfDay } from './calendar';
import type { Directory } from './ram/directory';
import type { Resource } from './resources';

export interface Order {
  readonly id: string;
  readonly at: Instant;
  readonly type: 'New' | 'Renew';
  readonly resource: Resource;
  /** The number of the RAM user who placed it; empty where it was the account itself. */
  readonly operator: string;
}

const ORDERED_BY = 'anna';

/** Databases are bought for a year by a RAM user and renewed by the account itself; all else is pay-as-you-go. */
export function ordersOf(book: Book, { users }: Directory): readonly Order[] {
  const bought = startOfDay(book.firstDay);
  const operator = users.find(({ name }) => name === ORDERED_BY)?.id ?? '';
  return book.usage.resources
    .filter(({ product }) => product === 'rds')
    .flatMap((resource, index): readonly Order[] => [
      { id: `20${book.uid}${index}1`, at: earlier(bought, days(index)), type: 'New', resource, operator },
      { id: `20${book.uid}${index}2`, at: earlier(bought, days(-1)), type: 'Renew', resource, operator: '' },
    ]);
}
