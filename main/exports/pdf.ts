import { BrowserWindow } from 'electron';
import type { Sheet } from '../../core/sheet/sheet';
import { escapedHtml, sheetHtml } from '../../core/sheet/sheet-html';
import type { Language } from '../../core/texts/text';
import { translatorOf } from '../../core/texts/translator';
import { APP_ORIGIN } from '../app-protocol';
import { windowSession } from '../lockdown';
import { offerPage } from './pages-to-print';

const MARGIN_INCHES = 0.6;
/** More columns than this are written across the long side. */
const MOST_UPRIGHT = 6;

/** Chromium puts the numbers in where it finds these classes. */
function footer(title: string, language: Language): string {
  const counted = translatorOf(language)('print.page', { page: '\u0001', pages: '\u0002' });
  const numbered = escapedHtml(counted)
    .replace('\u0001', '<span class="pageNumber"></span>')
    .replace('\u0002', '<span class="totalPages"></span>');
  const style = 'width:100%;margin:0 15mm;font-size:7pt;font-family:sans-serif;color:#333;display:flex';
  return `<div style="${style}"><span style="flex:1">${escapedHtml(title)}</span><span>${numbered}</span></div>`;
}

/** A4, made by a window that nobody sees: without scripts, under the same policy and in the same session as the others. */
export async function sheetPdf(sheet: Sheet, language: Language): Promise<Uint8Array> {
  const page = offerPage(sheetHtml(sheet, language));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: windowSession(), sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await window.loadURL(`${APP_ORIGIN}${page.path}`);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      landscape: sheet.tables.some(({ columns }) => columns.length > MOST_UPRIGHT),
      printBackground: false,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(sheet.title, language),
      margins: { top: MARGIN_INCHES, bottom: MARGIN_INCHES, left: MARGIN_INCHES, right: MARGIN_INCHES },
    });
  } finally {
    page.takeAway();
    window.destroy();
  }
}
