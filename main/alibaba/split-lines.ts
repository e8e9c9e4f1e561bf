import { type Result, success } from '../../core/failure';
import type { Currency } from '../../core/money';
import type { BillingDay } from '../../core/time';
import { type BilledLine, type BillPage, billPageOf, dayAsked, lineOf, type Row, textOf } from './bill-lines';
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
  const request = new DescribeSplitItemBillRequest(dayAsked(day, nextToken));
  const answer = await connection.ask((client) => client.describeSplitItemBill(request));
  if (!answer.ok) return answer;
  return billPageOf<SplitRow>(answer.value.body?.data, (row) => {
    const line = lineOf(row, currency, day);
    return line.ok ? success({ ...line.value, ...partOf(row) }) : line;
  });
}
