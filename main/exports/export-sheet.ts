import type { Sheet } from '../../core/sheet/sheet';
import { sheetText } from '../../core/sheet/sheet-text';
import type { Language } from '../../core/texts/text';
import { makeInWorker } from './in-worker';
import { sheetPdf } from './pdf';
import { type Saved, saveFile } from './save-file';

export const exportFormats = ['xlsx', 'csv', 'pdf', 'txt'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const makers: Readonly<Record<ExportFormat, (sheet: Sheet, language: Language) => string | Promise<Uint8Array>>> = {
  xlsx: (sheet, language) => makeInWorker({ format: 'xlsx', language }).sheet(sheet),
  csv: (sheet, language) => makeInWorker({ format: 'csv', language }).sheet(sheet),
  pdf: sheetPdf,
  txt: sheetText,
};

/** Asks where, makes the sheet in the form that is wanted and saves it. `name` is without its ending. */
export const exportSheet = (sheet: Sheet, format: ExportFormat, name: string, language: Language): Promise<Saved> =>
  saveFile({ name: `${name}.${format}`, content: () => makers[format](sheet, language) });
