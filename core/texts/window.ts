import type { Texts } from './text';

/** The window and the popover. */
export const windowTexts = {
  'window.days': { en: { one: '{{count}} day', other: '{{count}} days' }, 'zh-CN': '{{count}} 天' },
} satisfies Texts;
