import { failed, type Result, success } from '../../core/failure';
import type { Currency } from '../../core/money';
import type { BillingDay } from '../../core/time';
import { type BilledLine, type BillPage, lineOf, MOST_AT_ONCE, type Row, textOf } from './bill-lines';
import type { Connection } from './connection';
import { DescribeSplitItemBillRequest } from './sdk.mjs';

interface SplitRow extends Row {
  readonly splitItemID?: string;
}

/** An instance that nothing divides is on the split bill as its own part. */
function partOf({ splitItemID, instanceID }: SplitRow): Pick<BilledLine, 'part'> {
  const part = textOf(splitItemID);
  return part === '' || part === instanceID ? {} : { part };
}

/** One stretch of what a day's instances are divided into; `nextToken` of the answer leads to the next. */
export async function readSplitPage(
  connection: Connection,
  currency: Currency,
  day: BillingDay,
  nextToken: string | undefined,
): Promise<Result<BillPage>> {
  const request = new DescribeSplitItemBillRequest({
    billingCycle: day.slice(0, 7),
    billingDate: day,
    granularity: 'DAILY',
    isHideZeroCharge: true,
    maxResults: MOST_AT_ONCE,
    ...(nextToken === undefined ? {} : { nextToken }),
  });
  const answer = await connection.ask((client) => client.describeSplitItemBill(request));
  if (!answer.ok) return answer;
  const bill = answer.value.body?.data;
  const total = bill?.totalCount;
  if (bill === undefined || total === undefined || !Number.isInteger(total))
    return failed({ kind: 'unreadable', field: 'TotalCount' });
  const lines: BilledLine[] = [];
  for (const row of bill.items ?? []) {
    const line = lineOf(row, currency, day);
    if (!line.ok) return line;
    lines.push({ ...line.value, ...partOf(row) });
  }
  const { nextToken: next } = bill;
  const uid = textOf(bill.accountID);
  return success({ uid, lines, total, ...(next === undefined || next === '' ? {} : { nextToken: next }) });
}
