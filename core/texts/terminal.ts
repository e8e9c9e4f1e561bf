import type { Texts } from './text';

/** What the program prints where there is no display. */
export const terminalTexts = {
  'table.sample': {
    en: 'Sample data: no account is connected yet.',
    'zh-CN': '示例数据：尚未连接任何账号。',
  },
  'table.health': { en: 'Status', 'zh-CN': '状态' },
  'table.health.healthy': { en: 'healthy', 'zh-CN': '正常' },
  'table.health.watch': { en: 'watch', 'zh-CN': '关注' },
  'table.health.critical': { en: 'critical', 'zh-CN': '紧急' },
  'table.health.suspended': { en: 'credit used up', 'zh-CN': '余额已用完' },
  'table.health.stale': { en: 'stale', 'zh-CN': '数据过期' },
  'table.health.unknown': { en: 'not known yet', 'zh-CN': '尚不清楚' },
  'table.health.failed': { en: '{{health}} (last reading failed)', 'zh-CN': '{{health}}（上次读取失败）' },
} satisfies Texts;
