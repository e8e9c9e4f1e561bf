import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportFacts, importJudged } from '../../../core/ledger/invoice-import';
import type { KeptInvoice } from '../../../core/ledger/invoices';
import { type CsvRead, MOST_BYTES, readCsv } from '../../../main/exports/read-csv';
import { accountId } from '../../fixtures/readings';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = (read: CsvRead) => (read.ok ? read.rows : read.problem);

const facts: ImportFacts = {
  accounts: [
    { id: accountId('pavo'), name: 'Pavo-Games-Hangzhou', currency: 'CNY' },
    { id: accountId('kite'), name: 'Kite 机器人', currency: 'USD' },
    { id: accountId('new'), name: 'Not-Read-Yet' },
  ],
  kept: [],
};

const HEADER = 'number,date,amount,currency,account\n';
const GOOD = `${HEADER}INV-1,2026-11-16,"9,500.00",CNY,Pavo-Games-Hangzhou\nINV-2,2026/11/1,120.5,usd,kite 机器人\n`;

function judged(bytes: Uint8Array, kept: readonly KeptInvoice[] = []) {
  const read = readCsv(bytes);
  return read.ok ? importJudged(read.rows, { ...facts, kept }) : ({ ok: false, problems: [read.problem] } as const);
}

const problemsOf = (text: string | Uint8Array, kept: readonly KeptInvoice[] = []) => {
  const answer = judged(typeof text === 'string' ? bytesOf(text) : text, kept);
  return answer.ok ? [] : answer.problems.map(({ line, text: key }) => `${line} ${key}`);
};

