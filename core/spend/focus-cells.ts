import { dayOfMonth, monthAfter, monthOf } from '../invoices/billing-month';
import { type BillingDay, isoOf, startOfBillingDay } from '../time';
import type { BillItem, BillLine } from './bill-line';
import { moved } from './period';

/** The columns that FOCUS 1.0 to 1.2 ask for and a bill can answer; `x_` are this program's own, as the form allows. */
export const focusColumns = [
  'BilledCost',
  'BillingAccountId',
  'BillingAccountName',
  'BillingCurrency',
  'BillingPeriodEnd',
  'BillingPeriodStart',
  'ChargeCategory',
  'ChargeClass',
  'ChargeDescription',
  'ChargeFrequency',
  'ChargePeriodEnd',
  'ChargePeriodStart',
  'ContractedCost',
  'EffectiveCost',
  'InvoiceIssuerName',
  'ListCost',
  'PricingQuantity',
  'PricingUnit',
  'ProviderName',
  'PublisherName',
  'RegionId',
  'RegionName',
  'ResourceId',
  'ResourceName',
  'ResourceType',
  'ServiceCategory',
  'ServiceName',
  'SkuId',
  'SkuPriceId',
  'SubAccountId',
  'SubAccountName',
  'Tags',
  'x_BillItem',
  'x_CostUnit',
  'x_Part',
  'x_ProductCode',
  'x_Remark',
  'x_ResourceGroup',
] as const;
export type FocusColumn = (typeof focusColumns)[number];

const categoryOf: Readonly<Record<BillItem, string>> = {
  usage: 'Usage',
  subscription: 'Purchase',
  refund: 'Credit',
  adjustment: 'Adjustment',
  tax: 'Tax',
  unlisted: 'Usage',
};

const services: readonly (readonly [RegExp, string])[] = [
  [/^(?:ecs|swas|eci|fc)/i, 'Compute'],
  [/^(?:oss|nas|ebs|disk|snapshot)/i, 'Storage'],
  [/^(?:rds|polardb|redis|kvstore|dds|hbase|ads)/i, 'Databases'],
  [/^(?:cdn|dcdn|slb|alb|eip|vpc|nat|cbn|ga)/i, 'Networking'],
  [/^(?:learn|pai|bailian|nls)/i, 'AI and Machine Learning'],
  [/^(?:sls|cms|arms|actiontrail)/i, 'Management and Governance'],
];

const serviceOf = (code: string): string => services.find(([form]) => form.test(code))?.[1] ?? 'Other';

const startOf = (day: BillingDay): string => isoOf(startOfBillingDay(day));

export interface FocusAccount {
  readonly uid: string;
  readonly name: string;
}

/** A line's cells, in the order of `focusColumns`; what a bill cannot say is empty, which FOCUS reads as null. */
export function focusCells(line: BillLine, account: FocusAccount): readonly string[] {
  const month = monthOf(line.day);
  const { amount, currency } = line.amount;
  const firstOfNext = dayOfMonth(monthAfter(month), 1);
  const cells: Partial<Record<FocusColumn, string>> = {
    BilledCost: amount,
    BillingAccountId: account.uid,
    BillingAccountName: account.name,
    BillingCurrency: currency,
    BillingPeriodEnd: startOf(firstOfNext),
    BillingPeriodStart: startOf(dayOfMonth(month, 1)),
    ChargeCategory: categoryOf[line.item],
    ChargeDescription: [line.product, line.instanceName || line.instance].filter((part) => part !== '').join(' · '),
    ChargeFrequency: line.item === 'usage' || line.item === 'unlisted' ? 'Usage-Based' : 'One-Time',
    ChargePeriodEnd: startOf(line.monthly === true ? firstOfNext : moved(line.day, 1)),
    ChargePeriodStart: startOf(line.day),
    ContractedCost: amount,
    EffectiveCost: amount,
    InvoiceIssuerName: 'Alibaba Cloud',
    ListCost: amount,
    ProviderName: 'Alibaba Cloud',
    PublisherName: 'Alibaba Cloud',
    RegionName: line.region,
    ResourceId: line.instance,
    ResourceName: line.instanceName,
    ServiceCategory: serviceOf(line.productCode),
    ServiceName: line.product,
    SubAccountId: account.uid,
    SubAccountName: account.name,
    Tags: JSON.stringify(Object.fromEntries(line.tags.map(({ key, value }) => [key, value]))),
    x_BillItem: line.item,
    x_CostUnit: line.costUnit,
    x_Part: line.part ?? '',
    x_ProductCode: line.productCode,
    x_Remark: line.remark,
    x_ResourceGroup: line.resourceGroup,
  };
  return focusColumns.map((column) => cells[column] ?? '');
}
