import { failed, type Result, success } from '../../core/failure';
import type { Currency } from '../../core/money';
import { scaled } from '../../core/money';
import type { Arrival, ArrivalKind } from '../../core/reading';
import { BILLING_ZONE, type Instant, instantOf, isoOf, later, minutes } from '../../core/time';
import { moneyIn } from './balance';
import type { Connection } from './connection';
import { allPages } from './pages';
import { QueryAccountTransactionsRequest } from './sdk.mjs';

const PAGE_SIZE = 100;
/** The period is written to the second, and this computer's clock may be behind: what came in just now is asked for. */
const AHEAD = minutes(10);

interface Transaction {
  readonly amount?: string;
  readonly remarks?: string;
  readonly transactionFlow?: string;
  readonly transactionNumber?: string;
  readonly transactionTime?: string;
  readonly transactionType?: string;
}

const kinds: Readonly<Record<string, ArrivalKind>> = {
  Payment: 'top-up',
  Refund: 'refund',
  Pay_Fail_Refund: 'refund',
  Adjust: 'adjustment',
  Transfer: 'transfer',
  Withdraw: 'withdrawal',
};

/** Undefined for what is use, not an arrival: consumption, and payments that go out. */
function kindOf({ transactionType = '', transactionFlow }: Transaction): ArrivalKind | undefined {
  const isIncome = transactionFlow === 'Income';
  const kind = kinds[transactionType];
  if (transactionType === 'Consumption') return undefined;
  if (kind === undefined) return isIncome ? 'adjustment' : undefined;
  return kind === 'top-up' && !isIncome ? undefined : kind;
}

/** Documented as UTC with a `Z`; rows seen without a zone are in billing time. */
const timeOf = (written = ''): Instant | undefined =>
  instantOf(written) ?? instantOf(`${written.trim().replace(' ', 'T')}${BILLING_ZONE}`);

function arrivalOf(row: Transaction, kind: ArrivalKind, currency: Currency): Result<Arrival> {
  const amount = moneyIn(row.amount, currency, 'Amount');
  if (!amount.ok) return amount;
  const at = timeOf(row.transactionTime);
  if (at === undefined) return failed({ kind: 'unreadable', field: 'TransactionTime' });
  const { transactionNumber } = row;
  if (transactionNumber === undefined || transactionNumber === '') {
    return failed({ kind: 'unreadable', field: 'TransactionNumber' });
  }
  const size = amount.value.amount.replace(/^-/, '');
  const sign = row.transactionFlow === 'Income' ? '1' : '-1';
  const signed = scaled({ currency, amount: size }, sign);
  return success({ at, kind, amount: signed, transactionNumber, remark: row.remarks ?? '' });
}

function arrivalsOf(rows: readonly Transaction[], currency: Currency): Result<readonly Arrival[]> {
  const byNumber = new Map<string, Arrival>();
  for (const row of rows) {
    const kind = kindOf(row);
    if (kind === undefined) continue;
    const arrival = arrivalOf(row, kind, currency);
    if (!arrival.ok) return arrival;
    byNumber.set(arrival.value.transactionNumber, arrival.value);
  }
  return success([...byNumber.values()].sort((left, right) => left.at - right.at));
}

/** Money in and out other than by use, oldest first. The rows name no currency: it is the account's. */
export async function readArrivals(
  connection: Connection,
  currency: Currency,
  since: Instant,
  until: Instant,
): Promise<Result<readonly Arrival[]>> {
  const rows = await allPages<Transaction>(async (pageNum) => {
    const request = new QueryAccountTransactionsRequest({
      createTimeStart: isoOf(since),
      createTimeEnd: isoOf(later(until, AHEAD)),
      pageNum,
      pageSize: PAGE_SIZE,
    });
    const answer = await connection.ask((client) => client.queryAccountTransactions(request));
    if (!answer.ok) return answer;
    const listed = answer.value.body?.data;
    return success({ rows: listed?.accountTransactionsList?.accountTransactionsList ?? [], total: listed?.totalCount });
  });
  return rows.ok ? arrivalsOf(rows.value, currency) : rows;
}
