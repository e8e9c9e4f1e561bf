import type { Texts } from './text';

const inputTexts = {
  'input.slackWebhook.empty': {
    en: 'Slack webhook: paste the address that Slack shows for an incoming webhook.',
    'zh-CN': 'Slack Webhook：请粘贴 Slack 显示的传入 Webhook 地址。',
  },
  'input.slackWebhook.form': {
    en: 'Slack webhook: this is not the address of one. It begins with https://hooks.slack.com/services/ and has three parts after that. Copy it again from Slack’s page “Incoming Webhooks”.',
    'zh-CN':
      'Slack Webhook：这不是 Webhook 地址。正确地址以 https://hooks.slack.com/services/ 开头，后面有三段。请从 Slack 的“Incoming Webhooks”页面重新复制。',
  },
  'input.slackWebhook.workflow': {
    en: 'Slack webhook: this address starts a Slack workflow, which cannot show alerts. Make an incoming webhook in Slack and paste its address.',
    'zh-CN': 'Slack Webhook：该地址用于启动 Slack 工作流，无法显示提醒。请在 Slack 中新建传入 Webhook 并粘贴其地址。',
  },
  'input.slackSchedule.days': {
    en: 'Days: choose at least one day of the week.',
    'zh-CN': '日期：请至少选择一周中的一天。',
  },
  'input.slackSchedule.at': {
    en: 'Time: write hours and minutes, such as 09:00.',
    'zh-CN': '时间：请填写小时和分钟，例如 09:00。',
  },
  'input.slackSchedule.zone': {
    en: 'Time zone: choose one that is offered, such as Asia/Tokyo.',
    'zh-CN': '时区：请选择所提供的时区，例如 Asia/Tokyo。',
  },
} satisfies Texts;

const refusalTexts = {
  'failure.slack-refused.webhook': {
    en: 'Slack no longer knows this webhook ({{code}})',
    'zh-CN': 'Slack 已不识别此 Webhook（{{code}}）',
  },
  'failure.slack-refused.webhook.remedy': {
    en: 'It was removed in Slack. Make a new incoming webhook there and paste its address in Settings.',
    'zh-CN': '该 Webhook 已在 Slack 中被移除。请在 Slack 中新建传入 Webhook，并在“设置”中粘贴其地址。',
  },
  'failure.slack-refused.channel': {
    en: 'The Slack channel takes no messages any more ({{code}})',
    'zh-CN': '该 Slack 频道不再接收消息（{{code}}）',
  },
  'failure.slack-refused.channel.remedy': {
    en: 'It was archived or deleted. Restore it in Slack, or paste the webhook of another channel in Settings.',
    'zh-CN': '频道已被归档或删除。请在 Slack 中恢复该频道，或在“设置”中粘贴其他频道的 Webhook。',
  },
  'failure.slack-refused.permission': {
    en: 'Your Slack workspace does not let this webhook post ({{code}})',
    'zh-CN': '你的 Slack 工作区不允许此 Webhook 发消息（{{code}}）',
  },
  'failure.slack-refused.permission.remedy': {
    en: 'Ask an admin of the workspace to allow it, or use a webhook of another channel.',
    'zh-CN': '请联系工作区管理员放行，或改用其他频道的 Webhook。',
  },
  'failure.slack-refused.message': {
    en: 'Slack could not show the message ({{code}})',
    'zh-CN': 'Slack 无法显示该消息（{{code}}）',
  },
  'failure.slack-refused.message.remedy': {
    en: 'The alert stands in the program all the same. Update the program, and tell its makers the code.',
    'zh-CN': '提醒仍保留在程序中。请更新程序，并将该代码告知开发者。',
  },
  'failure.slack-refused.other': {
    en: 'Slack refused the message ({{code}})',
    'zh-CN': 'Slack 拒绝了该消息（{{code}}）',
  },
  'failure.slack-refused.other.remedy': {
    en: 'It is tried again by itself. If it lasts, make a new incoming webhook and paste its address in Settings.',
    'zh-CN': '会自动重试。如持续出现，请新建传入 Webhook 并在“设置”中粘贴其地址。',
  },
} satisfies Texts;

