import type { AccountId } from '../account';
import type { PaymentMethod } from '../decide-by/payment-method';
import type { BillingMonth } from '../invoices/billing-month';
import type { Invoice, InvoiceProfile } from '../invoices/invoice-cycle';
import type { Money } from '../money';
import type { BillingDay, Instant } from '../time';

/** What one account has on an invoice so far. */
export interface OnInvoice {
  readonly account: AccountId;
  readonly topUps: number;
  /** Absent where there is none. */
  readonly total?: Money;
  /** Absent where all of the invoice's days were seen. */
  readonly seenSince?: BillingDay;
  /** The latest moment to pay to be on it; absent when that is over. */
  readonly topUpBy?: Instant;
}

export type EventSubject =
  | {
      readonly kind: 'invoice-cut';
      readonly invoice: Invoice;
      readonly profile: InvoiceProfile;
      readonly on: readonly OnInvoice[];
    }
  /** `cutDay` is absent where the payment has an invoice of its own. */
  | { readonly kind: 'arrival'; readonly amount: Money; readonly remark: string; readonly cutDay?: BillingDay }
  | {
      readonly kind: 'planned-top-up';
      readonly amount: Money;
      readonly stage: 'draft' | 'ready' | 'paid';
      readonly remark: string;
      readonly cutDay?: BillingDay;
    }
  | { readonly kind: 'runs-out'; readonly earliest?: Instant; readonly latest?: Instant }
  | { readonly kind: 'decide-by'; readonly method: PaymentMethod }
  | { readonly kind: 'tax-check'; readonly country: string }
  | { readonly kind: 'standing-top-up' }
  | { readonly kind: 'test-top-up' }
  | { readonly kind: 'bill-final'; readonly month: BillingMonth }
  | { readonly kind: 'split-bill-final'; readonly month: BillingMonth }
  /** `assumed`: not announced yet, what is usual. */
  | { readonly kind: 'holiday'; readonly country: string; readonly name: string; readonly assumed: boolean };

export type CalendarEventKind = EventSubject['kind'];

/** A whole day, UTC+8's but for a holiday, which is its country's own; or a moment. */
export type EventTime = { readonly day: BillingDay } | { readonly at: Instant };

/** `id` stays the same while the event is about the same thing, wherever it moves. */
export interface CalendarEvent {
  readonly id: string;
  /** Empty: of all accounts. */
  readonly accounts: readonly AccountId[];
  readonly when: EventTime;
  readonly about: EventSubject;
}

/** What has to be done or watched first; what is over and what only may matter last. */
export const calendarEventKinds = [
  'runs-out',
  'decide-by',
  'tax-check',
  'test-top-up',
  'invoice-cut',
  'planned-top-up',
  'standing-top-up',
  'bill-final',
  'split-bill-final',
  'arrival',
  'holiday',
] as const satisfies readonly CalendarEventKind[];
