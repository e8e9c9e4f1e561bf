import { afterEach, expect, test } from 'vitest';
import { epochMilliseconds } from '../../../core/time';
import { readArrivals } from '../../../main/alibaba/arrivals';
import { connectionTo } from '../../fixtures/connection';
import { good, type HttpAnswers, openHttpAnswers, type Scripted } from '../../fixtures/http-answers';

let server: HttpAnswers;
afterEach(() => server.close());

const since = epochMilliseconds(Date.parse('2026-11-01T00:00:00Z'));
const until = epochMilliseconds(Date.parse('2026-11-23T00:00:00Z'));
const row = (more: object) => ({
  TransactionNumber: '1',
  TransactionTime: '2026-11-06T07:00:00Z',
  TransactionType: 'Payment',
  TransactionFlow: 'Income',
  Amount: '9,500.00',
  Remarks: '',
  ...more,
});
const listed = (rows: readonly object[], total = rows.length): Scripted =>
  good({ TotalCount: total, PageNum: 1, PageSize: 100, AccountTransactionsList: { AccountTransactionsList: rows } });

async function arrivalsFrom(answer: Parameters<typeof openHttpAnswers>[0]) {
  server = await openHttpAnswers(answer);
  return readArrivals(connectionTo(server.url), 'CNY', since, until);
}

test('a top-up is money in, at its moment, with its remark', async () => {
  const remark = 'ClientX-MarchQ2-AI-POC-Tokyo-OSS';
  const read = await arrivalsFrom(() => listed([row({ Remarks: remark })]));
  expect(read).toEqual({
    ok: true,
    value: [
      {
        at: Date.parse('2026-11-06T07:00:00Z'),
        kind: 'top-up',
        amount: { currency: 'CNY', amount: '9500' },
        transactionNumber: '1',
        remark,
      },
    ],
  });
  expect(server.heard[0]?.query.get('CreateTimeStart')).toBe('2026-11-01T00:00:00Z');
});

test('refunds, adjustments and transfers keep their direction, and consumption is not an arrival', async () => {
  const read = await arrivalsFrom(() =>
    listed([
      row({ TransactionNumber: '1', TransactionType: 'Refund', Amount: '10.00' }),
      row({ TransactionNumber: '2', TransactionType: 'Adjust', TransactionFlow: 'Expense', Amount: '3.00' }),
      row({ TransactionNumber: '3', TransactionType: 'Transfer', TransactionFlow: 'Expense', Amount: '-4.00' }),
      row({ TransactionNumber: '4', TransactionType: 'Withdraw', TransactionFlow: 'Expense', Amount: '5.00' }),
      row({ TransactionNumber: '5', TransactionType: 'Consumption', TransactionFlow: 'Expense', Amount: '99.00' }),
      row({ TransactionNumber: '6', TransactionType: 'Payment', TransactionFlow: 'Expense', Amount: '98.00' }),
      row({ TransactionNumber: '7', TransactionType: 'NewKind', TransactionFlow: 'Income', Amount: '7.00' }),
    ]),
  );
  expect(read.ok && read.value.map(({ kind, amount }) => `${kind} ${amount.amount}`)).toEqual([
    'refund 10',
    'adjustment -3',
    'transfer -4',
    'withdrawal -5',
    'adjustment 7',
  ]);
});

test('every page is read, and a row that moved to the next page meanwhile counts once', async () => {
  const pages = [
    Array.from({ length: 100 }, (_, index) => row({ TransactionNumber: `a${index}` })),
    [
      row({ TransactionNumber: 'a99' }),
      ...Array.from({ length: 49 }, (_, index) => row({ TransactionNumber: `b${index}` })),
    ],
  ];
  const read = await arrivalsFrom(({ query }) => listed(pages[Number(query.get('PageNum')) - 1] ?? [], 150));
  expect(read.ok && read.value).toHaveLength(149);
  expect(server.heard.map(({ query }) => query.get('PageNum'))).toEqual(['1', '2']);
});

test('a time without a zone is in billing time, UTC+8', async () => {
  const read = await arrivalsFrom(() => listed([row({ TransactionTime: '2026-11-06 15:00:00' })]));
  expect(read.ok && read.value[0]?.at).toBe(Date.parse('2026-11-06T07:00:00Z'));
});

test.each([
  ['Amount', { Amount: '?' }],
  ['TransactionTime', { TransactionTime: 'yesterday' }],
  ['TransactionNumber', { TransactionNumber: '' }],
])('an arrival whose %s cannot be read is a failure, not a smaller sum', async (field, broken) => {
  expect(await arrivalsFrom(() => listed([row({}), row(broken)]))).toEqual({
    ok: false,
    failure: { kind: 'unreadable', field },
  });
});

test('a list that does not say how long it is cannot be trusted to be whole', async () => {
  expect(await arrivalsFrom(() => good({}))).toEqual({
    ok: false,
    failure: { kind: 'unreadable', field: 'TotalCount' },
  });
});
