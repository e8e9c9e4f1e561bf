import type { Texts } from './text';

/** The overview page and the popover. */
export const windowOverviewTexts = {
  'overview.title': { en: 'Overview', 'zh-CN': '总览' },
  'overview.read': { en: 'balances updated at {{time}}', 'zh-CN': '余额更新于 {{time}}' },
  'overview.read.never': { en: 'no balance read yet', 'zh-CN': '尚未读取余额' },
  'overview.next': { en: 'next at {{time}}', 'zh-CN': '下次 {{time}}' },

  'kpi.lowest': { en: 'Runs out first', 'zh-CN': '最先用完' },
  'kpi.lowest.none': { en: 'No account has a current figure', 'zh-CN': '没有账号有最新数字' },
  'kpi.attention': { en: 'Needs attention', 'zh-CN': '需要留意' },
  'kpi.attention.of': {
    en: { one: 'of {{count}} account', other: 'of {{count}} accounts' },
    'zh-CN': '/ {{count}} 个账号',
  },
  'kpi.attention.none': { en: 'Every account is healthy and up to date', 'zh-CN': '所有账号正常且数据最新' },
  'kpi.attention.critical': { en: '{{count}} under {{days}} days', 'zh-CN': '{{count}} 个不足 {{days}} 天' },
  'kpi.attention.watch': { en: '{{count}} under {{days}} days', 'zh-CN': '{{count}} 个不足 {{days}} 天' },
  'kpi.attention.suspended': { en: '{{count}} used up', 'zh-CN': '{{count}} 个已用完' },
  'kpi.attention.stale': { en: '{{count}} out of date', 'zh-CN': '{{count}} 个数据过时' },
  'kpi.attention.unknown': { en: '{{count}} not known yet', 'zh-CN': '{{count}} 个尚不明确' },
  'kpi.attention.failed': { en: '{{count}} could not be read', 'zh-CN': '{{count}} 个无法读取' },
  'kpi.totals': { en: 'Credit by currency', 'zh-CN': '各币种余额' },
  'kpi.totals.none': { en: 'No balance read yet', 'zh-CN': '尚未读取余额' },
  'kpi.totals.more': { en: 'and {{count}} more', 'zh-CN': '以及另外 {{count}} 种' },
  'kpi.readings': { en: 'Updated', 'zh-CN': '更新时间' },
  'kpi.readings.paused': { en: 'Paused', 'zh-CN': '已暂停' },

  'table.title': { en: 'Accounts', 'zh-CN': '账号' },
  'table.all': { en: 'All {{count}}', 'zh-CN': '全部 {{count}}' },
  'table.attention': { en: 'Needs attention {{count}}', 'zh-CN': '需要留意 {{count}}' },
  'table.filter': { en: 'Which accounts to show', 'zh-CN': '显示哪些账号' },
  'table.nothing': { en: 'No account needs attention.', 'zh-CN': '没有需要留意的账号。' },
  'table.status': { en: 'Status', 'zh-CN': '状态' },
  'table.account': { en: 'Account', 'zh-CN': '账号' },
  'table.balance': { en: 'Balance', 'zh-CN': '余额' },
  'table.burn': { en: 'Spending a day', 'zh-CN': '日均消费' },
  'table.recent': { en: '7 days', 'zh-CN': '近 7 天' },
  'table.recent.described': { en: 'Spending of the last 7 days: {{trend}}', 'zh-CN': '近 7 天消费：{{trend}}' },
  'table.recent.rising': { en: 'rising', 'zh-CN': '上升' },
  'table.recent.falling': { en: 'falling', 'zh-CN': '下降' },
  'table.recent.steady': { en: 'steady', 'zh-CN': '平稳' },
  'table.days': { en: 'Days left', 'zh-CN': '可用天数' },
  'table.runs-out': { en: 'Runs out', 'zh-CN': '用完时间' },
  'table.read': { en: 'Updated', 'zh-CN': '更新时间' },
  'table.not-read': { en: 'Could not be read', 'zh-CN': '无法读取' },

  'empty.title': { en: 'Connect your first Alibaba Cloud account', 'zh-CN': '连接第一个阿里云账号' },
  'empty.text': {
    en: 'Credit Runway reads balances only. It never asks for a console password and cannot spend money.',
    'zh-CN': 'Credit Runway 只读取余额，不需要控制台密码，也无法花钱。',
  },

  'popover.updated': { en: 'Updated {{time}}', 'zh-CN': '更新于 {{time}}' },
  'popover.lowest': {
    en: { one: 'Only account', other: 'Runs out first of {{count}} accounts' },
    'zh-CN': '{{count}} 个账号中最先用完',
  },
  'popover.today': { en: 'Today', 'zh-CN': '今天' },
  'popover.line': { en: '{{days}}-day line', 'zh-CN': '{{days}} 天线' },
  'popover.burn': { en: 'Spending, 7-day', 'zh-CN': '消费（7 天）' },
  'popover.a-day': { en: '/day', 'zh-CN': '/天' },
} satisfies Texts;
