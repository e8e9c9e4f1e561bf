import type { Instant } from '../../core/time';
import { type InstanceLine, instanceLines, isCleared } from '../bills';
import type { Book } from '../book';
import { PRODUCTS } from '../products';
import { type Action, type Body, billedBook, type Call, envelope, isRefusal } from './action';
import { billAmounts } from './bill-amounts';
import { type BillingPeriod, billingPeriodOf } from './billing-period';
import { stretchOf } from './paging';

const LARGEST_STRETCH = 300;

export function instanceRow(
  book: Book,
  { resource, amount }: InstanceLine,
  period: BillingPeriod,
  cleared: boolean,
): Body {
  const product = PRODUCTS[resource.product];
  return {
    ...billAmounts(book, amount, cleared),
    InstanceID: resource.id,
    NickName: resource.nickname,
    Region: resource.region,
    Zone: resource.zone,
    Tag: resource.tag,
    CostUnit: resource.costUnit,
    ResourceGroup: 'default resource group',
    ProductCode: resource.product,
    ProductName: product.name,
    ProductDetail: product.detail,
    PipCode: resource.product,
    CommodityCode: resource.product,
    BillingItem: product.item,
    BillingItemCode: resource.product,
    BillingType: 'Other',
    Item: 'PayAsYouGoBill',
    BillingDate: period.billingDate ?? '',
    OwnerID: String(book.uid),
    BillAccountID: String(book.uid),
    BillAccountName: book.portrait.name,
  };
}

export function instanceLinesAsked(call: Call, book: Book, period: BillingPeriod): readonly InstanceLine[] {
  const product = call.parameters.get('ProductCode') ?? call.parameters.get('PipCode');
  const instance = call.parameters.get('InstanceID');
  return instanceLines(book, period.days)
    .filter(({ resource }) => product === undefined || resource.product === product)
    .filter(({ resource }) => instance === undefined || resource.id === instance);
}

/** A stretch of the period's rows, directly in `Items`. */
export function billStretch<Row>(
  call: Call,
  book: Book,
  { cycle }: BillingPeriod,
  rows: readonly Row[],
  bodyOf: (row: Row) => Body,
): ReturnType<Action['answer']> {
  const stretch = stretchOf(rows, call.parameters, LARGEST_STRETCH);
  if (isRefusal(stretch)) return stretch;
  return envelope('Success', call, {
    AccountID: String(book.uid),
    AccountName: book.portrait.name,
    BillingCycle: cycle,
    MaxResults: stretch.size,
    TotalCount: stretch.total,
    ...(stretch.nextToken === undefined ? {} : { NextToken: stretch.nextToken }),
    Items: stretch.rows.map(bodyOf),
  });
}

/** Region and Zone are display names, and Tag is one string. */
export const describeInstanceBill: Action = {
  ramAction: 'bssapi:DescribeInstanceBill',
  answer: (call, now: Instant) => {
    const book = billedBook(call);
    if (isRefusal(book)) return book;
    const period = billingPeriodOf(call.parameters, book, now);
    if (isRefusal(period)) return period;
    const cleared = isCleared(book, period.cycle, now);
    const lines = instanceLinesAsked(call, book, period);
    return billStretch(call, book, period, lines, (line) => instanceRow(book, line, period, cleared));
  },
};
