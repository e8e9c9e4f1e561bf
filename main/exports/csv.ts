import { stringify } from 'csv-stringify/sync';
import { cellText, exactAmount, plainText } from '../../core/sheet/cell-text';
import type { Cell, Sheet, SheetTable } from '../../core/sheet/sheet';

/** Written as it is, a minus included: only texts may look like formulas. */
interface Amount {
  readonly amount: string;
}

type Written = string | Amount;

const amountOf = (cell: Cell): Amount | undefined =>
  cell.kind === 'money' || cell.kind === 'sum' ? { amount: exactAmount(cell.money) } : undefined;

const written = (cell: Cell): Written =>
  amountOf(cell) ?? (cell.kind === 'number' ? { amount: String(cell.value) } : cellText(cell));

const factRow = (label: string, value: Cell): readonly Written[] => {
  const amount = amountOf(value);
  const currency = value.kind === 'money' || value.kind === 'sum' ? value.money.currency : '';
  return amount === undefined ? [plainText(label), written(value)] : [plainText(label), amount, currency];
};

const tableRows = ({ title, columns, rows }: SheetTable): readonly (readonly Written[])[] => [
  ...(title === undefined ? [] : [[plainText(title)]]),
  columns.map((column) => plainText(column.title)),
  ...rows.map((row) => row.map(written)),
];

/** With a byte order mark, so that Excel reads Chinese; a text that would become a formula there gets a `'` in front. */
export function sheetCsv({ title, facts, tables, notes }: Sheet): string {
  const parts: readonly (readonly (readonly Written[])[])[] = [
    [[plainText(title)], ...facts.map(({ label, value }) => factRow(label, value))],
    ...tables.map(tableRows),
    notes.map((note) => [plainText(note)]),
  ];
  const rows = parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [[''], ...part]));
  return stringify(rows as Written[][], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { object: (cell) => ({ value: (cell as unknown as Amount).amount, escape_formulas: false }) },
  });
}
