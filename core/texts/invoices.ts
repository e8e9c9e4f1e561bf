import type { Texts } from './text';

/** Invoices: when they are cut, how they are written, and the fields of an account's profile that say so. */
export const invoiceTexts = {
  'invoice.profile.agencies': { en: 'On the 1st and the 16th', 'zh-CN': '每月 1 日和 16 日' },
  'invoice.profile.per-payment': { en: 'One for each payment', 'zh-CN': '每次付款一张' },
  'invoice.profile.monthly-6th': { en: 'On the 6th, for the month before', 'zh-CN': '每月 6 日，涵盖上月' },
  'invoice.profile.own': { en: 'On days of our own', 'zh-CN': '自定义日期' },
  'invoice.profile.days': { en: 'On day {{days}} of the month', 'zh-CN': '每月 {{days}} 日' },
  'invoice.source.agencies': {
    en: 'As agencies report; no page of Alibaba Cloud says so. Noted {{checked}}.',
    'zh-CN': '代理商反馈，阿里云页面未说明。记录于 {{checked}}。',
  },
  'invoice.source.alibaba-cloud': {
    en: 'As Alibaba Cloud’s page says, read {{checked}}:',
    'zh-CN': '以阿里云页面为准，查阅于 {{checked}}：',
  },
  'invoice.source.own': { en: 'As you entered it.', 'zh-CN': '由您填写。' },
  'invoice.title': { en: 'Invoices', 'zh-CN': '发票' },
  'invoice.next': { en: 'A top-up now is on the invoice of', 'zh-CN': '现在充值计入发票' },
  'invoice.covers': { en: 'It covers (UTC+8 days)', 'zh-CN': '涵盖（UTC+8 日期）' },
  'invoice.days': { en: '{{from}} to {{to}}', 'zh-CN': '{{from}} 至 {{to}}' },
  'invoice.terms': {
    en: 'Invoices come in {{currency}} and in {{language}}: those of the country where you are registered ({{country}}).',
    'zh-CN': '发票以 {{currency}} 和{{language}}开具，取决于注册所在国家（{{country}}）。',
  },
  'invoice.terms.no-currency': {
    en: 'Invoices come in the currency and language of the country where you are registered ({{country}}). See your last invoice.',
    'zh-CN': '发票以注册所在国家（{{country}}）的货币和语言开具，请参阅最近一张发票。',
  },
  'invoice.terms.foreign-vat': {
    en: 'The servers are in another country: VAT or GST of {{country}} may be applied later.',
    'zh-CN': '服务器位于其他国家：之后可能会加收{{country}}的增值税或消费税。',
  },

  'profile.invoices': { en: 'Invoices are cut', 'zh-CN': '开票时间' },
  'profile.invoice-days': { en: 'Days of the month', 'zh-CN': '每月日期' },
  'profile.invoice-days.hint': {
    en: 'Such as 1, 16. A day past a month’s end is its last day.',
    'zh-CN': '例如 1, 16。超过月末的日期视为当月最后一天。',
  },
  'profile.registered': { en: 'Registered in', 'zh-CN': '注册所在国家' },
  'profile.registered.hint': {
    en: 'Two letters such as IE: the country of the entity that is invoiced. Empty: the payer’s country.',
    'zh-CN': '两位字母如 IE，即发票抬头主体所在国家。留空则为付款方所在国家。',
  },
  'profile.region': { en: 'Most servers are in', 'zh-CN': '主要部署地域' },
  'profile.region.none': { en: 'Not said', 'zh-CN': '未填写' },
} satisfies Texts;
