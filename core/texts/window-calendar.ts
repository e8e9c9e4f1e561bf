import type { Texts } from './text';

/** The invoice calendar: its page, and the words of each event wherever it is read. */
export const windowCalendarTexts = {
  'nav.calendar': { en: 'Calendar', 'zh-CN': '日历' },
  'calendar.title': { en: 'Invoice calendar', 'zh-CN': '发票日历' },
  'calendar.text': {
    en: 'Days are those of the bill, UTC+8. Your own time ({{zone}}) stands in brackets.',
    'zh-CN': '日期为账单日期（UTC+8），括号内为您的当地时间（{{zone}}）。',
  },
  'calendar.name': { en: 'Credit Runway: invoices and top-ups', 'zh-CN': 'Credit Runway：发票与充值' },

  'calendar.kind.invoice-cut': { en: 'Invoice is cut', 'zh-CN': '开具发票' },
  'calendar.kind.decide-by': { en: 'Latest moment to pay', 'zh-CN': '最晚付款时间' },
  'calendar.kind.runs-out': { en: 'Credit runs out', 'zh-CN': '余额用尽' },
  'calendar.kind.planned-top-up': { en: 'Top-up pending', 'zh-CN': '待完成充值' },
  'calendar.kind.standing-top-up': { en: 'Weekly top-up', 'zh-CN': '每周充值' },
  'calendar.kind.test-top-up': { en: 'Test top-up', 'zh-CN': '测试充值' },
  'calendar.kind.arrival': { en: 'Top-up arrived', 'zh-CN': '充值到账' },
  'calendar.kind.tax-check': { en: 'Tax check', 'zh-CN': '税务核查' },
  'calendar.kind.bill-final': { en: 'Bill is final', 'zh-CN': '账单定稿' },
  'calendar.kind.split-bill-final': { en: 'Split bill is final', 'zh-CN': '分账账单定稿' },
  'calendar.kind.holiday': { en: 'Public holiday', 'zh-CN': '节假日' },

  'calendar.event.invoice-cut': { en: 'Invoice of {{day}} is cut', 'zh-CN': '开具 {{day}} 的发票' },
  'calendar.event.arrival': { en: 'Top-up arrived: {{account}}', 'zh-CN': '充值到账：{{account}}' },
  'calendar.event.planned.draft': { en: 'Top-up being prepared: {{account}}', 'zh-CN': '充值准备中：{{account}}' },
  'calendar.event.planned.ready': { en: 'Top-up to be paid: {{account}}', 'zh-CN': '待付款充值：{{account}}' },
  'calendar.event.planned.paid': { en: 'Top-up on its way: {{account}}', 'zh-CN': '充值到账中：{{account}}' },
  'calendar.event.withdrawn': { en: 'Top-up no longer pending: {{account}}', 'zh-CN': '充值不再待办：{{account}}' },
  'calendar.event.runs-out': { en: 'Credit runs out: {{account}}', 'zh-CN': '余额用尽：{{account}}' },
  'calendar.event.decide-by': { en: 'Latest moment to pay: {{account}}', 'zh-CN': '最晚付款时间：{{account}}' },
  'calendar.event.decide-by.wire': {
    en: 'Latest moment to send the wire: {{account}}',
    'zh-CN': '最晚汇款时间：{{account}}',
  },
  'calendar.event.tax-check': {
    en: 'Tax registration is to be confirmed again: {{account}}',
    'zh-CN': '需重新确认税务登记：{{account}}',
  },
  'calendar.event.standing-top-up': { en: 'Weekly top-up', 'zh-CN': '每周充值' },
  'calendar.event.test-top-up': { en: 'Test top-up is due: {{account}}', 'zh-CN': '应做测试充值：{{account}}' },
  'calendar.event.bill-final': { en: 'Bill of {{month}} is final', 'zh-CN': '{{month}} 账单定稿' },
  'calendar.event.split-bill-final': { en: 'Split bill of {{month}} is final', 'zh-CN': '{{month}} 分账账单定稿' },
  'calendar.event.holiday': { en: '{{name}} ({{country}})', 'zh-CN': '{{name}}（{{country}}）' },

  'calendar.line.covers': {
    en: 'It covers {{from}} to {{to}} (UTC+8 days).',
    'zh-CN': '涵盖 {{from}} 至 {{to}}（UTC+8 日期）。',
  },
  'calendar.line.on': {
    en: {
      one: '{{account}}: {{count}} top-up so far, {{total}}',
      other: '{{account}}: {{count}} top-ups so far, {{total}}',
    },
    'zh-CN': '{{account}}：目前 {{count}} 笔充值，共 {{total}}',
  },
  'calendar.line.on.closed': {
    en: { one: '{{account}}: {{count}} top-up, {{total}}', other: '{{account}}: {{count}} top-ups, {{total}}' },
    'zh-CN': '{{account}}：{{count}} 笔充值，共 {{total}}',
  },
  'calendar.line.on.none': {
    en: { one: '{{count}} account has no top-up on it.', other: '{{count}} accounts have no top-up on it.' },
    'zh-CN': '{{count}} 个账号没有充值计入。',
  },
  'calendar.line.seen-since': {
    en: 'Read since {{day}} only: earlier top-ups are not known here.',
    'zh-CN': '仅自 {{day}} 起有记录，此前的充值未知。',
  },
  'calendar.line.top-up-by': {
    en: 'Latest moment to pay to be on it: {{when}}.',
    'zh-CN': '计入此发票的最晚付款时间：{{when}}。',
  },
  'calendar.line.top-up-by.of': {
    en: 'Latest moment to pay to be on it, {{accounts}}: {{when}}.',
    'zh-CN': '计入此发票的最晚付款时间，{{accounts}}：{{when}}。',
  },
  'calendar.line.invoice': { en: 'On the invoice of {{day}}.', 'zh-CN': '计入 {{day}} 的发票。' },
  'calendar.line.invoice.own': { en: 'With an invoice of its own.', 'zh-CN': '单独开具发票。' },
  'calendar.line.range': {
    en: 'Likely between {{earliest}} and {{latest}}.',
    'zh-CN': '可能在 {{earliest}} 至 {{latest}} 之间。',
  },
  'calendar.line.remark': { en: 'Remark: {{remark}}', 'zh-CN': '备注：{{remark}}' },
  'calendar.line.assumed': { en: 'Not announced yet: what is usual.', 'zh-CN': '尚未公布，按惯例推定。' },
  'calendar.line.pay-by': {
    en: 'Paid later than this, the money comes too late.',
    'zh-CN': '晚于此时付款，资金将来不及到账。',
  },
  'calendar.line.provisional': { en: 'Figures before that are provisional.', 'zh-CN': '此前的数字仅供参考。' },

  'calendar.deadline': {
    en: 'Latest moment to pay to be on the invoice of {{day}}: {{when}}',
    'zh-CN': '计入 {{day}} 发票的最晚付款时间：{{when}}',
  },
  'calendar.deadline.wire': {
    en: 'Latest moment to send the wire to be on the invoice of {{day}}: {{when}}',
    'zh-CN': '计入 {{day}} 发票的最晚汇款时间：{{when}}',
  },
  'calendar.deadline.none': {
    en: 'Each payment has an invoice of its own: there is no day to meet.',
    'zh-CN': '每次付款单独开具发票，没有截止日。',
  },
  'calendar.deadlines': { en: 'To be on the next invoice', 'zh-CN': '计入下一张发票' },

  'calendar.show.month': { en: 'Month', 'zh-CN': '月视图' },
  'calendar.show.list': { en: 'List', 'zh-CN': '列表' },
  'calendar.show': { en: 'Show as', 'zh-CN': '显示方式' },
  'calendar.today': { en: 'This month', 'zh-CN': '本月' },
  'calendar.previous': { en: 'Month before', 'zh-CN': '上个月' },
  'calendar.next': { en: 'Month after', 'zh-CN': '下个月' },
  'calendar.account': { en: 'Account', 'zh-CN': '账号' },
  'calendar.account.all': { en: 'All accounts', 'zh-CN': '全部账号' },
  'calendar.legend': { en: 'What the marks mean', 'zh-CN': '图例' },
  'calendar.more': { en: { one: '{{count}} more', other: '{{count}} more' }, 'zh-CN': '还有 {{count}} 项' },
  'calendar.none': { en: 'Nothing on these days', 'zh-CN': '这段时间没有事项' },
  'calendar.none.text': {
    en: 'Cut days, top-ups and dates on which credit runs out appear here as soon as an account is read.',
    'zh-CN': '读取账号后，此处会显示开票日、充值和余额用尽日期。',
  },
  'calendar.loading': { en: 'Opening the calendar…', 'zh-CN': '正在打开日历…' },

  'calendar.export': { en: 'Save as file', 'zh-CN': '保存为文件' },
  'calendar.export.hint': {
    en: 'Saved again and opened again, the file updates what a calendar program took from it before.',
    'zh-CN': '再次保存并导入时，日历程序会更新先前导入的内容。',
  },

  'calendar.feed.title': { en: 'Subscribe', 'zh-CN': '订阅' },
  'calendar.feed.text': {
    en: 'A calendar program on this computer can follow this calendar while Credit Runway runs. Other computers cannot.',
    'zh-CN': 'Credit Runway 运行时，本机的日历程序可以订阅此日历。其他电脑无法访问。',
  },
  'calendar.feed.on': { en: 'Let calendar programs subscribe', 'zh-CN': '允许日历程序订阅' },
  'calendar.feed.port': { en: 'Port', 'zh-CN': '端口' },
  'calendar.feed.copy': { en: 'Copy the address', 'zh-CN': '复制地址' },
  'calendar.feed.copied': { en: 'Address copied', 'zh-CN': '地址已复制' },
  'calendar.feed.renew': { en: 'New address', 'zh-CN': '更换地址' },
  'calendar.feed.renewed': {
    en: 'The address is new. Those who have the old one no longer see the calendar.',
    'zh-CN': '地址已更换，旧地址不再有效。',
  },
  'calendar.feed.private': {
    en: 'Whoever has the address and works on this computer sees account names, dates and amounts.',
    'zh-CN': '获得该地址并使用本机的人可以看到账号名称、日期和金额。',
  },
  'calendar.feed.open': { en: 'Open to calendar programs on port {{port}}', 'zh-CN': '已在端口 {{port}} 开放' },
  'calendar.feed.opening': { en: 'Opening…', 'zh-CN': '正在开放…' },
  'calendar.feed.taken': {
    en: 'Port {{port}} is used by another program. Choose another port, then subscribe again with the new address.',
    'zh-CN': '端口 {{port}} 已被其他程序占用。请更换端口，然后用新地址重新订阅。',
  },
  'calendar.feed.failed': {
    en: 'Port {{port}} could not be opened. Choose another port from 1024 to 65535.',
    'zh-CN': '无法开放端口 {{port}}。请选择 1024 到 65535 之间的其他端口。',
  },

  'input.calendar.port': {
    en: 'Port: enter a whole number from 1024 to 65535.',
    'zh-CN': '端口：请填写 1024 到 65535 之间的整数。',
  },
  'input.calendar.feed-off': {
    en: 'There is no address yet. Switch “Let calendar programs subscribe” on first.',
    'zh-CN': '目前没有地址。请先打开“允许日历程序订阅”。',
  },
} satisfies Texts;
