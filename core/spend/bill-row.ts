import type { TextKey } from '../texts/catalogue';
import type { TextValues } from '../texts/translator';
import type { BillLine } from './bill-line';

/** Whose line a file says it is: the account's number at Alibaba Cloud, where the file has one. */
export interface BillOwner {
  readonly uid: string;
  readonly name: string;
}

/** A line as a file has it, before it is known which of the program's accounts it belongs to. */
export type BillRow = Omit<BillLine, 'account'> & { readonly owner: BillOwner };

/** Why a row cannot be taken; who reads the file knows on which line it stands. */
export interface RowProblem {
  readonly text: TextKey;
  readonly values: TextValues;
  /** In which of the row's cells. */
  readonly field?: RowField;
}

export const rowFields = ['day', 'amount', 'currency', 'product', 'tags'] as const;
export type RowField = (typeof rowFields)[number];

export type RowJudged =
  | { readonly row: BillRow; readonly rounded: boolean }
  | { readonly skipped: true }
  | { readonly problem: RowProblem };

/** Reads the cells of one row, in the order of the header. */
export type RowReader = (cells: readonly string[]) => RowJudged;

export interface RowsReader {
  readonly read: RowReader;
  readonly width: number;
  /** The columns' names as the file has them. */
  readonly columns: Readonly<Partial<Record<RowField, string>>>;
}

export type ReaderFound = RowsReader | { readonly problem: RowProblem };

/** As headings are compared: without case, width, spaces and joining marks. */
export const headingRead = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-/.]+/g, '');

const LONGEST_SHOWN = 40;
export const shownCell = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;

const LONGEST_CELL = 1_000;
const LONGEST_READ = 4_000;

/** Tabs keep Excel from taking long numbers for figures; no name needs them. */
export const cellRead = (text: string | undefined): string =>
  (text ?? '')
    .slice(0, LONGEST_READ)
    .trimEnd()
    .replace(/^[\s']+/, '')
    .slice(0, LONGEST_CELL)
    .normalize('NFC');

export const problemOf = (
  text: TextKey,
  values: TextValues = {},
  field?: RowField,
): { readonly problem: RowProblem } => ({ problem: { text, values, ...(field === undefined ? {} : { field }) } });
