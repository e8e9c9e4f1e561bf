import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type AccountLedger, ledgerSheet } from '../core/ledger/ledger-sheet';
import type { Sheet } from '../core/sheet/sheet';
import { translatorOf } from '../core/texts/translator';
import type { ExportBeginning, ExportPart, ExportReply } from './exports/conversation';

/** A workbook takes seconds to make: here, in a thread of its own, and never in the one that draws the window. */
function serve(port: MessagePort, { format, language }: ExportBeginning): void {
  const accounts: AccountLedger[] = [];

  async function bytesOf(sheet: Sheet): Promise<Uint8Array> {
    if (format === 'xlsx') return (await import('./exports/workbook')).workbookOf(sheet);
    return new TextEncoder().encode((await import('./exports/csv')).sheetCsv(sheet));
  }

  function sheetOf(part: Exclude<ExportPart, { kind: 'account' }>): Sheet {
    if (part.kind === 'sheet') return part.sheet;
    const { head, now } = part;
    return ledgerSheet({ accounts, ...(head === undefined ? {} : { head }) }, translatorOf(language), now);
  }

  async function reply(part: Exclude<ExportPart, { kind: 'account' }>): Promise<ExportReply> {
    try {
      return { ok: true, bytes: await bytesOf(sheetOf(part)) };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : 'unknown' };
    }
  }

  // Loaded while the accounts come in.
  if (format === 'xlsx') void import('exceljs').catch(() => undefined);

  port.on('message', (part: ExportPart) => {
    if (part.kind === 'account') {
      accounts.push(part.account);
      return;
    }
    void reply(part).then((made) => {
      port.postMessage(made);
      port.close();
    });
  });
}

if (parentPort) serve(parentPort, workerData as ExportBeginning);
