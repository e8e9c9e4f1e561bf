import { describe, expect, it } from 'vitest';
import {
  type RegistrationAnswer,
  registrationStanding,
  type TaxRegistration,
  taxRegistrationSchema,
  USUAL_VALIDITY,
  withConfirmation,
  withoutConfirmation,
  withTaxNumber,
} from '../../../core/tax/registration';
import { days, epochMilliseconds, inDays, later, milliseconds } from '../../../core/time';
import { accountId } from '../../fixtures/snapshot';

const NOW = epochMilliseconds(Date.parse('2026-11-23T12:00:00Z'));
const account = accountId('tokyo');
const entered = { account, country: 'IE', number: 'ie 6388047 v' };
const seen = { confirmedBy: 'Finance lead', evidence: 'VIES 2026-11-23, file 123' };

function taken(answer: RegistrationAnswer): TaxRegistration {
  if (!answer.ok) throw new Error(`refused: ${answer.reason.text}`);
  return answer.registration;
}
const refusal = (answer: RegistrationAnswer) => (answer.ok ? undefined : [answer.reason.field, answer.reason.text]);
const numberKept = taken(withTaxNumber(undefined, entered));
const confirmed = taken(withConfirmation(numberKept, seen, NOW));

describe('the tax registration of an account', () => {
  it('is missing until a number is entered, and unconfirmed until a person has seen it', () => {
    expect(registrationStanding(undefined, NOW)).toBe('missing');
    expect(numberKept).toEqual({ account, country: 'IE', number: 'IE6388047V' });
    expect(registrationStanding(numberKept, NOW)).toBe('unconfirmed');
    expect(registrationStanding(confirmed, NOW)).toBe('confirmed');
  });

  it('expires after 90 days where nobody says otherwise, and asks again', () => {
    expect(inDays(USUAL_VALIDITY)).toBe(90);
    expect(confirmed.validUntil).toBe(later(NOW, days(90)));
    expect(registrationStanding(confirmed, later(NOW, milliseconds(USUAL_VALIDITY - 1)))).toBe('confirmed');
    expect(registrationStanding(confirmed, later(NOW, USUAL_VALIDITY))).toBe('expired');
  });

  it('is confirmed once more, by whoever looked this time', () => {
    const then = later(NOW, days(100));
    const again = taken(withConfirmation(confirmed, { ...seen, confirmedBy: ' Accountant ' }, then));
    expect(again).toMatchObject({ confirmedBy: 'Accountant', confirmedAt: then, validUntil: later(then, days(90)) });
    expect(registrationStanding(again, then)).toBe('confirmed');
  });

  it('loses its confirmation with another number, and keeps it with the same', () => {
    expect(withTaxNumber(confirmed, entered)).toEqual({ ok: true, registration: confirmed });
    expect(taken(withTaxNumber(confirmed, { ...entered, number: 'IE8256796U' }))).toEqual({
      account,
      country: 'IE',
      number: 'IE8256796U',
    });
    expect(withoutConfirmation(confirmed)).toEqual(numberKept);
  });

  it('says which field is wrong and how, and changes nothing', () => {
    const number = (written: string) => refusal(withTaxNumber(undefined, { ...entered, number: written }));
    expect(number('IE6388047')).toEqual(['number', 'input.tax-number.length']);
    expect(number('IE6388047Ä')).toEqual(['number', 'input.tax-number.characters']);
    expect(number('IE6388048V')).toEqual(['number', 'input.tax-number.check-digit']);
    expect(number(' ')).toEqual(['number', 'input.tax-number.empty']);
    expect(refusal(withTaxNumber(undefined, { ...entered, country: 'Ireland' }))).toEqual([
      'country',
      'input.tax.country',
    ]);
    const confirming = (change: Partial<Parameters<typeof withConfirmation>[1]>) =>
      refusal(withConfirmation(numberKept, { ...seen, ...change }, NOW));
    expect(confirming({ confirmedBy: ' ' })).toEqual(['confirmedBy', 'input.tax.confirmed-by']);
    expect(confirming({ evidence: '' })).toEqual(['evidence', 'input.tax.evidence']);
    expect(confirming({ evidence: 'x'.repeat(201) })).toEqual(['evidence', 'input.tax.long']);
    expect(confirming({ validUntil: NOW })).toEqual(['validUntil', 'input.tax.valid-until.past']);
    expect(confirming({ validUntil: later(NOW, days(731)) })).toEqual(['validUntil', 'input.tax.valid-until.far']);
  });

  it('keeps a number of a country that is not covered as it was written', () => {
    const kept = taken(withTaxNumber(undefined, { ...entered, country: 'us', number: ' 12-3456789 ' }));
    expect(kept).toEqual({ account, country: 'US', number: '12-3456789' });
    expect(registrationStanding(taken(withConfirmation(kept, seen, NOW)), NOW)).toBe('confirmed');
    expect(refusal(withTaxNumber(undefined, { ...entered, country: 'US', number: ' ' }))).toEqual([
      'number',
      'input.tax.number-empty',
    ]);
  });

  it('is judged anew when it comes from a file: a wrong number counts for nothing, whoever confirmed it', () => {
    expect(registrationStanding({ ...confirmed, number: 'IE6388048V' }, NOW)).toBe('wrong-form');
    expect(refusal(withConfirmation({ ...numberKept, number: 'IE6388048V' }, seen, NOW))).toEqual([
      'number',
      'input.tax-number.check-digit',
    ]);
  });

  it('survives the way through a file, and half a confirmation does not', () => {
    expect(taxRegistrationSchema.parse(JSON.parse(JSON.stringify(confirmed)))).toEqual(confirmed);
    expect(taxRegistrationSchema.parse(numberKept)).toEqual(numberKept);
    const { evidence: _evidence, ...half } = confirmed;
    expect(taxRegistrationSchema.safeParse(half).success).toBe(false);
    expect(taxRegistrationSchema.safeParse({ ...confirmed, more: 1 }).success).toBe(false);
  });
});
