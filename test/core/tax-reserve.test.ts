import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoney, money } from '../../core/money';
import { rawAndRealDays, realCredit, untaxedSince, untaxedUsage } from '../../core/tax-reserve';
import { type BillingDay, epochMilliseconds } from '../../core/time';

const RULE = { rate: '0.05', chargedOn: 6 };
const usd = (amount: string) => money('USD', amount);
const day = (written: string) => written as BillingDay;

describe('the usage that has not been taxed', () => {
  it('begins with last month until last month’s tax is charged', () => {
    expect(untaxedSince(RULE, epochMilliseconds(Date.UTC(2026, 11, 5, 12)))).toBe('2026-11-01');
    expect(untaxedSince(RULE, epochMilliseconds(Date.UTC(2026, 11, 6, 12)))).toBe('2026-12-01');
    expect(untaxedSince(RULE, epochMilliseconds(Date.UTC(2027, 0, 3)))).toBe('2026-12-01');
  });

  it('turns to the next day at midnight in UTC+8', () => {
    expect(untaxedSince(RULE, epochMilliseconds(Date.UTC(2026, 11, 5, 15, 59)))).toBe('2026-11-01');
    expect(untaxedSince(RULE, epochMilliseconds(Date.UTC(2026, 11, 5, 16)))).toBe('2026-12-01');
  });

  it('is what the bills say, and the burn rate for the days that are not billed yet', () => {
    const billed = [
      { day: day('2026-10-31'), amount: usd('999') },
      { day: day('2026-11-01'), amount: usd('100.10') },
      { day: day('2026-11-02'), amount: usd('100.20') },
    ];
    const now = epochMilliseconds(Date.UTC(2026, 10, 4, 4));
    expect(untaxedUsage(day('2026-11-01'), billed, usd('80'), now)).toEqual({ amount: usd('320.3'), estimated: true });
  });

  it('is the burn rate alone where no bill was read, and the bills alone where all is billed', () => {
    const now = epochMilliseconds(Date.UTC(2026, 10, 2, 16));
    expect(untaxedUsage(day('2026-11-01'), [], usd('80'), now)).toEqual({ amount: usd('160'), estimated: true });
    const billed = [{ day: day('2026-11-02'), amount: usd('7') }];
    expect(untaxedUsage(day('2026-11-01'), billed, usd('80'), now)).toEqual({ amount: usd('7'), estimated: false });
  });
});

describe('the credit after tax', () => {
  it('is the balance less the buffer and the tax of the usage so far, every part of it shown', () => {
    expect(realCredit(usd('10000.00'), usd('500'), usd('12000.00'), '0.05')).toEqual({
      available: usd('10000'),
      floor: usd('500'),
      untaxed: usd('12000'),
      rate: '0.05',
      reserve: usd('600'),
      raw: usd('9500'),
      real: usd('8900'),
    });
  });

  it('lasts fewer days than the balance says, and both are told', () => {
    const credit = realCredit(usd('9100'), usd('0'), usd('34000'), '0.05');
    expect(rawAndRealDays(credit, usd('1000'))).toEqual({ raw: 9.1, real: 7.4 });
  });

  it('lasts no day where the tax alone is more than what is left', () => {
    const credit = realCredit(usd('100'), usd('0'), usd('34000'), '0.05');
    expect(rawAndRealDays(credit, usd('1000'))).toEqual({ raw: 0.1, real: 0 });
  });

  it('says nothing of days where nothing is being spent', () => {
    expect(rawAndRealDays(realCredit(usd('100'), usd('0'), usd('0'), '0.05'), usd('0'))).toBeUndefined();
  });

  it('is never more than before tax, and the less the higher the rate', () => {
    const cents = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => usd((n / 100).toFixed(2)));
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(cents, cents, percent, percent, (available, untaxed, one, other) => {
        const at = (rate: number) => realCredit(available, usd('0'), untaxed, (rate / 100).toFixed(2));
        const [lower, higher] = [at(Math.min(one, other)), at(Math.max(one, other))];
        return compareMoney(higher.real, lower.real) <= 0 && compareMoney(lower.real, lower.raw) <= 0;
      }),
    );
  });
});
