import type { InputError } from '../input-error';
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

export type TemplateMade =
  | { readonly ok: true; readonly template: PolicyTemplate }
  | { readonly ok: false; readonly reason: InputError };

const line = (why: TextKey, ...actions: readonly string[]): TemplateLine => ({ actions, why });

/** Alibaba Cloud's own spelling, with three c's: "corrected", the names silently allow nothing. */
const READS: readonly TemplateLine[] = [
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
  line('permissions.why.orders', 'bss:DescribeOrderList', 'bssapi:QueryOrders', 'bss:DescribeOrderDetail'),
  line(
    'permissions.why.invoices',
    'bss:QueryCustomerInvoiceInfo',
    'bssapi:QueryEvaluateList',
    'bss:DescribeQueryInvoice',
  ),
  line('permissions.why.relations', 'bssapi:QueryRelationList', 'bssapi:QueryCostUnit', 'bssapi:QueryCostUnitResource'),
  line('permissions.why.alarm', 'bss:DescribeAlarm'),
];

const FORBIDS_MONEY: readonly TemplateLine[] = [
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

const FORBIDS_BUYING = line(
  'permissions.why.no-buying',
  'bss*:PayOrder',
  'bss*:Cancel*',
  'bss*:Refund*',
  'bss*:Renew*',
  'bss:Modify*',
  'bss:Create*',
);
const FORBIDS_TAX = line('permissions.why.no-tax', 'efc:*', 'accountcenter:*', 'bssapi:Apply*');

const allow = (lines: readonly TemplateLine[], resource = '*'): TemplateStatement => ({
  effect: 'Allow',
  lines,
  resource,
});
const deny = (lines: readonly TemplateLine[]): TemplateStatement => ({ effect: 'Deny', lines, resource: '*' });

type Unwritten = Omit<PolicyTemplate, 'text'>;

const viewer = ({ guarded }: TemplateParameters): Unwritten => ({
  template: 'viewer',
  policyName: 'Agency-Billing-Viewer',
  statements: [allow(READS), ...(guarded ? [deny([...FORBIDS_MONEY, FORBIDS_BUYING, FORBIDS_TAX])] : [])],
  notes: [
    { text: 'permissions.note.spelling', values: {} },
    { text: guarded ? 'permissions.note.guarded' : 'permissions.note.unguarded', values: {} },
  ],
});

const client = ({ client: name, cap }: TemplateParameters): Unwritten => ({
  template: 'client',
  policyName: `Client-${name}-Isolated-Spend`,
  statements: [
    allow([...READS, line('permissions.why.pay-orders', 'bss:PayOrder', 'bssapi:PayOrder')]),
    deny([
      ...FORBIDS_MONEY,
      line(
        'permissions.why.no-relation',
        'bssapi:AddAccountRelation',
        'bssapi:ModifyAccountRelation',
        'bssapi:ConfirmRelation',
        'bssapi:RelieveAccountRelation',
      ),
      FORBIDS_TAX,
    ]),
  ],
  notes: [
    { text: cap === '' ? 'permissions.note.budget' : 'permissions.note.budget.cap', values: cap === '' ? {} : { cap } },
    { text: 'permissions.note.only-credit-stops', values: {} },
    { text: 'permissions.note.one-account', values: {} },
  ],
});

const freezer = ({ freezePolicy }: TemplateParameters): Unwritten => ({
  template: 'freezer',
  policyName: 'Billing-Freezer',
  statements: [
    allow(
      [
        line('permissions.why.freeze', 'ram:SetDefaultPolicyVersion'),
        line(
          'permissions.why.freeze-check',
          'ram:GetPolicy',
          'ram:GetPolicyVersion',
          'ram:ListPolicyVersions',
          'ram:ListEntitiesForPolicy',
        ),
      ],
      `acs:ram:*:*:policy/${freezePolicy}`,
    ),
    allow([
      line('permissions.why.coverage', 'ram:ListUsers', 'ram:ListGroups', 'ram:ListRoles', 'ram:ListUsersForGroup'),
    ]),
  ],
  notes: [
    { text: 'permissions.note.freezer', values: { policy: freezePolicy } },
    { text: 'permissions.note.freezer-people', values: {} },
    { text: 'permissions.note.freeze-reach', values: {} },
  ],
});

const MAKERS = { viewer, client, freezer };

const textOf = (statements: readonly TemplateStatement[]): string =>
  JSON.stringify(
    {
      Version: '1',
      Statement: statements.map(({ effect, lines, resource }) => ({
        Effect: effect,
        Action: lines.flatMap(({ actions }) => actions),
        Resource: resource,
      })),
    },
    undefined,
    2,
  );

/** RAM's rule for the names of policies. */
const NAME = /^[A-Za-z0-9-]+$/;
const LONGEST_NAME = 128;

function refusedName(field: string, value: string, whole: string): InputError | undefined {
  if (NAME.test(value) && whole.length <= LONGEST_NAME) return undefined;
  return { field, text: 'input.permissions.template.name', values: { most: LONGEST_NAME } };
}

export function templateOf(name: TemplateName, typed: TemplateParameters): TemplateMade {
  const parameters = {
    ...typed,
    client: typed.client.trim(),
    cap: typed.cap.trim(),
    freezePolicy: typed.freezePolicy.trim(),
  };
  const made = MAKERS[name](parameters);
  const reason =
    name === 'client'
      ? refusedName('client', parameters.client, made.policyName)
      : refusedName('freezePolicy', parameters.freezePolicy, parameters.freezePolicy);
  if (reason !== undefined && name !== 'viewer') return { ok: false, reason };
  return { ok: true, template: { ...made, text: textOf(made.statements) } };
}

/** The policy that a key of Credit Runway needs and no more. */
export const readOnlyTemplate: PolicyTemplate = (() => {
  const made = viewer(usualParameters);
  return { ...made, text: textOf(made.statements) };
})();
