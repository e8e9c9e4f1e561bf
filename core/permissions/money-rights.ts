/** What a person can do with money in an account, from the right to top up down. */
export const moneyRights = ['recharge', 'claim-remittance', 'pay-orders', 'withdraw', 'move-funds', 'alarm'] as const;
export type MoneyRight = (typeof moneyRights)[number];

/** The names behind `move-funds` are not published; they follow the operations' own. */
export const permissionPoints: Readonly<Record<MoneyRight, readonly string[]>> = {
  recharge: ['bss:ModifyBalance'],
  'claim-remittance': ['bss:ModifyRemittance'],
  'pay-orders': ['bss:PayOrder', 'bssapi:PayOrder'],
  withdraw: ['bss:ModifyWithdraw'],
  'move-funds': [
    'bssapi:CreateFundAccountTransfer',
    'bss:CreateFundAccountTransfer',
    'bssapi:SetFundAccountCreditAmount',
    'bss:SetFundAccountCreditAmount',
  ],
  alarm: ['bss:ModifyAlarm'],
};

/** Rights that each of their points gives alone; of the others, a Deny on one point denies. */
export const alternatives: readonly (MoneyRight | 'grant-itself')[] = ['move-funds', 'grant-itself'];

/** Whoever has one of these can give any right, also to recharge, to themselves, or sign in as somebody who has it. */
export const selfGranting: readonly string[] = [
  'ram:AttachPolicyToUser',
  'ram:AttachPolicyToGroup',
  'ram:AttachPolicyToRole',
  'ram:CreatePolicyVersion',
  'ram:SetDefaultPolicyVersion',
  'ram:AddUserToGroup',
  'ram:UpdateRole',
  'ram:CreateAccessKey',
  'ram:CreateLoginProfile',
  'ram:UpdateLoginProfile',
];
