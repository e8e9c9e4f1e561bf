import { describe, expect, it } from 'vitest';
import { invoiceTermsOf, registeredIn, usualProfile } from '../../../core/account-profile';
import { currencyOfCountry } from '../../../core/invoices/country-currency';
import { invoiceTerms } from '../../../core/invoices/invoice-terms';
import { regionCountries, regions } from '../../../core/invoices/regions';

describe('what an invoice is written in', () => {
  it('follows the registered entity’s country, not the deployment region, and foreign VAT may come later', () => {
    expect(invoiceTerms('IE', 'ap-southeast-5')).toEqual({
      country: 'IE',
      currency: 'EUR',
      language: 'en',
      laterForeignVat: 'ID',
    });
  });

  it('says nothing of foreign VAT where the servers are at home, or nobody said where they are', () => {
    expect(invoiceTerms('CN', 'cn-hangzhou')).toEqual({ country: 'CN', currency: 'CNY', language: 'zh' });
    expect(invoiceTerms('DE')).toEqual({ country: 'DE', currency: 'EUR', language: 'de' });
  });

  it('says nothing of a currency that it does not know', () => {
    expect(invoiceTerms('AQ').currency).toBeUndefined();
    expect(invoiceTerms('AQ').laterForeignVat).toBeUndefined();
  });

  it('takes Hong Kong and mainland China for two places', () => {
    expect(invoiceTerms('CN', 'cn-hongkong').laterForeignVat).toBe('HK');
  });

  it.each([
    ['GB', 'GBP', 'en'],
    ['AE', 'AED', 'ar'],
    ['JP', 'JPY', 'ja'],
    ['IN', 'INR', 'en'],
    ['FR', 'EUR', 'fr'],
    ['BG', 'EUR', 'bg'],
    ['CH', 'CHF', 'de'],
  ])('in %s is %s and %s', (country, currency, language) => {
    expect(invoiceTerms(country)).toMatchObject({ currency, language });
  });

  it('is the payer’s country’s where no other is entered', () => {
    const profile = usualProfile('Europe/Berlin', 'DE');
    expect(registeredIn({ ...profile, payerCountry: 'DE-BY' })).toBe('DE');
    expect(invoiceTermsOf({ ...profile, registeredCountry: 'IE', deploymentRegion: 'eu-central-1' })).toMatchObject({
      currency: 'EUR',
      language: 'en',
      laterForeignVat: 'DE',
    });
  });
});

describe('the countries and regions that are listed', () => {
  it('have currencies that Intl knows, and every region’s country has one', () => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    for (const region of regions) {
      const currency = currencyOfCountry(regionCountries[region]);
      expect(currency, region).toBeDefined();
      expect(known).toContain(currency);
    }
  });
});
