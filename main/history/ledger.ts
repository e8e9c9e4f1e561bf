import type Database from 'libsql';
import type { AccountId } from '../../core/account';
import type { HistoryDay } from '../../core/history-day';
import { billFinal } from '../../core/invoices/bill-final';
import type { BillingMonth } from '../../core/invoices/billing-month';
import type { LedgerMonth } from '../../core/ledger/ledger';
import { ledgerOf } from '../../core/ledger/ledger-of';
import type { MonthBill } from '../../core/ledger/month-bill';
import type { Currency } from '../../core/money';
import type { Arrival, Reading } from '../../core/reading';
import type { BillingDay, Instant } from '../../core/time';
import { type Kept, kept, notKept, reasonOf } from './kept';
import { monthsOf } from './months';
import { rollUpAgain, rollUpReading } from './roll-up';
import { type AccountRow, openRows } from './rows';
import { inTransaction } from './statement';

const ALWAYS = Number.MAX_SAFE_INTEGER;

/** What is answered once the disk has it (`ok`), and what can be read back. Amounts come back as they went in. */
export interface Ledger {
  readonly appendReading: (id: AccountId, reading: Reading) => Kept;
  readonly appendArrivals: (id: AccountId, arrivals: readonly Arrival[]) => Kept<readonly Arrival[]>;
  readonly appendPast: (id: AccountId, readings: readonly Reading[], arrivals: readonly Arrival[]) => Kept;
  readonly readingsSince: (id: AccountId, since: Instant) => readonly Reading[];
  readonly arrivalsSince: (id: AccountId, since: Instant) => readonly Arrival[];
  readonly daysSince: (id: AccountId, from: BillingDay) => readonly HistoryDay[];
  /** The account's months since `from`, worked out here, where the readings are. */
  readonly ledgerMonths: (
    id: AccountId,
    from: BillingMonth,
    bills: readonly MonthBill[],
    now: Instant,
  ) => readonly LedgerMonth[];
  readonly forget: (id: AccountId) => Kept;
}

const momentsOf = (rows: readonly { readonly at: Instant }[]): readonly Instant[] => rows.map(({ at }) => at);

export function openLedger(database: Database.Database): Ledger {
  const rows = openRows(database);

  function keep<T>(id: AccountId, readings: readonly Reading[], work: () => T): Kept<T> {
    try {
      if (isOtherCurrency(id, readings)) return notKept('other-currency');
      return kept(inTransaction(database, work));
    } catch (error) {
      return notKept(reasonOf(error));
    }
  }

  function accountFor(id: AccountId): AccountRow {
    const known = rows.account(id);
    if (known !== undefined) return known;
    rows.addAccount(id);
    return accountFor(id);
  }

  /** The first reading sets the account's currency. */
  function accountReadIn(id: AccountId, currency: Currency): AccountRow {
    const account = accountFor(id);
    if (account.currency === null) rows.setCurrency(account, currency);
    return { ...account, currency };
  }

  /** A reading in another currency than the account's belongs to another account. */
  function isOtherCurrency(id: AccountId, readings: readonly Reading[]): boolean {
    const currency = rows.account(id)?.currency ?? readings[0]?.available.currency;
    return readings.some(({ available }) => available.currency !== currency);
  }

  const addedArrivals = (account: AccountRow, arrivals: readonly Arrival[]): readonly Arrival[] =>
    arrivals.filter((arrival) => rows.addArrival(account, arrival));

  function addedReadings(id: AccountId, readings: readonly Reading[]): readonly Reading[] {
    return readings.filter((reading) => rows.addReading(accountReadIn(id, reading.available.currency), reading));
  }

  function rollUpFrom(id: AccountId, moments: readonly Instant[]): void {
    if (moments.length === 0) return;
    const first = moments.reduce<number>((left, right) => Math.min(left, right), ALWAYS);
    const last = moments.reduce<number>((left, right) => Math.max(left, right), 0);
    const account = accountFor(id);
    rollUpAgain(rows, account, rows.readingBefore(account, first - 1)?.at ?? first, last);
  }

  const since = <T>(id: AccountId, found: (account: AccountRow) => readonly T[]): readonly T[] => {
    const account = rows.account(id);
    return account === undefined ? [] : found(account);
  };

  const appendReading: Ledger['appendReading'] = (id, reading) =>
    keep(id, [reading], () => {
      const account = accountReadIn(id, reading.available.currency);
      if (rows.addReading(account, reading)) rollUpReading(rows, account, reading);
      return undefined;
    });

  const appendPast: Ledger['appendPast'] = (id, readings, arrivals) => {
    const [only, ...more] = readings;
    if (only !== undefined && more.length + arrivals.length === 0) return appendReading(id, only);
    return keep(id, readings, () => {
      const added = [...addedReadings(id, readings), ...addedArrivals(accountFor(id), arrivals)];
      rollUpFrom(id, momentsOf(added));
      return undefined;
    });
  };

  function ledgerMonths(id: AccountId, of: AccountRow, from: BillingMonth, bills: readonly MonthBill[], now: Instant) {
    const arrivals = rows.arrivals(of, 0, ALWAYS);
    const own = bills.filter(({ month, tax }) => tax.currency === of.currency && billFinal(month).bill <= now);
    const months = monthsOf(rows, of, arrivals, { from, billed: own.map(({ month }) => month), now });
    return ledgerOf({ account: id, months, arrivals, bills: new Map(own.map((bill) => [bill.month, bill])) }, now);
  }

  return {
    appendReading,
    appendPast,
    appendArrivals: (id, arrivals) =>
      keep(id, [], () => {
        const added = addedArrivals(accountFor(id), arrivals);
        for (const { at } of added) rollUpFrom(id, [at]);
        return added;
      }),
    readingsSince: (id, from) => since(id, (account) => rows.readings(account, from, ALWAYS)),
    arrivalsSince: (id, from) => since(id, (account) => rows.arrivals(account, from, ALWAYS)),
    daysSince: (id, from) => since(id, (account) => rows.days(account, from)),
    ledgerMonths: (id, from, bills, now) => since(id, (account) => ledgerMonths(id, account, from, bills, now)),
    forget: (id) =>
      keep(id, [], () => {
        const account = rows.account(id);
        if (account !== undefined) rows.forget(account);
        rows.forgetDocuments(id);
        return undefined;
      }),
  };
}
