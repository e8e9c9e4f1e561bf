import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../core/sheet/cell-text';
import { makeInWorker } from '../../../main/exports/in-worker';
import { builtEntry } from '../../fixtures/built';
import { hostileTexts, sampleSheet } from '../../fixtures/sheets';

const PYTHON = resolve('.cache/python/bin/python');

interface ReadCell {
  readonly at: string;
  readonly type: string;
  readonly value: string | number | null;
  /** What the other program worked the formula out to. */
  readonly worked: number | null;
  readonly formula: boolean;
}

type ReadBook = Readonly<Record<string, readonly ReadCell[]>>;

let folder: string;
let book: ReadBook;

/** Opens the workbook with openpyxl, and has pycel work every formula out anew. */
function openedInPython(path: string): Promise<ReadBook> {
  const child = spawn(PYTHON, [join('test', 'main', 'exports', 'open_workbook.py'), path], {
    env: { PATH: process.env.PATH ?? '', PYTHONDONTWRITEBYTECODE: '1', HOME: folder },
  });
  return new Promise((done, fail) => {
    let [output, errors] = ['', ''];
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString('utf8');
    });
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString('utf8');
    });
    child.on('error', fail);
    child.on('close', () => (output === '' ? fail(new Error(errors)) : done(JSON.parse(output) as ReadBook)));
  });
}

beforeAll(async () => {
  if (!existsSync(PYTHON)) throw new Error('The Python packages are missing: run `npx tsx tools/python-client.ts`.');
  folder = mkdtempSync(join(tmpdir(), 'runway-xlsx-'));
  const making = makeInWorker({ format: 'xlsx', language: 'en' }, builtEntry('export-worker'));
  const path = join(folder, 'sheet.xlsx');
  writeFileSync(path, await making.sheet(sampleSheet));
  book = await openedInPython(path);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cellsOf = (index: number): readonly ReadCell[] => Object.values(book)[index] ?? [];

describe('the workbook in another program', () => {
  it('comes to the same sums as the cells say', () => {
    const sums = cellsOf(0).filter(({ formula }) => formula);
    expect(sums).toHaveLength(6);
    for (const { value, worked } of sums) expect(worked).toBeCloseTo(Number(value), 6);
    expect(sums.map(({ value }) => value)).toEqual([
      -0.1, 1234567.889999, -9500, 1234567.99, 9500.200001, 1225067.789999,
    ]);
  });

  it('has every text as a text, none as a formula', () => {
    const texts = cellsOf(1).filter(({ at }) => at.startsWith('A') && at !== 'A1');
    expect(texts.map(({ value }) => value)).toEqual(hostileTexts.map(plainText));
    expect(texts.every(({ type, formula }) => type === 's' && !formula)).toBe(true);
    const cover = cellsOf(0).filter(({ formula, at }) => formula && !/^[CDE]/.test(at));
    expect(cover).toEqual([]);
  });

  it('has amounts as numbers, the negative ones too', () => {
    const amounts = cellsOf(1).filter(({ at }) => at.startsWith('B') && at !== 'B1');
    expect(amounts.map(({ value }) => value)).toEqual(hostileTexts.map((_, index) => index * -1_000 + 0));
  });

  it('names its worksheets so that Excel takes them', () => {
    expect(Object.keys(book)).toEqual(['Amounts', 'Texts   all  of them']);
  });
});
