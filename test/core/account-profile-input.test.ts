import { describe, expect, it } from 'vitest';
import { type AccountProfile, usualProfile } from '../../core/account-profile';
import { type AccountProfileChange, accountProfileWith } from '../../core/account-profile-input';
import { translatorOf } from '../../core/texts/translator';

const usual = usualProfile('Europe/Dublin', 'IE');
/** What a page or a file written by hand may hold: anything. */
const change = (fields: Readonly<Record<string, unknown>>, profile: AccountProfile = usual) =>
  accountProfileWith(profile, fields as AccountProfileChange);
const reasonOf = (fields: Readonly<Record<string, unknown>>) => {
  const answer = change(fields);
  return answer.ok ? undefined : answer.reason;
};

const unusable: Readonly<Record<keyof AccountProfile, readonly unknown[]>> = {
  atZero: ['later', 0],
  products: [['ecs', 'fridge'], 'ecs'],
  paymentMethod: ['amex', 'bitcoin'],
  ownStopHours: [-1, 8_761, Number.NaN, '6'],
  ownDeletionDays: [-1, 3_651],
  leadMinutes: [-1, 1.5, 10_081],
  leadBusinessDays: [0, 31, 2.5],
  cutOff: ['3 pm', '24:00', '15:60', '9:00'],
  approverFrom: ['early', '', '25:00'],
  approverTo: ['late', '17.30'],
  approverZone: ['Dublin', '+08:00', '', 'Europe/Atlantis'],
  payerCountry: ['ie', 'Ireland', '', 'DE_BY'],
  taxPercent: ['5%', '-1', '101', '', 5],
  taxChargedOn: [0, 29, 1.5],
  invoiceProfile: [{ days: [] }, { days: [0] }, { days: [32] }, { days: [1.5] }, 'weekly', { days: '1, 16' }],
  registeredCountry: ['ie', 'Ireland', '', 'DE-BY'],
  deploymentRegion: ['eu-west-9', 'Jakarta', ''],
  accountLevel: ['partner', ''],
  topUpRegion: ['jp', 'CN', ''],
  topUpStep: ['0', '-100', 'hundred', '', 100],
};

describe('a change of an account’s profile', () => {
  it('is taken, and leaves everything else as it is', () => {
    expect(change({ paymentMethod: 'wire', leadBusinessDays: 3 })).toEqual({
      ok: true,
      profile: { ...usual, paymentMethod: 'wire', leadBusinessDays: 3 },
    });
    expect(change({ paymentMethod: undefined })).toEqual({ ok: true, profile: usual });
  });

  it('takes a value away where it is to be the usual one again', () => {
    expect(change({ taxPercent: null, leadMinutes: null }, { ...usual, taxPercent: '5' })).toEqual({
      ok: true,
      profile: usual,
    });
    expect(change({ paymentMethod: null }, { ...usual, paymentMethod: 'wire' })).toEqual({ ok: true, profile: usual });
  });

  it.each(Object.entries(unusable))('names %s where it cannot be used', (field, values) => {
    for (const value of values) expect(reasonOf({ [field]: value })?.field).toBe(field);
  });

  it.each(Object.entries(unusable))('says about %s what to enter instead, every value filled in', (field, [value]) => {
    const reason = reasonOf({ [field]: value });
    for (const language of ['en', 'zh-CN'] as const) {
      const written = reason === undefined ? '' : translatorOf(language)(reason.text, reason.values);
      expect(written).toMatch(/^[^{}]+(?:: |：)[^{}]+$/);
    }
  });

  it('names a field that does not exist', () => {
    expect(reasonOf({ taxPercnt: '5' })).toMatchObject({ field: 'taxPercnt' });
  });

  it('is refused where the approver goes before coming', () => {
    expect(reasonOf({ approverFrom: '18:00' })).toEqual({
      field: 'approverTo',
      text: 'input.profile.hours',
      values: { from: '18:00' },
    });
    expect(reasonOf({ approverTo: '09:00' })).toMatchObject({ field: 'approverTo', text: 'input.profile.hours' });
  });

  it('is refused where the bank closes before the approver comes, by its own or by the usual cut-off', () => {
    const reason = { field: 'cutOff', text: 'input.profile.cutOff.early' };
    expect(reasonOf({ cutOff: '09:00' })).toMatchObject(reason);
    expect(reasonOf({ approverFrom: '15:30', paymentMethod: 'wire' })).toMatchObject(reason);
    expect(change({ approverFrom: '15:30', cutOff: '17:00' }).ok).toBe(true);
    expect(change({ approverFrom: '15:30' }).ok).toBe(true);
  });

  it('is refused where data would be deleted before the services stop', () => {
    expect(reasonOf({ atZero: 'own', ownStopHours: 73, ownDeletionDays: 3 })).toMatchObject({
      field: 'ownDeletionDays',
    });
    expect(change({ atZero: 'own', ownStopHours: 72, ownDeletionDays: 3 }).ok).toBe(true);
  });
});
