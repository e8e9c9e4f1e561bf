import type { Texts } from './text';

/** When the credit runs out, what happens then, by when to pay, and how far off earlier dates were. */
export const forecastTexts = {
  'pay.card': { en: 'Card', 'zh-CN': '银行卡' },
  'pay.alipay': { en: 'Alipay', 'zh-CN': '支付宝' },
  'pay.unionpay': { en: 'UnionPay', 'zh-CN': '银联' },
  'pay.wire': { en: 'Wire transfer', 'zh-CN': '电汇' },
  'decide-by.card': { en: 'Pay by card by {{when}}', 'zh-CN': '请在{{when}} 前刷卡付款' },
  'decide-by.alipay': { en: 'Pay with Alipay by {{when}}', 'zh-CN': '请在{{when}} 前用支付宝付款' },
  'decide-by.unionpay': { en: 'Pay with UnionPay by {{when}}', 'zh-CN': '请在{{when}} 前用银联付款' },
  'decide-by.wire': { en: 'Send the wire by {{when}}', 'zh-CN': '请在{{when}} 前汇出电汇' },
  'decide-by.passed.card': { en: 'Too late by card since {{when}}', 'zh-CN': '{{when}} 起刷卡已来不及' },
  'decide-by.passed.alipay': { en: 'Too late with Alipay since {{when}}', 'zh-CN': '{{when}} 起支付宝已来不及' },
  'decide-by.passed.unionpay': { en: 'Too late with UnionPay since {{when}}', 'zh-CN': '{{when}} 起银联已来不及' },
  'decide-by.passed.wire': { en: 'Too late for a wire since {{when}}', 'zh-CN': '{{when}} 起电汇已来不及' },
  'decide-by.none': {
    en: 'No working day is left on which this payment would arrive in time',
    'zh-CN': '已没有能让款项按时到账的工作日',
  },
  'decide-by.next': {
    en: 'Sent {{next}}, the money is there by {{credited}}.',
    'zh-CN': '{{next}} 付款，最晚 {{credited}} 到账。',
  },
  'decide-by.arrives': { en: 'The money is there by {{credited}}.', 'zh-CN': '最晚 {{credited}} 到账。' },
  'decide-by.holiday': { en: '{{country}}: {{name}}, {{day}}', 'zh-CN': '{{country}}：{{name}}，{{day}}' },
  'decide-by.assumed': {
    en: 'Not all public holidays of these days are announced yet. The usual ones are assumed.',
    'zh-CN': '这段时间的法定节假日尚未全部公布，按往年惯例估算。',
  },
  'decide-by.no-calendar': {
    en: 'The public holidays of {{country}} are not known. Only weekends are left out.',
    'zh-CN': '没有 {{country}} 的节假日资料，仅排除周末。',
  },
  'at-zero.at-once': { en: 'Everything stops at once', 'zh-CN': '立即全部停机' },
  'at-zero.grace': { en: 'Goes on for up to 15 days', 'zh-CN': '最多延停 15 天' },
  'at-zero.own': { en: 'As your contract says', 'zh-CN': '按您的合同约定' },
  'at-zero.what.everything': { en: 'Everything else', 'zh-CN': '其他全部产品' },
  'at-zero.what.ecs': { en: 'Servers (ECS)', 'zh-CN': '云服务器 ECS' },
  'at-zero.what.oss': { en: 'Object storage (OSS)', 'zh-CN': '对象存储 OSS' },
  'at-zero.what.rds': { en: 'Databases (RDS)', 'zh-CN': '云数据库 RDS' },
  'at-zero.what.alb': { en: 'Load balancers (ALB)', 'zh-CN': '应用型负载均衡 ALB' },
  'at-zero.what.cpfs': { en: 'File storage (CPFS)', 'zh-CN': '文件存储 CPFS' },
  'at-zero.stops': { en: 'Stops {{when}}', 'zh-CN': '{{when}} 停机' },
  'at-zero.deleted': { en: 'Data is deleted from {{when}}', 'zh-CN': '{{when}} 起删除数据' },
  'at-zero.retry': { en: 'Alibaba Cloud tries to be paid {{when}}', 'zh-CN': '阿里云将于 {{when}} 尝试扣款' },
  'at-zero.source': { en: 'Alibaba Cloud’s page, checked {{checked}}', 'zh-CN': '阿里云页面，核对于 {{checked}}' },
  'at-zero.source.own': { en: 'Set by you', 'zh-CN': '由您设定' },
  'what-if.moves': {
    en: 'Runs out {{changed}} instead of {{usual}}',
    'zh-CN': '用尽时间由 {{usual}} 变为 {{changed}}',
  },
  'what-if.never': { en: 'Does not run out', 'zh-CN': '不会用尽' },
  'what-if.too-late': {
    en: {
      one: '{{count}} top-up comes after the services have stopped. Bring it forward.',
      other: '{{count}} top-ups come after the services have stopped. Bring them forward.',
    },
    'zh-CN': '有 {{count}} 笔充值晚于停机时间，请提前。',
  },
  'tax.raw-and-real': {
    en: '{{raw}} d before tax, {{real}} d after tax',
    'zh-CN': '税前 {{raw}} 天，税后 {{real}} 天',
  },
  'tax.arithmetic': {
    en: '{{available}} − {{floor}} buffer − {{reserve}} tax = {{left}}; at {{burn}} a day that is {{days}} d',
    'zh-CN': '{{available}} − 缓冲 {{floor}} − 税款 {{reserve}} = {{left}}；按每天 {{burn}} 计算可用 {{days}} 天',
  },
  'tax.reserve': {
    en: 'Tax of {{percent}}% on {{untaxed}} used since {{since}}',
    'zh-CN': '{{since}} 以来已用 {{untaxed}}，按 {{percent}}% 计税',
  },
  'tax.estimated': { en: 'Partly estimated: not all of it is billed yet.', 'zh-CN': '部分为估算：尚未全部出账。' },
  'tax.not-set': {
    en: 'These days are before tax. Enter the account’s tax rate to see them after tax.',
    'zh-CN': '当前为税前天数。请填写该账号的税率以查看税后天数。',
  },
  'forecast.drift': {
    en: {
      one: '{{count}} day ago we said {{said}}; now {{is}}',
      other: '{{count}} days ago we said {{said}}; now {{is}}',
    },
    'zh-CN': '{{count}} 天前预计 {{said}}，现在预计 {{is}}',
  },
  'forecast.drift.topped-up': {
    en: 'Money came in between, so the date was bound to move.',
    'zh-CN': '期间有款项到账，日期因此变动。',
  },
  'forecast.usual-error': {
    en: {
      one: 'Within a week our date usually moves by {{count}} day',
      other: 'Within a week our date usually moves by {{count}} days',
    },
    'zh-CN': '一周之内，预计日期通常变动 {{count}} 天',
  },
  'forecast.usual-error.unknown': {
    en: 'How far our dates are off is shown after a week of readings without a top-up.',
    'zh-CN': '在一周内没有充值的情况下，将显示预计日期的误差。',
  },
} satisfies Texts;
