import type { AccountId } from '../account';
import type { BillingMonth } from '../invoices/billing-month';
import { type Money, sum, zero } from '../money';
import type { ArrivalKind } from '../reading';
import type { Instant } from '../time';

/** One movement of a month. `amount` is positive for what came into the balance, negative for what left it. */
export type LedgerLine =
  | {
      readonly kind: 'arrival';
      readonly at: Instant;
      readonly arrival: ArrivalKind;
      readonly transactionNumber: string;
      readonly remark: string;
      readonly amount: Money;
    }
  /** One product of the month's bill. */
  | { readonly kind: 'usage'; readonly product: string; readonly amount: Money }
  /** What the balance fell by, where there is no bill to go by. */
  | { readonly kind: 'usage-by-balance'; readonly amount: Money }
  /** Usage of this month that left the balance after its end, at a moment of the next. */
  | { readonly kind: 'settled-later'; readonly at: Instant; readonly amount: Money }
  /** Usage of the month before that left the balance in this one. */
  | { readonly kind: 'settled-from-before'; readonly at: Instant; readonly amount: Money }
  /** The tax of an earlier month's bill. */
  | { readonly kind: 'tax'; readonly of: BillingMonth; readonly amount: Money }
  /** Dated in this month, in the balance only after its last reading; and the other way round. */
  | { readonly kind: 'shown-later' | 'shown-from-before'; readonly at: Instant; readonly amount: Money }
  /** What nothing explains: see `UnmatchedReason`. */
  | { readonly kind: 'unmatched'; readonly why: UnmatchedReason; readonly amount: Money };

/**
 * `rise`: the balance rose with no arrival on the list. `bill`: the bill and the balance differ, and no fall soon after
 * the month's end is of that amount. `more-than-usage`: tax and usage from before are more than the balance fell.
 */
export type UnmatchedReason = 'rise' | 'bill' | 'more-than-usage';

/**
 * One account and month (UTC+8): `opening + topUps − usage + adjustments = closing`, exactly.
 * Opening and closing are balances as they were read; a month opens with what the one before closed with.
 */
export interface LedgerMonth {
  readonly account: AccountId;
  readonly month: BillingMonth;
  /** `open`: it still runs. `provisional`: it is over, its bill may still change or is not read. */
  readonly standing: 'open' | 'provisional' | 'final';
  /** Where the usage is from. */
  readonly basis: 'bill' | 'balance';
  readonly openingAt: Instant;
  readonly closingAt: Instant;
  readonly opening: Money;
  readonly topUps: Money;
  /** Positive for what was used. */
  readonly usage: Money;
  /** All other lines together. */
  readonly adjustments: Money;
  readonly closing: Money;
  readonly lines: readonly LedgerLine[];
}

type Part = 'topUps' | 'usage' | 'adjustments';

/** The column that a line is summed up in. */
export function partOf(line: LedgerLine): Part {
  if (line.kind === 'usage' || line.kind === 'usage-by-balance') return 'usage';
  return line.kind === 'arrival' && line.arrival === 'top-up' ? 'topUps' : 'adjustments';
}

export const unmatchedLines = ({ lines }: LedgerMonth): readonly LedgerLine[] =>
  lines.filter(({ kind }) => kind === 'unmatched');

/** What all of them come to. */
export const unmatchedOf = (month: LedgerMonth): Money =>
  unmatchedLines(month).reduce((total, { amount }) => sum(total, amount), zero(month.opening.currency));
