import { failed, type Result, success } from '../../core/failure';
import type { BillingMonth } from '../../core/invoices/billing-month';
import type { MonthBill } from '../../core/ledger/month-bill';
import { type Currency, type Money, money, sum, zero } from '../../core/money';
import type { Connection } from './connection';
import { QueryBillOverviewRequest } from './sdk.mjs';

/** A month's bill as it was answered; when that was, its reader knows. */
export type MonthBillRead = Omit<MonthBill, 'readAt'>;

interface BillRow {
  readonly currency?: string;
  readonly pretaxAmount?: number;
  readonly productCode?: string;
  readonly productName?: string;
  readonly tax?: number;
}

const nameOf = ({ productName = '', productCode = '' }: BillRow): string =>
  productName.trim() === '' ? productCode : productName.trim();

function amountIn(value: number | undefined, currency: Currency, field: string): Result<Money> {
  return typeof value === 'number' && Number.isFinite(value)
    ? success(money(currency, String(value)))
    : failed({ kind: 'unreadable', field });
}

/** Bill amounts are JSON floats: the shortest decimal that is the float is the one that was written. */
function billOf(rows: readonly BillRow[], currency: Currency, month: BillingMonth): Result<MonthBillRead> {
  const byProduct = new Map<string, Money>();
  let taxed = zero(currency);
  for (const row of rows) {
    if (row.currency !== undefined && row.currency !== currency) {
      return failed({ kind: 'unreadable', field: 'Currency' });
    }
    const amount = amountIn(row.pretaxAmount, currency, 'PretaxAmount');
    if (!amount.ok) return amount;
    const tax = amountIn(row.tax ?? 0, currency, 'Tax');
    if (!tax.ok) return tax;
    const product = nameOf(row);
    byProduct.set(product, sum(byProduct.get(product) ?? zero(currency), amount.value));
    taxed = sum(taxed, tax.value);
  }
  const products = [...byProduct].map(([product, amount]) => ({ product, amount }));
  return success({ month, products, tax: taxed });
}

/** What a month cost by product, after discounts and before tax, and its tax, which is known once the month is final. */
export async function readMonthBill(
  connection: Connection,
  currency: Currency,
  month: BillingMonth,
): Promise<Result<MonthBillRead>> {
  const request = new QueryBillOverviewRequest({ billingCycle: month });
  const answer = await connection.ask((client) => client.queryBillOverview(request));
  if (!answer.ok) return answer;
  return billOf(answer.value.body?.data?.items?.item ?? [], currency, month);
}
