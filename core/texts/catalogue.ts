import { failureTexts } from './failure';
import { inputTexts } from './input';
import { noticeTexts } from './notice';
import { terminalTexts } from './terminal';
import { trayTexts } from './tray';
import { windowTexts } from './window';

/** Every text that a person reads, by key, in every language: a language left out is a compile error. */
export const catalogue = {
  ...failureTexts,
  ...inputTexts,
  ...noticeTexts,
  ...terminalTexts,
  ...trayTexts,
  ...windowTexts,
};

export type TextKey = keyof typeof catalogue;
