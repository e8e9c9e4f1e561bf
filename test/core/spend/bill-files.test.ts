import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemNamed, writtenTags } from '../../../core/spend/bill-line';
import type { RowReader } from '../../../core/spend/bill-row';
import { cellRead } from '../../../core/spend/bill-row';
import { consoleReader } from '../../../core/spend/console-bill';
import { focusCells, focusColumns } from '../../../core/spend/focus-cells';
import { focusReader, isFocus } from '../../../core/spend/focus-reader';
import { billUnits, unitsText } from '../../../core/spend/units';
import { anyLine } from './bill-lines';

const ENGLISH = [
  'Account ID',
  'Billing Cycle',
  'Billing Date',
  'Product Code',
  'Product',
  'Region',
  'Instance ID',
  'Tag',
  'Pretax Amount',
  'Currency',
];
const CHINESE = ['账号ID', '账期', '账单日期', '产品Code', '产品', '地域', '实例ID', '实例标签', '应付金额', '币种'];
const CELLS = [
  '1234567890123456\t',
  '2026-11',
  '2026-11-03',
  'oss',
  'Object Storage Service',
  'Japan (Tokyo)',
  'bucket',
  'key:project value:twin; key:env value:prod',
  '1,234.560000',
  'CNY',
];

const readerOf = (header: readonly string[]): RowReader => {
  const found = consoleReader(header);
  if ('problem' in found) throw new Error(found.problem.text);
  return found.read;
};

describe('a row of the console’s bill', () => {
  it.each([
    ['English', ENGLISH],
    ['Chinese', CHINESE],
    ['a byte order mark before the', CHINESE.map((name, index) => (index === 0 ? `\ufeff${name}` : name))],
  ])('is read under %s headings', (_, header) => {
    expect(readerOf(header)(CELLS)).toMatchObject({
      rounded: false,
      row: {
        owner: { uid: '1234567890123456' },
        day: '2026-11-03',
        productCode: 'oss',
        region: 'Japan (Tokyo)',
        instance: 'bucket',
        tags: [
          { key: 'project', value: 'twin' },
          { key: 'env', value: 'prod' },
        ],
        amount: { currency: 'CNY', amount: '1234.56' },
      },
    });
  });

  it('without a day stands on the first of its month, and says that it is of the month', () => {
    const cells = CELLS.map((cell, index) => (index === 2 ? '' : cell));
    expect(readerOf(CHINESE)(cells)).toMatchObject({ row: { day: '2026-11-01', monthly: true } });
  });

  it.each([
    [8, '', 'import.amount'],
    [8, '12,34', 'import.amount'],
    [8, 'NaN', 'import.amount'],
    [8, '99999999999999', 'import.amount'],
    [9, 'yuan', 'import.currency'],
    [2, '2026-02-30', 'import.day'],
    [3, '', undefined],
  ])('says what is wrong with cell %i when it is “%s”', (place, written, text) => {
    const judged = readerOf(ENGLISH)(CELLS.map((cell, index) => (index === place ? written : cell)));
    if (text === undefined) expect(judged).toMatchObject({ row: { productCode: 'Object Storage Service' } });
    else expect(judged).toMatchObject({ problem: { text } });
  });

  it('is not added when it is the file’s own total', () => {
    expect(readerOf(CHINESE)(['合计', '', '', '', '', '', '', '', '5.00', 'CNY'])).toEqual({ skipped: true });
  });

  it('needs the columns that make a bill', () => {
    expect(consoleReader(['name', 'colour'])).toMatchObject({ problem: { text: 'bill.import.column' } });
    expect(consoleReader(ENGLISH.filter((name) => name !== 'Currency'))).toMatchObject({
      problem: { values: { column: '币种 / Currency' } },
    });
  });

  it('is read in one step through each cell, however odd it is', () => {
    const odd = 1_000_000;
    const began = process.cpuUsage().user;
    expect(cellRead(`a${'\t'.repeat(odd)}b`)).toBe('a');
    expect(cellRead(`${"'".repeat(9)}name \t`)).toBe('name');
    expect(cellRead('x'.repeat(odd))).toHaveLength(1_000);
    expect(writtenTags(`key:${' '.repeat(odd)}`)).toEqual([]);
    expect(writtenTags(`key:a${' value'.repeat(odd / 10)}`)).toEqual([]);
    expect(writtenTags(`key:a value:${' b'.repeat(odd / 10)}`)).toHaveLength(1);
    expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(1_000);
  });

  it('keeps the first of two tags of one key, and knows what a line charges in both languages', () => {
    expect(writtenTags('key:a value:1; key:a value:2; key:b value:')).toEqual([
      { key: 'a', value: '1' },
      { key: 'b', value: '' },
    ]);
    expect(['PayAsYouGoBill', 'Refund', '退款', 'SubscriptionOrder', '包年包月', '调账'].map(itemNamed)).toEqual([
      'usage',
      'refund',
      'refund',
      'subscription',
      'subscription',
      'adjustment',
    ]);
  });
});

describe('FOCUS', () => {
  it('gives back every line that was written in it', () => {
    const found = focusReader(focusColumns);
    if ('problem' in found) throw new Error(found.problem.text);
    fc.assert(
      fc.property(anyLine, (line) => {
        const judged = found.read(focusCells(line, { uid: '42', name: 'Acme' }));
        const { account: _account, source: _source, ...rest } = line;
        expect(judged).toEqual({
          rounded: false,
          row: { ...rest, source: 'focus', owner: { uid: '42', name: 'Acme' } },
        });
      }),
    );
  });

  it('is known by its columns, and read from other clouds’ exports', () => {
    expect(isFocus(focusColumns)).toBe(true);
    expect(isFocus(ENGLISH)).toBe(false);
    const header = ['BilledCost', 'BillingCurrency', 'ChargePeriodStart', 'ChargePeriodEnd', 'ServiceName', 'Tags'];
    const found = focusReader(header);
    if ('problem' in found) throw new Error(found.problem.text);
    expect(
      found.read(['1.5E-7', 'USD', '2026-11-02 16:00:00', '2026-11-02 17:00:00', 'S3', '{"team":"x"}']),
    ).toMatchObject({
      row: { day: '2026-11-03', amount: { amount: '0.00000015' }, tags: [{ key: 'team', value: 'x' }] },
    });
    expect(found.read(['1', 'USD', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', 'S3', ''])).toMatchObject({
      row: { day: '2026-11-01', monthly: true },
    });
    const odd = JSON.stringify({ 'a\0\ud800': 'b\0c', '\n': 'x', team: { of: 2 } });
    expect(found.read(['1', 'USD', '2026-11-01', '', 'S3', odd])).toMatchObject({
      row: {
        tags: [
          { key: 'a \ufffd', value: 'b c' },
          { key: 'team', value: '{"of":2}' },
        ],
      },
    });
    expect(found.read(['1', 'USD', 'soon', '', 'S3', ''])).toMatchObject({ problem: { text: 'import.day' } });
    expect(found.read(['1', 'USD', '2026-11-01', '', 'S3', '{'])).toMatchObject({
      problem: { text: 'bill.import.tags' },
    });
  });
});

describe('units of a bill', () => {
  it('are exact for every amount that a bill can have', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n }), (units) => {
        expect(billUnits(unitsText(units))).toEqual({ units, rounded: false });
      }),
    );
  });

  it('say when an amount had more decimals', () => {
    expect(billUnits('0.300000004')).toEqual({ units: 30_000_000n, rounded: true });
    expect(billUnits('-0.300000005')).toEqual({ units: -30_000_001n, rounded: true });
    expect(billUnits('1000000000')).toBeUndefined();
  });
});
