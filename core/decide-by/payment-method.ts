import type { Source } from '../source';

export const paymentMethods = ['card', 'alipay', 'unionpay', 'wire'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** From sending the money until it is in the account. Business days are days on which both ends work. */
export type LeadTime =
  | { readonly unit: 'minutes'; readonly count: number }
  | { readonly unit: 'business-days'; readonly count: number };

export interface MethodRule {
  readonly lead: LeadTime;
  /** Local time after which the payer's bank books a transfer on the next day. */
  readonly cutOff?: string;
  readonly source: Source;
}

const paymentMethodsPage: Source = {
  by: 'alibaba-cloud',
  address: 'https://www.alibabacloud.com/help/en/user-center/instruction-of-payment-management',
  checked: '2026-11-23',
};

/**
 * Cards and wallets settle at once (agencies: within a minute): the minutes are for the bank's confirmation by phone.
 * A transfer takes two to four business days; the slowest is assumed, and each account may say its own.
 */
export const methodRules: Readonly<Record<PaymentMethod, MethodRule>> = {
  card: { lead: { unit: 'minutes', count: 15 }, source: paymentMethodsPage },
  alipay: { lead: { unit: 'minutes', count: 15 }, source: paymentMethodsPage },
  unionpay: { lead: { unit: 'minutes', count: 30 }, source: paymentMethodsPage },
  wire: {
    lead: { unit: 'business-days', count: 4 },
    cutOff: '15:00',
    source: {
      by: 'alibaba-cloud',
      address: 'https://www.alibabacloud.com/help/en/user-center/support/regular-bank-credit-faq',
      checked: '2026-11-23',
    },
  },
};
