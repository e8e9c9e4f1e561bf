import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { AtZeroChoice } from './at-zero/at-zero';
import { atZeroProducts, atZeroProfiles } from './at-zero/rules';
import type { ApproverHours, PaymentPlan } from './decide-by/payment';
import { type LeadTime, methodRules, type PaymentMethod, paymentMethods } from './decide-by/payment-method';
import type { WorkCalendar } from './decide-by/work-calendar';
import { invoiceProfileSchema } from './invoices/invoice-cycle';
import { type InvoiceTerms, invoiceTerms } from './invoices/invoice-terms';
import { regions } from './invoices/regions';
import { money, scaled, writtenAmount } from './money';
import type { TaxRule } from './tax-reserve';
import { days, hours } from './time';
import { topUpRegions } from './top-up/minimums';

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** A place's name: the window's Intl does not take an offset such as `+08:00`. */
function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function isPercent(written: string): boolean {
  const percent = Number(writtenAmount(written) ?? Number.NaN);
  return percent >= 0 && percent <= 100;
}

const isAmount = (written: string): boolean => Number(writtenAmount(written) ?? '0') > 0;

export const accountLevels = ['main', 'sub'] as const;

/** What is true of one account besides its balance: how it is paid, by whom, and what happens at zero. */
export const accountProfileSchema = z.strictObject({
  atZero: z.enum(atZeroProfiles).default('at-once'),
  /** Under `grace`: products that are in use and have days of their own. */
  products: z.array(z.enum(atZeroProducts)).readonly().default([]),
  /** Under `own`, both counted from the moment at which the credit is used up. */
  ownStopHours: z.number().min(0).max(8_760).default(0),
  ownDeletionDays: z.number().min(0).max(3_650).default(15),
  paymentMethod: z.enum(paymentMethods).default('card'),
  /** In place of what is usual for the method; which of the two counts is the method's to say. */
  leadMinutes: z.number().int().min(0).max(10_080).exactOptional(),
  leadBusinessDays: z.number().int().min(1).max(30).exactOptional(),
  cutOff: timeOfDay.exactOptional(),
  approverFrom: timeOfDay.default('09:00'),
  approverTo: timeOfDay.default('17:30'),
  /** IANA. */
  approverZone: z.string().refine(isZone),
  /** ISO 3166, with or without a subdivision. */
  payerCountry: z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/),
  /** Decimal string. Absent: not said, so nothing is reserved and the days are those before tax. */
  taxPercent: z.string().refine(isPercent).exactOptional(),
  /** Day of the month (UTC+8) by which last month's tax has been charged. */
  taxChargedOn: z.number().int().min(1).max(28).default(6),
  invoiceProfile: invoiceProfileSchema.default('agencies'),
  /** ISO 3166, where the entity is registered that is invoiced; the payer's country where it is absent. */
  registeredCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .exactOptional(),
  /** Where most of the servers are. Absent: not said, so nothing is said of foreign VAT. */
  deploymentRegion: z.enum(regions).exactOptional(),
  /** A sub-account is one client's isolated budget: it may not be allowed to spend what comes in. */
  accountLevel: z.enum(accountLevels).default('main'),
  /** Whose minimum a top-up has; the currency's where it is absent. */
  topUpRegion: z.enum(topUpRegions).exactOptional(),
  /** Decimal string: sized top-ups are rounded up to a multiple of it; the currency's usual one where it is absent. */
  topUpStep: z.string().refine(isAmount).exactOptional(),
});

export type AccountProfile = Readonly<z.infer<typeof accountProfileSchema>>;

/** `zone` and `country` are the computer's. */
export const usualProfile = (zone: string, country: string): AccountProfile =>
  accountProfileSchema.parse({ approverZone: zone, payerCountry: country });

export function atZeroChoiceOf({ atZero, products, ownStopHours, ownDeletionDays }: AccountProfile): AtZeroChoice {
  if (atZero === 'at-once') return { profile: 'at-once' };
  if (atZero === 'grace') return { profile: 'grace', products };
  return { profile: 'own', stopsAfter: hours(ownStopHours), dataDeletedAfter: days(ownDeletionDays) };
}

export function leadTimeOf({ leadMinutes, leadBusinessDays }: AccountProfile, method: PaymentMethod): LeadTime {
  const { unit, count } = methodRules[method].lead;
  return { unit, count: (unit === 'minutes' ? leadMinutes : leadBusinessDays) ?? count };
}

/** Cards and wallets have no cut-off: only a transfer is booked by a bank. */
export function cutOffOf(profile: AccountProfile, method: PaymentMethod): string | undefined {
  const usual = methodRules[method].cutOff;
  return usual === undefined ? undefined : (profile.cutOff ?? usual);
}

const approverOf = ({ approverFrom, approverTo, approverZone }: AccountProfile): ApproverHours => ({
  from: approverFrom,
  to: approverTo,
  zone: approverZone,
});

/** How `method` pays into the account; the profile's own method unless another is asked about. */
export function paymentPlanOf(
  profile: AccountProfile,
  payer: WorkCalendar,
  china: WorkCalendar,
  method: PaymentMethod = profile.paymentMethod,
): PaymentPlan {
  const cutOff = cutOffOf(profile, method);
  const plan = { lead: leadTimeOf(profile, method), approver: approverOf(profile), payer, china };
  return cutOff === undefined ? plan : { ...plan, cutOff };
}

/** Undefined where no rate was given: nothing is reserved, and the page says so. */
export const taxRuleOf = ({ taxPercent, taxChargedOn }: AccountProfile): TaxRule | undefined =>
  taxPercent === undefined
    ? undefined
    : { rate: scaled(money('', writtenAmount(taxPercent) ?? '0'), '0.01', 8).amount, chargedOn: taxChargedOn };

/** ISO 3166, two letters. */
export const registeredIn = ({ registeredCountry, payerCountry }: AccountProfile): string =>
  registeredCountry ?? payerCountry.slice(0, 2);

/** In which currency and language the account's invoices are written, and which tax may follow them. */
export const invoiceTermsOf = (profile: AccountProfile): InvoiceTerms =>
  invoiceTerms(registeredIn(profile), profile.deploymentRegion);
