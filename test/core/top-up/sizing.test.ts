import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoney, type Money, money } from '../../../core/money';
import type { BillingDay } from '../../../core/time';
import type { SizeChoice } from '../../../core/top-up/plan';
import { burnOver, type SizingFacts, type SizingRule, sizeOf } from '../../../core/top-up/sizing';

const cny = (amount: string): Money => money('CNY', amount);
/** A Monday. */
const today = '2026-11-23' as BillingDay;
const rule: SizingRule = { marginPercent: 15, step: '100', least: cny('100') };
const facts = (own: Partial<SizingFacts> = {}): SizingFacts => ({
  currency: 'CNY',
  burnOfWeekday: [],
  burnPerDay: cny('585.75'),
  headroom: cny('1000'),
  today,
  ...own,
});
const sized = (choice: SizeChoice, of: SizingFacts = facts(), by: SizingRule = rule) => {
  const answer = sizeOf(choice, of, by);
  if (!answer.ok) throw new RangeError(answer.reason.text);
  return answer;
};
const reasonOf = (choice: SizeChoice, of: SizingFacts = facts()) => {
  const answer = sizeOf(choice, of, rule);
  return answer.ok ? undefined : answer.reason.text;
};
const keysOf = (choice: SizeChoice, of?: SizingFacts, by?: SizingRule) =>
  sized(choice, of, by).worked.map(({ text }) => text);

describe('the size of a top-up', () => {
  it('is the reported case: a sprint of CNY 8,200 plus 15% is 9,430, loaded as 9,500', () => {
    const { amount, worked } = sized({ kind: 'sprint', days: 14, expected: '8200' });
    expect(amount).toEqual(cny('9500'));
    expect(worked).toEqual([
      { text: 'top-up.worked.entered', values: { count: 14, amount: 'CNY 8200' } },
      { text: 'top-up.worked.margin', values: { percent: '15', margin: 'CNY 1230', amount: 'CNY 9430' } },
      { text: 'top-up.worked.rounded', values: { step: 'CNY 100', amount: 'CNY 9500' } },
    ]);
  });

  it('takes the forecast’s burn where none is entered: 14 × 585.75 × 1.15 is 9,430.575', () => {
    expect(sized({ kind: 'sprint', days: 14 }).amount).toEqual(cny('9500'));
  });

  it('knows that weekends burn less: the days of the week are added as they come', () => {
    const week = ['100', '100', '100', '100', '100', '10', '10'].map(cny);
    const from = (day: string, count: number) =>
      burnOver(facts({ burnOfWeekday: week, today: day as BillingDay }), count);
    expect(from('2026-11-23', 5)).toEqual(cny('500'));
    expect(from('2026-11-27', 3)).toEqual(cny('120'));
    expect(from('2026-11-28', 9)).toEqual(cny('540'));
  });

  it('lasts through a day, today included, less what is left', () => {
    const { amount, worked } = sized(
      { kind: 'until', day: '2026-11-27' as BillingDay },
      facts({ burnPerDay: cny('400') }),
    );
    expect(worked.map(({ values }) => values)).toEqual([
      { count: 5, amount: 'CNY 2000' },
      { percent: '15', margin: 'CNY 300', amount: 'CNY 2300' },
      { left: 'CNY 1000' },
      { amount: 'CNY 1300' },
      { step: 'CNY 100', amount: 'CNY 1300' },
    ]);
    expect(amount).toEqual(cny('1300'));
  });

  it('also pays back what is under the buffer already', () => {
    const { amount } = sized({ kind: 'above-days', days: 10 }, facts({ burnPerDay: cny('100'), headroom: cny('-50') }));
    expect(amount).toEqual(cny('1200'));
  });

  it('is nothing where the credit lasts anyway', () => {
    const { amount, worked } = sized({ kind: 'above-days', days: 10 }, facts({ burnPerDay: cny('100') }));
    expect(amount).toEqual(cny('0'));
    expect(worked[worked.length - 1]?.text).toBe('top-up.worked.nothing');
  });

  it('is raised to the region’s minimum, and then to the step', () => {
    const usd: SizingRule = { marginPercent: 15, step: '15', least: money('USD', '20') };
    const small = facts({ currency: 'USD', burnPerDay: money('USD', '0.5'), headroom: money('USD', '0') });
    expect(sized({ kind: 'sprint', days: 14 }, small, usd).amount).toEqual(money('USD', '30'));
    expect(keysOf({ kind: 'sprint', days: 14 }, small, usd)).toContain('top-up.worked.minimum');
  });

  it('is more than the floor of a wire transfer, never just the floor', () => {
    const wire = { ...rule, moreThan: cny('50000') };
    expect(sized({ kind: 'sprint', days: 14 }, facts(), wire).amount).toEqual(cny('50100'));
    const exact = facts({ burnPerDay: cny('2500') });
    expect(sized({ kind: 'sprint', days: 20 }, exact, { ...wire, marginPercent: 0 }).amount).toEqual(cny('50100'));
    expect(keysOf({ kind: 'sprint', days: 14 }, facts(), wire)).toContain('top-up.worked.wire');
  });

  it('is exactly what was entered, where an amount was', () => {
    expect(sized({ kind: 'amount', amount: '1234.56' }).amount).toEqual(cny('1234.56'));
    expect(sized({ kind: 'amount', amount: '3' }).amount).toEqual(cny('3'));
  });

  it.each([
    [{ kind: 'amount', amount: '12.345' }, 'input.top-up.amount.decimals'],
    [{ kind: 'amount', amount: '0' }, 'input.top-up.amount.positive'],
    [{ kind: 'amount', amount: '-5' }, 'input.top-up.amount.positive'],
    [{ kind: 'amount', amount: 'much' }, 'input.top-up.amount.unreadable'],
    [{ kind: 'until', day: '2026-11-22' as BillingDay }, 'input.top-up.until.past'],
  ] as const)('is refused for %j', (choice, text) => expect(reasonOf(choice)).toBe(text));

  it('is not guessed while the burn is unknown', () => {
    const { burnPerDay: _unknown, ...unknown } = facts();
    expect(reasonOf({ kind: 'sprint', days: 14 }, unknown)).toBe('input.top-up.burn-unknown');
    expect(reasonOf({ kind: 'above-days', days: 14 }, unknown)).toBe('input.top-up.burn-unknown');
    expect(sized({ kind: 'sprint', days: 14, expected: '8200' }, unknown).amount).toEqual(cny('9500'));
  });
});

