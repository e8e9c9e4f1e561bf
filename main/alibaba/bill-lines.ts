import { failed, type Result, success } from '../../core/failure';
import { type Currency, money } from '../../core/money';
import { type BillLine, itemNamed, writtenTags } from '../../core/spend/bill-line';
import { billUnits, unitsText } from '../../core/spend/units';
import type { BillingDay } from '../../core/time';
import type { Connection } from './connection';
import { allPages } from './pages';
import { DescribeInstanceBillRequest, QueryAccountBillRequest } from './sdk.mjs';

/** The most that `MaxResults` and `PageSize` may be. */
const MOST_AT_ONCE = 300;

/** A line as the vault's process hands it over: main knows whose it is. */
export type BilledLine = Omit<BillLine, 'account'>;

export interface BillPage {
  /** The account's number at Alibaba Cloud. */
  readonly uid: string;
  readonly lines: readonly BilledLine[];
  /** Of the whole day. */
  readonly total: number;
  readonly nextToken?: string;
}

export interface ProductAmount {
  readonly productCode: string;
  readonly product: string;
  /** Decimal string in the account's currency. */
  readonly amount: string;
}

export interface Row {
  readonly currency?: string;
  readonly pretaxAmount?: number;
  readonly productCode?: string;
  readonly productName?: string;
  readonly region?: string;
  readonly instanceID?: string;
  readonly nickName?: string;
  readonly tag?: string;
  readonly resourceGroup?: string;
  readonly costUnit?: string;
  readonly item?: string;
}

/** Bill amounts are JSON floats: the shortest decimal that is the float is the one that was written. */
function amountOf({ pretaxAmount, currency }: Row, expected: Currency): Result<string> {
  if (typeof pretaxAmount !== 'number' || !Number.isFinite(pretaxAmount))
    return failed({ kind: 'unreadable', field: 'PretaxAmount' });
  if (currency !== undefined && currency !== '' && currency !== expected)
    return failed({ kind: 'unreadable', field: 'Currency' });
  const units = billUnits(money(expected, String(pretaxAmount)).amount);
  return units === undefined ? failed({ kind: 'unreadable', field: 'PretaxAmount' }) : success(unitsText(units.units));
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 1_000) : '');

export function lineOf(row: Row, currency: Currency, day: BillingDay): Result<BilledLine> {
  const amount = amountOf(row, currency);
  if (!amount.ok) return amount;
  const productCode = textOf(row.productCode);
  return success({
    day,
    productCode,
    product: textOf(row.productName) || productCode,
    region: textOf(row.region),
    instance: textOf(row.instanceID),
    instanceName: textOf(row.nickName),
    tags: writtenTags(textOf(row.tag)),
    resourceGroup: textOf(row.resourceGroup),
    costUnit: textOf(row.costUnit),
    remark: '',
    item: itemNamed(textOf(row.item)),
    amount: { currency, amount: amount.value },
    source: 'api',
  });
}

interface BilledPage<R> {
  readonly accountID?: string;
  readonly totalCount?: number;
  readonly nextToken?: string;
  readonly items?: readonly R[];
}

/** A stretch of either bill of a day. */
export function billPageOf<R>(bill: BilledPage<R> | undefined, line: (row: R) => Result<BilledLine>): Result<BillPage> {
  const total = bill?.totalCount;
  if (bill === undefined || total === undefined || !Number.isInteger(total))
    return failed({ kind: 'unreadable', field: 'TotalCount' });
  const lines: BilledLine[] = [];
  for (const row of bill.items ?? []) {
    const read = line(row);
    if (!read.ok) return read;
    lines.push(read.value);
  }
  const { nextToken } = bill;
  const uid = textOf(bill.accountID);
  return success({ uid, lines, total, ...(nextToken === undefined || nextToken === '' ? {} : { nextToken }) });
}

/** What is asked of either bill of a day. */
export const dayAsked = (day: BillingDay, nextToken: string | undefined) => ({
  billingCycle: day.slice(0, 7),
  billingDate: day,
  granularity: 'DAILY',
  isHideZeroCharge: true,
  maxResults: MOST_AT_ONCE,
  ...(nextToken === undefined ? {} : { nextToken }),
});

/** One stretch of a day's lines; `nextToken` of the answer leads to the next. */
export async function readBillPage(
  connection: Connection,
  currency: Currency,
  day: BillingDay,
  nextToken: string | undefined,
): Promise<Result<BillPage>> {
  const request = new DescribeInstanceBillRequest(dayAsked(day, nextToken));
  const answer = await connection.ask((client) => client.describeInstanceBill(request));
  return answer.ok ? billPageOf(answer.value.body?.data, (row) => lineOf(row, currency, day)) : answer;
}

/** What the account's bill has for the day, by product: what the lines of its instances are checked against. */
export async function readProductAmounts(
  connection: Connection,
  currency: Currency,
  day: BillingDay,
): Promise<Result<readonly ProductAmount[]>> {
  const rows = await allPages<Row>(async (pageNum) => {
    const request = new QueryAccountBillRequest({
      billingCycle: day.slice(0, 7),
      billingDate: day,
      granularity: 'DAILY',
      isGroupByProduct: true,
      pageNum,
      pageSize: MOST_AT_ONCE,
    });
    const answer = await connection.ask((client) => client.queryAccountBill(request));
    if (!answer.ok) return answer;
    const bill = answer.value.body?.data;
    return success({ rows: bill?.items?.item ?? [], total: bill?.totalCount });
  });
  if (!rows.ok) return rows;
  const amounts: ProductAmount[] = [];
  for (const row of rows.value) {
    const amount = amountOf(row, currency);
    if (!amount.ok) return amount;
    const productCode = textOf(row.productCode);
    amounts.push({ productCode, product: textOf(row.productName) || productCode, amount: amount.value });
  }
  return success(amounts);
}
