import { expect, it } from 'vitest';
import { billFinal, billFinalSources } from '../../../core/invoices/bill-final';
import type { BillingMonth } from '../../../core/invoices/billing-month';

const written = (month: string) => {
  const { bill, splitBill } = billFinal(month as BillingMonth);
  return [new Date(bill).toISOString(), new Date(splitBill).toISOString()];
};

it('a month’s bill is final at noon in UTC+8 on the 2nd of the next month, its split bill on the 4th', () => {
  expect(written('2026-11')).toEqual(['2026-12-02T04:00:00.000Z', '2026-12-04T04:00:00.000Z']);
  expect(written('2026-12')).toEqual(['2027-01-02T04:00:00.000Z', '2027-01-04T04:00:00.000Z']);
});

it('both rules say which page they come from', () => {
  for (const { address, checked } of Object.values(billFinalSources))
    expect([address, checked]).not.toContain(undefined);
});
