import type { AccountProfile } from '../account-profile';
import { paymentPlanOf } from '../account-profile';
import type { AccountTerms } from '../account-terms';
import { creditedBy } from '../decide-by/payment';
import type { PaymentMethod } from '../decide-by/payment-method';
import { type Invoice, invoiceOf } from '../invoices/invoice-cycle';
import { type InvoiceTerms, invoiceTerms } from '../invoices/invoice-terms';
import { type Instant, later } from '../time';
import { arrivalWindow, arrivesAtOnce } from './methods';
import type { TopUpPlan } from './plan';

/** The invoice that a top-up lands on. */
export interface Landing extends Invoice, InvoiceTerms {
  /** When the money is in. */
  readonly landsAt: Instant;
  /** Every payment has its own invoice: it moves with the payment. */
  readonly ofPayment: boolean;
  /** Nobody has said the country: it is this computer's, and so are the invoice's currency and language. */
  readonly countryAssumed?: true;
}

/** When money that is sent at `at` is in the account at the latest. */
export function arrivalBy(at: Instant, method: PaymentMethod, { profile, payer, china }: AccountTerms): Instant {
  if (arrivesAtOnce(method)) return later(at, arrivalWindow.most);
  return creditedBy(at, paymentPlanOf(profile, payer, china, method)) ?? at;
}

export const registeredIn = ({ registeredCountry, payerCountry }: AccountProfile): string =>
  registeredCountry ?? payerCountry.slice(0, 2);

export const landingAt = (landsAt: Instant, profile: AccountProfile): Landing => ({
  ...invoiceOf(landsAt, profile.invoiceProfile),
  ...invoiceTerms(registeredIn(profile), profile.deploymentRegion),
  landsAt,
  ofPayment: profile.invoiceProfile === 'per-payment',
});

/** Of money that has arrived its own moment counts; before that, as if it were paid now or when it is planned. */
export function landingOf(plan: TopUpPlan, terms: AccountTerms, now: Instant): Landing {
  if (plan.arrival !== undefined) return landingAt(plan.arrival.at, terms.profile);
  const planned = plan.payBy !== undefined && plan.payBy > now ? plan.payBy : now;
  return landingAt(arrivalBy(plan.paidAt ?? planned, plan.method, terms), terms.profile);
}
