import type { Texts } from './text';

/** The tray icon's tooltip and menu. */
export const trayTexts = {
  'tray.open': { en: 'Open Credit Runway', 'zh-CN': '打开 Credit Runway' },
} satisfies Texts;
