import type { AccountId } from '../core/account';
import type { InvoiceInput } from '../core/ledger/invoice-input';

/** What the ledger's page asks for, and how long work is stopped. */
export interface LedgerCommands {
  /** All months of one account; one month of all; with neither, all months of all accounts. */
  readonly 'ledger.export': {
    readonly format: 'xlsx' | 'csv' | 'pdf';
    readonly account?: AccountId;
    readonly month?: string;
  };
  readonly 'invoice.enter': InvoiceInput;
  readonly 'invoice.remove': { readonly account: AccountId; readonly number: string };
  /** A file that was dropped on the page: taken whole, or not at all. */
  readonly 'invoices.import': { readonly file: string; readonly bytes: Uint8Array };
  /** Asks for the file first. */
  readonly 'invoices.choose': Record<string, never>;
  /** Takes the outcome of the last import off the page. */
  readonly 'invoices.seen': Record<string, never>;
  readonly 'work.cancel': Record<string, never>;
}

export const ledgerCommandNames = [
  'ledger.export',
  'invoice.enter',
  'invoice.remove',
  'invoices.import',
  'invoices.choose',
  'invoices.seen',
  'work.cancel',
] as const satisfies readonly (keyof LedgerCommands)[];
