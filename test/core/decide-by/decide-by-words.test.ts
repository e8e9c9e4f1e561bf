import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { decideByOutlook } from '../../../core/decide-by/decide-by';
import { decideByWords, soonText } from '../../../core/decide-by/decide-by-words';
import type { PaymentPlan } from '../../../core/decide-by/payment';
import { paymentMethods } from '../../../core/decide-by/payment-method';
import type { Language } from '../../../core/texts/text';
import { translatorOf } from '../../../core/texts/translator';
import { epochMilliseconds, type Instant } from '../../../core/time';
import { calendar, china, ireland } from './calendars';

const at = (iso: string): Instant => epochMilliseconds(Temporal.Instant.from(iso).epochMilliseconds);
const now = at('2026-11-23T12:00Z');
const wire: PaymentPlan = {
  lead: { unit: 'business-days', count: 2 },
  cutOff: '15:00',
  approver: { from: '09:00', to: '17:30', zone: 'Europe/Dublin' },
  payer: ireland,
  china,
};
const noonOnMonday = at('2026-11-30T12:00Z');

function lineOf(plan: PaymentPlan, language: Language, said: Instant): string {
  const outlook = decideByOutlook(noonOnMonday, plan, said);
  const { text, values } = decideByWords(outlook, 'wire', { language, zone: 'Europe/Dublin' }, said);
  return translatorOf(language)(text, values);
}

describe('the line that says by when to pay', () => {
  it('is “Send the wire by Thu 15:00”, in both languages', () => {
    expect(lineOf(wire, 'en', now)).toBe('Send the wire by Thu 15:00');
    expect(lineOf(wire, 'zh-CN', now)).toBe('请在周四 15:00 前汇出电汇');
  });

  it('says when it became too late', () => {
    expect(lineOf(wire, 'en', at('2026-11-26T15:01Z'))).toBe('Too late for a wire since Thu 26 Nov, 15:00');
  });

  it('says so where no day is left', () => {
    const never = { ...wire, china: calendar('CN', { weekend: [1, 2, 3, 4, 5, 6, 7] }) };
    expect(lineOf(never, 'en', now)).toBe('No working day is left on which this payment would arrive in time');
  });

  it('has words for every method', () => {
    const outlook = decideByOutlook(noonOnMonday, wire, now);
    const lines = paymentMethods.map((method) => {
      const { text, values } = decideByWords(outlook, method, { language: 'en', zone: 'UTC' }, now);
      return translatorOf('en')(text, values);
    });
    expect(new Set(lines).size).toBe(paymentMethods.length);
    expect(lines.every((line) => line.endsWith('by Thu 15:00'))).toBe(true);
  });

  it('gives the date where the weekday alone would be two days', () => {
    const english = { language: 'en', zone: 'Europe/Dublin' } as const;
    expect(soonText(at('2026-11-29T11:59Z'), english, now)).toBe('Sun 11:59');
    expect(soonText(at('2026-11-30T15:00Z'), english, now)).toBe('Mon 30 Nov, 15:00');
  });

  it('is in the reader’s own zone', () => {
    expect(soonText(at('2026-11-26T15:00Z'), { language: 'en', zone: 'Asia/Shanghai' }, now)).toBe('Thu 23:00');
  });
});
