import type { AccountId } from '../account';
import type { Currency } from '../money';
import type { BillingDay } from '../time';
import type { BillLine } from './bill-line';
import { billUnits, unitsText } from './units';

/** What the account's own bill has for a day, by product. */
export interface ProductOnBill {
  readonly productCode: string;
  readonly product: string;
  readonly amount: string;
}

const unitsOf = (decimal: string): bigint => billUnits(decimal)?.units ?? 0n;

/** Which day's bill it is. */
export interface BillOfDay {
  readonly account: AccountId;
  readonly day: BillingDay;
  readonly currency: Currency;
}

/**
 * The lines with what the account's bill has besides: support plans, rounding and late charges are on it and on no
 * instance's line. So the lines of a day always come to the bill's amount.
 */
export function withUnlisted(
  lines: readonly BillLine[],
  bill: readonly ProductOnBill[],
  of: BillOfDay,
): readonly BillLine[] {
  const listed = new Map<string, bigint>();
  for (const { productCode, amount } of lines) {
    listed.set(productCode, (listed.get(productCode) ?? 0n) + unitsOf(amount.amount));
  }
  const added = bill.flatMap(({ productCode, product, amount }): readonly BillLine[] => {
    const rest = unitsOf(amount) - (listed.get(productCode) ?? 0n);
    return rest === 0n ? [] : [unlisted(of, productCode, product, rest)];
  });
  return added.length === 0 ? lines : [...lines, ...added];
}

const unlisted = (
  { account, day, currency }: BillOfDay,
  productCode: string,
  product: string,
  units: bigint,
): BillLine => ({
  account,
  day,
  productCode,
  product,
  region: '',
  instance: '',
  instanceName: '',
  tags: [],
  resourceGroup: '',
  costUnit: '',
  remark: '',
  item: 'unlisted',
  amount: { currency, amount: unitsText(units) },
  source: 'api',
});
