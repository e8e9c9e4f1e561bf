import { failed, type Result, success } from '../../core/failure';
import { type Currency, type Money, money, sum, zero } from '../../core/money';
import type { BillingDay } from '../../core/time';
import type { Connection } from './connection';
import { allPages } from './pages';
import { QueryAccountBillRequest } from './sdk.mjs';

const PAGE_SIZE = 300;

export interface DayOfUse {
  readonly day: BillingDay;
  readonly amount: Money;
}

interface BillRow {
  readonly currency?: string;
  readonly pretaxAmount?: number;
}

/** Bill amounts are JSON floats: the shortest decimal that is the float is the one that was written. */
function totalOf(rows: readonly BillRow[], currency: Currency): Result<Money> {
  let total = zero(currency);
  for (const row of rows) {
    const amount = row.pretaxAmount;
    if (typeof amount !== 'number' || !Number.isFinite(amount))
      return failed({ kind: 'unreadable', field: 'PretaxAmount' });
    if (row.currency !== undefined && row.currency !== currency)
      return failed({ kind: 'unreadable', field: 'Currency' });
    total = sum(total, money(currency, String(amount)));
  }
  return success(total);
}

async function usageOf(connection: Connection, currency: Currency, day: BillingDay): Promise<Result<Money>> {
  const rows = await allPages<BillRow>(async (pageNum) => {
    const request = new QueryAccountBillRequest({
      billingCycle: day.slice(0, 7),
      billingDate: day,
      granularity: 'DAILY',
      pageNum,
      pageSize: PAGE_SIZE,
    });
    const answer = await connection.ask((client) => client.queryAccountBill(request));
    if (!answer.ok) return answer;
    const bill = answer.value.body?.data;
    return success({ rows: bill?.items?.item ?? [], total: bill?.totalCount });
  });
  return rows.ok ? totalOf(rows.value, currency) : rows;
}

/** What each day cost after discounts and before tax. The bill is a day late, so the newest days may still be 0. */
export async function readDailyUsage(
  connection: Connection,
  currency: Currency,
  days: readonly BillingDay[],
): Promise<Result<readonly DayOfUse[]>> {
  const read: DayOfUse[] = [];
  for (const day of days) {
    const amount = await usageOf(connection, currency, day);
    if (!amount.ok) return amount;
    read.push({ day, amount: amount.value });
  }
  return success(read);
}
