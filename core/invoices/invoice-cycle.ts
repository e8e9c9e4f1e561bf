import { z } from 'zod';
import type { Source } from '../source';
import { type BillingDay, billingDayOf, days, type Instant, later, startOfBillingDay } from '../time';
import { dayBefore, dayOfMonth, monthAfter, monthOf } from './billing-month';

export const namedInvoiceProfiles = ['agencies', 'per-payment', 'monthly-6th'] as const;
export type NamedInvoiceProfile = (typeof namedInvoiceProfiles)[number];

/** When invoices are cut. Under `days`, dates of every month; one past a month's end is its last day. */
export const invoiceProfileSchema = z.union([
  z.enum(namedInvoiceProfiles),
  z.strictObject({ days: z.array(z.number().int().min(1).max(31)).min(1).max(31).readonly() }).readonly(),
]);
export type InvoiceProfile = z.infer<typeof invoiceProfileSchema>;

/** Both days included. */
export interface BillingDays {
  readonly from: BillingDay;
  readonly to: BillingDay;
}

export interface Invoice {
  readonly cutDay: BillingDay;
  /** 00:00 UTC+8 of the day; under `per-payment` the payment itself. */
  readonly cutAt: Instant;
  readonly covers: BillingDays;
  /** 24:00 UTC+8 of the last day that it covers: a payment from then on is on a later one. */
  readonly closesAt: Instant;
}

const taxInvoicePage: Source = {
  by: 'alibaba-cloud',
  address: 'https://www.alibabacloud.com/help/en/user-center/tax-invoice-management',
  checked: '2026-11-23',
};

const sources: Readonly<Record<NamedInvoiceProfile, Source>> = {
  agencies: { by: 'agencies', checked: '2026-11-23' },
  'per-payment': taxInvoicePage,
  'monthly-6th': taxInvoicePage,
};

/** Undefined where the account's owner said so. */
export const invoiceSource = (profile: InvoiceProfile): Source | undefined =>
  typeof profile === 'string' ? sources[profile] : undefined;

/** The agencies' report: cut on the 1st and the 16th. */
const AGENCIES: readonly number[] = [1, 16];
/** The invoice of a month is generated on the 6th of the next. */
const MONTHLY_ON = 6;

const datesOf = (profile: 'agencies' | { readonly days: readonly number[] }): readonly number[] =>
  profile === 'agencies' ? AGENCIES : [...new Set(profile.days)].sort((left, right) => left - right);

/** The cut days of three months around `day`, in order. */
const cutDaysAround = (day: BillingDay, dates: readonly number[]): readonly BillingDay[] => [
  ...new Set([-1, 0, 1].flatMap((ahead) => dates.map((date) => dayOfMonth(monthAfter(monthOf(day), ahead), date)))),
];

function monthlyInvoice(day: BillingDay): Invoice {
  const month = monthOf(day);
  const next = monthAfter(month);
  const cutDay = dayOfMonth(next, MONTHLY_ON);
  return {
    cutDay,
    cutAt: startOfBillingDay(cutDay),
    covers: { from: dayOfMonth(month, 1), to: dayOfMonth(month, 31) },
    closesAt: startOfBillingDay(dayOfMonth(next, 1)),
  };
}

/** Every month has a cut day: there is one before and one after each day. */
function invoiceByDates(day: BillingDay, dates: readonly number[]): Invoice {
  const around = cutDaysAround(day, dates);
  const from = around.filter((each) => each <= day).pop() ?? day;
  const cutDay = around.find((each) => each > day) ?? day;
  const cutAt = startOfBillingDay(cutDay);
  return { cutDay, cutAt, covers: { from, to: dayBefore(cutDay) }, closesAt: cutAt };
}

/** The invoice that a top-up at `at` is on: one on the 15th is on the 16th's invoice, even if spent by noon. */
export function invoiceOf(at: Instant, profile: InvoiceProfile): Invoice {
  const day = billingDayOf(at);
  if (profile === 'per-payment') {
    return { cutDay: day, cutAt: at, covers: { from: day, to: day }, closesAt: later(startOfBillingDay(day), days(1)) };
  }
  return profile === 'monthly-6th' ? monthlyInvoice(day) : invoiceByDates(day, datesOf(profile));
}

/** Every invoice that is cut on a day of the range, in order; none where each payment has its own. */
export function invoicesCut({ from, to }: BillingDays, profile: InvoiceProfile): readonly Invoice[] {
  if (profile === 'per-payment') return [];
  const invoices: Invoice[] = [];
  const first = profile === 'monthly-6th' ? dayOfMonth(monthAfter(monthOf(from), -1), 1) : dayBefore(from);
  let invoice = invoiceOf(startOfBillingDay(first), profile);
  while (invoice.cutDay <= to) {
    if (invoice.cutDay >= from) invoices.push(invoice);
    invoice = invoiceOf(invoice.closesAt, profile);
  }
  return invoices;
}

/** The same for the same cut days, however they were written. */
export const profileName = (profile: InvoiceProfile): string =>
  typeof profile === 'string' ? profile : `own-${datesOf(profile).join('-')}`;
