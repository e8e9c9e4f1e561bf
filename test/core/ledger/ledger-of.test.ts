import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BillingMonth, monthAfter } from '../../../core/invoices/billing-month';
import { type LedgerMonth, unmatchedLines } from '../../../core/ledger/ledger';
import { ledgerOf, residueOf } from '../../../core/ledger/ledger-of';
import type { MonthBill } from '../../../core/ledger/month-bill';
import { endOfMonth, type MonthOfBalance, settlingFalls, startOfMonth } from '../../../core/ledger/month-of-balance';
import { money } from '../../../core/money';
import type { Arrival } from '../../../core/reading';
import { days, earlier, hours, type Instant, later, minutes } from '../../../core/time';
import { accountId, arrival, at, reading } from '../../fixtures/readings';

const acme = accountId('acme');
const MARCH = '2026-03' as BillingMonth;
const cents = (amount: number): string => new Big(String(amount)).div('100').toFixed();

const billOf = (
  month: BillingMonth,
  used: string,
  tax = '0',
  readAt = later(endOfMonth(month), days(10)),
): MonthBill => ({
  month,
  products: [{ product: 'ecs', amount: money('CNY', used) }],
  tax: money('CNY', tax),
  readAt,
});

const booksOf = (months: readonly MonthOfBalance[], arrivals: readonly Arrival[], bills: readonly MonthBill[]) => ({
  account: acme,
  months,
  arrivals,
  bills: new Map(bills.map((bill) => [bill.month, bill])),
});

const anyAmount = fc.integer({ min: -500_000, max: 9_000_000 }).map(cents);

interface Drawn {
  readonly balance: string;
  readonly burn: number;
  readonly minutesBefore: number;
  readonly bill: readonly [string, string] | undefined;
  readonly settling: readonly string[];
}

const drawnMonth: fc.Arbitrary<Drawn> = fc.record({
  balance: anyAmount,
  burn: fc.nat(900_000),
  minutesBefore: fc.nat(50_000),
  bill: fc.option(fc.tuple(anyAmount, fc.nat(9_000).map(cents)), { nil: undefined }),
  settling: fc.array(anyAmount, { maxLength: 4 }),
});

function monthsOf(opening: string, drawn: readonly Drawn[]): readonly MonthOfBalance[] {
  const months: MonthOfBalance[] = [];
  for (const [index, { balance, burn, minutesBefore, settling }] of drawn.entries()) {
    const month = monthAfter(MARCH, index);
    const before = months[index - 1]?.closing ?? reading(startOfMonth(month), opening);
    const closing = reading(Math.max(before.at, endOfMonth(month) - minutes(minutesBefore) - 1) as Instant, balance);
    const falls = settling.map((fall, place) => ({ at: later(endOfMonth(month), hours(place + 1)), fall }));
    months.push({ month, opening: before, closing, burn: cents(burn), settling: falls });
  }
  return months;
}

const drawnArrival = fc
  .record({ minute: fc.nat(300_000), amount: anyAmount, top: fc.boolean() })
  .map(({ minute, amount, top }) =>
    arrival(later(startOfMonth(MARCH), minutes(minute)), amount, { kind: top ? 'top-up' : 'adjustment' }),
  );

describe('whatever was read, billed and paid', () => {
  const books = fc.record({
    opening: anyAmount,
    drawn: fc.array(drawnMonth, { minLength: 1, maxLength: 6 }),
    arrivals: fc.array(drawnArrival, { maxLength: 12 }),
  });

  function ledgerFor({ opening, drawn, arrivals }: typeof books extends fc.Arbitrary<infer T> ? T : never) {
    const bills = drawn.flatMap(({ bill }, index) =>
      bill === undefined ? [] : [billOf(monthAfter(MARCH, index), ...bill)],
    );
    return ledgerOf(booksOf(monthsOf(opening, drawn), arrivals, bills), at('2027-01-01T00:00:00Z'));
  }

  it('every month closes to the last decimal, and each line is in one column', () => {
    fc.assert(
      fc.property(books, (drawn) => {
        for (const month of ledgerFor(drawn)) {
          expect(residueOf(month)).toBe('0');
          const lines = month.lines.reduce((total, { amount }) => total.plus(amount.amount), new Big('0'));
          expect(new Big(month.opening.amount).plus(lines).toFixed()).toBe(month.closing.amount);
        }
      }),
    );
  });

  it('a month opens with what the one before closed with, and carries on what that one left', () => {
    fc.assert(
      fc.property(books, (drawn) => {
        const months = ledgerFor(drawn);
        for (const [index, month] of months.slice(1).entries()) {
          const before = months[index];
          expect(month.opening).toEqual(before?.closing);
          const left = before?.lines.find(({ kind }) => kind === 'settled-later')?.amount.amount ?? '0';
          const taken = month.lines.find(({ kind }) => kind === 'settled-from-before')?.amount.amount ?? '0';
          expect(new Big(left).plus(taken).toFixed()).toBe('0');
        }
      }),
    );
  });
});