const cents = fc.integer({ min: 1, max: 100_000_000 }).map((count) => new Big(String(count)).div('100').toFixed());
const steps = fc.constantFrom('1', '10', '100', '0.5', '37', '1000');
const margins = fc.integer({ min: 0, max: 100 });
const counts = fc.integer({ min: 1, max: 366 });
const leasts = fc.constantFrom('0.01', '100', '50000');

describe('every sized top-up', () => {
  it('is exact: at or over what is needed by less than one step, a whole number of steps, never under the minimum', () => {
    fc.assert(
      fc.property(cents, steps, margins, leasts, (expected, step, marginPercent, least) => {
        const by = { marginPercent, step, least: cny(least) };
        const { amount } = sized({ kind: 'sprint', days: 14, expected }, facts(), by);
        const needed = new Big(expected).times(String(100 + marginPercent)).div('100');
        const wanted = needed.lt(least) ? new Big(least) : needed;
        expect(new Big(amount.amount).gte(wanted)).toBe(true);
        expect(new Big(amount.amount).minus(wanted).lt(step)).toBe(true);
        expect(new Big(amount.amount).mod(step).eq('0')).toBe(true);
        expect(amount.currency).toBe('CNY');
      }),
      { seed: 51 },
    );
  });

  it('is no smaller when more is burned, for each way of choosing', () => {
    fc.assert(
      fc.property(cents, cents, counts, fc.integer({ min: -5_000, max: 50_000 }), (burn, more, days, left) => {
        const headroom = cny(String(left));
        const [less, many] = [burn, new Big(burn).plus(more).toFixed()].map((perDay) =>
          facts({ burnPerDay: cny(perDay), headroom }),
        );
        for (const choice of [
          { kind: 'sprint', days },
          { kind: 'above-days', days },
        ] as const) {
          expect(compareMoney(sized(choice, less).amount, sized(choice, many).amount)).toBeLessThanOrEqual(0);
        }
      }),
      { seed: 52 },
    );
  });

  it('keeps the account above the days that were asked for', () => {
    fc.assert(
      fc.property(cents, counts, fc.integer({ min: 0, max: 50_000 }), (perDay, days, left) => {
        const { amount } = sized(
          { kind: 'above-days', days },
          facts({ burnPerDay: cny(perDay), headroom: cny(String(left)) }),
        );
        expect(new Big(String(left)).plus(amount.amount).gte(new Big(perDay).times(String(days)))).toBe(true);
      }),
      { seed: 53 },
    );
  });

  it('ends its arithmetic with the amount itself', () => {
    fc.assert(
      fc.property(cents, steps, (expected, step) => {
        const { amount, worked } = sized({ kind: 'sprint', days: 7, expected }, facts(), { ...rule, step });
        expect(worked[worked.length - 1]?.values.amount).toBe(`CNY ${amount.amount}`);
      }),
      { seed: 54 },
    );
  });
});
