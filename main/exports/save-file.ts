import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { Answer } from '../../core/input-error';
import { reasonOf } from '../history/kept';
import { writeWhole } from '../whole-file';
import { fileNameOf } from './file-name';

/** A file that a person asked for. */
export interface FileToSave {
  /** Offered in the dialog; its ending says what the file is, `ledger-2026-11.xlsx`. */
  readonly name: string;
  /** Asked for once the person has said where: nothing is made for a dialog that is closed. Undefined: given up. */
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array | undefined>;
}

export type Saved =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: 'disk-full' | 'unwritable' | 'not-made' };

/** Asks where; undefined where the person closes the dialog. */
export async function placeFor(name: string): Promise<string | undefined> {
  const offered = fileNameOf(name);
  const ending = extname(offered).slice(1);
  const options = {
    defaultPath: join(app.getPath('documents'), offered),
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  };
  const window = BrowserWindow.getFocusedWindow();
  const asked = window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  const { canceled, filePath } = await asked;
  return canceled || filePath === '' ? undefined : filePath;
}

/** Asks where, and saves the whole file there or nothing. */
export async function saveFile({ name, content }: FileToSave): Promise<Saved> {
  const filePath = await placeFor(name);
  if (filePath === undefined) return { kind: 'cancelled' };
  let made: string | Uint8Array | undefined;
  try {
    made = await content();
  } catch {
    return { kind: 'failed', reason: 'not-made' };
  }
  if (made === undefined) return { kind: 'cancelled' };
  try {
    await writeWhole(filePath, made);
    return { kind: 'saved', path: filePath };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) === 'disk-full' ? 'disk-full' : 'unwritable' };
  }
}

const answers = {
  saved: { ok: true },
  /** A closed dialog is no mistake. */
  cancelled: { ok: true },
  'disk-full': { ok: false, reason: { text: 'input.not-saved' } },
  'not-made': { ok: false, reason: { text: 'input.export.failed' } },
  unwritable: { ok: false, reason: { text: 'input.export.unwritable' } },
} as const satisfies Record<string, Answer>;

export const answerOf = (saved: Saved): Answer =>
  saved.kind === 'failed' ? answers[saved.reason] : answers[saved.kind];
