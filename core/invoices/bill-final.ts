import type { Source } from '../source';
import { hours, type Instant, later, startOfBillingDay } from '../time';
import { type BillingMonth, dayOfMonth, monthAfter } from './billing-month';

/** Figures of a month are provisional before these moments. */
export interface BillFinal {
  readonly bill: Instant;
  readonly splitBill: Instant;
}

const NOON = hours(12);

const noonOf = (month: BillingMonth, date: number): Instant => later(startOfBillingDay(dayOfMonth(month, date)), NOON);

/** A month's bill is final after 12:00 UTC+8 on the 2nd of the next, split bills on the 4th. */
export function billFinal(month: BillingMonth): BillFinal {
  const next = monthAfter(month);
  return { bill: noonOf(next, 2), splitBill: noonOf(next, 4) };
}

export const billFinalSources: Readonly<Record<keyof BillFinal, Source>> = {
  bill: {
    by: 'alibaba-cloud',
    address: 'https://www.alibabacloud.com/help/en/user-center/user-guide/how-to-manage-bills',
    checked: '2026-11-23',
  },
  splitBill: {
    by: 'alibaba-cloud',
    address: 'https://help.aliyun.com/en/user-center/splitting-bill',
    checked: '2026-11-23',
  },
};
