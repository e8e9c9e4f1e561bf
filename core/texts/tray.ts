import type { Texts } from './text';

/** The tray icon's tooltip and menu. */
export const trayTexts = {
  'tray.open': { en: 'Open Credit Runway', 'zh-CN': '打开 Credit Runway' },
  'tray.refresh': { en: 'Read balances now', 'zh-CN': '立即读取余额' },
  'tray.pause': { en: 'Pause reading', 'zh-CN': '暂停读取' },
  'tray.resume': { en: 'Resume reading', 'zh-CN': '恢复读取' },
  'tray.top-ups': { en: 'Top-ups…', 'zh-CN': '充值…' },
  'tray.checks': {
    en: { one: '{{count}} check open before a top-up', other: '{{count}} checks open before top-ups' },
    'zh-CN': '充值前还有 {{count}} 项检查未完成',
  },
  'tray.awaited': {
    en: { one: '{{count}} top-up not arrived yet', other: '{{count}} top-ups not arrived yet' },
    'zh-CN': '{{count}} 笔充值尚未到账',
  },
  'tray.connect': { en: 'Connect an account…', 'zh-CN': '连接账号…' },
  'tray.settings': { en: 'Settings…', 'zh-CN': '设置…' },
  'tray.quit': { en: 'Quit', 'zh-CN': '退出' },
  'tray.more': { en: { one: 'and {{count}} more…', other: 'and {{count}} more…' }, 'zh-CN': '还有 {{count}} 个…' },
  'tray.worst': { en: '{{account}}: {{days}} days of credit left', 'zh-CN': '{{account}}：余额还可用 {{days}} 天' },
  'tray.runs-out': { en: 'Runs out {{moment}}', 'zh-CN': '预计用完：{{moment}}' },
  'tray.updated': { en: 'Updated {{moment}}', 'zh-CN': '更新于 {{moment}}' },
  'tray.updated.sample': { en: 'Sample data, updated {{moment}}', 'zh-CN': '示例数据，更新于 {{moment}}' },
  'tray.never-read': { en: 'Balances have not been read yet', 'zh-CN': '尚未读取余额' },
  'tray.paused': {
    en: 'Reading is paused: resume it to see the days left',
    'zh-CN': '读取已暂停，恢复后可查看剩余天数',
  },
  'tray.not-known': {
    en: 'Days left are not known: open the window to see why',
    'zh-CN': '剩余天数未知，请打开窗口查看原因',
  },
  'tray.no-accounts': { en: 'Connect an account to see its days left', 'zh-CN': '连接账号后可查看剩余天数' },
  'tray.account': { en: '{{account}}: {{state}}', 'zh-CN': '{{account}}：{{state}}' },
  'tray.title': { en: '{{days}} d', 'zh-CN': '{{days}} 天' },
  'tray.state.days': { en: '{{days}} days, runs out {{date}}', 'zh-CN': '{{days}} 天，{{date}}用完' },
  'tray.state.critical': {
    en: '{{days}} days, runs out {{date}} (critical)',
    'zh-CN': '{{days}} 天，{{date}}用完（紧急）',
  },
  'tray.state.used-up': { en: 'credit is used up', 'zh-CN': '余额已用完' },
  'tray.state.endless': { en: 'nothing is being spent', 'zh-CN': '目前没有消费' },
  'tray.state.stale': { en: 'not read since {{moment}}', 'zh-CN': '{{moment}} 之后未读取' },
  'tray.state.too-early': { en: 'too few readings yet', 'zh-CN': '读取次数不足' },
  'tray.state.reading': { en: 'being read now', 'zh-CN': '正在读取' },
  'tray.state.unread': { en: 'not read yet', 'zh-CN': '尚未读取' },
  'tray.state.failed': { en: 'could not be read: open to see why', 'zh-CN': '无法读取，打开查看原因' },
} satisfies Texts;
