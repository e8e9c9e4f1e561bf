import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalsByStep } from '../../core/arrival-match';
import { stepsOf } from '../../core/balance-step';
import { BURN_WINDOW, burnRate } from '../../core/burn-rate';
import type { Arrival, Reading } from '../../core/reading';
import { days, earlier, hours, later, minutes } from '../../core/time';
import { ago, arrival, now, reading, spendingSteadily, steadyWeek, withJump } from '../fixtures/readings';

const rateOf = (readings: readonly Reading[], arrivals: readonly Arrival[] = []) =>
  burnRate(readings, arrivals, { over: BURN_WINDOW }, now)?.amount;

const quarterHours = (eachStep: string): Reading[] =>
  spendingSteadily({ opening: '100000', eachStep, every: minutes(15), over: days(7) });

const inCents = (cents: number): string => new Big(String(cents)).div('100').toFixed();

/** Hourly readings of a balance that falls by these cents. */
function spendingEach(costs: readonly number[]): Reading[] {
  let cents = 50_000_000;
  const first = reading(ago(hours(costs.length)), inCents(cents));
  const later = costs.map((cost, index) => {
    cents -= cost;
    return reading(ago(hours(costs.length - index - 1)), inCents(cents));
  });
  return [first, ...later];
}

describe('a top-up', () => {
  const paid = ago(hours(50));

  it.each([
    ['half an hour before its jump', minutes(-30)],
    ['ninety minutes before its jump', minutes(-90)],
    ['at its jump', minutes(0)],
    ['five minutes after its jump', minutes(5)],
    ['ninety minutes after its jump', minutes(90)],
  ])('dated %s is taken out of the burn', (_when, off) => {
    expect(rateOf(withJump(quarterHours('25'), paid, '60000'), [arrival(later(paid, off), '60000')])).toBe('2400');
  });

  it('smaller than the burn of its step is taken out as well', () => {
    const readings = withJump(steadyWeek(), paid, '40');
    expect(rateOf(readings, [arrival(earlier(paid, minutes(10)), '40')])).toBe('2400');
    expect(rateOf(withJump(steadyWeek(), paid, '80'), [arrival(earlier(paid, minutes(10)), '80')])).toBe('2400');
  });

  it('that is not in the balance yet is no burn', () => {
    expect(rateOf(quarterHours('25'), [arrival(ago(minutes(10)), '60000')])).toBe('2400');
  });

  it('that never shows in the balance is no burn', () => {
    expect(rateOf(quarterHours('25'), [arrival(ago(hours(30)), '60000')])).toBe('2400');
  });

  it('whose jump lies just before the window is no burn', () => {
    const jump = ago(hours(7 * 24 + 0.5));
    const readings = spendingSteadily({ opening: '100000', eachStep: '25', every: minutes(15), over: days(8) });
    expect(rateOf(withJump(readings, jump, '60000'), [arrival(later(jump, hours(1)), '60000')])).toBe('2400');
  });

  it('in the hours of a sleeping laptop is taken out', () => {
    const asleep = (each: Reading) => each.at <= ago(hours(60)) || each.at >= ago(hours(48));
    const readings = withJump(steadyWeek(), paid, '1000').filter(asleep);
    expect(rateOf(readings, [arrival(paid, '1000')])).toBe('2400');
  });

  it('is told apart from another one in the same hour', () => {
    const second = later(paid, minutes(15));
    const readings = withJump(withJump(quarterHours('25'), paid, '1000'), second, '500');
    const arrivals = [arrival(later(paid, minutes(5)), '500'), arrival(earlier(paid, minutes(5)), '1000')];
    expect(rateOf(readings, arrivals)).toBe('2400');
  });

  it('made of three transactions at once is taken out whole', () => {
    const arrivals = ['1000', '1000', '1000'].map((amount) => arrival(earlier(paid, minutes(40)), amount));
    expect(rateOf(withJump(quarterHours('25'), paid, '3000'), arrivals)).toBe('2400');
  });

  it.each(['refund', 'adjustment', 'transfer'] as const)('is not the only money in: a %s is taken out too', (kind) => {
    const arrivals = [arrival(later(paid, minutes(20)), '700', { kind })];
    expect(rateOf(withJump(quarterHours('25'), paid, '700'), arrivals)).toBe('2400');
  });

  it('never changes the burn, whatever its size and moment', () => {
    const hourly = fc.array(fc.integer({ min: 5_000, max: 20_000 }), { minLength: 60, maxLength: 160 });
    const topUp = { step: fc.nat(), cents: fc.integer({ min: 1, max: 10_000_000 }), minute: fc.nat({ max: 59 }) };
    fc.assert(
      fc.property(hourly, fc.record(topUp), (costs, { step, cents, minute }) => {
        const readings = spendingEach(costs);
        const jump = ago(hours(2 + (step % (costs.length - 5))));
        const arrivals = [arrival(earlier(jump, minutes(minute)), inCents(cents))];
        expect(rateOf(withJump(readings, jump, inCents(cents)), arrivals)).toBe(rateOf(readings));
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('a withdrawal', () => {
  const taken = ago(hours(50));

  it.each([-30, 0, 5, 90])('dated %i minutes after its fall is no burn', (off) => {
    const arrivals = [arrival(later(taken, minutes(off)), '-8000', { kind: 'withdrawal' })];
    expect(rateOf(withJump(quarterHours('25'), taken, '-8000'), arrivals)).toBe('2400');
  });

  it('near a top-up leaves both out of the burn', () => {
    const readings = withJump(withJump(quarterHours('25'), taken, '-8000'), later(taken, minutes(30)), '5000');
    const arrivals = [
      arrival(later(taken, minutes(10)), '-8000', { kind: 'withdrawal' }),
      arrival(later(taken, minutes(35)), '5000'),
    ];
    expect(rateOf(readings, arrivals)).toBe('2400');
  });
});

describe('a top-up of the last two hours', () => {
  it('that may not be in the balance yet is no burn, not even after a night asleep', () => {
    const asleep = (each: Reading) => each.at <= ago(hours(8)) || each.at >= now;
    expect(rateOf(steadyWeek().filter(asleep), [arrival(ago(minutes(10)), '10000')])).toBe('2400');
  });

  it('that is smaller than the fall it lies in is taken out', () => {
    const moment = ago(minutes(30));
    expect(rateOf(withJump(steadyWeek(), moment, '20'), [arrival(moment, '20')])).toBe('2400');
  });
});

it('a rise larger than its top-up is not explained by it', () => {
  const jump = ago(hours(50));
  expect(rateOf(withJump(quarterHours('25'), jump, '1000'), [arrival(jump, '400')])).toBe('2400');
});

it('a top-up and a larger withdrawal between two readings are both placed there', () => {
  const steps = stepsOf([reading(ago(minutes(240)), '5000'), reading(ago(minutes(225)), '4775'), reading(now, '4400')]);
  const moment = ago(minutes(230));
  const placed = arrivalsByStep(steps, [arrival(moment, '800'), arrival(moment, '-1000', { kind: 'withdrawal' })]);
  expect([...placed].map(([step, amount]) => [step, amount.toFixed()])).toEqual([[steps[0], '-200']]);
});

it('an arrival in another currency than the balance is none of its own', () => {
  const readings = steadyWeek();
  const moment = ago(minutes(5 * 60 + 30));
  expect(rateOf(readings, [arrival(moment, '30', { currency: 'EUR' })])).toBe('2400');
});
