import { afterEach, expect, test } from 'vitest';
import type { BillingDay } from '../../../core/time';
import { readDailyUsage } from '../../../main/alibaba/daily-usage';
import { connectionTo } from '../../fixtures/connection';
import { type HttpAnswers, openHttpAnswers, type Scripted } from '../../fixtures/http-answers';

let server: HttpAnswers;
afterEach(() => server.close());

const bill = (rows: readonly object[]): Scripted => ({
  body: { Code: 'Success', Success: true, Data: { TotalCount: rows.length, Items: { Item: rows } } },
});
const days = ['2026-11-21', '2026-11-22'] as BillingDay[];

async function usageFrom(answer: Parameters<typeof openHttpAnswers>[0]) {
  server = await openHttpAnswers(answer);
  return readDailyUsage(connectionTo(server.url), 'CNY', days);
}

test('the floats of the bill add up exactly, day by day', async () => {
  const read = await usageFrom(({ query }) =>
    query.get('BillingDate') === '2026-11-21'
      ? bill([0.1, 0.2, 1e-7].map((PretaxAmount) => ({ Currency: 'CNY', PretaxAmount })))
      : bill([]),
  );
  expect(read).toEqual({
    ok: true,
    value: [
      { day: '2026-11-21', amount: { currency: 'CNY', amount: '0.3000001' } },
      { day: '2026-11-22', amount: { currency: 'CNY', amount: '0' } },
    ],
  });
  const [first] = server.heard;
  expect(first?.query.get('BillingCycle')).toBe('2026-11');
  expect(first?.query.get('Granularity')).toBe('DAILY');
});

test('a row without an amount, or in another currency, is a failure and not a smaller day', async () => {
  expect(await usageFrom(() => bill([{ Currency: 'CNY' }]))).toEqual({
    ok: false,
    failure: { kind: 'unreadable', field: 'PretaxAmount' },
  });
  await server.close();
  expect(await usageFrom(() => bill([{ Currency: 'USD', PretaxAmount: 1 }]))).toEqual({
    ok: false,
    failure: { kind: 'unreadable', field: 'Currency' },
  });
});
