import type { Texts } from './text';

/** The freeze: whose the key is, whether the team was told, and a journal that somebody else has changed. */
export const windowFreezeDoubtTexts = {
  'freeze.owner.same': {
    en: 'The freezer’s key belongs to this account, Alibaba Cloud {{uid}}.',
    'zh-CN': '冻结专用密钥属于此账号（阿里云账号 {{uid}}）。',
  },
  'freeze.owner.unchecked': {
    en: 'Alibaba Cloud could not be asked whether this key belongs to the account chosen above.',
    'zh-CN': '无法向阿里云确认此密钥是否属于上面选择的账号。',
  },
  'freeze.owner.key': {
    en: 'The key is of Alibaba Cloud account {{uid}}.',
    'zh-CN': '该密钥属于阿里云账号 {{uid}}。',
  },
  'freeze.owner.own': {
    en: 'The account chosen above is Alibaba Cloud account {{uid}}.',
    'zh-CN': '上面选择的账号是阿里云账号 {{uid}}。',
  },
  'freeze.owner.billed': {
    en: 'The bills taken in for the account chosen above are of Alibaba Cloud account {{uid}}.',
    'zh-CN': '为上面选择的账号导入的账单属于阿里云账号 {{uid}}。',
  },
  'freeze.owner.sure': {
    en: 'I have made sure myself that the key belongs to this account',
    'zh-CN': '我已自行确认该密钥属于此账号',
  },
  'input.freeze.other-account': {
    en: 'This key belongs to Alibaba Cloud account {{typed}}; the account chosen here is {{own}}. Nothing was changed. Use a key of {{own}}, or choose the other account.',
    'zh-CN':
      '此密钥属于阿里云账号 {{typed}}，而此处选择的账号是 {{own}}。未作任何更改。请使用 {{own}} 的密钥，或选择另一个账号。',
  },
  'input.freeze.unchecked': {
    en: 'Whose key this is could not be checked, and nothing was changed. Make sure yourself, tick this box, and try again.',
    'zh-CN': '无法核实此密钥的归属，未作任何更改。请自行确认后勾选此项并重试。',
  },
  'freeze.told.again': {
    en: 'It is sent again until it arrives; tell your team yourself until then.',
    'zh-CN': '将重复发送直至送达；在此之前请自行通知团队。',
  },
  'freeze.told.unsure': {
    en: 'Look in Slack whether it arrived: it is not sent twice.',
    'zh-CN': '请在 Slack 中查看是否已送达：不会重复发送。',
  },
  'freeze.unfit': { en: 'What was kept of a freeze was changed', 'zh-CN': '保存的冻结进度已被改动' },
  'freeze.unfit.part': {
    en: 'On this computer’s disk, {{part}} is not as this program writes it. It is not carried out, and it is kept as it is.',
    'zh-CN': '本机磁盘上的{{part}}与本程序写入的不符。将不予执行，并原样保留。',
  },
  'freeze.unfit.remedy': {
    en: 'Rehearse to see how the account stands; a thaw then goes by what Alibaba Cloud says. In the RAM console, take every policy named agency-freeze with a date behind it off everybody and delete it. Then find out who can write to this computer’s files.',
    'zh-CN':
      '请演练以查看账号现状，解冻将以阿里云的实际状态为准。请在 RAM 控制台中将所有名称为 agency-freeze 加日期的策略从各身份移除并删除，然后查明谁能写入本机文件。',
  },
  'freeze.unfit.unreadable': { en: 'the whole of it', 'zh-CN': '全部内容' },
  'freeze.unfit.account': { en: 'the account', 'zh-CN': '账号' },
  'freeze.unfit.time': { en: 'its moment', 'zh-CN': '时间' },
  'freeze.unfit.calls': { en: 'the order of its calls', 'zh-CN': '调用顺序' },
  'freeze.unfit.policy': { en: 'the name of a policy', 'zh-CN': '策略名称' },
  'freeze.unfit.document': { en: 'the text of a policy', 'zh-CN': '策略内容' },
  'freeze.unfit.identity': { en: 'the name of an identity', 'zh-CN': '身份名称' },
  'freeze.unfit.version': { en: 'a version of the policy', 'zh-CN': '策略版本' },
  'input.freeze.unfit': {
    en: 'What was kept of the last freeze was changed by somebody else, and is not carried out. See below what to do.',
    'zh-CN': '保存的上次冻结进度已被他人改动，不予执行。处理方法见下方说明。',
  },
  'input.freeze.changed': {
    en: 'The freeze policy in Alibaba Cloud does not mean what this would rely on, and nothing was changed. Rehearse to see how the account stands, then undo or thaw instead.',
    'zh-CN': '阿里云中的冻结策略与此操作所依据的含义不符，未作任何更改。请演练查看账号现状，然后改为撤销或解冻。',
  },
  'notice.freeze-changed': {
    en: 'What is kept of the freeze of {{account}} was changed by somebody else.',
    'zh-CN': '{{account}} 的冻结进度记录已被他人改动。',
  },
  'notice.freeze-changed.remedy': {
    en: 'It is not carried out. The Freeze page says what to do.',
    'zh-CN': '将不予执行。处理方法见“紧急冻结”页。',
  },
} as const satisfies Texts;