/** March, read hourly at half past; usage of 1.00 an hour that is in the balance as the hour ends. */
function march(closing: string, settling: MonthOfBalance['settling'] = []): MonthOfBalance {
  const start = startOfMonth(MARCH);
  return {
    month: MARCH,
    opening: reading(earlier(start, minutes(30)), '1000'),
    closing: reading(earlier(endOfMonth(MARCH), minutes(30)), closing),
    burn: '744',
    settling,
  };
}

const february: MonthOfBalance = {
  month: monthAfter(MARCH, -1),
  opening: reading(at('2026-02-20T00:00:00Z'), '1200'),
  closing: march('0').opening,
  burn: '200',
  settling: [{ at: later(startOfMonth(MARCH), minutes(30)), fall: '1' }],
};
const afterwards = at('2026-04-20T00:00:00Z');
const only = (months: readonly LedgerMonth[]): LedgerMonth => {
  const month = months[months.length - 1];
  if (month === undefined) throw new Error('There is no month');
  return month;
};

describe('what a month is made of', () => {
  const settling = [{ at: later(endOfMonth(MARCH), minutes(30)), fall: '3' }];

  it('usage is what the bill says, and what left the balance after the end is told as such', () => {
    const month = only(ledgerOf(booksOf([february, march('254', settling)], [], [billOf(MARCH, '748')]), afterwards));
    expect(month).toMatchObject({ standing: 'final', basis: 'bill', usage: { amount: '748' } });
    expect(month.lines.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
      ['usage', '-748'],
      ['settled-from-before', '-1'],
      ['settled-later', '3'],
    ]);
  });

  it('a cent that no fall explains is an unmatched line', () => {
    const books = booksOf([february, march('254', settling)], [], [billOf(MARCH, '748.01')]);
    expect(unmatchedLines(only(ledgerOf(books, afterwards)))).toEqual([
      { kind: 'unmatched', why: 'bill', amount: money('CNY', '2.01') },
    ]);
  });

  it('without a bill the usage is what the balance fell by, and a rise that nobody paid in is unmatched', () => {
    const month = only(ledgerOf(booksOf([february, march('300')], [], []), afterwards));
    expect(month).toMatchObject({ basis: 'balance', standing: 'provisional', usage: { amount: '744' } });
    expect(unmatchedLines(month)).toEqual([{ kind: 'unmatched', why: 'rise', amount: money('CNY', '44') }]);
  });

  it('a bill that was read before the 4th may still change, and one of the running month is not gone by', () => {
    const early = billOf(MARCH, '748', '0', at('2026-04-02T05:00:00Z'));
    const books = booksOf([february, march('254', settling)], [], [early]);
    expect(only(ledgerOf(books, afterwards)).standing).toBe('provisional');
    expect(only(ledgerOf(books, at('2026-03-31T15:00:00Z')))).toMatchObject({ standing: 'open', basis: 'balance' });
  });

  it('the tax of a bill is taken from the balance of the month after it', () => {
    const bills = [billOf(february.month, '1', '19.5'), billOf(MARCH, '728.5')];
    const month = only(ledgerOf(booksOf([february, march('254', settling)], [], bills), afterwards));
    expect(month.lines.find(({ kind }) => kind === 'tax')).toMatchObject({ amount: { amount: '-19.5' } });
    expect(unmatchedLines(month)).toEqual([]);
  });

  it('a top-up is of the month it is dated in, though the balance shows it only in the next', () => {
    const late = arrival(earlier(endOfMonth(MARCH), minutes(5)), '500');
    const month = only(ledgerOf(booksOf([february, march('256')], [late], []), afterwards));
    expect(month.topUps.amount).toBe('500');
    expect(month.lines.map(({ kind, amount }) => [kind, amount.amount])).toContainEqual(['shown-later', '-500']);
    expect(residueOf(month)).toBe('0');
  });

  it('refunds, transfers and withdrawals are adjustments', () => {
    const during = at('2026-03-10T00:00:00Z');
    const moves = [
      arrival(during, '200'),
      arrival(during, '30', { kind: 'refund' }),
      arrival(during, '-7', { kind: 'withdrawal' }),
      arrival(during, '5', { kind: 'transfer' }),
    ];
    const month = only(ledgerOf(booksOf([february, march('484')], moves, []), afterwards));
    expect([month.topUps.amount, month.adjustments.amount]).toEqual(['200', '28']);
  });
});

it('falls after a month are counted without what arrived meanwhile', () => {
  const closing = reading(at('2026-03-31T15:30:00Z'), '100');
  const after = [
    reading(at('2026-03-31T16:30:00Z'), '97'),
    reading(at('2026-03-31T17:30:00Z'), '97'),
    reading(at('2026-03-31T18:30:00Z'), '194'),
  ];
  const falls = settlingFalls(closing, after, [arrival(at('2026-03-31T18:00:00Z'), '100')]);
  expect(falls.map(({ fall }) => fall)).toEqual(['3', '6']);
});
