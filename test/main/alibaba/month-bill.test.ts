import { afterEach, expect, test } from 'vitest';
import type { BillingMonth } from '../../../core/invoices/billing-month';
import { readMonthBill } from '../../../main/alibaba/month-bill';
import { connectionTo } from '../../fixtures/connection';
import { type HttpAnswers, openHttpAnswers } from '../../fixtures/http-answers';

let server: HttpAnswers;
afterEach(() => server.close());

async function billFrom(rows: readonly object[]) {
  server = await openHttpAnswers(() => ({ body: { Code: 'Success', Success: true, Data: { Items: { Item: rows } } } }));
  return readMonthBill(connectionTo(server.url), 'CNY', '2026-10' as BillingMonth);
}

test('a month by product: floats add up exactly, refunds are taken off, and the tax is told apart', async () => {
  const row = { Currency: 'CNY', ProductName: 'Elastic Compute Service' };
  const read = await billFrom([
    { ...row, PretaxAmount: 0.1, Tax: 0.01 },
    { ...row, PretaxAmount: 0.2, Tax: 0.02 },
    { ...row, PretaxAmount: -0.05 },
    { ProductCode: 'oss', PretaxAmount: 1e-7 },
  ]);
  expect(read).toEqual({
    ok: true,
    value: {
      month: '2026-10',
      products: [
        { product: 'Elastic Compute Service', amount: { currency: 'CNY', amount: '0.25' } },
        { product: 'oss', amount: { currency: 'CNY', amount: '0.0000001' } },
      ],
      tax: { currency: 'CNY', amount: '0.03' },
    },
  });
  expect(server.heard[0]?.query.get('BillingCycle')).toBe('2026-10');
});

test.each([
  ['PretaxAmount', { Currency: 'CNY' }],
  ['Currency', { Currency: 'USD', PretaxAmount: 1 }],
])('a row whose %s cannot be read is a failure, not a smaller bill', async (field, row) => {
  expect(await billFrom([row])).toEqual({ ok: false, failure: { kind: 'unreadable', field } });
});
