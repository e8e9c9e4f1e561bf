import type { TextKey } from '../texts/catalogue';
import type { TextValues } from '../texts/translator';

export const templateNames = ['viewer', 'client', 'freezer'] as const;
export type TemplateName = (typeof templateNames)[number];

/** Some rights with one reason. */
export interface TemplateLine {
  readonly actions: readonly string[];
  readonly why: TextKey;
}

export interface TemplateStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly lines: readonly TemplateLine[];
  readonly resource: string;
}

/** What a person fills in, as typed. */
export interface TemplateParameters {
  readonly client: string;
  /** A month's cap with its currency, for the words beside the policy: no policy can hold it. */
  readonly cap: string;
  /** The viewer also forbids what spends, whatever else is attached. */
  readonly guarded: boolean;
  /** The policy whose default version freezes and thaws. */
  readonly freezePolicy: string;
}

export const usualParameters: TemplateParameters = {
  client: 'X',
  cap: '',
  guarded: false,
  freezePolicy: 'agency-freeze',
};

export interface PolicyTemplate {
  readonly template: TemplateName;
  readonly policyName: string;
  readonly statements: readonly TemplateStatement[];
  /** The policy as text to paste into the RAM console. */
  readonly text: string;
  /** What Alibaba Cloud does and does not enforce. */
  readonly notes: readonly { readonly text: TextKey; readonly values: TextValues }[];
}

export const line = (why: TextKey, ...actions: readonly string[]): TemplateLine => ({ actions, why });

/** Alibaba Cloud's own spelling, with three c's: "corrected", the names silently allow nothing. */
export const READS: readonly TemplateLine[] = [
  line(
    'permissions.why.balance',
    'bss:DescribeAcccount',
    'bssapi:QueryAccountBalance',
    'bss:DescribeBillingAccount',
    'bss:DescribeAccount',
    'bss:DescribeCredit',
  ),
  line(
    'permissions.why.top-ups',
    'bss:DescribeAcccountTran',
    'bssapi:QueryAccountTransactions',
    'bssapi:QueryAccountTransactionDetails',
    'bss:DescribeFund',
  ),
  line(
    'permissions.why.bills',
    'bss:QueryAccountBill',
    'bssapi:QueryAccountBill',
    'bssapi:QueryBillOverview',
    'bss:DescribeBill',
    'bss:DescribeBillMonth',
  ),
  line('permissions.why.instances', 'bssapi:DescribeInstanceBill', 'bssapi:DescribeSplitItemBill'),
  line(
    'permissions.why.orders',
    'bss:DescribeOrderList',
    'bssapi:QueryOrders',
    'bss:DescribeOrderDetail',
    'bssapi:GetOrderDetail',
  ),
  line(
    'permissions.why.invoices',
    'bss:QueryCustomerInvoiceInfo',
    'bssapi:QueryEvaluateList',
    'bss:DescribeQueryInvoice',
  ),
  line('permissions.why.relations', 'bssapi:QueryRelationList', 'bssapi:QueryCostUnit', 'bssapi:QueryCostUnitResource'),
  line('permissions.why.alarm', 'bss:DescribeAlarm'),
];

export const FORBIDS_MONEY: readonly TemplateLine[] = [
  line('permissions.why.no-recharge', 'bss:ModifyBalance', 'bss:ModifyRemittance'),
  line('permissions.why.no-withdraw', 'bss:ModifyWithdraw'),
  line(
    'permissions.why.no-transfer',
    'bss:CreateFundAccount*',
    'bss:SetFundAccount*',
    'bssapi:CreateFundAccount*',
    'bssapi:SetFundAccount*',
  ),
  line('permissions.why.no-alarm', 'bss:ModifyAlarm'),
];

export const FORBIDS_TAX = line('permissions.why.no-tax', 'efc:*', 'accountcenter:*', 'bssapi:Apply*');

export const allow = (lines: readonly TemplateLine[], resource = '*'): TemplateStatement => ({
  effect: 'Allow',
  lines,
  resource,
});
export const deny = (lines: readonly TemplateLine[]): TemplateStatement => ({ effect: 'Deny', lines, resource: '*' });

/** A template whose statements are not written out yet. */
export type Unwritten = Omit<PolicyTemplate, 'text'>;
