import type { Instant } from '../../core/time';
import type { SimulatedAccount } from '../account-in-a-box';
import { invalidParameter, type Refusal } from '../refusal';
import { type Transaction, type TransactionType, transactionsUntil } from '../transactions';
import { type Action, type Body, type Call, isRefusal } from './action';
import { fundAccountIdOf, fundAccountOf } from './fund-account';
import { pageOf } from './paging';

const PAGES = { numberName: 'CurrentPage', sizeName: 'PageSize', largest: 200 };

const TYPES: Readonly<Record<TransactionType, string>> = {
  Payment: 'CHARGE',
  Withdraw: 'WITHDRAW',
  Refund: 'REFUND',
  Consumption: 'PAY',
  Transfer: 'TRANSFER',
  Adjust: 'ADJUST',
};

const CHANNELS: Readonly<Record<string, string>> = {
  Alipay: 'ALIPAY',
  BankTransfer: 'OFFLINE_REMIT',
  CreditCard: 'CREDIT_CARD',
  AccountBalance: 'ACCT_CASH',
};

const directionOf = ({ amount }: Transaction): string => (amount < 0 ? 'OUT' : 'IN');

/** Lists of 2023-09-30 are one JSON text. */
function listOf(call: Call, name: string): readonly unknown[] | undefined {
  const text = call.parameters.get(name) ?? '[]';
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function matching(call: Call, account: SimulatedAccount, now: Instant): readonly Transaction[] | Refusal {
  const start = Number(call.parameters.get('StartTime') ?? 0);
  const end = Number(call.parameters.get('EndTime') ?? now);
  if (!Number.isInteger(start)) return invalidParameter('StartTime');
  if (!Number.isInteger(end)) return invalidParameter('EndTime');
  const types = listOf(call, 'TransactionTypeList');
  if (types === undefined) return invalidParameter('TransactionTypeList');
  const wants = (name: string, value: string): boolean => [undefined, '', value].includes(call.parameters.get(name));
  return transactionsUntil(call.world.bookOf(account), now)
    .filter(({ at }) => at >= start && at <= end)
    .filter((row) => wants('TransactionDirection', directionOf(row)) && wants('TransactionType', TYPES[row.type]))
    .filter((row) => wants('TransactionNumber', row.number))
    .filter(({ type }) => types.length === 0 || types.includes(TYPES[type]))
    .reverse();
}

const rowOf = (call: Call, account: SimulatedAccount, row: Transaction): Body => ({
  FundAccountId: fundAccountIdOf(account),
  FundAccountName: account.name,
  FundAccountOwnerAccountId: account.uid,
  FundType: 'CASH',
  Currency: account.currency,
  Balance: call.plain(row.balance),
  TransactionAmount: call.plain(Math.abs(row.amount)),
  TransactionChannel: CHANNELS[row.channel] ?? row.channel,
  ChannelTransactionNumber: `SN${row.number}`,
  TransactionDirection: directionOf(row),
  TransactionNumber: Number(row.number),
  TransactionTime: String(row.at),
  TransactionType: TYPES[row.type],
  Remark: row.remark,
  Site: account.site === 'china' ? 'CHINA' : 'INTL',
});

/** Times are milliseconds since the epoch; newest first. */
export const getFundAccountTransactionDetails: Action = {
  ramAction: 'bss:DescribeFund',
  answer: (call, now) => {
    const account = fundAccountOf(call);
    if (isRefusal(account)) return account;
    const rows = matching(call, account, now);
    if (isRefusal(rows)) return rows;
    const page = pageOf(rows, call.parameters, PAGES);
    if (isRefusal(page)) return page;
    return {
      RequestId: call.requestId,
      CurrentPage: page.number,
      PageSize: page.size,
      TotalCount: page.total,
      Data: page.rows.map((row) => rowOf(call, account, row)),
    };
  },
};
