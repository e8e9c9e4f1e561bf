import { alertTexts } from './alert';
import { alertFrameTexts, alertInputTexts } from './alert-frame';
import { failureTexts } from './failure';
import { forecastTexts } from './forecast';
import { forecastInputTexts } from './forecast-input';
import { inputTexts } from './input';
import { noticeTexts } from './notice';
import { slackTexts } from './slack';
import { terminalTexts } from './terminal';
import { trayTexts } from './tray';
import { windowTexts } from './window';
import { windowForecastTexts } from './window-forecast';
import { windowLedgerTexts } from './window-ledger';

/** Every text that a person reads, by key, in every language: a language left out is a compile error. */
export const catalogue = {
  ...alertFrameTexts,
  ...alertInputTexts,
  ...alertTexts,
  ...failureTexts,
  ...forecastInputTexts,
  ...forecastTexts,
  ...inputTexts,
  ...noticeTexts,
  ...slackTexts,
  ...terminalTexts,
  ...trayTexts,
  ...windowForecastTexts,
  ...windowLedgerTexts,
  ...windowTexts,
};

export type TextKey = keyof typeof catalogue;
