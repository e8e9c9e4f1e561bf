import { days, earlier, type Instant, instantOf, isoOf } from '../../core/time';
import type { Book } from '../book';
import { cycleOf, dayOf } from '../calendar';
import { invalidParameter, type Refusal } from '../refusal';
import { type Transaction, transactionsUntil } from '../transactions';
import { type Action, type Body, type Call, callerBook, envelope, isRefusal } from './action';
import { pageOf } from './paging';

const PAGES = { numberName: 'PageNum', sizeName: 'PageSize', largest: 300 };
/** Without `CreateTimeStart` only the last month is answered. */
const DEFAULT_PERIOD = days(30);

function momentOf(call: Call, name: string, otherwise: Instant): Instant | undefined {
  const text = call.parameters.get(name);
  return text === undefined ? otherwise : instantOf(text);
}

const flowOf = ({ amount }: Transaction): string => (amount < 0 ? 'Expense' : 'Income');

function matching(call: Call, book: Book, now: Instant): readonly Transaction[] | Refusal {
  const end = momentOf(call, 'CreateTimeEnd', now);
  if (end === undefined) return invalidParameter('CreateTimeEnd');
  const start = momentOf(call, 'CreateTimeStart', earlier(end, DEFAULT_PERIOD));
  if (start === undefined) return invalidParameter('CreateTimeStart');
  const wants = (name: string, value: string): boolean => [undefined, '', value].includes(call.parameters.get(name));
  return transactionsUntil(book, now)
    .filter(({ at }) => at >= start && at <= end)
    .filter((row) => wants('TransactionType', row.type) && wants('TransactionFlow', flowOf(row)))
    .filter((row) => wants('TransactionNumber', row.number) && wants('TransactionChannel', row.channel))
    .reverse();
}

const rowOf = (call: Call, row: Transaction): Body => ({
  Amount: call.grouped(Math.abs(row.amount)),
  Balance: call.grouped(row.balance),
  BillingCycle: row.billingCycle ?? cycleOf(dayOf(row.at)),
  FundType: 'Cash',
  RecordID: row.number,
  Remarks: row.remark,
  TransactionAccount: call.caller.name,
  TransactionChannel: row.channel,
  TransactionChannelSN: `SN${row.number}`,
  TransactionFlow: flowOf(row),
  TransactionNumber: row.number,
  TransactionTime: isoOf(row.at),
  TransactionType: row.type,
});

/** Newest first. */
export const queryAccountTransactions: Action = {
  ramAction: 'bss:DescribeAcccountTran',
  alsoCalled: 'bssapi:QueryAccountTransactions',
  answer: (call, now) => {
    const rows = matching(call, callerBook(call), now);
    if (isRefusal(rows)) return rows;
    const page = pageOf(rows, call.parameters, PAGES);
    if (isRefusal(page)) return page;
    return envelope('Success', call, {
      AccountName: call.caller.name,
      PageNum: page.number,
      PageSize: page.size,
      TotalCount: page.total,
      AccountTransactionsList: { AccountTransactionsList: page.rows.map((row) => rowOf(call, row)) },
    });
  },
};
