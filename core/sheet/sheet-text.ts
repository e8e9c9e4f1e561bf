import { cellText, factText, plainText } from './cell-text';
import type { Sheet, SheetTable } from './sheet';

/** Chinese, Japanese and Korean letters are as wide as two. */
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const padded = (text: string, width: number, align: 'right' | undefined): string => {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? room + text : text + room;
};

function tableLines({ title, columns, rows }: SheetTable): readonly string[] {
  const written = [columns.map((column) => plainText(column.title)), ...rows.map((row) => row.map(cellText))];
  const widths = columns.map((_, index) =>
    written.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), 0),
  );
  const lines = written.map((row) =>
    columns
      .map(({ align }, index) => padded(row[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd(),
  );
  const [header = '', ...below] = lines;
  const rule = '-'.repeat(widths.reduce((total, width) => total + width + 2, -2));
  return [...(title === undefined ? [] : [plainText(title)]), header, rule, ...below];
}

/** For an e-mail or a chat: columns line up where letters are of one width. */
export function sheetText({ title, facts, tables, notes }: Sheet): string {
  const widest = facts.reduce((most, { label }) => Math.max(most, widthOf(plainText(label))), 0);
  const parts = [
    [plainText(title)],
    facts.map(({ label, value }) => `${padded(plainText(label), widest, undefined)}  ${factText(value)}`.trimEnd()),
    ...tables.map(tableLines),
    notes.map(plainText),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}
