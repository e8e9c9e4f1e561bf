import type { Texts } from './text';

/** Native notifications and the banners of the window. */
export const noticeTexts = {
  'notice.low.title': { en: '{{account}} has {{days}} of credit left', 'zh-CN': '{{account}} 的余额还可用 {{days}}' },
} satisfies Texts;
