import type { Policy, Statement } from './policy';

const allow = (patterns: readonly string[]): Statement => ({
  effect: 'Allow',
  actions: { except: false, patterns },
  resources: { except: false, patterns: ['*'] },
  conditions: {},
});

/**
 * Alibaba Cloud's own policies that reach billing or rights, as its pages show them (November 2026). The text of
 * AliyunBSSFullAccess is on none of them: it is taken at its name.
 */
const KNOWN: ReadonlyMap<string, Policy> = new Map(
  (
    [
      ['AdministratorAccess', ['*']],
      ['AliyunRAMFullAccess', ['ram:*']],
      ['AliyunRAMReadOnlyAccess', ['ram:Get*', 'ram:List*']],
      ['AliyunSTSAssumeRoleAccess', ['sts:AssumeRole']],
      ['AliyunBSSFullAccess', ['bss:*', 'bssapi:*']],
      [
        'AliyunBSSReadOnlyAccess',
        [
          'bss:Describe*',
          'bssapi:Describe*',
          'bssapi:Query*',
          'bss:ListTechSolutionTokenBills',
          'bss:GetTechSolutionTokenOverview',
        ],
      ],
      ['AliyunBSSRenewFullAccess', ['bss:ModifyRenew*', 'bss:DescribeRenew*']],
      ['AliyunBSSRenewReadOnlyAccess', ['bss:DescribeRenew*']],
      ['AliyunFinanceConsoleFullAccess', ['efc:*', 'bss:*', 'accountcenter:Enterprise*']],
      [
        'AliyunFinanceConsoleReadOnlyAccess',
        ['efc:Get*', 'efc:Query*', 'efc:Check*', 'bss:Describe*', 'accountcenter:Enterprise*Query*'],
      ],
    ] as const
  ).map(([name, patterns]) => [name, { statements: [allow(patterns)] }]),
);

/** Names of system policies that may well reach billing; those of other products are named after their product. */
const MAY_REACH_BILLING = /BSS|Finance|Billing|Expense|Trade|Order|Cost|Administrator/i;
const ONLY_READS = /ReadOnlyAccess$/;

/** `other-product`: the text is not known, and its name says that it only reads, or is about another product. */
export function systemPolicy(name: string): Policy | 'other-product' | 'unread' {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  if (ONLY_READS.test(name)) return 'other-product';
  return name.startsWith('Aliyun') && !MAY_REACH_BILLING.test(name) ? 'other-product' : 'unread';
}
