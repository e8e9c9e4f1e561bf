import type { Money } from './money';
import type { Instant } from './time';

/** The balance of one account at one moment, as Alibaba Cloud answered. */
export interface Reading {
  readonly at: Instant;
  /** AvailableAmount: what can still be spent. Since April 2024 the figure to watch; cash alone is a cliff. */
  readonly available: Money;
}

export type ArrivalKind = 'top-up' | 'refund' | 'adjustment' | 'transfer' | 'withdrawal';

/** Money that came in (or, for a withdrawal, went out) other than by use: a jump in the balance, not burn. */
export interface Arrival {
  readonly at: Instant;
  readonly kind: ArrivalKind;
  /** Positive for money in, negative for money out. */
  readonly amount: Money;
  /** Alibaba Cloud's transaction number: two rows with one number are one arrival. */
  readonly transactionNumber: string;
  readonly remark: string;
}
