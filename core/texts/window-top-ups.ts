import type { Texts } from './text';

/** The top-up desk's own pages. */
export const windowTopUpTexts = {
  'nav.top-ups': { en: 'Top-ups', 'zh-CN': '充值' },
} satisfies Texts;
