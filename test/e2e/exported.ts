import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Launched } from './fixture';

const PYTHON = resolve('.cache/python/bin/python');

/** Answers every dialog that asks where to save, or which file to open, as a person would. */
export const answerDialogs = (program: Launched, path: string): Promise<void> =>
  program.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

function readInPython<T>(script: string, path: string): T {
  const { stdout, stderr } = spawnSync(PYTHON, [script, path], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    env: { PATH: process.env.PATH ?? '', PYTHONDONTWRITEBYTECODE: '1', HOME: '/nonexistent' },
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

export interface WorkbookCell {
  readonly at: string;
  readonly value: string | number | null;
  /** What another program worked the formula out to. */
  readonly worked: number | null;
  readonly formula: boolean;
}

export const workbookIn = (path: string): Readonly<Record<string, readonly WorkbookCell[]>> =>
  readInPython('test/main/exports/open_workbook.py', path);

export const pdfIn = (
  path: string,
): { readonly pages: number; readonly points: readonly number[]; readonly text: string } =>
  readInPython('test/e2e/read_pdf.py', path);

export const csvIn = (path: string): readonly (readonly string[])[] =>
  parse(readFileSync(path), { bom: true, relax_column_count: true, skip_empty_lines: true });

/** What `npm run verify-log` says of the record. */
export function recordVerifiedIn(file: string): { readonly status: number | null; readonly said: string } {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/verify-log.ts', file], {
    encoding: 'utf8',
  });
  return { status, said: stdout.trim() };
}
