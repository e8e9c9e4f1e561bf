import { dayOfMonth, monthOf } from '../invoices/billing-month';
import { plainText } from '../sheet/cell-text';
import { type BillingDay, billingDayOf, days, elapsed, instantOf } from '../time';
import { type BillItem, type BillTag, billItems } from './bill-line';
import { cellRead, headingRead, problemOf, type ReaderFound, type RowJudged, shownCell } from './bill-row';
import type { FocusColumn } from './focus-cells';
import { rowAmount } from './row-amount';

const needed = ['BilledCost', 'BillingCurrency', 'ChargePeriodStart', 'ServiceName'] as const;

const columns = {
  day: 'ChargePeriodStart',
  amount: 'BilledCost',
  currency: 'BillingCurrency',
  product: 'ServiceName',
  tags: 'Tags',
} as const;

export const isFocus = (header: readonly string[]): boolean => {
  const read = new Set(header.map(headingRead));
  return read.has('billedcost') && read.has('chargeperiodstart');
};

const itemOf: Readonly<Record<string, BillItem>> = {
  usage: 'usage',
  purchase: 'subscription',
  tax: 'tax',
  credit: 'adjustment',
  adjustment: 'adjustment',
};

/** A text of JSON may have what no cell has. */
const tagValue = (value: unknown): string =>
  plainText(typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));

function tagsIn(text: string): readonly BillTag[] | undefined {
  if (text === '') return [];
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    const tags = new Map(Object.entries(parsed).map(([key, value]) => [plainText(key), tagValue(value)] as const));
    return [...tags].flatMap(([key, value]) => (key === '' ? [] : { key, value }));
  } catch {
    return undefined;
  }
}

const MONTHLY_FROM = days(28);

/** A charge of a month or more stands on the first day of its month; any other on the day on which it begins. */
function dayOf(start: string, end: string): { readonly day: BillingDay; readonly monthly: boolean } | undefined {
  const from = instantOf(withZone(start));
  if (from === undefined) return undefined;
  const until = instantOf(withZone(end));
  const day = billingDayOf(from);
  const monthly = until !== undefined && elapsed(from, until) >= MONTHLY_FROM;
  return { day: monthly ? dayOfMonth(monthOf(day), 1) : day, monthly };
}

/** FOCUS writes UTC with a `Z`; some programs leave it out, or write a space. */
const withZone = (text: string): string => {
  const iso = text.replace(' ', 'T');
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00Z` : /(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`;
};

export function focusReader(header: readonly string[]): ReaderFound {
  const places = new Map(header.map((each, index) => [headingRead(each), index] as const));
  const lacking = needed.find((column) => !places.has(headingRead(column)));
  if (lacking !== undefined) return problemOf('bill.import.column', { column: lacking });
  const read = (cells: readonly string[]): RowJudged => {
    const cell = (column: FocusColumn): string => {
      const place = places.get(headingRead(column));
      const text = place === undefined ? '' : cellRead(cells[place]);
      return /^null$/i.test(text) ? '' : text;
    };
    const at = dayOf(cell('ChargePeriodStart'), cell('ChargePeriodEnd'));
    if (at === undefined) return problemOf('import.day', { written: shownCell(cell('ChargePeriodStart')) }, 'day');
    const amount = rowAmount(cell('BilledCost'), cell('BillingCurrency'));
    if ('problem' in amount) return amount;
    const tags = tagsIn(cell('Tags'));
    if (tags === undefined) return problemOf('bill.import.tags', { written: shownCell(cell('Tags')) }, 'tags');
    const part = cell('x_Part');
    const productCode = cell('x_ProductCode') || cell('ServiceName');
    if (productCode === '') return problemOf('bill.import.no-product', {}, 'product');
    const own = billItems.find((item) => item === cell('x_BillItem'));
    return {
      rounded: amount.rounded,
      row: {
        owner: {
          uid: cell('SubAccountId') || cell('BillingAccountId'),
          name: cell('SubAccountName') || cell('BillingAccountName'),
        },
        day: at.day,
        ...(at.monthly ? { monthly: true } : {}),
        productCode,
        product: cell('ServiceName') || productCode,
        region: cell('RegionName') || cell('RegionId'),
        instance: cell('ResourceId'),
        instanceName: cell('ResourceName'),
        ...(part === '' ? {} : { part }),
        tags,
        resourceGroup: cell('x_ResourceGroup'),
        costUnit: cell('x_CostUnit'),
        remark: cell('x_Remark'),
        item: own ?? itemOf[cell('ChargeCategory').toLowerCase()] ?? 'usage',
        amount: amount.amount,
        source: 'focus',
      },
    };
  };
  return { read, width: header.length, columns };
}
