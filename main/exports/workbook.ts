import type { CellValue, Row, Column as SheetColumn, Style, Worksheet } from 'exceljs';
import { fractionDigits } from '../../core/format';
import type { Money } from '../../core/money';
import { cellText, exactAmount, factText, plainText } from '../../core/sheet/cell-text';
import type { Cell, CellSum, Column, Sheet, SheetTable } from '../../core/sheet/sheet';

/** Excel's own limits: longer texts, and names that are longer or have these letters, make a file that it repairs. */
const LONGEST_TEXT = 32_000;
const LONGEST_NAME = 31;
const WIDEST = 60;

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letterOf(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`;

/** `row` and the rows of the sum are those of the worksheet, counted from 1. */
export function formulaOf(sum: CellSum, column: number, row: number, firstRow: number): string {
  if (sum.kind === 'column') {
    const letter = letterOf(column);
    return `SUM(${letter}${firstRow + sum.from}:${letter}${firstRow + sum.to})`;
  }
  const cells = (columns: readonly number[], sign: string): string =>
    columns.map((each) => `${sign}${letterOf(each)}${row}`).join('');
  return `${cells(sum.plus, '+').replace(/^\+/, '')}${cells(sum.minus, '-')}`;
}

const formatOf = ({ currency }: Money): string => {
  const digits = fractionDigits(currency);
  return digits === 0 ? '#,##0.######' : `#,##0.${'0'.repeat(digits)}####`;
};

/** The same for whole amounts of a currency without decimals, where Excel would leave a point at the end. */
const shortFormatOf = (money: Money): string => (exactAmount(money).includes('.') ? formatOf(money) : '#,##0');

const textOf = (text: string): string => plainText(text).slice(0, LONGEST_TEXT);

/** One object for all amounts of a form: styles that are the same object are written and compared once. */
const styles = new Map<string, Partial<Style>>();

function styleOf(money: Money): Partial<Style> {
  const numFmt = shortFormatOf(money);
  const known = styles.get(numFmt);
  if (known !== undefined) return known;
  const style = { numFmt };
  styles.set(numFmt, style);
  return style;
}

function contentOf(cell: Cell, place: number, row: number, firstRow: number): CellValue {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'number':
      return cell.value;
    case 'money':
      return Number(exactAmount(cell.money));
    case 'sum':
      return { formula: formulaOf(cell.of, place, row, firstRow), result: Number(exactAmount(cell.money)) };
    default:
      return textOf(cellText(cell));
  }
}

function fill(row: Row, place: number, cell: Cell, firstRow: number): void {
  if (cell.kind === 'empty') return;
  const target = row.getCell(place + 1);
  target.value = contentOf(cell, place, row.number, firstRow);
  if (cell.kind === 'money' || cell.kind === 'sum') target.style = styleOf(cell.money);
}

const widthOf = ({ title, width }: Column): number => Math.min(WIDEST, Math.max(width ?? 10, title.length + 2));

function addHeading(worksheet: Worksheet, columns: readonly Column[]): void {
  const heading = worksheet.addRow(columns.map(({ title }) => textOf(title)));
  heading.font = { bold: true };
  heading.border = { bottom: { style: 'thin' } };
  for (const [index, column] of columns.entries()) {
    const target: SheetColumn = worksheet.getColumn(index + 1);
    target.width = Math.max(target.width ?? 0, widthOf(column));
    if (column.align === 'right') heading.getCell(index + 1).alignment = { horizontal: 'right' };
  }
}

export function addTable(worksheet: Worksheet, { columns, rows, emphasised = [] }: SheetTable): void {
  addHeading(worksheet, columns);
  worksheet.views = [{ state: 'frozen', ySplit: worksheet.rowCount }];
  const firstRow = worksheet.rowCount + 1;
  const totals = new Set(emphasised);
  for (const [index, cells] of rows.entries()) {
    const row = worksheet.getRow(firstRow + index);
    for (const [place, cell] of cells.entries()) fill(row, place, cell, firstRow);
    if (totals.has(index)) row.font = { bold: true };
    row.commit();
  }
}

/** A worksheet's name: unique, and without what Excel does not take in one. */
function nameFor(title: string, taken: Set<string>): string {
  const plain = plainText(title)
    .replace(/[\\/*?:[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` ${count}`;
    const name = `${(plain === '' ? 'Sheet' : plain).slice(0, LONGEST_NAME - ending.length)}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** Half the time for a few hundredths of the size; exceljs hands it to its zip, and its types do not say so. */
const QUICKLY: object = { zip: { compression: 'DEFLATE', compressionOptions: { level: 2 } } };

/** The title, the facts and the notes stand before the first table; every further table has a worksheet of its own. */
export async function workbookOf(sheet: Sheet): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const taken = new Set<string>();
  const page = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
  const add = (title: string): Worksheet => workbook.addWorksheet(nameFor(title, taken), { pageSetup: page });
  const [first, ...others] = sheet.tables;
  const cover = add(first?.title ?? sheet.title);
  cover.addRow([textOf(sheet.title)]).font = { bold: true, size: 14 };
  for (const { label, value } of sheet.facts) cover.addRow([textOf(label), textOf(factText(value))]);
  for (const note of sheet.notes) cover.addRow([textOf(note)]).font = { italic: true };
  if (first !== undefined) {
    cover.addRow([]);
    addTable(cover, first);
  }
  for (const [index, table] of others.entries()) addTable(add(table.title ?? `${sheet.title} ${index + 2}`), table);
  const bytes = await workbook.xlsx.writeBuffer(QUICKLY);
  return new Uint8Array(bytes as ArrayBuffer);
}
