import type { AccountLedger, LedgerSheetInput } from '../../core/ledger/ledger-sheet';
import type { Sheet } from '../../core/sheet/sheet';
import type { Language } from '../../core/texts/text';
import type { Instant } from '../../core/time';

/** What the worker is started with: it makes one file and ends. */
export interface ExportBeginning {
  readonly format: 'xlsx' | 'csv';
  readonly language: Language;
}

/** A ledger comes account by account, so that no thread is held up by all of them at once. */
export type ExportPart =
  | { readonly kind: 'account'; readonly account: AccountLedger }
  | { readonly kind: 'ledger'; readonly head?: NonNullable<LedgerSheetInput['head']>; readonly now: Instant }
  | { readonly kind: 'sheet'; readonly sheet: Sheet };

export type ExportReply =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: string };
