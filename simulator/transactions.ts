import type { Instant } from '../core/time';
import type { MinorUnits } from './amounts';
import type { Book, EntryType } from './book';
import { dayOf } from './calendar';
import { clearingsUntil } from './ledger';
import { transactionNumber } from './top-ups';

export type TransactionType = EntryType | 'Consumption';

/** One movement of cash. */
export interface Transaction {
  readonly at: Instant;
  readonly type: TransactionType;
  /** Positive for income, negative for an expense. */
  readonly amount: MinorUnits;
  /** Cash once it is through. */
  readonly balance: MinorUnits;
  readonly channel: string;
  readonly remark: string;
  readonly number: string;
  readonly billingCycle?: string;
}

type Movement = Omit<Transaction, 'balance'>;

/** Places from here on are those of clearings, so that they never meet an entry's. */
const FIRST_CLEARING = 9_000;

function clearings(book: Book, now: Instant): readonly Movement[] {
  return clearingsUntil(book, now).flatMap(({ at, cycle, use, tax }) =>
    [
      { amount: -use, remark: `Bill of ${cycle}` },
      { amount: -tax, remark: `Tax on the bill of ${cycle}` },
    ]
      .filter(({ amount }) => amount !== 0)
      .map((expense, index) => ({
        ...expense,
        at,
        type: 'Consumption' as const,
        channel: 'AccountBalance',
        number: transactionNumber(book.uid, dayOf(at), FIRST_CLEARING + index),
        billingCycle: cycle,
      })),
  );
}

/** Everything that moved cash until now, oldest first. */
export function transactionsUntil(book: Book, now: Instant): readonly Transaction[] {
  const movements: readonly Movement[] = [
    ...book.entries.filter((entry) => entry.at <= now),
    ...clearings(book, now),
  ].sort((left, right) => left.at - right.at);
  let balance = book.opening - book.portrait.credit;
  return movements.map((movement) => {
    balance += movement.amount;
    return { ...movement, balance };
  });
}
