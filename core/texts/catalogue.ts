import { alertTexts } from './alert';
import { alertFrameTexts, alertInputTexts } from './alert-frame';
import { failureTexts } from './failure';
import { forecastTexts } from './forecast';
import { forecastInputTexts } from './forecast-input';
import { inputTexts } from './input';
import { invoiceTexts } from './invoices';
import { noticeTexts } from './notice';
import { permissionTemplateTexts } from './permission-templates';
import { permissionTexts } from './permissions';
import { permissionsInputTexts } from './permissions-input';
import { slackTexts } from './slack';
import { taxInputTexts, taxTexts } from './tax';
import { terminalTexts } from './terminal';
import { topUpTexts } from './top-up';
import { topUpAlertTexts } from './top-up-alert';
import { topUpInputTexts } from './top-up-input';
import { topUpSheetTexts } from './top-up-sheet';
import { trayTexts } from './tray';
import { windowTexts } from './window';
import { windowBillImportTexts } from './window-bill-import';
import { windowCalendarTexts } from './window-calendar';
import { windowForecastTexts } from './window-forecast';
import { windowFreezeTexts } from './window-freeze';
import { windowFreezeDoubtTexts } from './window-freeze-doubts';
import { windowLedgerTexts } from './window-ledger';
import { windowPermissionTexts } from './window-permissions';
import { windowSignersTexts } from './window-signers';
import { windowSpendTexts } from './window-spend';
import { windowTopUpListTexts } from './window-top-up-list';
import { windowTopUpTexts } from './window-top-ups';
import { windowTopUpInputTexts } from './window-top-ups-input';

/** Every text that a person reads, by key, in every language: a language left out is a compile error. */
export const catalogue = {
  ...alertFrameTexts,
  ...alertInputTexts,
  ...alertTexts,
  ...failureTexts,
  ...forecastInputTexts,
  ...forecastTexts,
  ...inputTexts,
  ...invoiceTexts,
  ...noticeTexts,
  ...permissionTemplateTexts,
  ...permissionTexts,
  ...permissionsInputTexts,
  ...slackTexts,
  ...taxInputTexts,
  ...taxTexts,
  ...terminalTexts,
  ...topUpAlertTexts,
  ...topUpInputTexts,
  ...topUpSheetTexts,
  ...topUpTexts,
  ...trayTexts,
  ...windowCalendarTexts,
  ...windowForecastTexts,
  ...windowFreezeTexts,
  ...windowFreezeDoubtTexts,
  ...windowLedgerTexts,
  ...windowSpendTexts,
  ...windowBillImportTexts,
  ...windowPermissionTexts,
  ...windowTexts,
  ...windowSignersTexts,
  ...windowTopUpInputTexts,
  ...windowTopUpListTexts,
  ...windowTopUpTexts,
};

export type TextKey = keyof typeof catalogue;
