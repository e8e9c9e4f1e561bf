import type { Currency } from '../money';
import type { Source } from '../source';
import { currencyOfCountry } from './country-currency';
import { type Region, regionCountries } from './regions';

/** How the invoice is written, and which tax may follow it. */
export interface InvoiceTerms {
  /** ISO 3166: where the entity is registered that Alibaba Cloud invoices. */
  readonly country: string;
  /** Absent for a country whose currency is not listed. */
  readonly currency?: Currency;
  /** ISO 639: the country's main language. */
  readonly language: string;
  /** The servers stand in another country, whose VAT or GST may be applied later. */
  readonly laterForeignVat?: string;
}

/** Registered in Ireland, deployed in Jakarta: an invoice in EUR, with Indonesian VAT applied later. */
export const invoiceTermsSource: Source = { by: 'agencies', checked: '2026-11-23' };

/** Business is written in English there, though another language is spoken by more. */
const WRITES_ENGLISH = ['IN', 'KE', 'PH', 'PK'];

/** CLDR's likely language of the country: `en` for IE, `de` for CH. */
const languageOf = (country: string): string =>
  WRITES_ENGLISH.includes(country) ? 'en' : (new Intl.Locale(`und-${country}`).maximize().language ?? 'en');

/** Both follow the registered entity's country, not the deployment region. */
export function invoiceTerms(registeredCountry: string, deploymentRegion?: Region): InvoiceTerms {
  const country = registeredCountry.slice(0, 2);
  const currency = currencyOfCountry(country);
  const deployedIn = deploymentRegion === undefined ? country : regionCountries[deploymentRegion];
  return {
    country,
    language: languageOf(country),
    ...(currency === undefined ? {} : { currency }),
    ...(deployedIn === country ? {} : { laterForeignVat: deployedIn }),
  };
}
