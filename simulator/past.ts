import type { Money } from '../core/money';
import type { Arrival, ArrivalKind, Reading } from '../core/reading';
import { type Duration, days, earlier, hours, type Instant, later } from '../core/time';
import { decimalOf, decimalsOf, type MinorUnits } from './amounts';
import type { Book, EntryType } from './book';
import { availableAt } from './ledger';

const KINDS: Readonly<Record<EntryType, ArrivalKind>> = {
  Payment: 'top-up',
  Refund: 'refund',
  Transfer: 'transfer',
  Adjust: 'adjustment',
  Withdraw: 'withdrawal',
};

const EVERY: Duration = hours(1);

/** As `money` writes it, without its cost: there are thousands of readings. */
function moneyOf(amount: MinorUnits, currency: string): Money {
  const written = decimalOf(amount, currency);
  const hasEmptyPlaces = decimalsOf(currency) > 0 && written.endsWith('0');
  return { currency, amount: hasEmptyPlaces ? written.replace(/\.?0+$/, '') : written };
}

export interface Past {
  readonly readings: readonly Reading[];
  readonly arrivals: readonly Arrival[];
}

/** What the product would have read, every hour of the last days up to and with `now`. */
export function pastIn(book: Book, howManyDays: number, now: Instant): Past {
  const { currency } = book.portrait;
  const start = earlier(now, days(howManyDays));
  const readings: Reading[] = [];
  for (let at = start; at <= now; at = later(at, EVERY)) {
    readings.push({ at, available: moneyOf(availableAt(book, at), currency) });
  }
  const arrivals = book.entries
    .filter(({ at }) => at >= start && at <= now)
    .map(
      ({ at, type, amount, number, remark }): Arrival => ({
        at,
        kind: KINDS[type],
        amount: moneyOf(amount, currency),
        transactionNumber: number,
        remark,
      }),
    );
  return { readings, arrivals };
}
