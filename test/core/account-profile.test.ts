import { describe, expect, it } from 'vitest';
import {
  type AccountProfile,
  accountProfileSchema,
  atZeroChoiceOf,
  paymentPlanOf,
  taxRuleOf,
  usualProfile,
} from '../../core/account-profile';
import { days, hours } from '../../core/time';
import { china, ireland } from './decide-by/calendars';

const usual = usualProfile('Europe/Dublin', 'IE');
const own = (fields: Partial<AccountProfile>): AccountProfile => ({ ...usual, ...fields });

describe('the profile of an account', () => {
  it('starts from what agencies report: everything stops at once, and the top-up is by card in office hours', () => {
    expect(usual).toEqual({
      atZero: 'at-once',
      products: [],
      ownStopHours: 0,
      ownDeletionDays: 15,
      paymentMethod: 'card',
      approverFrom: '09:00',
      approverTo: '17:30',
      approverZone: 'Europe/Dublin',
      payerCountry: 'IE',
      taxChargedOn: 6,
      invoiceProfile: 'agencies',
      accountLevel: 'main',
    });
  });

  it('is read back as it was written', () => {
    const all = own({ taxPercent: '5', leadBusinessDays: 3, cutOff: '14:00', products: ['oss'] });
    expect(accountProfileSchema.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
  });

  it('refuses a misspelt field rather than to leave it out', () => {
    expect(accountProfileSchema.safeParse({ ...usual, taxPercnt: '5' }).success).toBe(false);
  });

  it('says how each method pays', () => {
    expect(paymentPlanOf(usual, ireland, china)).toEqual({
      lead: { unit: 'minutes', count: 15 },
      approver: { from: '09:00', to: '17:30', zone: 'Europe/Dublin' },
      payer: ireland,
      china,
    });
    expect(paymentPlanOf(usual, ireland, china, 'wire')).toMatchObject({
      lead: { unit: 'business-days', count: 4 },
      cutOff: '15:00',
    });
  });

  it('takes the account’s own lead time and cut-off for the method that they are about', () => {
    const faster = own({ leadBusinessDays: 1, leadMinutes: 60, cutOff: '13:00' });
    expect(paymentPlanOf(faster, ireland, china, 'wire')).toMatchObject({
      lead: { unit: 'business-days', count: 1 },
      cutOff: '13:00',
    });
    expect(paymentPlanOf(faster, ireland, china, 'card').lead).toEqual({ unit: 'minutes', count: 60 });
    expect(paymentPlanOf(faster, ireland, china, 'card')).not.toHaveProperty('cutOff');
  });

  it('says what happens at zero', () => {
    expect(atZeroChoiceOf(usual)).toEqual({ profile: 'at-once' });
    expect(atZeroChoiceOf(own({ atZero: 'grace', products: ['rds'] }))).toEqual({
      profile: 'grace',
      products: ['rds'],
    });
    expect(atZeroChoiceOf(own({ atZero: 'own', ownStopHours: 6, ownDeletionDays: 3 }))).toEqual({
      profile: 'own',
      stopsAfter: hours(6),
      dataDeletedAfter: days(3),
    });
  });

  it('reserves no tax until somebody says the rate', () => {
    expect(taxRuleOf(usual)).toBeUndefined();
    expect(taxRuleOf(own({ taxPercent: '8.25' }))).toEqual({ rate: '0.0825', chargedOn: 6 });
    expect(taxRuleOf(own({ taxPercent: '0' }))).toEqual({ rate: '0', chargedOn: 6 });
  });
});
