import { type CsvError, parse } from 'csv-parse/sync';
import type { ImportProblem, WrittenRow } from '../../core/ledger/invoice-import';
import type { TextKey } from '../../core/texts/catalogue';

export type CsvRead =
  | { readonly ok: true; readonly rows: readonly WrittenRow[] }
  | { readonly ok: false; readonly problem: ImportProblem };

export const MOST_BYTES = 5_000_000;
const MOST_LINES = 20_000;
const LONGEST_CELL = 1_000;

const beginnings: readonly (readonly [readonly number[], TextKey])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'import.workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'import.workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'import.pdf'],
];

const NEWLINE = 10;

const problem = (line: number, text: TextKey, values?: ImportProblem['values']): CsvRead => ({
  ok: false,
  problem: { line, text, ...(values === undefined ? {} : { values }) },
});

const linesIn = (text: string): number => text.split('\n').length - 1;

function decoded(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    const part = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (decoded(part, 'utf-8') === undefined) return line;
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}

type Text = { readonly text: string } | { readonly problem: CsvRead };

/** UTF-8 as Excel and most others write it, with or without its mark; UTF-16 by its mark; else GB18030, as in China. */
function textOf(bytes: Uint8Array): Text {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return found(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return found(bytes, 'utf-16be');
  const text = decoded(bytes, 'utf-8');
  if (text !== undefined) return { text };
  const whole = decoded(bytes, 'utf-8', true);
  if (whole !== undefined) return { problem: problem(linesIn(whole) + 1, 'import.cut') };
  return found(bytes, 'gb18030');
}

function found(bytes: Uint8Array, encoding: string): Text {
  const text = decoded(bytes, encoding);
  return text === undefined ? { problem: problem(lineOfBadByte(bytes), 'import.encoding') } : { text };
}

/** No CSV has them: the file is of another kind. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/** What stands most often between the first line's words. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n'));
  const counted = [',', ';', '\t', '，'].map((mark) => [mark, header.split(mark).length] as const);
  return counted.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

interface WithLines {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parsed(text: string): CsvRead {
  try {
    const options = { delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true };
    const records = parse(text, options) as readonly unknown[] as readonly WithLines[];
    const rows = records.map(({ record, info }) => ({
      line: info.lines - record.reduce((count, cell) => count + linesIn(cell), 0),
      cells: record,
    }));
    const tooLong = rows.find(({ cells }) => cells.some(({ length }) => length > LONGEST_CELL));
    if (tooLong !== undefined) return problem(tooLong.line, 'import.cell-long', { most: LONGEST_CELL });
    return { ok: true, rows };
  } catch (error) {
    const { code, lines } = error as CsvError & { readonly lines?: number };
    return problem(lines ?? 1, code === 'CSV_QUOTE_NOT_CLOSED' ? 'import.quote-open' : 'import.quote');
  }
}

/** The rows of a file as somebody's spreadsheet wrote it, each with its line; or the first line that cannot be read, and why. */
export function readCsv(bytes: Uint8Array): CsvRead {
  if (bytes.length > MOST_BYTES) return problem(1, 'import.too-large', { most: MOST_BYTES / 1_000_000 });
  const foreign = beginnings.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (foreign !== undefined) return problem(1, foreign[1]);
  const read = textOf(bytes);
  if ('problem' in read) return read.problem;
  const text = read.text.replace(/\r\n?/g, '\n');
  const control = CONTROL.exec(text);
  if (control !== null) return problem(linesIn(text.slice(0, control.index)) + 1, 'import.not-text');
  const lines = linesIn(text);
  if (text.trim() === '') return { ok: true, rows: [] };
  if (lines > MOST_LINES) return problem(MOST_LINES + 1, 'import.too-many', { most: MOST_LINES });
  const rows = parsed(text);
  return rows.ok && !text.endsWith('\n') ? problem(lines + 1, 'import.cut') : rows;
}
