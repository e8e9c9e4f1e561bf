import type { Texts } from './text';

/** Why something at the top-up desk was not taken, and what to do about it. */
export const topUpInputTexts = {
  'input.top-up.gone': { en: 'This top-up is no longer there.', 'zh-CN': '此充值已不存在。' },
  'input.top-up.stage': {
    en: 'The top-up has moved on meanwhile, and this can no longer be done. Nothing was changed.',
    'zh-CN': '此充值的状态已变化，无法再执行该操作。未做任何更改。',
  },
  'input.top-up.unreadable': {
    en: 'Top-up: this value cannot be used. Choose one that is offered.',
    'zh-CN': '充值：该值不可用，请选择所提供的值。',
  },
  'input.top-up.name.empty': { en: 'Name: enter your name.', 'zh-CN': '姓名：请输入您的姓名。' },
  'input.top-up.name.long': {
    en: 'Name: use at most {{most}} characters.',
    'zh-CN': '姓名：最多 {{most}} 个字符。',
  },
  'input.top-up.reason.empty': {
    en: 'Reason: say why. It is kept on record.',
    'zh-CN': '原因：请说明原因，系统会将其记录。',
  },
  'input.top-up.reason.long': {
    en: 'Reason: use at most {{most}} characters.',
    'zh-CN': '原因：最多 {{most}} 个字符。',
  },
  'input.top-up.prepared-by': {
    en: 'Prepared by: enter who prepares this top-up first. The sign-off is another person’s.',
    'zh-CN': '准备人：请先填写由谁准备此充值。签核须由另一人完成。',
  },
  'input.top-up.sign-off.same': {
    en: 'Sign-off: {{name}} prepared this top-up. Another person has to sign it off.',
    'zh-CN': '签核：此充值由 {{name}} 准备，须由另一人签核。',
  },
  'input.top-up.sign-off.missing': {
    en: 'A second person has to sign this top-up off first.',
    'zh-CN': '须先由第二个人签核此充值。',
  },
  'input.top-up.checks-open': {
    en: {
      one: '{{count}} check is open. Settle it, or override it with a reason.',
      other: '{{count}} checks are open. Settle them, or override them with a reason.',
    },
    'zh-CN': '还有 {{count}} 项检查未完成。请完成检查，或注明原因后人工放行。',
  },
  'input.top-up.burn-unknown': {
    en: 'Too little has been read to say what is spent. Enter the expected spending, or an amount.',
    'zh-CN': '读取的数据太少，无法估计消费。请输入预计消费或金额。',
  },
  'input.top-up.amount.unreadable': {
    en: 'Amount: write a number such as 9500 or 9500.50.',
    'zh-CN': '金额：请填写数字，例如 9500 或 9500.50。',
  },
  'input.top-up.amount.positive': { en: 'Amount: it must be above 0.', 'zh-CN': '金额：必须大于 0。' },
  'input.top-up.amount.decimals': {
    en: 'Amount: {{currency}} has at most {{most}} decimals. Nothing is rounded; enter exactly what is transferred.',
    'zh-CN': '金额：{{currency}} 最多 {{most}} 位小数。系统不会四舍五入；请准确输入转账金额。',
  },
  'input.top-up.until.past': {
    en: 'Last until: choose today or a later day.',
    'zh-CN': '用到哪天：请选择今天或之后的日期。',
  },
  'input.top-up.until.form': {
    en: 'Last until: write the day as 2026-11-27.',
    'zh-CN': '用到哪天：请按 2026-11-27 的格式填写日期。',
  },
  'input.top-up.days': {
    en: 'Days: enter whole days from 1 to {{most}}.',
    'zh-CN': '天数：请填写 1 到 {{most}} 之间的整数。',
  },
  'input.top-up.expected': {
    en: 'Expected spending: write an amount above 0, or leave it empty for the forecast’s.',
    'zh-CN': '预计消费：请填写大于 0 的金额；留空则采用预测值。',
  },
  'input.remark.client.empty': { en: 'Client: say whose money it is.', 'zh-CN': '客户：请填写客户。' },
  'input.remark.client.form': {
    en: 'Client: use letters, digits, dots and underscores, without hyphens.',
    'zh-CN': '客户：只能使用文字、数字、点和下划线，不能有连字符。',
  },
  'input.remark.period.empty': {
    en: 'Period: say for when it is, such as MarchQ2.',
    'zh-CN': '期间：请填写期间，例如 MarchQ2。',
  },
  'input.remark.period.form': {
    en: 'Period: use letters, digits, dots and underscores, without hyphens.',
    'zh-CN': '期间：只能使用文字、数字、点和下划线，不能有连字符。',
  },
  'input.remark.project.empty': { en: 'Project: say what it is for.', 'zh-CN': '项目：请填写项目。' },
  'input.remark.project.form': {
    en: 'Project: use letters, digits, dots, underscores and single hyphens.',
    'zh-CN': '项目：只能使用文字、数字、点、下划线和单个连字符。',
  },
  'input.remark.place.empty': {
    en: 'Place: say where it is spent, such as Tokyo.',
    'zh-CN': '地点：请填写地点，例如 Tokyo。',
  },
  'input.remark.place.form': {
    en: 'Place: use letters, digits, dots and underscores, without hyphens.',
    'zh-CN': '地点：只能使用文字、数字、点和下划线，不能有连字符。',
  },
  'input.remark.service.empty': {
    en: 'Service: say what it pays for, such as OSS.',
    'zh-CN': '服务：请填写服务，例如 OSS。',
  },
  'input.remark.service.form': {
    en: 'Service: use letters, digits, dots and underscores, without hyphens.',
    'zh-CN': '服务：只能使用文字、数字、点和下划线，不能有连字符。',
  },
  'input.remark.long': {
    en: 'Remark: use at most {{most}} characters in all. Shorten the project.',
    'zh-CN': '备注：总共最多 {{most}} 个字符。请缩短项目名称。',
  },
  'input.profile.topUpRegion': {
    en: 'Minimum: choose one of the regions that are offered.',
    'zh-CN': '最低金额：请选择所提供的地区。',
  },
  'input.profile.topUpStep': {
    en: 'Rounding step: write an amount above 0, such as 100.',
    'zh-CN': '取整单位：请填写大于 0 的金额，例如 100。',
  },
} satisfies Texts;
