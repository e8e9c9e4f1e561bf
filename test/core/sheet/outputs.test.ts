import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { money } from '../../../core/money';
import { exactAmount, groupedAmount, plainText } from '../../../core/sheet/cell-text';
import { moneyOfCell } from '../../../core/sheet/sheet';
import { sheetHtml } from '../../../core/sheet/sheet-html';
import { sheetText } from '../../../core/sheet/sheet-text';
import { sheetCsv } from '../../../main/exports/csv';
import { fileNameOf } from '../../../main/exports/file-name';
import { hostileTexts, sampleSheet } from '../../fixtures/sheets';

const amounts = sampleSheet.tables.flatMap(({ rows }) =>
  rows.flatMap((row) => row.flatMap((cell) => moneyOfCell(cell) ?? [])),
);
const csv = sheetCsv(sampleSheet);
const rows: readonly (readonly string[])[] = parse(csv, {
  bom: true,
  relax_column_count: true,
  skip_empty_lines: true,
});

describe('an amount on paper', () => {
  it.each([
    ['CNY', '9500', '9500.00', '9,500.00'],
    ['CNY', '-1234567.891234', '-1234567.891234', '-1,234,567.891234'],
    ['JPY', '1000', '1000', '1,000'],
    ['USD', '-0.5', '-0.50', '-0.50'],
  ])('%s %s has the decimals of its currency, and never fewer than it has', (currency, amount, exact, grouped) => {
    expect([exactAmount(money(currency, amount)), groupedAmount(money(currency, amount))]).toEqual([exact, grouped]);
  });
});

describe('the CSV', () => {
  it('begins with a byte order mark, so that Excel reads Chinese', () => {
    expect(csv.startsWith('\ufeff')).toBe(true);
  });

  it('has no cell that a spreadsheet takes for a formula; amounts below zero stay amounts', () => {
    const cells = rows.flat();
    const formulas = cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-[\d.]+$/.test(cell));
    expect(formulas).toEqual([]);
    expect(cells).toContain("'=1+1");
    expect(cells).toContain('-9500.00');
  });

  it('has every amount of the sheet, to its last decimal', () => {
    const cells = rows.flat();
    for (const amount of amounts) expect(cells).toContain(exactAmount(amount));
  });
});

describe('the text', () => {
  const text = sheetText(sampleSheet);

  it('has every amount of the sheet, its facts and its notes', () => {
    for (const amount of amounts) expect(text).toContain(groupedAmount(amount));
    expect(text).toContain('Amount  CNY 1,234,567.89');
    expect(text.trimEnd().endsWith('=NOW()')).toBe(true);
  });

  it('lines its columns up, also where letters are twice as wide', () => {
    const lines = text.split('\n');
    const of = (start: string): number => (lines.find((line) => line.startsWith(start)) ?? '').indexOf('2026-');
    expect(of('极光-AI') + '极光'.length).toBe(of('Sazanami'));
  });
});

describe('the page for the printer', () => {
  const html = sheetHtml(sampleSheet, 'zh-CN');

  it('has every amount and every text, and nothing of it is markup', () => {
    for (const amount of amounts) expect(html).toContain(groupedAmount(amount));
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;');
    expect(html).not.toMatch(/<script|onerror|javascript:|https?:(?!\/\/(?:x|evil))/i);
  });

  it('says its language', () => {
    expect(html).toContain('<html lang="zh-CN">');
  });
});

it('a text is one line, without letters that no document can hold', () => {
  for (const text of hostileTexts) expect(plainText(text)).not.toMatch(/\p{Cc}|\p{Cs}/u);
});

it.each([
  ['ledger-2026-10.xlsx', 'ledger-2026-10.xlsx'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\Pavo: "Q4"|*?.csv', 'C-Pavo- -Q4-.csv'],
  ['  .hidden  ', 'hidden'],
  ['极光 账簿.pdf', '极光 账簿.pdf'],
  ['\u0000/', '-'],
  ['...', 'export'],
])('a file that is to be called %j is called %j', (wanted, name) => {
  expect(fileNameOf(wanted)).toBe(name);
});
