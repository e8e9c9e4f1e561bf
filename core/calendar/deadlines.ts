import type { AccountId } from '../account';
import type { PaymentMethod } from '../decide-by/payment-method';
import { invoiceOf } from '../invoices/invoice-cycle';
import type { BillingDay, Instant } from '../time';
import type { CalendarAccount } from './calendar-facts';
import { latestToPay } from './invoice-events';

/** The latest moment to pay to be on an invoice, for all accounts for which it is the same. */
export interface InvoiceDeadline {
  readonly by: Instant;
  readonly method: PaymentMethod;
  readonly cutDay: BillingDay;
  readonly accounts: readonly AccountId[];
}

/** A payment that takes long may be too late for the next invoices. */
const MOST_INVOICES = 24;

/** The next invoice that a payment can still be on; undefined where each payment has its own. */
function nextDeadline({ id, terms }: CalendarAccount, now: Instant): InvoiceDeadline | undefined {
  const { invoiceProfile, paymentMethod } = terms.profile;
  if (invoiceProfile === 'per-payment') return undefined;
  let invoice = invoiceOf(now, invoiceProfile);
  for (let tried = 0; tried < MOST_INVOICES; tried += 1) {
    const by = latestToPay(terms, invoice.closesAt);
    if (by !== undefined && by >= now) return { by, method: paymentMethod, cutDay: invoice.cutDay, accounts: [id] };
    invoice = invoiceOf(invoice.closesAt, invoiceProfile);
  }
  return undefined;
}

/** The soonest first. */
export function invoiceDeadlines(accounts: readonly CalendarAccount[], now: Instant): readonly InvoiceDeadline[] {
  const alike = new Map<string, InvoiceDeadline>();
  for (const account of accounts) {
    const next = nextDeadline(account, now);
    if (next === undefined) continue;
    const key = `${next.by} ${next.method} ${next.cutDay}`;
    const before = alike.get(key);
    alike.set(key, before === undefined ? next : { ...before, accounts: [...before.accounts, account.id] });
  }
  return [...alike.values()].sort((left, right) => left.by - right.by);
}
