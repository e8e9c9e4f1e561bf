import { z } from 'zod';
import { billFinal } from '../invoices/bill-final';
import type { BillingMonth } from '../invoices/billing-month';
import { type Money, sum, zero } from '../money';
import type { Instant } from '../time';

const amount = z.string().regex(/^-?\d+(?:\.\d+)?$/);
const amountOfMoney = z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/), amount }).readonly();

/** What one month cost by Alibaba Cloud's own bill, after discounts and before tax, by product. */
export const monthBillSchema = z
  .strictObject({
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .transform((month) => month as BillingMonth),
    products: z.array(z.strictObject({ product: z.string(), amount: amountOfMoney }).readonly()).readonly(),
    /** Taken from the balance in the month after. */
    tax: amountOfMoney,
    readAt: z.number().transform((at) => at as Instant),
  })
  .readonly();

export type MonthBill = z.infer<typeof monthBillSchema>;

export const usageOn = ({ products, tax }: MonthBill): Money =>
  products.reduce((total, each) => sum(total, each.amount), zero(tax.currency));

/** A bill that was read before the last of a month's figures was final may still change: it is read again. */
export const isFinal = ({ month, readAt }: MonthBill): boolean => readAt >= billFinal(month).splitBill;