const taken = (bytes: Uint8Array): readonly KeptInvoice[] => {
  const answer = judged(bytes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.invoices;
};

describe('a file of invoices is read', () => {
  const expected: readonly KeptInvoice[] = [
    { account: accountId('pavo'), number: 'INV-1', day: '2026-11-16', amount: { currency: 'CNY', amount: '9500' } },
    { account: accountId('kite'), number: 'INV-2', day: '2026-11-01', amount: { currency: 'USD', amount: '120.5' } },
  ] as readonly unknown[] as readonly KeptInvoice[];

  it('as UTF-8, with a byte order mark, as UTF-16 and with Windows line ends', () => {
    expect(taken(bytesOf(GOOD))).toEqual(expected);
    expect(taken(bytesOf(`\ufeff${GOOD}`))).toEqual(expected);
    expect(taken(new Uint8Array(Buffer.from(`\ufeff${GOOD}`, 'utf16le')))).toEqual(expected);
    expect(taken(bytesOf(GOOD.replaceAll('\n', '\r\n')))).toEqual(expected);
  });

  it('as GB18030, with Chinese headings', () => {
    const header = [0xb7, 0xa2, 0xc6, 0xb1, 0xba, 0xc5, 0xc2, 0xeb];
    const chinese = new Uint8Array([
      ...header,
      ...bytesOf(',date,'),
      ...[0xbd, 0xf0, 0xb6, 0xee],
      ...bytesOf(',currency,account\n25332000000012345678,2026'),
      ...[0xc4, 0xea],
      ...bytesOf('11'),
      ...[0xd4, 0xc2],
      ...bytesOf('16'),
      ...[0xc8, 0xd5],
      ...bytesOf(',9500.00,CNY,Pavo-Games-Hangzhou\n'),
    ]);
    expect(taken(chinese)).toEqual([{ ...expected[0], number: '25332000000012345678' }]);
  });

  it('with semicolons or tabs, blank lines, a column of its own and a line break in a cell', () => {
    const semicolons = GOOD.replaceAll(',', ';').replace('9;500.00', '9,500.00');
    expect(taken(bytesOf(semicolons))).toEqual(expected);
    expect(taken(bytesOf(GOOD.replace('"9,500.00"', '9500').replaceAll(',', '\t')))).toEqual(expected);
    const more = GOOD.replace(HEADER, 'note,number,date,amount,currency,account\n\n')
      .replace('INV-1', '"two\nlines",INV-1')
      .replace('INV-2', ',INV-2');
    expect(taken(bytesOf(more))).toEqual(expected);
  });
});

describe('a file that is broken says which line and why', () => {
  it('cut in the middle: of a quoted cell, of a row, of a letter, of the last amount', () => {
    expect(problemsOf(GOOD.slice(0, GOOD.indexOf('500.00')))).toEqual(['2 import.quote-open']);
    expect(problemsOf(`${GOOD}INV-3,2026-11-1\n`)).toEqual(['4 import.cells']);
    const letter = bytesOf(GOOD).subarray(0, bytesOf(GOOD).length - 2);
    expect(problemsOf(letter)).toEqual(['3 import.cut']);
    const amountLast = 'number,date,currency,account,amount\nA,2026-11-16,CNY,Pavo-Games-Hangzhou,9500.00\n';
    expect(problemsOf(amountLast.slice(0, -4))).toEqual(['2 import.cut']);
  });

  it('a day, an amount, a currency or an account that cannot be read, each on its own line', () => {
    const rows = [
      'A,16/11/2026,1,CNY,Pavo-Games-Hangzhou',
      'B,2026-02-30,1,CNY,Pavo-Games-Hangzhou',
      'C,2026-11-16,"1.234,56",CNY,Pavo-Games-Hangzhou',
      'D,2026-11-16,,CNY,Pavo-Games-Hangzhou',
      'E,2026-11-16,0.00,CNY,Pavo-Games-Hangzhou',
      'F,2026-11-16,1,¥,Pavo-Games-Hangzhou',
      'G,2026-11-16,1,USD,Pavo-Games-Hangzhou',
      'H,2026-11-16,1,CNY,Nobody',
      ',2026-11-16,1,CNY,Pavo-Games-Hangzhou',
    ];
    expect(problemsOf(`${HEADER}${rows.join('\n')}\n`)).toEqual([
      '2 import.day',
      '3 import.day',
      '4 import.amount',
      '5 import.amount',
      '6 import.amount',
      '7 import.currency',
      '8 import.currency.other',
      '9 import.account',
      '10 import.number',
    ]);
  });

  it('an invoice that is there twice, or is kept with other figures; one that is kept as it is, is no problem', () => {
    const row = 'INV-1,2026-11-16,5,CNY,Pavo-Games-Hangzhou\n';
    expect(problemsOf(`${HEADER}${row}${row}`)).toEqual(['3 import.twice']);
    const [kept] = taken(bytesOf(`${HEADER}${row}`));
    if (kept === undefined) throw new Error('Nothing was taken');
    expect(problemsOf(`${HEADER}${row.replace(',5,', ',6,')}`, [kept])).toEqual(['2 import.differs']);
    expect(judged(bytesOf(`${HEADER}${row}`), [kept])).toEqual({ ok: true, invoices: [], known: 1 });
  });

  it('columns that are missing, twice, or none at all', () => {
    expect(problemsOf('number,date,amount,account\nA,2026-11-16,1,x\n')).toEqual(['1 import.column.missing']);
    expect(problemsOf('number,date,date,amount,currency,account\n1,2,3,4,5,6\n')).toEqual(['1 import.column.twice']);
    expect(problemsOf(HEADER)).toEqual(['1 import.no-rows']);
    expect(problemsOf('')).toEqual(['1 import.empty']);
    expect(problemsOf('\n \n')).toEqual(['1 import.empty']);
  });

  it('files of other programs, too large ones, and letters of no known encoding', () => {
    expect(problemsOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual(['1 import.workbook']);
    expect(problemsOf(bytesOf('%PDF-1.7\n...'))).toEqual(['1 import.pdf']);
    expect(problemsOf(bytesOf('a,b\nc\u0000,d\n'))).toEqual(['2 import.not-text']);
    expect(problemsOf(bytesOf('<!doctype html>\n<p>invoices</p>\n'))).toEqual(['1 import.column.missing']);
    expect(problemsOf(new Uint8Array(MOST_BYTES + 1))).toEqual(['1 import.too-large']);
    expect(problemsOf(new Uint8Array([...bytesOf(`${HEADER}A,`), 0xff, 0xff, ...bytesOf(',1\n')]))).toEqual([
      '2 import.encoding',
    ]);
    expect(problemsOf(`${HEADER}${'A,2026-11-16,1,CNY,Nobody\n'.repeat(20_001)}`)).toEqual(['20001 import.too-many']);
  });

  it('a quotation mark where none belongs', () => {
    expect(rowsOf(readCsv(bytesOf('a,b\nc,"d"e\n')))).toEqual({ line: 2, text: 'import.quote' });
  });
});

it('whatever a file holds, it is taken whole or refused with a line of it', () => {
  const piece = fc.oneof(
    fc.constantFrom(...GOOD, '"', '\n', ',', ';', '\t'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, headed) => {
      const text = `${headed ? HEADER : ''}${pieces.join('')}`;
      const answer = judged(bytesOf(text));
      if (answer.ok) return;
      expect(answer.problems.length).toBeGreaterThan(0);
      const last = text.split(/\r\n?|\n/).length;
      for (const { line } of answer.problems) expect(line).toSatisfy((each: number) => each >= 1 && each <= last);
    }),
    { numRuns: 500 },
  );
});

it('every cut of a good file is refused, and says so', () => {
  const bytes = bytesOf(GOOD);
  const ends = [...bytes].flatMap((byte, index) => (byte === 10 ? [index + 1] : []));
  for (let length = 0; length < bytes.length; length += 1) {
    if (!ends.includes(length)) expect(judged(bytes.subarray(0, length)).ok, `${length} bytes`).toBe(false);
  }
});

describe('a file that is odd', () => {
  it('is refused at its first cell that is longer than any invoice needs, with the line', () => {
    const long = `${HEADER}INV-1,2026-11-16,9500,CNY,${'a'.repeat(1_001)}\n`;
    expect(problemsOf(long)).toEqual(['2 import.cell-long']);
  });

  it('reads the name of each account once, not once for each row', () => {
    let reads = 0;
    const accounts = Array.from({ length: 40 }, (_, index) => ({
      id: accountId(`a${index}`),
      get name() {
        reads += 1;
        return `Account ${index}`;
      },
    }));
    const rows = Array.from({ length: 50 }, (_, index) => `INV-${index},2026-11-16,1,CNY,account 39\n`);
    const read = readCsv(bytesOf(`${HEADER}${rows.join('')}`));
    expect(read.ok && importJudged(read.rows, { accounts, kept: [] }).ok).toBe(true);
    expect(reads).toBe(40);
  });
});
