import type { Texts } from './text';

/** What each check before a top-up says, and how an amount was worked out. */
export const topUpTexts = {
  'profile.level': { en: 'Kind of account', 'zh-CN': '账号类型' },
  'profile.level.hint': {
    en: 'Before a sub-account is topped up, its spending permission is checked.',
    'zh-CN': '为子账号充值前会检查其消费权限。',
  },
  'profile.level.main': { en: 'Main account', 'zh-CN': '主账号' },
  'profile.level.sub': { en: 'Sub-account of one client', 'zh-CN': '某一客户的子账号' },
  'profile.minimum': { en: 'Minimum of a top-up', 'zh-CN': '充值最低金额' },
  'profile.minimum.usual': { en: 'By the account’s currency', 'zh-CN': '按账号币种' },
  'profile.step': { en: 'Top-ups are rounded up to', 'zh-CN': '充值金额向上取整到' },
  'profile.step.hint': {
    en: 'An amount such as 100. Empty: as is usual for the currency.',
    'zh-CN': '填写金额，例如 100。留空则采用该币种的常用值。',
  },
  'top-up.check.tax.missing': {
    en: 'No tax number is kept for this account.',
    'zh-CN': '此账号尚未登记税号。',
  },
  'top-up.check.tax.wrong-form': {
    en: '{{number}} is not a number of {{country}}: its form or check digit is wrong.',
    'zh-CN': '{{number}} 不是有效的{{country}}税号：格式或校验位有误。',
  },
  'top-up.check.tax.unconfirmed': {
    en: 'Nobody has confirmed {{number}} yet.',
    'zh-CN': '{{number}} 尚未有人确认。',
  },
  'top-up.check.tax.expired': {
    en: '{{by}} confirmed {{number}} until {{untilAt}}: it has to be looked at again.',
    'zh-CN': '{{by}} 对 {{number}} 的确认已于 {{untilAt}} 过期：需要重新核对。',
  },
  'top-up.check.tax.passed': {
    en: '{{by}} confirmed {{number}} {{confirmedAt}}; it counts until {{untilAt}}.',
    'zh-CN': '{{by}} 已于 {{confirmedAt}} 确认 {{number}}，有效至 {{untilAt}}。',
  },
  'top-up.check.tax.remedy': {
    en: 'See in Billing Management → Tax Information that it is validated, and enter who saw it. Without it, {{country}} may add sales tax that is not recovered.',
    'zh-CN': '请在“费用中心 → 税务信息”中确认其已通过验证，并填写确认人。否则，{{country}}可能会加收无法抵扣的税费。',
  },
  'top-up.check.tax.costs': {
    en: 'See in Billing Management → Tax Information that it is validated, and enter who saw it. Without it, {{percent}}% tax is added in {{country}} and is not recovered.',
    'zh-CN':
      '请在“费用中心 → 税务信息”中确认其已通过验证，并填写确认人。否则，{{country}}会加收 {{percent}}% 的税费，且无法抵扣。',
  },
  'top-up.check.tax.blocks': {
    en: 'See in Billing Management → Tax Information that it is validated, and enter who saw it. Without it, purchases are blocked in {{country}}.',
    'zh-CN': '请在“费用中心 → 税务信息”中确认其已通过验证，并填写确认人。否则，{{country}}的账号无法购买。',
  },
  'top-up.check.currency.unread': {
    en: 'The currency of {{name}} is not known until its balance has been read.',
    'zh-CN': '读取 {{name}} 的余额之前，无法得知其币种。',
  },
  'top-up.check.currency.unread.remedy': { en: 'Read balances now.', 'zh-CN': '请立即读取余额。' },
  'top-up.check.currency.mismatch': {
    en: '{{name}} is a {{is}} account and this money is {{payer}}.',
    'zh-CN': '{{name}} 是 {{is}} 账号，而这笔款项是 {{payer}}。',
  },
  'top-up.check.currency.mismatch.remedy': {
    en: 'Top up {{right}} instead: it is billed in {{payer}}.',
    'zh-CN': '请改为给 {{right}} 充值：该账号以 {{payer}} 计费。',
  },
  'top-up.check.currency.none-right': {
    en: 'No connected account is billed in {{payer}}. Pay from money in {{is}}.',
    'zh-CN': '没有以 {{payer}} 计费的已连接账号。请使用 {{is}} 款项支付。',
  },
  'top-up.check.currency.open': {
    en: '{{name}} is billed in {{is}}, and stays so.',
    'zh-CN': '{{name}} 以 {{is}} 计费，且不会改变。',
  },
  'top-up.check.currency.open.remedy': {
    en: 'Confirm that this money is meant for an account in this currency.',
    'zh-CN': '请确认这笔款项用于该币种的账号。',
  },
  'top-up.check.currency.passed': {
    en: 'Paid and billed in {{is}}; {{by}} confirmed it {{confirmedAt}}.',
    'zh-CN': '付款与计费币种均为 {{is}}；{{by}} 已于 {{confirmedAt}} 确认。',
  },
  'top-up.check.invoice.open': {
    en: 'It lands on the invoice of {{cutDay}}, in {{currency}} and {{language}}.',
    'zh-CN': '将计入 {{cutDay}} 的发票，币种为 {{currency}}，语言为{{language}}。',
  },
  'top-up.check.invoice.assumed': {
    en: 'It lands on the invoice of {{cutDay}}. Country of the payer: not set, taken from this computer ({{country}}). Set it in the account’s details to be told the invoice’s currency and language.',
    'zh-CN':
      '将计入 {{cutDay}} 的发票。付款方国家/地区：未设置，取自本机（{{country}}）。请在账号详情中设置，以得知发票的币种和语言。',
  },
  'top-up.check.invoice.vat': {
    en: 'It lands on the invoice of {{cutDay}}, in {{currency}} and {{language}}. Tax of {{vat}} may be applied later, because the servers are there.',
    'zh-CN':
      '将计入 {{cutDay}} 的发票，币种为 {{currency}}，语言为{{language}}。由于服务器位于{{vat}}，之后可能加收当地税费。',
  },
  'top-up.check.invoice.open.remedy': {
    en: 'Send the message to the finance lead, then confirm it here.',
    'zh-CN': '请将消息发送给财务负责人，然后在此确认。',
  },
  'top-up.check.invoice.moved': {
    en: 'The finance lead was told the invoice of {{was}}; paid now, it lands on that of {{cutDay}}.',
    'zh-CN': '告知财务负责人的是 {{was}} 的发票；若现在付款，将计入 {{cutDay}} 的发票。',
  },
  'top-up.check.invoice.moved.remedy': {
    en: 'Tell the finance lead the new date, then confirm it here.',
    'zh-CN': '请将新日期告知财务负责人，然后在此确认。',
  },
  'top-up.check.invoice.passed': {
    en: 'On the invoice of {{cutDay}}; {{by}} told the finance lead {{confirmedAt}}.',
    'zh-CN': '计入 {{cutDay}} 的发票；{{by}} 已于 {{confirmedAt}} 告知财务负责人。',
  },
  'top-up.check.permission.main': {
    en: 'A main account spends what is topped up.',
    'zh-CN': '主账号可以使用充值的金额。',
  },
  'top-up.check.permission.open': {
    en: '{{name}} is a sub-account: it may be read-only and unable to spend.',
    'zh-CN': '{{name}} 是子账号：可能为只读，无法消费。',
  },
  'top-up.check.permission.remedy': {
    en: 'See at Alibaba Cloud that the sub-account may spend, then confirm it here.',
    'zh-CN': '请在阿里云确认该子账号有消费权限，然后在此确认。',
  },
  'top-up.check.permission.passed': {
    en: '{{by}} saw {{confirmedAt}} that the sub-account may spend.',
    'zh-CN': '{{by}} 已于 {{confirmedAt}} 确认该子账号有消费权限。',
  },
  'top-up.check.minimum.nothing': { en: 'The amount is not above 0.', 'zh-CN': '金额不大于 0。' },
  'top-up.check.minimum.nothing.remedy': { en: 'Enter an amount.', 'zh-CN': '请输入金额。' },
  'top-up.check.minimum.decimals': {
    en: '{{currency}} {{amount}} has more decimals than {{currency}} has.',
    'zh-CN': '{{currency}} {{amount}} 的小数位数超过 {{currency}} 的允许位数。',
  },
  'top-up.check.minimum.decimals.remedy': {
    en: 'Enter exactly what is transferred, with at most {{most}} decimals.',
    'zh-CN': '请准确输入转账金额，最多 {{most}} 位小数。',
  },
  'top-up.check.minimum.unknown': {
    en: 'No minimum is known for this account. Exactly {{amount}} is transferred.',
    'zh-CN': '此账号没有已知的最低金额。转账金额正好为 {{amount}}。',
  },
  'top-up.check.minimum.region': {
    en: 'The chosen minimum is in another currency: {{least}}.',
    'zh-CN': '所选的最低金额为其他币种：{{least}}。',
  },
  'top-up.check.minimum.region.remedy': {
    en: 'Choose the region of this account for the minimum.',
    'zh-CN': '请选择此账号所在地区的最低金额。',
  },
  'top-up.check.minimum.under': {
    en: '{{amount}} is under the minimum of {{least}}.',
    'zh-CN': '{{amount}} 低于最低金额 {{least}}。',
  },
  'top-up.check.minimum.under.remedy': {
    en: 'Enter {{least}} or more.',
    'zh-CN': '请输入不低于 {{least}} 的金额。',
  },
  'top-up.check.minimum.passed': {
    en: 'At least the minimum of {{least}}. Exactly {{amount}} is transferred.',
    'zh-CN': '不低于最低金额 {{least}}。转账金额正好为 {{amount}}。',
  },
  'top-up.check.method.card': {
    en: 'Visa or Mastercard. American Express, Diners Club and crypto are not accepted.',
    'zh-CN': 'Visa 或 Mastercard。不接受 American Express、Diners Club 和加密货币。',
  },
  'top-up.check.method.alipay': { en: 'Alipay is accepted.', 'zh-CN': '支持支付宝。' },
  'top-up.check.method.unionpay': { en: 'UnionPay is accepted.', 'zh-CN': '支持银联。' },
  'top-up.check.method.wire': {
    en: 'A wire transfer is accepted; it takes business days.',
    'zh-CN': '支持电汇；到账需要若干工作日。',
  },
  'top-up.check.method.wire-floor': {
    en: 'A wire transfer is for more than {{floor}}; this is {{amount}}.',
    'zh-CN': '电汇金额须大于 {{floor}}；当前为 {{amount}}。',
  },
  'top-up.check.method.wire-floor.remedy': {
    en: 'Pay by Alipay, UnionPay, Visa or Mastercard, or transfer more than {{floor}}.',
    'zh-CN': '请使用支付宝、银联、Visa 或 Mastercard，或转账超过 {{floor}}。',
  },
  'top-up.check.remark.empty': { en: 'There is no remark.', 'zh-CN': '没有备注。' },
  'top-up.check.remark.form': {
    en: '“{{remark}}” does not say client, period, project, place and service.',
    'zh-CN': '“{{remark}}”未写明客户、期间、项目、地点和服务。',
  },
  'top-up.check.remark.remedy': {
    en: 'Write it like ClientX-MarchQ2-AI-POC-Tokyo-OSS, in at most {{most}} characters.',
    'zh-CN': '请按 ClientX-MarchQ2-AI-POC-Tokyo-OSS 的格式填写，最多 {{most}} 个字符。',
  },
  'top-up.check.remark.passed': { en: '{{remark}}', 'zh-CN': '{{remark}}' },
  'top-up.worked.expected': {
    en: {
      one: 'Expected spending of {{count}} day: {{amount}}',
      other: 'Expected spending of {{count}} days: {{amount}}',
    },
    'zh-CN': '{{count}} 天的预计消费：{{amount}}',
  },
  'top-up.worked.entered': {
    en: {
      one: 'Expected spending of {{count}} day, as entered: {{amount}}',
      other: 'Expected spending of {{count}} days, as entered: {{amount}}',
    },
    'zh-CN': '{{count}} 天的预计消费（手动输入）：{{amount}}',
  },
  'top-up.worked.margin': {
    en: 'Plus {{percent}}%: {{margin}}, makes {{amount}}',
    'zh-CN': '加 {{percent}}%：{{margin}}，合计 {{amount}}',
  },
  'top-up.worked.have': {
    en: 'Left above the buffer and the tax: {{left}}',
    'zh-CN': '扣除缓冲金额和税费后的余额：{{left}}',
  },
  'top-up.worked.needed': { en: 'Still needed: {{amount}}', 'zh-CN': '还需要：{{amount}}' },
  'top-up.worked.minimum': {
    en: 'Raised to the minimum: {{amount}}',
    'zh-CN': '提高到最低金额：{{amount}}',
  },
  'top-up.worked.rounded': {
    en: 'Rounded up to a multiple of {{step}}: {{amount}}',
    'zh-CN': '向上取整到 {{step}} 的倍数：{{amount}}',
  },
  'top-up.worked.wire': {
    en: 'Raised above {{floor}}, the least that is wired: {{amount}}',
    'zh-CN': '提高到电汇下限 {{floor}} 以上：{{amount}}',
  },
  'top-up.worked.nothing': { en: 'Nothing is needed.', 'zh-CN': '无需充值。' },
  'top-up.worked.amount': { en: 'As entered: {{amount}}', 'zh-CN': '手动输入：{{amount}}' },
} satisfies Texts;
