import type { Texts } from './text';

/** The payment request for the approver. */
export const topUpSheetTexts = {
  'top-up.sheet.title': { en: 'Payment request: {{account}}', 'zh-CN': '付款申请：{{account}}' },
  'top-up.sheet.account': { en: 'Account', 'zh-CN': '账号' },
  'top-up.sheet.amount': { en: 'Amount', 'zh-CN': '金额' },
  'top-up.sheet.method': { en: 'Method', 'zh-CN': '付款方式' },
  'top-up.sheet.remark': { en: 'Remark', 'zh-CN': '备注' },
  'top-up.sheet.pay-by': { en: 'Pay by', 'zh-CN': '最晚付款时间' },
  'top-up.sheet.invoice': { en: 'On the invoice of (UTC+8)', 'zh-CN': '计入发票（UTC+8）' },
  'top-up.sheet.invoice-currency': { en: 'Invoice currency', 'zh-CN': '发票币种' },
  'top-up.sheet.invoice-language': { en: 'Invoice language', 'zh-CN': '发票语言' },
  'top-up.sheet.later-vat': { en: 'Tax that may be applied later', 'zh-CN': '之后可能加收的税费' },
  'top-up.sheet.prepared-by': { en: 'Prepared by', 'zh-CN': '准备人' },
  'top-up.sheet.signed-off-by': { en: 'Signed off by', 'zh-CN': '签核人' },
  'top-up.sheet.stage': { en: 'Stage', 'zh-CN': '状态' },
  'top-up.sheet.worked': { en: 'How the amount was worked out', 'zh-CN': '金额计算过程' },
  'top-up.sheet.step': { en: 'Step', 'zh-CN': '步骤' },
  'top-up.sheet.checks': { en: 'Checks', 'zh-CN': '检查' },
  'top-up.sheet.check': { en: 'Check', 'zh-CN': '检查项' },
  'top-up.sheet.standing': { en: 'Result', 'zh-CN': '结果' },
  'top-up.sheet.says': { en: 'What was found', 'zh-CN': '说明' },
  'top-up.sheet.override': { en: 'Overridden', 'zh-CN': '人工放行说明' },
  'top-up.sheet.overridden-by': {
    en: '{{by}}, {{overriddenAt}}: {{reason}}',
    'zh-CN': '{{by}}，{{overriddenAt}}：{{reason}}',
  },
  'top-up.sheet.person-at': { en: '{{by}}, {{saidAt}}', 'zh-CN': '{{by}}，{{saidAt}}' },
  'top-up.sheet.note.exact': {
    en: 'Transfer exactly this amount, with this remark.',
    'zh-CN': '请按此金额和备注准确转账。',
  },
  'top-up.sheet.note.not-accepted': {
    en: 'American Express, Diners Club and crypto are not accepted.',
    'zh-CN': '不接受 American Express、Diners Club 和加密货币。',
  },
  'top-up.sheet.note.zone': {
    en: 'Invoice days are days in UTC+8; moments are in {{zone}}.',
    'zh-CN': '发票日期为 UTC+8 日期；时刻为 {{zone}} 时间。',
  },
  'top-up.method.card': { en: 'Visa or Mastercard', 'zh-CN': 'Visa 或 Mastercard' },
  'top-up.method.alipay': { en: 'Alipay', 'zh-CN': '支付宝' },
  'top-up.method.unionpay': { en: 'UnionPay', 'zh-CN': '银联' },
  'top-up.method.wire': { en: 'Wire transfer', 'zh-CN': '电汇' },
} satisfies Texts;
