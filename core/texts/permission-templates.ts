import type { Texts } from './text';

/** The policies that are handed out: each of their lines, and what Alibaba Cloud really enforces. */
export const permissionTemplateTexts = {
  'permissions.template.viewer': { en: 'Read billing, and nothing else', 'zh-CN': '仅查看费用' },
  'permissions.template.viewer.for': {
    en: 'For whoever watches the money, and for the key of this program.',
    'zh-CN': '用于费用查看人员以及本程序的密钥。',
  },
  'permissions.template.client': { en: 'Spend one client’s own credit', 'zh-CN': '仅使用单个客户的余额' },
  'permissions.template.client.for': {
    en: 'For the people who work in the account of one client.',
    'zh-CN': '用于在某个客户账号中工作的人员。',
  },
  'permissions.template.freezer': { en: 'Freeze all topping up', 'zh-CN': '冻结所有充值' },
  'permissions.template.freezer.for': {
    en: 'For the CTO and the finance lead only.',
    'zh-CN': '仅用于技术负责人和财务负责人。',
  },

  'permissions.why.balance': {
    en: 'Read the credit. With three c’s: that is how Alibaba Cloud spells it, and “corrected” it reads nothing.',
    'zh-CN': '读取余额。三个 c 是阿里云官方拼写，“改正”后将无法读取。',
  },
  'permissions.why.top-ups': {
    en: 'See what was paid in, when, and by which way.',
    'zh-CN': '查看充值的金额、时间和方式。',
  },
  'permissions.why.bills': { en: 'Read the bills of days and months.', 'zh-CN': '读取日账单和月账单。' },
  'permissions.why.instances': {
    en: 'See which product, instance and tag the money went to.',
    'zh-CN': '查看费用对应的产品、实例和标签。',
  },
  'permissions.why.orders': { en: 'See orders and who placed them.', 'zh-CN': '查看订单及下单人。' },
  'permissions.why.invoices': { en: 'See invoices and what can be invoiced.', 'zh-CN': '查看发票和可开票金额。' },
  'permissions.why.relations': {
    en: 'See which accounts belong together, and the cost units.',
    'zh-CN': '查看账号之间的财务关系和成本单元。',
  },
  'permissions.why.alarm': { en: 'See whether the balance alarm is on.', 'zh-CN': '查看余额预警是否开启。' },
  'permissions.why.pay-orders': {
    en: 'Pay orders out of the credit that is in this account.',
    'zh-CN': '使用本账号余额支付订单。',
  },
  'permissions.why.no-recharge': {
    en: 'No topping up, and no claiming of remittances, whatever else allows it.',
    'zh-CN': '禁止充值和认领汇款，即使其他策略允许。',
  },
  'permissions.why.no-withdraw': { en: 'No taking money out.', 'zh-CN': '禁止提现。' },
  'permissions.why.no-transfer': {
    en: 'No moving of credit between accounts, and no changing of credit limits. These names are not published: they follow Alibaba Cloud’s operations.',
    'zh-CN': '禁止在账号间划拨资金或修改信用额度。官方未公布这些权限名称，此处按操作名称书写。',
  },
  'permissions.why.no-alarm': { en: 'The balance alarm stays as it is.', 'zh-CN': '禁止修改余额预警。' },
  'permissions.why.no-buying': {
    en: 'No paying, cancelling, refunding or renewing of orders, and no other change.',
    'zh-CN': '禁止支付、取消、退订、续费订单及其他变更。',
  },
  'permissions.why.no-tax': {
    en: 'No changing of tax details, and no asking for invoices.',
    'zh-CN': '禁止修改税务信息和申请发票。',
  },
  'permissions.why.no-relation': {
    en: 'No tying of this account to another one’s credit.',
    'zh-CN': '禁止将本账号与其他账号的资金关联。',
  },
  'permissions.why.freeze': {
    en: 'Switch the freezing policy between its harmless version and the one that denies. That one policy only.',
    'zh-CN': '在无害版本和禁止版本之间切换冻结策略，仅限该策略。',
  },
  'permissions.why.freeze-check': {
    en: 'See which version is in force, and to whom the policy is attached.',
    'zh-CN': '查看当前生效版本以及策略授予了谁。',
  },
  'permissions.why.coverage': {
    en: 'List users, groups and roles, to name whoever the freeze would not reach.',
    'zh-CN': '列出用户、用户组和角色，以指出冻结未覆盖的对象。',
  },

  'permissions.note.spelling': {
    en: 'Some names look misspelt. They are Alibaba Cloud’s own; copy them as they stand.',
    'zh-CN': '部分名称看似拼写错误，实为阿里云官方写法，请原样复制。',
  },
  'permissions.note.unguarded': {
    en: 'What it does not name stays forbidden, unless another policy allows it.',
    'zh-CN': '未列出的操作仍被禁止，除非其他策略允许。',
  },
  'permissions.note.guarded': {
    en: 'The second part wins over every other policy. Do not attach it to anybody who must buy or pay.',
    'zh-CN': '第二部分优先于所有其他策略。请勿授予需要购买或付款的人员。',
  },
  'permissions.note.budget': {
    en: 'No policy can hold a monthly cap. A budget in Alibaba Cloud warns and does not stop.',
    'zh-CN': '权限策略无法设置每月上限。阿里云的预算只会提醒，不会停止消费。',
  },
  'permissions.note.budget.cap': {
    en: 'No policy can hold the cap of {{cap}} a month. A budget of {{cap}} in Alibaba Cloud warns and does not stop.',
    'zh-CN': '权限策略无法设置每月 {{cap}} 的上限。阿里云中 {{cap}} 的预算只会提醒，不会停止消费。',
  },
  'permissions.note.only-credit-stops': {
    en: 'What does stop spending is credit that runs out, and that late: put in no more than a month may cost.',
    'zh-CN': '真正会停止消费的只有余额用完，而且有延迟：充入金额请勿超过每月允许的费用。',
  },
  'permissions.note.one-account': {
    en: 'It holds in the account where it is attached. Each client needs an account of their own.',
    'zh-CN': '仅在授予它的账号内有效。每个客户都需要独立的账号。',
  },
  'permissions.note.freezer': {
    en: 'It switches the policy {{policy}} and can write none. {{policy}} must have been prepared and attached before.',
    'zh-CN': '它只能切换策略 {{policy}}，不能编写策略。{{policy}} 须事先创建并授予。',
  },
  'permissions.note.freezer-people': {
    en: 'Attach it to a role or user that only the CTO and the finance lead can use, with a second factor.',
    'zh-CN': '请授予仅技术负责人和财务负责人可用的角色或用户，并启用多因素认证。',
  },
  'permissions.note.freeze-reach': {
    en: 'A freeze never reaches the root account, other accounts, or cards that are saved for automatic payment.',
    'zh-CN': '冻结无法影响主账号、其他账号以及已保存用于自动付款的银行卡。',
  },
} satisfies Texts;
