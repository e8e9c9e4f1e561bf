import type { AccountId } from '../../core/account';
import type { BillingDays } from '../../core/invoices/invoice-cycle';
import type { Currency } from '../../core/money';
import type { BillLine } from '../../core/spend/bill-line';
import type { BillingDay, Instant } from '../../core/time';
import type { Kept } from './kept';

/** Whose bill it is, as the bill itself says. */
export interface BillAccount {
  readonly account: AccountId;
  readonly uid: string;
  readonly name: string;
  readonly currency: Currency;
}

/** Days of one account whose lines take the place of what was kept of them. */
export interface DaysRead {
  readonly account: AccountId;
  readonly days: readonly BillingDay[];
}

export interface LessThanKept {
  readonly account: AccountId;
  readonly days: BillingDays;
  /** Decimal strings in the account's currency. */
  readonly kept: string;
  readonly staged: string;
}

export interface BillLedger {
  readonly accounts: () => readonly BillAccount[];
  readonly readDays: (account: AccountId) => readonly (readonly [BillingDay, Instant])[];
  /** One day of one account: its old lines make way for these at once, or nothing changes. */
  readonly replaceDay: (owner: BillAccount, day: BillingDay, lines: readonly BillLine[], now: Instant) => Kept;
  /** Lines of a load, which nobody sees until it is finished. Only one load at a time. */
  readonly stage: (lines: readonly BillLine[]) => void;
  /** The first account for whose kept days much less was staged than is kept of them: the file seems to be filtered. */
  readonly lessThanKept: (read: readonly DaysRead[]) => LessThanKept | undefined;
  /** All that was staged takes the place of what was kept of those days. Where `onStep` throws, nothing has changed. */
  readonly finish: (
    owners: readonly BillAccount[],
    read: readonly DaysRead[],
    now: Instant,
    onStep?: () => void,
  ) => void;
  /** As if the load had never begun. */
  readonly abandon: () => void;
  readonly forget: (account: AccountId) => void;
}