const failureTexts = {
  'slack.failure.offline': { en: 'No connection to Slack', 'zh-CN': '无法连接 Slack' },
  'slack.failure.offline.remedy': {
    en: 'Check the network. The message is sent by itself when it is back.',
    'zh-CN': '请检查网络。恢复后会自动发送该消息。',
  },
  'slack.failure.timed-out': { en: 'Slack did not answer in time', 'zh-CN': 'Slack 未及时应答' },
  'slack.failure.timed-out.remedy': {
    en: 'The message is sent again by itself. If it lasts, check the network or the proxy.',
    'zh-CN': '会自动重新发送。如持续出现，请检查网络或代理。',
  },
  'slack.failure.certificate-refused': {
    en: 'The connection to Slack is not secure, so nothing was sent',
    'zh-CN': '与 Slack 的连接不安全，未发送任何内容',
  },
  'slack.failure.certificate-refused.remedy': {
    en: 'Something between this computer and Slack uses a certificate that the system does not trust. Ask your IT department.',
    'zh-CN': '本机与 Slack 之间的证书不受系统信任，请联系 IT 部门。',
  },
  'slack.failure.captive-portal': { en: 'A web page answered in place of Slack', 'zh-CN': '应答的是网页而不是 Slack' },
  'slack.failure.captive-portal.remedy': {
    en: 'Log in to the network in your browser (hotel, guest or office network), or ask your IT department to let Slack through.',
    'zh-CN': '请先在浏览器中登录当前网络（酒店、访客或办公网络），或请 IT 部门放行 Slack。',
  },
  'slack.failure.throttled': { en: 'Slack asks to send less often', 'zh-CN': 'Slack 要求降低发送频率' },
  'slack.failure.throttled.remedy': {
    en: 'Nothing to do: the message is sent a little later.',
    'zh-CN': '无需操作，稍后会自动发送。',
  },
  'slack.failure.provider-down': {
    en: 'Slack has a problem of its own ({{code}})',
    'zh-CN': 'Slack 自身出现故障（{{code}}）',
  },
  'slack.failure.provider-down.remedy': {
    en: 'Nothing to do: the message is sent a little later.',
    'zh-CN': '无需操作，稍后会自动发送。',
  },
  'slack.failure.key-missing': {
    en: 'The Slack webhook is not in the keychain',
    'zh-CN': '钥匙串中没有 Slack Webhook',
  },
  'slack.failure.key-missing.remedy': {
    en: 'Paste the webhook’s address again in Settings.',
    'zh-CN': '请在“设置”中重新粘贴 Webhook 地址。',
  },
} satisfies Texts;

const messageTexts = {
  'slack.next': { en: 'What to do: {{next}}', 'zh-CN': '下一步：{{next}}' },
  'slack.told-by': { en: 'Credit Runway, {{moment}} ({{zone}})', 'zh-CN': 'Credit Runway，{{moment}}（{{zone}}）' },
  'slack.test.title': { en: 'TEST: {{title}}', 'zh-CN': '测试（TEST）：{{title}}' },
  'slack.test.note': {
    en: 'TEST: this is a fire drill. Nothing has happened to this account, and nothing needs to be paid.',
    'zh-CN': '测试（TEST）：这是一次演练。该账号没有任何异常，无需付款。',
  },
  'slack.digest.title': {
    en: { one: '{{count}} alert has changed', other: '{{count}} alerts have changed' },
    'zh-CN': '{{count}} 条警报有变化',
  },
  'slack.digest.raised': { en: 'New', 'zh-CN': '新增' },
  'slack.digest.worsened': { en: 'Worse than before', 'zh-CN': '恶化' },
  'slack.digest.resolved': { en: 'Over', 'zh-CN': '已解除' },
  'slack.runway.title': { en: 'Credit runway, {{date}}', 'zh-CN': '余额可用天数，{{date}}' },
  'slack.runway.counts': {
    en: 'Accounts: {{all}} – to act on: {{act}}, to watch: {{watch}}, not read lately: {{unread}}',
    'zh-CN': '账号共 {{all}} 个：需处理 {{act}} 个，需关注 {{watch}} 个，近期未读取 {{unread}} 个',
  },
  'slack.runway.line': { en: '{{account}}: {{state}}', 'zh-CN': '{{account}}：{{state}}' },
  'slack.runway.line.amount': {
    en: '{{account}}: {{state}} ({{amount}} left)',
    'zh-CN': '{{account}}：{{state}}（余额 {{amount}}）',
  },
  'slack.runway.sample': {
    en: 'These are sample accounts: no account is connected yet.',
    'zh-CN': '以下为示例账号：尚未连接任何账号。',
  },
  'slack.runway.none': { en: 'No account is connected yet.', 'zh-CN': '尚未连接任何账号。' },
  'slack.more': {
    en: { one: 'and {{count}} more in Credit Runway', other: 'and {{count}} more in Credit Runway' },
    'zh-CN': '另有 {{count}} 条，请在 Credit Runway 中查看',
  },
} satisfies Texts;

/** What Slack shows, what is wrong when it does not, and what is wrong with its address or its hour. */
export const slackTexts = { ...inputTexts, ...refusalTexts, ...failureTexts, ...messageTexts };
