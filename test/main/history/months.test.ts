import { describe, expect, it } from 'vitest';
import { type BillingMonth, monthAfter } from '../../../core/invoices/billing-month';
import { type LedgerMonth, unmatchedLines } from '../../../core/ledger/ledger';
import { residueOf } from '../../../core/ledger/ledger-of';
import type { MonthBill } from '../../../core/ledger/month-bill';
import { billingMonthOf, endOfMonth } from '../../../core/ledger/month-of-balance';
import { money } from '../../../core/money';
import type { Arrival, Reading } from '../../../core/reading';
import { days, earlier, type Instant, later, minutes, seconds } from '../../../core/time';
import { openLedger } from '../../../main/history/ledger';
import { openDatabase } from '../../../main/history/open-database';
import { bookOf } from '../../../simulator/account-in-a-box';
import { PORTRAITS } from '../../../simulator/accounts';
import { decimalOf } from '../../../simulator/amounts';
import { billedDays, isCleared, productLines } from '../../../simulator/bills';
import { type Book, withoutRogueJob, withRogueJob } from '../../../simulator/book';
import { pastIn } from '../../../simulator/past';
import { accountId } from '../../fixtures/readings';
import { momentOf } from '../../fixtures/simulator';

const acme = accountId('acme');

/** As `QueryBillOverview` answers it. */
function billOf(book: Book, month: BillingMonth, now: Instant): MonthBill {
  const { currency } = book.portrait;
  const billed = billedDays(book, month, now);
  const lines = billed === undefined ? [] : productLines(book, billed, isCleared(book, month, now));
  const tax = lines.reduce((total, line) => total + line.tax, 0);
  return {
    month,
    products: lines.map(({ product, amount }) => ({ product, amount: money(currency, decimalOf(amount, currency)) })),
    tax: money(currency, decimalOf(tax, currency)),
    readAt: now,
  };
}

const billsOf = (book: Book, now: Instant): readonly [MonthBill, MonthBill] => [
  billOf(book, '2026-09' as BillingMonth, now),
  billOf(book, '2026-10' as BillingMonth, now),
];

function ledgerIn(
  readings: readonly Reading[],
  arrivals: readonly Arrival[],
  bills: readonly MonthBill[],
  now: Instant,
): readonly LedgerMonth[] {
  const { database } = openDatabase(':memory:', now);
  const ledger = openLedger(database);
  const kept = ledger.appendPast(acme, readings, arrivals);
  if (!kept.ok) throw new Error(kept.reason);
  const months = ledger.ledgerMonths(acme, '2026-01' as BillingMonth, bills, now);
  database.close();
  return months;
}

const START = momentOf('2026-11-23T06:30:00Z');

describe.each(PORTRAITS.map((portrait) => [portrait.name, portrait] as const))('%s in the simulator', (_, portrait) => {
  const book = bookOf(portrait, 20_261_123, START);

  it.each([0, 17, 30])('closes every month to the cent, read hourly %i minutes past', (past) => {
    const now = later(momentOf('2026-11-23T06:00:00Z'), minutes(past));
    const { readings, arrivals } = pastIn(book, 60, now);
    const months = ledgerIn(readings, arrivals, billsOf(book, now), now);

    expect(months.map(({ month, standing, basis }) => `${month} ${standing} ${basis}`)).toEqual([
      '2026-09 provisional balance',
      '2026-10 final bill',
      '2026-11 open balance',
    ]);
    expect(months.map(residueOf)).toEqual(['0', '0', '0']);
    expect(months.flatMap(unmatchedLines)).toEqual([]);
  });

  it('finds the tax of a month in the next, and what had not settled at its end', () => {
    const now = START;
    const { readings, arrivals } = pastIn(book, 60, now);
    const [, month, next] = ledgerIn(readings, arrivals, billsOf(book, now), now);
    const carried = month?.lines.find(({ kind }) => kind === 'settled-later')?.amount.amount;
    expect(Number(carried)).toBeGreaterThan(0);
    expect(next?.lines.find(({ kind }) => kind === 'settled-from-before')?.amount.amount).toBe(`-${carried}`);
    const taxed = next?.lines.some(({ kind }) => kind === 'tax');
    expect(taxed).toBe(portrait.taxPerTenThousand > 0);
  });

  it('says by how much a bill differs that the balance does not bear out', () => {
    const now = START;
    const { readings, arrivals } = pastIn(book, 60, now);
    const [september, october] = billsOf(book, now);
    const more = { product: 'unheard-of', amount: money(portrait.currency, '3') };
    const wrong = { ...october, products: [...october.products, more] };
    const months = ledgerIn(readings, arrivals, [september, wrong], now);
    expect(months.map(residueOf)).toEqual(['0', '0', '0']);
    expect(months.flatMap(unmatchedLines)).toHaveLength(1);
  });
});

it('closes months that were hardly read at all, and says what is not matched', () => {
  const [portrait] = PORTRAITS;
  if (portrait === undefined) throw new Error('There are no portraits');
  const calm = bookOf(portrait, 3, START);
  const book = withoutRogueJob(
    withRogueJob(calm, 1_234, momentOf('2026-10-30T00:00:00Z')),
    momentOf('2026-11-02T00:00:00Z'),
  );
  const { readings, arrivals } = pastIn(book, 60, START);
  const sparse = readings.filter(
    ({ at }) => at < momentOf('2026-10-28T10:00:00Z') || at > momentOf('2026-11-03T01:00:00Z'),
  );
  const months = ledgerIn(sparse, arrivals.slice(1), [billOf(book, '2026-10' as BillingMonth, START)], START);
  expect(months.map(residueOf)).toEqual(['0', '0', '0']);
  expect(months[2]?.opening).toEqual(months[1]?.closing);
});

it('an account that was not read for months has months in which nothing moved', () => {
  const first: Reading = { at: momentOf('2026-03-10T00:00:00Z'), available: money('CNY', '100') };
  const last: Reading = { at: momentOf('2026-07-01T00:00:00Z'), available: money('CNY', '40') };
  const months = ledgerIn([first, last], [], [], later(last.at, days(1)));
  expect(
    months.map(({ month, opening, usage, closing }) => [month, opening.amount, usage.amount, closing.amount]),
  ).toEqual([
    ['2026-03', '100', '0', '100'],
    ['2026-04', '100', '0', '100'],
    ['2026-05', '100', '0', '100'],
    ['2026-06', '100', '0', '100'],
    ['2026-07', '100', '60', '40'],
  ]);
});

it('a month ends at 24:00 UTC+8', () => {
  const end = endOfMonth('2026-10' as BillingMonth);
  expect(end).toBe(momentOf('2026-10-31T16:00:00Z'));
  expect(billingMonthOf(end)).toBe(monthAfter('2026-10' as BillingMonth));
  expect(billingMonthOf(earlier(end, seconds(1)))).toBe('2026-10');
});
