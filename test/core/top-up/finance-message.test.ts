import { describe, expect, it } from 'vitest';
import { usualProfile } from '../../../core/account-profile';
import { translatorOf } from '../../../core/texts/translator';
import { financeMessage } from '../../../core/top-up/finance-message';
import { landingAt } from '../../../core/top-up/landing';
import { at } from '../../fixtures/readings';
import { draft } from '../../fixtures/top-ups';

const names = (codes: Readonly<Record<string, string>>) => (code: string) => codes[code] ?? code;
const reader = {
  zone: 'Europe/Dublin',
  nameOfCountry: names({ ID: 'Indonesia' }),
  nameOfLanguage: names({ en: 'English' }),
};
const irish = { ...usualProfile('Europe/Dublin', 'IE'), deploymentRegion: 'ap-southeast-5' } as const;

describe('the message to the finance lead', () => {
  it('says which invoice a top-up of the 15th is on, and which tax may follow', () => {
    const landing = landingAt(at('2026-11-15T04:00:00Z'), irish);
    const message = financeMessage(draft(), 'Client X', landing, { ...reader, language: 'en' }, translatorOf('en'));
    expect(message.split('\n')).toEqual([
      'Top-up of CNY\u00a09,500.00 for Client X. Payment method: Visa or Mastercard.',
      'It lands on the invoice of 16 Nov (UTC+8), which covers 1 Nov to 15 Nov.',
      'The invoice is in EUR and written in English.',
      'Tax of Indonesia may be applied later: the servers are there.',
      'Remark: ClientX-MarchQ2-AI-POC-Tokyo-OSS',
    ]);
  });

  it('says nothing of currency, language and tax while nobody has set the country', () => {
    const landing = { ...landingAt(at('2026-11-15T04:00:00Z'), irish), countryAssumed: true } as const;
    const message = financeMessage(draft(), 'X', landing, { ...reader, language: 'en' }, translatorOf('en'));
    expect(message).not.toMatch(/EUR|English|Indonesia/);
  });

  it('says so where each payment has an invoice of its own', () => {
    const landing = landingAt(at('2026-11-15T04:00:00Z'), { ...irish, invoiceProfile: 'per-payment' });
    const message = financeMessage(draft(), 'X', landing, { ...reader, language: 'en' }, translatorOf('en'));
    expect(message).toContain('It has an invoice of its own, of the day of the payment.');
  });
});
