import type { AccountId } from '../account';
import type { Failure } from '../failure';
import { type BillingMonth, monthOf } from '../invoices/billing-month';
import { billingDayOf } from '../time';
import type { ImportProblem } from './invoice-import';
import type { InvoiceMatching } from './invoices';
import type { LedgerMonth } from './ledger';

/** As far back as the ledger looks. */
export const LEDGER_MONTHS = 24;

/** What the ledger's page shows: one month of all accounts, or all months of one. */
export interface LedgerView {
  readonly account?: AccountId;
  readonly month: BillingMonth;
  /** Between which months the page can be turned. */
  readonly earliest: BillingMonth;
  readonly latest: BillingMonth;
  /** In the accounts' order; of one account the newest first. */
  readonly months: readonly LedgerMonth[];
  /** Of one account. */
  readonly matching?: InvoiceMatching;
  /** Bills that are being read. */
  readonly billsLeft: number;
  /** Why a bill could not be read: until then the usage is by the balance. */
  readonly billsFailure?: Failure;
}

/** What became of the last file of invoices. */
export type ImportOutcome =
  | { readonly ok: true; readonly file: string; readonly added: number; readonly known: number }
  | {
      readonly ok: false;
      readonly file: string;
      /** The first of them. */
      readonly problems: readonly ImportProblem[];
      readonly more: number;
    };

/** What of the invoices belongs to a month: by their own day, or by that of a top-up they are for. */
export function matchingIn({ invoices, missing }: InvoiceMatching, month: BillingMonth): InvoiceMatching {
  const isIn = (topUps: InvoiceMatching['missing'][number]['topUps']): boolean =>
    topUps.some(({ at }) => monthOf(billingDayOf(at)) === month);
  return {
    invoices: invoices.filter(({ invoice, topUps }) => monthOf(invoice.day) === month || isIn(topUps)),
    missing: missing.filter(({ topUps }) => isIn(topUps)),
  };
}
