import type { BillingMonth } from '../../core/invoices/billing-month';
import type { BillingDay } from '../../core/time';

/** 20261103. */
export const dayNumber = (day: BillingDay): number => Number(day.replaceAll('-', ''));
/** 202611. */
export const monthNumber = (month: BillingMonth): number => Number(month.replace('-', ''));

export function dayNumbered(number: number): BillingDay {
  const text = String(number);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` as BillingDay;
}
