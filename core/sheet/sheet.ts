import type { Money } from '../money';
import type { BillingDay } from '../time';

/** Rows of the cell's own column, from the table's first row (0) to the last, both counted in. */
export interface ColumnSum {
  readonly kind: 'column';
  readonly from: number;
  readonly to: number;
}

/** Cells of the same row by the number of their column (0 is the first), each added or taken away. */
export interface RowSum {
  readonly kind: 'row';
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

export type CellSum = ColumnSum | RowSum;

/** What stands in one cell, the same in every output. A text stays a text: it never becomes a formula. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'day'; readonly day: BillingDay }
  /** A sum that a spreadsheet works out anew; `money` is what it comes to. */
  | { readonly kind: 'sum'; readonly money: Money; readonly of: CellSum };

export interface Column {
  readonly title: string;
  /** Amounts and counts stand at the right. */
  readonly align?: 'right';
  /** In characters; as wide as its cells where it is absent. */
  readonly width?: number;
}

export interface SheetTable {
  /** Also the name of the worksheet's part; none for the only table. */
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that are set apart, such as a total, by number from 0. */
  readonly emphasised?: readonly number[];
}

export interface SheetFact {
  readonly label: string;
  readonly value: Cell;
}

/** One document, whatever it is written as: XLSX, CSV, PDF or plain text have the same figures. */
export interface Sheet {
  readonly title: string;
  readonly facts: readonly SheetFact[];
  readonly tables: readonly SheetTable[];
  /** Said below: what the figures mean, that days are UTC+8, the record's head. */
  readonly notes: readonly string[];
}

export const emptyCell: Cell = { kind: 'empty' };
export const textCell = (text: string): Cell => ({ kind: 'text', text });
export const numberCell = (value: number): Cell => ({ kind: 'number', value });
export const moneyCell = (money: Money): Cell => ({ kind: 'money', money });
export const dayCell = (day: BillingDay): Cell => ({ kind: 'day', day });
export const sumCell = (money: Money, of: CellSum): Cell => ({ kind: 'sum', money, of });

export const moneyOfCell = (cell: Cell): Money | undefined =>
  cell.kind === 'money' || cell.kind === 'sum' ? cell.money : undefined;
