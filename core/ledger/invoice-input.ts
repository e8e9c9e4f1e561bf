import type { AccountId } from '../account';
import { isCalendarDay } from '../alerts/calendar-day';
import type { InputError } from '../input-error';
import { type Currency, money } from '../money';
import type { BillingDay } from '../time';
import { invoiceAmount, isInvoiceNumber } from './invoice-import';
import { invoiceKey, type KeptInvoice } from './invoices';

/** As typed; the amount is in the account's currency. */
export interface InvoiceInput {
  readonly account: AccountId;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly amount: string;
}

export type InvoiceAnswer =
  | { readonly ok: true; readonly invoice: KeptInvoice }
  | { readonly ok: false; readonly reason: InputError };

const refused = (reason: InputError): InvoiceAnswer => ({ ok: false, reason });

/** Names the first field that cannot be taken. An account that was never read has no currency yet. */
export function invoiceFrom(
  input: InvoiceInput,
  currency: Currency | undefined,
  kept: readonly KeptInvoice[],
): InvoiceAnswer {
  const number = input.number.normalize('NFKC').trim();
  if (!isInvoiceNumber(number)) return refused({ field: 'number', text: 'input.invoice.number' });
  if (kept.some((each) => invoiceKey(each) === invoiceKey({ account: input.account, number }))) {
    return refused({ field: 'number', text: 'input.invoice.number.kept', values: { number } });
  }
  const day = input.day.trim();
  if (!isCalendarDay(day)) return refused({ field: 'day', text: 'input.invoice.day' });
  const amount = invoiceAmount(input.amount);
  if (amount === undefined) return refused({ field: 'amount', text: 'input.invoice.amount' });
  if (currency === undefined) return refused({ field: 'amount', text: 'input.invoice.currency' });
  return {
    ok: true,
    invoice: { account: input.account, number, day: day as BillingDay, amount: money(currency, amount) },
  };
}
