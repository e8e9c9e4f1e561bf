import { describe, expect, it } from 'vitest';
import { invoiceFrom } from '../../../core/ledger/invoice-input';
import { type KeptInvoice, keptInvoiceSchema, matchInvoices } from '../../../core/ledger/invoices';
import type { Instant } from '../../../core/time';
import { accountId, arrival, at } from '../../fixtures/readings';

const acme = accountId('acme');
const invoice = (number: string, day: string, amount: string): KeptInvoice =>
  keptInvoiceSchema.parse({ account: acme, number, day, amount: { currency: 'CNY', amount } });

const october = at('2026-10-15T03:00:00Z');
const topUps = [
  arrival(at('2026-10-02T08:00:00Z'), '1000'),
  arrival(october, '2500'),
  arrival(at('2026-10-20T08:00:00Z'), '700'),
  arrival(at('2026-10-20T08:00:00Z'), '9', { kind: 'refund' }),
];
const later = at('2026-12-31T00:00:00Z');

const found = (invoices: readonly KeptInvoice[], now: Instant = later) =>
  matchInvoices(invoices, topUps, 'agencies', now);

describe('invoices and the top-ups that they are for', () => {
  it('one for all top-ups of a cut day: what was paid on the 15th is on the 16th', () => {
    const { invoices, missing } = found([invoice('A', '2026-10-16', '3500')]);
    expect(invoices).toMatchObject([{ standing: 'matched', topUps: [topUps[0], topUps[1]] }]);
    expect(missing).toMatchObject([{ cutDay: '2026-11-01', amount: { amount: '700' } }]);
  });

  it('one for a single top-up, while the rest waits for another', () => {
    const { invoices, missing } = found([invoice('A', '2026-10-16', '2500'), invoice('B', '2026-11-02', '700')]);
    expect(invoices.map(({ standing }) => standing)).toEqual(['matched', 'matched']);
    expect(missing).toMatchObject([{ cutDay: '2026-10-16', amount: { amount: '1000' } }]);
  });

  it('one of the cut day with another amount differs, and by how much is said', () => {
    expect(found([invoice('A', '2026-10-16', '4165')]).invoices).toMatchObject([
      { standing: 'differs', difference: { amount: '665' } },
    ]);
  });

  it('one for nothing is unmatched, and no invoice is missing before it is due', () => {
    const { invoices, missing } = found([invoice('X', '2026-07-01', '3')], at('2026-10-24T00:00:00Z'));
    expect(invoices).toMatchObject([{ standing: 'unmatched', topUps: [] }]);
    expect(missing).toEqual([]);
  });

  it('each top-up has one invoice at most: a second of the same amount is for nothing', () => {
    const { invoices } = found([invoice('A', '2026-11-01', '700'), invoice('B', '2026-11-02', '700')]);
    expect(invoices.map(({ standing }) => standing)).toEqual(['matched', 'unmatched']);
  });

  it('where each payment has its own invoice, two of a day have two', () => {
    const same = [arrival(october, '50'), arrival(october, '60')];
    const { invoices } = matchInvoices(
      [invoice('A', '2026-10-15', '60'), invoice('B', '2026-10-15', '50')],
      same,
      'per-payment',
      later,
    );
    expect(invoices.map((each) => each.topUps)).toEqual([[same[1]], [same[0]]]);
  });

  it('does not depend on the order in which they were entered', () => {
    const several = [
      invoice('A', '2026-10-16', '2500'),
      invoice('B', '2026-11-02', '700'),
      invoice('C', '2026-10-17', '1000'),
    ];
    expect(found([...several].reverse())).toEqual(found(several));
  });
});

describe('an invoice that is entered by hand', () => {
  const typed = { account: acme, number: ' INV-7 ', day: '2026-11-16', amount: '9,500.00' };

  it('is kept in the currency of its account', () => {
    expect(invoiceFrom(typed, 'CNY', [])).toEqual({ ok: true, invoice: invoice('INV-7', '2026-11-16', '9500') });
  });

  it.each([
    ['number', { number: ' ' }],
    ['day', { day: '16.11.2026' }],
    ['amount', { amount: '0.00' }],
    ['amount', { amount: 'many' }],
  ])('names the field that is wrong: %s', (field, change) => {
    expect(invoiceFrom({ ...typed, ...change }, 'CNY', [])).toMatchObject({ ok: false, reason: { field } });
  });

  it('is not entered twice, nor before the currency is known', () => {
    expect(invoiceFrom(typed, 'CNY', [invoice('INV-7', '2026-10-01', '1')])).toMatchObject({ ok: false });
    expect(invoiceFrom(typed, undefined, [])).toMatchObject({ ok: false });
  });
});
