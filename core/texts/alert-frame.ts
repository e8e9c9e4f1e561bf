import type { Texts } from './text';

/** What stands around the alerts: buttons, kinds, digests and drills. */
export const alertFrameTexts = {
  'alert.do.top-up': { en: 'Start top-up', 'zh-CN': '开始充值' },
  'alert.do.who-spent-what': { en: 'Who spent what', 'zh-CN': '查看消费明细' },
  'alert.do.replace-key': { en: 'Replace key', 'zh-CN': '更换密钥' },
  'alert.do.open-account': { en: 'Open account', 'zh-CN': '打开账号' },
  'alert.do.log-test-top-up': { en: 'Log test top-up', 'zh-CN': '登记测试充值' },
  'alert.do.open-top-up': { en: 'Open top-up', 'zh-CN': '打开充值' },
  'alert.do.explain-top-up': { en: 'Say whose it is', 'zh-CN': '说明来源' },
  'alert.do.unlock-keychain': { en: 'Unlock keychain', 'zh-CN': '解锁钥匙串' },
  'alert.severity.critical': { en: 'Critical', 'zh-CN': '紧急' },
  'alert.severity.watch': { en: 'Watch', 'zh-CN': '关注' },
  'alert.severity.calm': { en: 'Reminder', 'zh-CN': '提醒' },
  'alert.because.worse': { en: 'Worse: {{title}}', 'zh-CN': '恶化：{{title}}' },
  'alert.because.still': { en: 'Still: {{title}}', 'zh-CN': '仍未解决：{{title}}' },
  'alert.more': {
    en: { one: '{{count}} more alert for this account.', other: '{{count}} more alerts for this account.' },
    'zh-CN': '该账号还有 {{count}} 条警报。',
  },
  'alert.digest.title': {
    en: { one: '{{count}} account needs attention', other: '{{count}} accounts need attention' },
    'zh-CN': '{{count}} 个账号需要处理',
  },
  'alert.digest.body': {
    en: 'First: {{title}}. Open Credit Runway to act on each.',
    'zh-CN': '首先：{{title}}。请打开 Credit Runway 逐一处理。',
  },
  'alert.test.title': { en: 'TEST: {{title}}', 'zh-CN': '测试：{{title}}' },
  'alert.test.body': {
    en: 'This is a fire drill; the account is as it was. {{body}}',
    'zh-CN': '这是演练，账号没有变化。{{body}}',
  },
  'alert.kind.below-buffer': { en: 'below the buffer', 'zh-CN': '低于缓冲金额' },
  'alert.kind.auto-recharge': { en: 'auto-recharge missing', 'zh-CN': '自动充值未到账' },
  'alert.kind.spike': { en: 'spending spike', 'zh-CN': '消费激增' },
  'alert.kind.low-days': { en: 'few days left', 'zh-CN': '剩余天数不足' },
  'alert.kind.low-5': { en: 'under 5% of a month', 'zh-CN': '低于月消费的 5%' },
  'alert.kind.decide-by': { en: 'time to pay', 'zh-CN': '付款时间' },
  'alert.kind.low-20': { en: 'under 20% of a month', 'zh-CN': '低于月消费的 20%' },
  'alert.kind.key-refused': { en: 'key refused', 'zh-CN': '密钥被拒绝' },
  'alert.kind.stale': { en: 'no current figure', 'zh-CN': '没有最新数据' },
  'alert.kind.budget': { en: 'monthly budget', 'zh-CN': '月度预算' },
  'alert.kind.bill-higher': { en: 'bill higher than forecast', 'zh-CN': '账单高于预测' },
  'alert.kind.expiry': { en: 'expiry date', 'zh-CN': '到期日' },
  'alert.kind.top-up-late': { en: 'top-up late', 'zh-CN': '充值延迟' },
  'alert.kind.top-up-short': { en: 'top-up short', 'zh-CN': '充值金额不足' },
  'alert.kind.top-up-twice': { en: 'top-up arrived twice', 'zh-CN': '充值重复到账' },
  'alert.kind.top-up-elsewhere': { en: 'top-up in another account', 'zh-CN': '充值到了其他账号' },
  'alert.kind.top-up-unplanned': { en: 'money nobody planned', 'zh-CN': '未计划的款项' },
  'alert.kind.standing-top-up': { en: 'standing top-up', 'zh-CN': '定期充值' },
  'alert.kind.test-top-up': { en: 'test top-up', 'zh-CN': '测试充值' },
} satisfies Texts;

/** Why a rule or an act was not taken. Each names its field. */
export const alertInputTexts = {
  'input.alert-rule.unreadable': {
    en: 'Alert rule {{field}}: this value cannot be used. The rule is as it was.',
    'zh-CN': '警报规则 {{field}}：该值不可用，规则未更改。',
  },
  'input.alert.over': {
    en: 'This alert is over already. There is nothing left to do about it.',
    'zh-CN': '该警报已结束，无需处理。',
  },
  'input.alert-note.long': { en: 'Note: use at most {{most}} characters.', 'zh-CN': '备注：最多 {{most}} 个字符。' },
  'input.snooze.past': { en: 'Snooze: choose a moment that is still to come.', 'zh-CN': '暂缓：请选择将来的时间。' },
  'input.snooze.long': { en: 'Snooze: choose a moment within 31 days.', 'zh-CN': '暂缓：请选择 31 天以内的时间。' },
  'input.snooze.no-decide-by': {
    en: 'Snooze: there is no moment to pay by ahead. Choose another length.',
    'zh-CN': '暂缓：没有将来的最晚付款时间，请选择其他时长。',
  },
  'input.quiet-hours.from': {
    en: 'Quiet hours, start: write a time such as 20:00.',
    'zh-CN': '免打扰开始：请填写时间，例如 20:00。',
  },
  'input.quiet-hours.to': {
    en: 'Quiet hours, end: write a time such as 08:00.',
    'zh-CN': '免打扰结束：请填写时间，例如 08:00。',
  },
  'input.quiet-hours.same': {
    en: 'Quiet hours, end: it must differ from the start.',
    'zh-CN': '免打扰结束：不能与开始时间相同。',
  },
  'input.quiet-hours.days': {
    en: 'Quiet hours, days: choose days from Monday to Sunday.',
    'zh-CN': '免打扰日期：请选择周一至周日。',
  },
  'input.quiet-hours.zone': {
    en: 'Quiet hours, time zone: choose a place such as Asia/Shanghai.',
    'zh-CN': '免打扰时区：请选择地区，例如 Asia/Shanghai。',
  },
  'input.drill.days': { en: 'Days left: enter days from 0 to 365.', 'zh-CN': '剩余天数：请填写 0 到 365 之间的天数。' },
  'input.drill.unread': {
    en: 'Account: it has not been read yet. Read balances now, then start the drill.',
    'zh-CN': '账号：尚未读取。请先立即读取余额，再开始演练。',
  },
  'input.drill.nothing': {
    en: 'Days left: with {{days}} days this account’s rules tell nobody. Enter fewer, or change its rules.',
    'zh-CN': '剩余天数：按该账号的规则，{{days}} 天不会触发提醒。请填写更少的天数或修改规则。',
  },
} satisfies Texts;
