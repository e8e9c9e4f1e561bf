import type { Texts } from './text';

/** The list of top-ups: what is under way, the batch of all accounts, what nobody explains, who signs off. */
export const windowTopUpListTexts = {
  'top-ups.title': { en: 'Top-ups', 'zh-CN': '充值' },
  'top-ups.under.none': { en: 'Nothing is under way', 'zh-CN': '没有进行中的充值' },
  'top-ups.under': { en: { one: '{{count}} under way', other: '{{count}} under way' }, 'zh-CN': '{{count}} 笔进行中' },
  'top-ups.open': { en: 'Under way', 'zh-CN': '进行中' },
  'top-ups.open.none': { en: 'No top-up is under way', 'zh-CN': '没有进行中的充值' },
  'top-ups.open.none.text': {
    en: 'Start one from an account, from an alert, or for all accounts below.',
    'zh-CN': '可从账号、警报，或在下方为所有账号开始充值。',
  },
  'top-ups.over': { en: 'The last ones', 'zh-CN': '最近完成' },
  'top-ups.over.none': { en: 'None was made yet.', 'zh-CN': '尚无充值。' },
  'top-ups.checks-open': { en: 'checks open', 'zh-CN': '项检查未完成' },
  'top-ups.start.account': { en: 'Top up one account', 'zh-CN': '为一个账号充值' },
  'top-ups.column.account': { en: 'Account', 'zh-CN': '账号' },
  'top-ups.column.amount': { en: 'Amount', 'zh-CN': '金额' },
  'top-ups.column.method': { en: 'Paid by', 'zh-CN': '付款方式' },
  'top-ups.column.stage': { en: 'Where it is', 'zh-CN': '状态' },
  'top-ups.column.checks': { en: 'Checks', 'zh-CN': '检查' },
  'top-ups.column.when': { en: 'When', 'zh-CN': '时间' },
  'top-ups.column.invoice': { en: 'Invoice of (UTC+8)', 'zh-CN': '账单（UTC+8）' },
  'top-ups.column.days': { en: 'Days left', 'zh-CN': '剩余天数' },

  'batch.title': { en: 'Top-ups for all accounts', 'zh-CN': '为所有账号充值' },
  'batch.text': {
    en: { one: 'Brings every account above {{count}} day.', other: 'Brings every account above {{count}} days.' },
    'zh-CN': '使每个账号的剩余天数高于 {{count}} 天。',
  },
  'batch.total': { en: 'Total in {{currency}}', 'zh-CN': '{{currency}} 合计' },
  'batch.do': {
    en: { one: 'Prepare {{count}} top-up', other: 'Prepare {{count}} top-ups' },
    'zh-CN': '准备 {{count}} 笔充值',
  },
  'batch.done': { en: 'Drafts are ready to be checked', 'zh-CN': '草稿已生成，可进行检查' },
  'batch.nothing': { en: 'Every account lasts that long', 'zh-CN': '所有账号都足够' },
  'batch.nothing.text': {
    en: 'Choose more days below to prepare top-ups all the same.',
    'zh-CN': '如仍需准备充值，请在下方选择更多天数。',
  },
  'batch.enough': {
    en: { one: '{{count}} account has enough', other: '{{count}} accounts have enough' },
    'zh-CN': '{{count}} 个账号额度充足',
  },
  'batch.planned': {
    en: { one: '{{count}} account has a top-up under way', other: '{{count}} accounts have a top-up under way' },
    'zh-CN': '{{count}} 个账号已有进行中的充值',
  },
  'batch.unknown': {
    en: {
      one: '{{count}} account was read too little to say what it needs',
      other: '{{count}} accounts were read too little to say what they need',
    },
    'zh-CN': '{{count}} 个账号读取太少，无法估计需求',
  },

  'oddity.title': { en: 'What does not add up', 'zh-CN': '需要说明的款项' },
  'oddity.late': {
    en: '{{amount}} for {{account}} was expected by {{moment}} and is still being looked for: do not pay again',
    'zh-CN': '{{account}} 的 {{amount}} 预计最晚 {{moment}} 到账，目前仍在查找：请勿重复付款',
  },
  'oddity.short': {
    en: '{{amount}} arrived at {{account}} {{moment}}: {{missing}} is missing',
    'zh-CN': '{{account}} 于 {{moment}} 到账 {{amount}}：少了 {{missing}}',
  },
  'oddity.twice': {
    en: '{{amount}} arrived at {{account}} once more {{moment}}',
    'zh-CN': '{{account}} 于 {{moment}} 再次到账 {{amount}}',
  },
  'oddity.elsewhere': {
    en: '{{amount}} for {{account}} arrived at {{other}} {{moment}}',
    'zh-CN': '{{account}} 的 {{amount}} 于 {{moment}} 到了 {{other}}',
  },
  'oddity.unplanned': {
    en: '{{amount}} arrived at {{account}} {{moment}}, and nobody planned it',
    'zh-CN': '{{account}} 于 {{moment}} 到账 {{amount}}，但没有对应的计划',
  },
  'oddity.remark': { en: 'Remark: {{remark}}', 'zh-CN': '备注：{{remark}}' },
  'oddity.no-remark': { en: 'No remark', 'zh-CN': '没有备注' },
  'oddity.answer': { en: 'Explain…', 'zh-CN': '说明…' },
  'oddity.answer.title': { en: 'Explain this money', 'zh-CN': '说明此款项' },
  'oddity.answer.note': { en: 'What it is', 'zh-CN': '说明' },
  'oddity.answer.note.hint': {
    en: 'Such as: auto-recharge, refund was asked for, bank fee.',
    'zh-CN': '例如：自动充值、已申请退款、银行手续费。',
  },
  'oddity.answer.do': { en: 'Keep on record', 'zh-CN': '记录' },
  'oddity.answered': { en: 'Kept on record', 'zh-CN': '已记录' },
  'oddity.open-plan': { en: 'Open top-up', 'zh-CN': '打开充值' },

  'desk.title': { en: 'How top-ups are sized', 'zh-CN': '如何确定金额' },
  'desk.sprint': { en: 'Days of a sprint', 'zh-CN': '冲刺周期天数' },
  'desk.margin': { en: 'Margin on the expected spending (%)', 'zh-CN': '预计消费的余量（%）' },
  'desk.above': { en: 'All accounts last at least (days)', 'zh-CN': '所有账号至少可用（天）' },
  'desk.saved': { en: 'Saved', 'zh-CN': '已保存' },

  'signers.title': { en: 'Second sign-off', 'zh-CN': '第二人签核' },
  'signers.text': {
    en: 'A top-up is ready only when another person has signed it off with a PIN. The PINs are in this computer’s keychain.',
    'zh-CN': '只有另一人用 PIN 签核后才能付款。PIN 保存在本机钥匙串中。',
  },
  'signers.on': { en: 'It is needed', 'zh-CN': '已启用' },
  'signers.off': { en: 'It is not needed', 'zh-CN': '未启用' },
  'signers.none': { en: 'Nobody can sign off yet.', 'zh-CN': '还没有签核人。' },
  'signers.add': { en: 'Add somebody…', 'zh-CN': '添加签核人…' },
  'signers.add.title': { en: 'Who can sign off', 'zh-CN': '添加签核人' },
  'signers.add.do': { en: 'Add', 'zh-CN': '添加' },
  'signers.added': { en: '{{name}} can sign off', 'zh-CN': '{{name}} 可以签核' },
  'signers.name': { en: 'Name', 'zh-CN': '姓名' },
  'signers.pin': { en: 'PIN', 'zh-CN': 'PIN' },
  'signers.pin.hint': { en: '6 to 12 digits', 'zh-CN': '6 到 12 位数字' },
  'signers.again': { en: 'PIN again', 'zh-CN': '再次输入 PIN' },
  'signers.remove': { en: 'Remove {{name}}…', 'zh-CN': '移除 {{name}}…' },
  'signers.remove.title': { en: 'Remove {{name}}', 'zh-CN': '移除 {{name}}' },
  'signers.remove.do': { en: 'Remove', 'zh-CN': '移除' },
  'signers.removed': { en: '{{name}} can no longer sign off', 'zh-CN': '{{name}} 不能再签核' },
  'signers.switch-on': { en: 'Require a sign-off…', 'zh-CN': '启用签核…' },
  'signers.switch-off': { en: 'No longer require it…', 'zh-CN': '停用签核…' },
  'signers.switch.title': { en: 'Second sign-off', 'zh-CN': '第二人签核' },
  'signers.switch.text': {
    en: 'One of those who can sign off has to agree with their PIN.',
    'zh-CN': '须由一名签核人用 PIN 同意。',
  },
  'signers.switch.do': { en: 'Change', 'zh-CN': '更改' },
  'signers.switched': { en: 'Changed', 'zh-CN': '已更改' },
} satisfies Texts;
