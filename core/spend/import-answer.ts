import type { AccountId } from '../account';
import type { Currency } from '../money';
import type { TextKey } from '../texts/catalogue';
import type { TextValues } from '../texts/translator';
import type { BillingDay } from '../time';

/** Where in the file, and why: nothing of it was taken. */
export interface BillProblem {
  /** The first line is 1; 0 where the whole file is meant. */
  readonly line: number;
  /** Its name, as the file writes it. */
  readonly column?: string;
  readonly text: TextKey;
  readonly values?: TextValues;
}

/** One account's part of what was taken. */
export interface ImportedAccount {
  readonly account: AccountId;
  readonly name: string;
  readonly currency: Currency;
  readonly from: BillingDay;
  readonly to: BillingDay;
  readonly total: string;
}

export interface Imported {
  readonly lines: number;
  /** Amounts with more than eight decimals. */
  readonly rounded: number;
  readonly accounts: readonly ImportedAccount[];
}

export type ImportAnswer =
  | { readonly kind: 'taken'; readonly imported: Imported }
  | { readonly kind: 'refused'; readonly problem: BillProblem }
  | { readonly kind: 'cancelled' };
