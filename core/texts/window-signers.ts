import type { Texts } from './text';

/** Whom else the second sign-off asks, and what it does not take. */
export const windowSignersTexts = {
  'signers.agreed': { en: 'Agreed by', 'zh-CN': '同意人' },
  'signers.agreed.pin': { en: 'PIN of who agrees', 'zh-CN': '同意人的 PIN' },
  'signers.switch.both': {
    en: 'Two of those who can sign off have to agree, each with their PIN.',
    'zh-CN': '须由两名签核人各自用 PIN 同意。',
  },
  'input.signer.agree': {
    en: 'PIN of who agrees: somebody else who can sign off has to agree with theirs.',
    'zh-CN': '同意人的 PIN：须由另一名签核人用其 PIN 同意。',
  },
  'input.signer.two': {
    en: 'Agreed by: it takes two different people. Choose somebody else.',
    'zh-CN': '同意人：须为两名不同的人。请选择其他人。',
  },
  'input.signer.prepared': {
    en: 'Signed off by: they prepared a top-up that is under way. Somebody else has to agree, or that top-up is finished or cancelled first.',
    'zh-CN': '签核人：此人准备了尚未完成的充值。须由其他人同意，或先完成或取消该充值。',
  },
  'input.top-up.sign-off.changed': {
    en: 'The top-up changed. Look at it again, then sign it off.',
    'zh-CN': '充值内容已更改。请重新查看后再签核。',
  },
  'notice.not-on-record': {
    en: 'Something was done that could not be put on record',
    'zh-CN': '有一项操作未能写入操作记录',
  },
  'notice.not-on-record.remedy': {
    en: 'Make room on the disk, see that the file record.jsonl can be written, and note by hand what was done just now.',
    'zh-CN': '请腾出磁盘空间，确认 record.jsonl 文件可写，并手工记下刚才的操作。',
  },
  'notice.top-ups-unreadable': {
    en: 'The choices of the top-ups page, four eyes among them, cannot be read: no top-up can be changed',
    'zh-CN': '无法读取“充值”页面的设置（包括第二人签核）：目前不能更改任何充值',
  },
  'notice.top-ups-unreadable.remedy': {
    en: 'They are left as they are. Start the newest version of the program, or bring back a copy of the file history.db.',
    'zh-CN': '设置保持原样。请启动最新版本的程序，或恢复 history.db 文件的备份。',
  },
  'input.top-up.desk-unreadable': {
    en: 'The choices of the top-ups page cannot be read, so nothing is changed. Start the newest version of the program.',
    'zh-CN': '无法读取“充值”页面的设置，因此未做更改。请启动最新版本的程序。',
  },
  'input.top-up.name.mixed': {
    en: 'Name: write it in one alphabet. This one mixes letters that look alike.',
    'zh-CN': '姓名：请只用一种字母书写，此姓名混用了外形相似的字母。',
  },
} satisfies Texts;
