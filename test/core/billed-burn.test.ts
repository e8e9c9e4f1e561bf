import { describe, expect, it } from 'vitest';
import { billedBurn, billedDays } from '../../core/billed-burn';
import { money } from '../../core/money';
import type { BillingDay } from '../../core/time';
import { at } from '../fixtures/readings';

const billed = (day: string, amount: string) => ({ day: day as BillingDay, amount: money('CNY', amount) });

describe('the billed days', () => {
  const week = ['2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'];

  it('are the last seven whose bills are complete, oldest first, in UTC+8', () => {
    expect(billedDays(at('2026-11-23T15:59:59Z'))).toEqual(week);
    expect(billedDays(at('2026-11-23T16:00:00Z'))).toEqual([...week.slice(1), '2026-11-22']);
    expect(billedDays(at('2026-11-22T16:00:00Z'))).toEqual(week);
  });
});

describe('the billed burn', () => {
  it('is the mean a day, without a float in between', () => {
    const days = ['0.10', '0.20', '0.30', '0', '0', '0', '0.10'].map((amount, index) =>
      billed(`2026-11-1${index}`, amount),
    );
    expect(billedBurn(days)).toEqual(money('CNY', '0.1'));
    expect(billedBurn([billed('2026-11-10', '12345678901234567.89')])).toEqual(money('CNY', '12345678901234567.89'));
  });

  it('is unknown where nothing has been billed yet', () => {
    expect(billedBurn([])).toBeUndefined();
  });
});
