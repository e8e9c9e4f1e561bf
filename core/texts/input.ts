import type { Texts } from './text';

/** Why an input was not taken, and what to do about it. Each names its field. */
export const inputTexts = {
  'input.name.empty': { en: 'Name: give the account a name.', 'zh-CN': '名称：请为账号取一个名称。' },
  'input.name.long': {
    en: 'Name: use at most {{most}} characters.',
    'zh-CN': '名称：最多 {{most}} 个字符。',
  },
  'input.name.taken': {
    en: 'Name: “{{name}}” is already used. Choose another name.',
    'zh-CN': '名称：“{{name}}”已被使用，请换一个名称。',
  },
  'input.floor.unreadable': {
    en: 'Buffer: write an amount such as 500 or 500.00.',
    'zh-CN': '缓冲金额：请填写数字，例如 500 或 500.00。',
  },
  'input.floor.negative': {
    en: 'Buffer: it cannot be below 0. For a prepaid account enter 0.',
    'zh-CN': '缓冲金额：不能小于 0。预付费账号请填 0。',
  },
  'input.access-key-id.empty': {
    en: 'AccessKey ID: paste the ID of the key.',
    'zh-CN': 'AccessKey ID：请粘贴密钥的 ID。',
  },
  'input.access-key-id.form': {
    en: 'AccessKey ID: it has letters and digits only, without spaces. Copy it again from Alibaba Cloud.',
    'zh-CN': 'AccessKey ID：只能包含字母和数字，不能有空格。请从阿里云重新复制。',
  },
  'input.access-key-secret.empty': {
    en: 'AccessKey secret: paste the secret of the key.',
    'zh-CN': 'AccessKey Secret：请粘贴密钥的 Secret。',
  },
  'input.access-key-secret.form': {
    en: 'AccessKey secret: it has no spaces and no line breaks. Copy it again from Alibaba Cloud.',
    'zh-CN': 'AccessKey Secret：不能有空格或换行。请从阿里云重新复制。',
  },
  'input.account.gone': {
    en: 'This account is no longer connected.',
    'zh-CN': '此账号已不再连接。',
  },
  'input.account.sample': {
    en: 'Sample accounts cannot be changed. Connect an account of your own first.',
    'zh-CN': '示例账号不能修改。请先连接自己的账号。',
  },
  'input.readEveryMinutes.range': {
    en: 'Interval: enter whole minutes from 1 to 1440.',
    'zh-CN': '读取间隔：请填写 1 到 1440 之间的整数分钟。',
  },
  'input.watchUnderDays.range': {
    en: 'Watch threshold: enter days from 0 to 365.',
    'zh-CN': '关注阈值：请填写 0 到 365 之间的天数。',
  },
  'input.criticalUnderDays.range': {
    en: 'Critical threshold: enter days from 0 to 365.',
    'zh-CN': '紧急阈值：请填写 0 到 365 之间的天数。',
  },
  'input.criticalUnderDays.above-watch': {
    en: 'Critical threshold: it must not be above the watch threshold of {{watch}} days.',
    'zh-CN': '紧急阈值：不能大于关注阈值（{{watch}} 天）。',
  },
  'input.escalateAfterMinutes.range': {
    en: 'Second channel: enter whole minutes from 1 to 1440.',
    'zh-CN': '第二渠道：请填写 1 到 1440 之间的整数分钟。',
  },
  'input.settings.unreadable': {
    en: '{{field}}: this value cannot be used. Choose one that is offered.',
    'zh-CN': '{{field}}：该值不可用，请选择所提供的值。',
  },
  'input.not-saved': {
    en: 'This could not be saved on the disk. Free some space and try again; nothing was changed.',
    'zh-CN': '无法保存到磁盘。请释放空间后重试；未做任何更改。',
  },
  'input.not-understood': {
    en: 'This request was not understood. Nothing was changed.',
    'zh-CN': '无法理解该请求。未做任何更改。',
  },
  'input.currency-differs': {
    en: 'This key belongs to a {{is}} account, but {{account}} is billed in {{was}}. Connect it as an account of its own.',
    'zh-CN': '此密钥属于 {{is}} 账号，而 {{account}} 以 {{was}} 计费。请将其作为单独的账号连接。',
  },
} satisfies Texts;
