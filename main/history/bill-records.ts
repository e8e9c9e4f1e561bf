import { type CsvError, type Parser, parse } from 'csv-parse';
import { textParts, UnreadableBill } from './bill-text';

/** Rows with the line on which each begins. */
export interface RecordsPart {
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly bytes: number;
  readonly of: number;
}

interface WithPlace {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const LONGEST_RECORD = 256 * 1024;

const newlinesIn = (text: string): number => text.split('\n').length - 1;

/** What stands most often in the first line. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const header = end === -1 ? text : text.slice(0, end);
  const counted = [',', '\t', ';'].map((mark) => [mark, header.split(mark).length] as const);
  return counted.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function problemOf(error: CsvError & { readonly lines?: number }): UnreadableBill {
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return new UnreadableBill({ line: error.lines ?? 0, text: open ? 'import.quote-open' : 'import.quote' });
}

function openParser(first: string): Parser {
  return parse({
    bom: true,
    delimiter: delimiterOf(first),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
}

function taken(parser: Parser): RecordsPart['records'] {
  const records: { line: number; cells: readonly string[] }[] = [];
  for (let each = parser.read() as WithPlace | null; each !== null; each = parser.read() as WithPlace | null) {
    const within = each.record.reduce((count, cell) => count + (cell.includes('\n') ? newlinesIn(cell) : 0), 0);
    records.push({ line: each.info.lines - within, cells: each.record });
  }
  return records;
}

/** The rows of a CSV of any size, part by part; throws `UnreadableBill` where it cannot be read, with the line. */
export async function* recordParts(file: string): AsyncGenerator<RecordsPart> {
  let parser: Parser | undefined;
  let failed: UnreadableBill | undefined;
  let last = { bytes: 0, of: 0 };
  const judge = () => {
    if (failed !== undefined) throw failed;
  };
  for await (const { text, bytes, of } of textParts(file)) {
    parser ??= openParser(text).on('error', (error: CsvError) => {
      failed = problemOf(error);
    });
    last = { bytes, of };
    const open = parser;
    const written = new Promise<void>((settle) => open.write(text, () => settle()));
    // Only once its rows are taken does the parser ask for more.
    const records = taken(open);
    await written;
    yield { records: [...records, ...taken(open)], ...last };
    judge();
  }
  if (parser === undefined) return;
  const ended = parser;
  await new Promise<void>((settle) => {
    ended.once('error', () => settle());
    ended.end(() => settle());
  });
  judge();
  yield { records: taken(ended), ...last };
}
