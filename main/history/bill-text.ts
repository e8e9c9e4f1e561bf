import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { BillProblem } from '../../core/spend/import-answer';
import type { TextKey } from '../../core/texts/catalogue';

/** What was read so far of a file that may be larger than the memory. */
export interface TextPart {
  readonly text: string;
  readonly bytes: number;
  readonly of: number;
}

const PART = 256 * 1024;

const beginnings: readonly (readonly [readonly number[], TextKey])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'import.workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'import.workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'bill.import.pdf'],
  [[0x1f, 0x8b], 'bill.import.packed'],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: no CSV has them: the file is of another kind
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

export class UnreadableBill extends Error {
  readonly problem: BillProblem;
  constructor(problem: BillProblem) {
    super(problem.text);
    this.problem = problem;
  }
}

const NEWLINE = 10;

/** A letter may be cut by the end of the part. */
function isIn(encoding: string, part: Buffer): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(part, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** What is not UTF-8 is GB18030, as China's Excel writes it; what is neither is broken UTF-8. */
function encodingOf(first: Buffer): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  return ['utf-8', 'gb18030'].find((encoding) => isIn(encoding, first)) ?? 'utf-8';
}

const newlinesIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** How many lines of the part come before the one that cannot be read. Its first may begin amid a letter: it is judged last. */
function linesBefore(broken: Buffer, encoding: string): number {
  if (encoding.startsWith('utf-16')) return 0;
  let lines = 0;
  for (let from = 0, to = 0; to >= 0; from = to + 1, lines += 1) {
    to = broken.indexOf(NEWLINE, from);
    const line = broken.subarray(from, to < 0 ? broken.length : to);
    if (lines > 0 && !isIn(encoding, line)) return lines;
  }
  return 0;
}

function refuseForeign(first: Buffer): void {
  const foreign = beginnings.find(([mark]) => mark.every((byte, index) => first[index] === byte));
  if (foreign !== undefined) throw new UnreadableBill({ line: 0, text: foreign[1] });
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (found.isFile()) return found.size;
  } catch {
    // said below
  }
  throw new UnreadableBill({ line: 0, text: 'import.unreadable' });
}

/** The file's text, part by part; throws `UnreadableBill` where it is none. Its last line must be a whole one. */
export async function* textParts(file: string): AsyncGenerator<TextPart> {
  const of = await sizeOf(file);
  let decoder: TextDecoder | undefined;
  let encoding = 'utf-8';
  let bytes = 0;
  let lines = 1;
  let ending = '\n';
  for await (const part of createReadStream(file, { highWaterMark: PART }) as AsyncIterable<Buffer>) {
    if (decoder === undefined) {
      refuseForeign(part);
      encoding = encodingOf(part);
      decoder = new TextDecoder(encoding, { fatal: true });
    }
    bytes += part.length;
    const text = decoded(decoder, part, () => lines + linesBefore(part, encoding));
    if (CONTROL.test(text)) throw new UnreadableBill({ line: lines, text: 'bill.import.not-text' });
    if (text !== '') ending = text[text.length - 1] ?? '';
    lines += newlinesIn(text);
    yield { text, bytes, of };
  }
  decoded(decoder ?? new TextDecoder(), undefined, () => lines);
  if (ending !== '\n' && ending !== '\r') throw new UnreadableBill({ line: lines, text: 'import.cut' });
}

function decoded(decoder: TextDecoder, part: Buffer | undefined, line: () => number): string {
  try {
    return part === undefined ? decoder.decode() : decoder.decode(part, { stream: true });
  } catch {
    throw new UnreadableBill({ line: line(), text: part === undefined ? 'import.cut' : 'import.encoding' });
  }
}
