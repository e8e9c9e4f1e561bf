import type { Texts } from './text';

/** The settings page. */
export const windowSettingsTexts = {
  'settings.title': { en: 'Settings', 'zh-CN': '设置' },
  'settings.text': { en: 'Every change is saved at once.', 'zh-CN': '每项更改立即保存。' },
  'settings.saved': { en: 'Saved', 'zh-CN': '已保存' },
  'settings.readings': { en: 'Readings', 'zh-CN': '读取' },
  'settings.every': { en: 'Read every', 'zh-CN': '读取间隔' },
  'settings.every.hint': {
    en: 'In minutes, 1 to 1,440. An account can have its own.',
    'zh-CN': '以分钟计，1 到 1440。账号可单独设置。',
  },
  'settings.minutes': { en: 'min', 'zh-CN': '分钟' },
  'settings.warnings': { en: 'Warnings', 'zh-CN': '提醒' },
  'settings.watch': { en: 'Watch under', 'zh-CN': '低于此天数为关注' },
  'settings.watch.hint': { en: 'The account turns amber.', 'zh-CN': '账号显示为琥珀色。' },
  'settings.critical': { en: 'Critical under', 'zh-CN': '低于此天数为紧急' },
  'settings.critical.hint': {
    en: 'The account turns red. Alerts have rules of their own, below.',
    'zh-CN': '账号显示为红色。警报按下方的规则发出。',
  },
  'settings.days': { en: 'days', 'zh-CN': '天' },
  'settings.notifications': { en: 'Notifications', 'zh-CN': '通知' },
  'settings.notifications.hint': {
    en: 'On this computer: once for each alert, and again when it gets worse.',
    'zh-CN': '在本机：每条警报通知一次，情况恶化时再次通知。',
  },
  'settings.look': { en: 'Look and language', 'zh-CN': '外观与语言' },
  'settings.theme': { en: 'Theme', 'zh-CN': '主题' },
  'settings.theme.system': { en: 'As the system', 'zh-CN': '跟随系统' },
  'settings.theme.light': { en: 'Light', 'zh-CN': '浅色' },
  'settings.theme.dark': { en: 'Dark', 'zh-CN': '深色' },
  'settings.language': { en: 'Language', 'zh-CN': '语言' },
  'settings.language.system': { en: 'As the system', 'zh-CN': '跟随系统' },
  'settings.language.en': { en: 'English', 'zh-CN': 'English' },
  'settings.language.zh-CN': { en: '简体中文', 'zh-CN': '简体中文' },
  'settings.hide': { en: 'Hide amounts', 'zh-CN': '隐藏金额' },
  'settings.hide.hint': {
    en: 'In the window, the popover and notifications. Days left stay visible.',
    'zh-CN': '在窗口、弹出面板和通知中隐藏。可用天数仍会显示。',
  },
  'settings.system': { en: 'This computer', 'zh-CN': '本机' },
  'settings.login': { en: 'Start at login', 'zh-CN': '登录时启动' },
  'settings.login.hint': { en: 'Opens in the tray, without a window.', 'zh-CN': '在托盘中启动，不打开窗口。' },
  'settings.zone': {
    en: 'Times are shown in {{zone}}; hover for UTC+8.',
    'zh-CN': '时间按 {{zone}} 显示；悬停可见 UTC+8。',
  },
  'settings.version': { en: 'Version {{version}}', 'zh-CN': '版本 {{version}}' },
} satisfies Texts;
