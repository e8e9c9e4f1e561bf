import { float, type MinorUnits } from '../amounts';
import type { Book } from '../book';
import type { Body } from './action';

/** The amounts that every kind of bill line has, as JSON floats; what is not cleared yet is outstanding. */
export function billAmounts(book: Book, amount: MinorUnits, cleared: boolean): Body {
  const written = float(amount, book.portrait.currency);
  return {
    PretaxGrossAmount: written,
    InvoiceDiscount: 0,
    PretaxAmount: written,
    DeductedByCoupons: 0,
    DeductedByCashCoupons: 0,
    DeductedByPrepaidCard: 0,
    AdjustAmount: 0,
    PaymentAmount: cleared ? written : 0,
    CashAmount: cleared ? written : 0,
    OutstandingAmount: cleared ? 0 : written,
    Currency: book.portrait.currency,
    SubscriptionType: 'PayAsYouGo',
  };
}
