import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import type { DrillWanted } from '../../../core/spend/drill';
import type { ImportAnswer } from '../../../core/spend/import-answer';
import { type Instant, instantOf } from '../../../core/time';
import { writeFocus } from '../../../main/history/bill-export';
import { type ImportWanted, importBill } from '../../../main/history/bill-import';
import { openBillLedger } from '../../../main/history/bill-ledger';
import { billSchema } from '../../../main/history/bill-schema';
import { openBillSplits } from '../../../main/history/bill-splits';
import { openBillViews } from '../../../main/history/bill-views';
import { openDatabase } from '../../../main/history/open-database';
import { rowsOf } from '../../../main/history/statement';

const NOW = instantOf('2026-12-20T06:00:00Z') ?? (0 as Instant);
const folder = mkdtempSync(join(tmpdir(), 'credit-runway-bills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = '账号ID,账号,账单日期,产品Code,产品,地域,实例ID,实例标签,应付金额,币种';
const row = (day: string, amount: string, more: { readonly uid?: string; readonly currency?: string } = {}) =>
  `${more.uid ?? '1001'},上海总账号,${day},oss,对象存储,"日本（东京）",bucket,key:project value:数字孪生,${amount},${more.currency ?? 'CNY'}`;
const bill = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;
const GOOD = bill(row('2026-11-03', '"1,234.56"'), row('2026-11-03', '0.44'), row('2026-11-05', '-35.00'));

let files = 0;
function fileOf(content: string | Uint8Array): string {
  files += 1;
  const file = join(folder, `bill-${files}.csv`);
  writeFileSync(file, content);
  return file;
}

function opened() {
  const { database } = openDatabase(':memory:', NOW, billSchema);
  const ledger = openBillLedger(database);
  const view = openBillViews(database, ledger, openBillSplits(database).splits);
  const count = (table: string) =>
    Number(rowsOf<readonly [bigint]>(database.prepare(`SELECT count(*) FROM ${table}`))[0]?.[0]);
  const everything = () =>
    [
      'owner',
      'kind',
      'tag',
      'thing',
      'spent',
      'spent_kind',
      'spent_month',
      'spent_until',
      'read_day',
      'staged',
      'unfinished',
    ].map(count);
  const take = (
    content: string | Uint8Array,
    chosen?: AccountId,
    cancelled = () => false,
    more: Pick<ImportWanted, 'evenIfLess'> = {},
  ): Promise<ImportAnswer> =>
    importBill(
      ledger,
      {
        file: fileOf(content),
        accounts: [{ id: 'acme' as AccountId, name: 'Acme', currency: 'CNY' }],
        ...(chosen ? { chosen } : {}),
        ...more,
      },
      { onProgress: () => undefined, isCancelled: cancelled },
      NOW,
    );
  return { database, ledger, view, take, everything };
}

const NOVEMBER: DrillWanted = {
  period: { from: '2026-11-01', to: '2026-11-30' } as DrillWanted['period'],
  path: [],
  by: 'product',
  order: 'amount',
};

/** GB18030 of the Chinese that the bill above has is not in Node: the bytes of 账单日期 and 币种 as Excel writes them. */
const GB = (text: string): Uint8Array => {
  const bytes: Record<string, readonly number[]> = {
    账: [0xd5, 0xcb],
    号: [0xba, 0xc5],
    单: [0xb5, 0xa5],
    日: [0xc8, 0xd5],
    期: [0xc6, 0xda],
    产: [0xb2, 0xfa],
    品: [0xc6, 0xb7],
    应: [0xd3, 0xa6],
    付: [0xb8, 0xb6],
    金: [0xbd, 0xf0],
    额: [0xb6, 0xee],
    币: [0xb1, 0xd2],
    种: [0xd6, 0xd6],
  };
  return Uint8Array.from([...text].flatMap((letter) => bytes[letter] ?? [letter.charCodeAt(0)]));
};

describe('a bill that is dropped on the window', () => {
  it('is taken line for line, and adds up to the cent', async () => {
    const { take, view } = opened();
    expect(await take(GOOD)).toEqual({
      kind: 'taken',
      imported: {
        lines: 3,
        rounded: 0,
        accounts: [
          {
            account: 'bill-1001',
            name: '上海总账号',
            currency: 'CNY',
            from: '2026-11-03',
            to: '2026-11-05',
            total: '1200',
          },
        ],
      },
    });
    expect(view(NOVEMBER, NOW)).toMatchObject({ total: '1200', tagKeys: ['project'] });
  });

  it.each([
    ['a byte order mark', `\ufeff${GOOD}`],
    ['Windows line ends', GOOD.replaceAll('\n', '\r\n')],
    ['tabs', GOOD.replaceAll(',', '\t').replace('"1\t234.56"', '1234.56')],
    ['UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
    ['GB18030', GB('账单日期,产品,应付金额,币种\n2026-11-03,oss,1200,CNY\n')],
    ['English headings', 'Billing Date,Product Code,Pretax Amount,Currency\n20261103,oss,1200,cny\n'],
    ['its own total line', bill(row('2026-11-03', '1200'), '合计,,,,,,,,1200,CNY')],
  ])('is read with %s', async (_, content) => {
    const { take, view } = opened();
    expect((await take(content)).kind).toBe('taken');
    expect(view(NOVEMBER, NOW).total).toBe('1200');
  });

  it('takes the place of the same days when it is dropped again, and of nothing else', async () => {
    const { take, view } = opened();
    await take(GOOD);
    await take(GOOD);
    expect(view(NOVEMBER, NOW).total).toBe('1200');
    await take(bill(row('2026-11-05', '1'), row('2026-11-06', '2')));
    expect(view(NOVEMBER, NOW).total).toBe('1238');
  });

  it('of whole months makes way for one by days, and the other way round', async () => {
    const { take, view } = opened();
    const monthly = bill(row('', '500').replace('上海总账号,', '上海总账号,'))
      .replace(HEADER, HEADER.replace('账单日期', '账期'))
      .replace(',,oss', ',2026-11,oss');
    await take(GOOD);
    expect((await take(monthly)).kind).toBe('taken');
    expect(view(NOVEMBER, NOW)).toMatchObject({ total: '500', monthly: true, unread: [] });
    await take(GOOD);
    expect(view(NOVEMBER, NOW)).toMatchObject({
      total: '1200',
      unread: [
        { from: '2026-11-01', to: '2026-11-02' },
        { from: '2026-11-06', to: '2026-11-30' },
      ],
    });
  });

  it('with much less of days that are kept is doubted: a filtered export takes nothing away unless a person insists', async () => {
    const { take, view, everything } = opened();
    const ecs = row('2026-11-03', '500').replace('oss,对象存储', 'ecs,云服务器');
    await take(bill(row('2026-11-03', '700'), ecs, row('2026-11-04', '1')));
    const before = everything();
    const filtered = bill(ecs, row('2026-11-05', '900'));
    expect(await take(filtered)).toEqual({
      kind: 'refused',
      problem: {
        line: 0,
        text: 'bill.import.less',
        values: {
          account: '上海总账号',
          currency: 'CNY',
          kept: '1201',
          staged: '500',
          from: '2026-11-03',
          to: '2026-11-04',
        },
      },
    });
    expect(everything()).toEqual(before);
    expect((await take(bill(row('2026-11-03', '640'), ecs))).kind).toBe('taken');
    expect((await take(filtered, undefined, undefined, { evenIfLess: true })).kind).toBe('taken');
    expect(view(NOVEMBER, NOW).total).toBe('1400');
  });

  it.each([
    ['a day before Alibaba Cloud was', '0001-11-03'],
    ['a day that is still to come', '2062-11-03'],
  ])('with %s is refused with the line, as all days up to it would count as read', async (_what, day) => {
    const { take, everything } = opened();
    const before = everything();
    expect(await take(bill(row('2026-11-03', '1.00'), row(day, '1.00')))).toMatchObject({
      kind: 'refused',
      problem: { line: 3, text: 'bill.import.no-such-day', column: '账单日期', values: { written: day } },
    });
    expect(everything()).toEqual(before);
  });

  it('of accounts that have Chinese names and no number is of as many accounts', async () => {
    const { take, ledger } = opened();
    const named = (name: string) => row('2026-11-03', '100.00', { uid: '' }).replace('上海总账号', name);
    expect(await take(bill(named('客户一'), named('客户二')))).toMatchObject({ kind: 'taken' });
    expect(await take(bill(named('客户三')))).toMatchObject({ kind: 'taken' });
    const names = ledger.accounts().map(({ name }) => name);
    expect(names.sort()).toEqual(['客户一', '客户三', '客户二'].sort());
    expect(new Set(ledger.accounts().map(({ account }) => account)).size).toBe(3);
  });

  it('of more accounts than anybody pays for is refused at the first of them', async () => {
    const { take, everything } = opened();
    const before = everything();
    const rows = Array.from({ length: 2_002 }, (_, index) => row('2026-11-03', '1.00', { uid: `${index}` }));
    expect(await take(bill(...rows))).toEqual({
      kind: 'refused',
      problem: { line: 2_002, text: 'bill.import.many-accounts', values: { most: 2_000 } },
    });
    expect(everything()).toEqual(before);
  });

  it('that no view could add up any more is refused, whatever was kept before', async () => {
    const { take, view, ledger } = opened();
    const large = (uid: string) => bill(...Array.from({ length: 38 }, () => row('2026-11-03', '999999999', { uid })));
    expect(await take(large('1001'))).toMatchObject({ kind: 'taken' });
    const tooLarge = { kind: 'refused', problem: { line: 0, text: 'bill.import.too-large' } };
    expect(await take(large('1002'))).toEqual(tooLarge);
    expect(await take(large('1003'))).toEqual(tooLarge);
    expect(ledger.accounts().map(({ uid }) => uid)).toEqual(['1001']);
    expect(view(NOVEMBER, NOW).total).toBe('37999999962');
  });

  it('is of the account on whose page it was dropped', async () => {
    const { take, ledger } = opened();
    await take(GOOD, 'acme' as AccountId);
    expect(ledger.accounts()).toEqual([{ account: 'acme', uid: '1001', name: 'Acme', currency: 'CNY' }]);
    await take(bill(row('2026-11-03', '5', { uid: '2002', currency: 'USD' })), 'acme' as AccountId);
    expect(ledger.accounts().map(({ account }) => account)).toEqual(['acme', 'bill-2002']);
  });

  it('is not counted twice when its account is read by its key later', async () => {
    const { take, ledger, view } = opened();
    await take(GOOD);
    const owner = { account: 'acme' as AccountId, uid: '1001', name: 'Acme', currency: 'CNY' };
    expect(ledger.replaceDay(owner, '2026-11-03' as never, [], NOW).ok).toBe(true);
    expect(view(NOVEMBER, NOW).total).toBe('-35');
  });
});

describe('a file that is broken', () => {
  const bytes = Buffer.from(GOOD);
  it.each([
    ['cut in the middle of a letter', bytes.subarray(0, bytes.indexOf(Buffer.from('数')) + 1), 2, 'import.cut'],
    ['cut in the middle of a line', GOOD.slice(0, -12), 4, 'import.cut'],
    ['cut inside quotes', `${bill(row('2026-11-03', '1'))}"1001,x\n`, 3, 'import.quote-open'],
    ['lacking cells', bill(row('2026-11-03', '1'), '1001,x,2026-11-03\n'), 3, 'import.cells'],
    ['of other columns', 'name,colour\nrose,red\n', 1, 'bill.import.column'],
    [
      'of mixed currencies',
      bill(row('2026-11-03', '1'), row('2026-11-03', '1', { currency: 'USD' })),
      3,
      'bill.import.currency.other',
    ],
    ['with an amount that is none', bill(row('2026-11-03', '1'), row('2026-11-03', 'n/a')), 3, 'import.amount'],
    ['with a day that is none', bill(row('2026-02-30', '1')), 2, 'import.day'],
    ['empty', '', 0, 'bill.import.empty'],
    ['without lines', `${HEADER}\n`, 0, 'bill.import.no-lines'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 0, 'import.workbook'],
    ['packed', Buffer.from([0x1f, 0x8b, 8, 0]), 0, 'bill.import.packed'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 1, 'bill.import.not-text'],
    ['with another bill below', `${GOOD}${GOOD}`, 5, 'bill.import.two'],
    ['with a bill of other columns below', `${GOOD}Date,Product,Pretax Amount,Currency\n`, 5, 'bill.import.two'],
    ['a workbook of old', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 0, 'import.workbook'],
    ['in no encoding', Buffer.concat([bytes, Buffer.from([0x31, 0xff, 0x0a])]), 5, 'import.encoding'],
    [
      'in GB18030, then in no encoding',
      Buffer.concat([GB('账单日期,产品,应付金额,币种\n'), Buffer.from([0xff, 0x0a])]),
      2,
      'import.encoding',
    ],
    ['UTF-16, cut in a letter', Buffer.from(`\ufeff${GOOD}`, 'utf16le').subarray(0, -1), 4, 'import.cut'],
  ])('%s says the line and why, and changes nothing', async (_, content, line, text) => {
    const { take, everything } = opened();
    await take(bill(row('2026-10-31', '7', { uid: '9' })));
    const before = everything();
    expect(await take(content)).toMatchObject({ kind: 'refused', problem: { line, text } });
    expect(everything()).toEqual(before);
  });

  it.each([
    ['amount', row('2026-11-03', 'n/a'), '应付金额'],
    ['currency', row('2026-11-03', '1', { currency: 'yuan' }), '币种'],
    ['day', row('2026-02-30', '1'), '账单日期'],
    ['product', '1001,x,2026-11-03,,,,,,1,CNY', '产品Code'],
    ['other currency', `${row('2026-11-03', '1')}\n${row('2026-11-03', '1', { currency: 'USD' })}`, '币种'],
  ])('in its %s names the column as the file does', async (_, rows, column) => {
    const { take } = opened();
    expect(await take(bill(rows))).toMatchObject({ kind: 'refused', problem: { column } });
  });

  it('of 2 GB that is no text is refused at its beginning', async () => {
    const { ledger } = opened();
    const file = fileOf('');
    truncateSync(file, 2 ** 31);
    const watch = { onProgress: () => undefined, isCancelled: () => false };
    expect(await importBill(ledger, { file, accounts: [] }, watch, NOW)).toEqual({
      kind: 'refused',
      problem: { line: 1, text: 'bill.import.not-text' },
    });
  });

  it('is not there at all', async () => {
    const { ledger } = opened();
    const wanted = { file: join(folder, 'nowhere.csv'), accounts: [] };
    const watch = { onProgress: () => undefined, isCancelled: () => false };
    expect(await importBill(ledger, wanted, watch, NOW)).toEqual({
      kind: 'refused',
      problem: { line: 0, text: 'import.unreadable' },
    });
  });

  it('in its last line, far down, leaves nothing half-done', async () => {
    const { take, everything } = opened();
    const before = everything();
    const rows = Array.from({ length: 20_000 }, (_, index) => row('2026-11-03', '1', { uid: String(index % 7) }));
    expect(await take(bill(...rows, row('2026-11-03', 'x')))).toMatchObject({ problem: { line: 20_002 } });
    expect(everything()).toEqual(before);
  });

  it('cancelled half-way leaves nothing half-done', async () => {
    const { take, everything } = opened();
    const before = everything();
    const rows = Array.from({ length: 20_000 }, () => row('2026-11-03', '1'));
    let parts = 0;
    const cancelled = () => {
      parts += 1;
      return parts > 3;
    };
    expect(await take(bill(...rows), undefined, cancelled)).toEqual({ kind: 'cancelled' });
    expect(everything()).toEqual(before);
  });
});

describe('a bill that is taken in', () => {
  it('can be cancelled at any moment, while it is added up too, and leaves nothing half-done', async () => {
    const whole = opened();
    let moments = 0;
    const count = () => {
      moments += 1;
      return false;
    };
    expect((await whole.take(GOOD, undefined, count)).kind).toBe('taken');
    const afterReading = 6;
    expect(moments).toBeGreaterThan(afterReading);
    for (let moment = 1; moment <= moments; moment += 1) {
      const { take, everything, view } = opened();
      await take(bill(row('2026-11-03', '7', { uid: '9' }), row('2026-11-28', '7')));
      const before = [everything(), view(NOVEMBER, NOW).total];
      let asked = 0;
      const cancelled = () => {
        asked += 1;
        return asked === moment;
      };
      expect(await take(GOOD, undefined, cancelled)).toEqual({ kind: 'cancelled' });
      expect([everything(), view(NOVEMBER, NOW).total]).toEqual(before);
    }
  });
});

describe('an export in FOCUS', () => {
  it('imported elsewhere is the same bill', async () => {
    const first = opened();
    await first.take(GOOD);
    const file = join(folder, 'focus.csv');
    const wanted = { file, period: { from: '2026-11-01' as never, to: '2026-11-30' as never } };
    const watch = { onProgress: () => undefined, isCancelled: () => false };
    expect(await writeFocus(first.database, first.ledger, wanted, watch)).toBe(true);
    const second = opened();
    expect(await second.take(await readFile(file))).toMatchObject({ kind: 'taken', imported: { lines: 2 } });
    for (const by of ['product', 'region', 'instance', 'tag:project'] as const) {
      const { wanted: _wanted, ...view } = second.view({ ...NOVEMBER, by }, NOW);
      expect(view).toMatchObject({ total: '1200', rows: first.view({ ...NOVEMBER, by }, NOW).rows });
    }
  });
});
