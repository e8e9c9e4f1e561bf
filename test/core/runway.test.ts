import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BURN_WINDOW, burnRate } from '../../core/burn-rate';
import { money } from '../../core/money';
import type { Reading } from '../../core/reading';
import { type Credit, type Runway, runwayOf } from '../../core/runway';
import { days, hours, isoOf, later, minutes } from '../../core/time';
import { ago, ahead, at, now, reading } from '../fixtures/readings';

const credit = (available: string, floor = '0', asOf = now): Credit => ({
  available: money('CNY', available),
  floor: money('CNY', floor),
  asOf,
});

const burning = (perDay: string) => money('CNY', perDay);
const lasting = (runway: Runway): number =>
  runway.kind === 'days' ? runway.days : runway.kind === 'endless' ? Number.POSITIVE_INFINITY : Number.NaN;

const cents = fc.integer({ min: -1_000_000, max: 100_000_000 });
const inCents = (amount: number): string => new Big(String(amount)).div('100').toFixed();

describe('the runway', () => {
  it('is the balance over the burn a day, and its date that far from the reading', () => {
    expect(runwayOf(credit('8200'), burning('2000'), now)).toEqual({
      kind: 'days',
      days: 4.1,
      depletesAt: ahead(hours(98.4)),
    });
  });

  it('is shorter by the time that has gone since the reading', () => {
    const read = credit('4800', '0', ago(hours(12)));
    const runway = runwayOf(read, burning('2400'), now);
    expect(runway).toEqual({ kind: 'days', days: 1.5, depletesAt: ahead(hours(36)) });
  });

  it('is never negative, however old the reading', () => {
    expect(runwayOf(credit('4800', '0', ago(days(9))), burning('2400'), now)).toMatchObject({ days: 0 });
  });

  it('of a postpaid account ends at its buffer, not at zero', () => {
    expect(runwayOf(credit('1500', '500'), burning('250'), now)).toMatchObject({ days: 4 });
  });

  it.each([
    ['0', '0'],
    ['-11.19', '0'],
    ['500', '500'],
    ['499.99', '500'],
  ])('of %s above a floor of %s is 0 whatever is being spent', (available, floor) => {
    const over = { kind: 'days', days: 0, depletesAt: now };
    expect(runwayOf(credit(available, floor), burning('250'), now)).toEqual(over);
    expect(runwayOf(credit(available, floor), burning('0'), now)).toEqual(over);
    expect(runwayOf(credit(available, floor), undefined, now)).toEqual(over);
  });

  it('is endless where nothing is being spent, and unknown where that is not known', () => {
    expect(runwayOf(credit('8200'), burning('0'), now)).toEqual({ kind: 'endless' });
    expect(runwayOf(credit('8200'), undefined, now)).toEqual({ kind: 'unknown' });
  });

  it('of more than ten years is no date', () => {
    expect(runwayOf(credit('3651'), burning('1'), now)).toEqual({ kind: 'endless' });
    expect(runwayOf(credit('3650'), burning('1'), now)).toMatchObject({ days: 3650 });
  });

  it('has a date that can be written, whatever the burn', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 10_000_000 }), (balance, burn) => {
        const runway = runwayOf(credit(inCents(balance)), burning(inCents(burn)), now);
        if (runway.kind === 'days') expect(at(isoOf(runway.depletesAt))).toBeLessThanOrEqual(runway.depletesAt);
      }),
      { seed: 11 },
    );
  });

  it('cannot be told for a burn in another currency', () => {
    expect(() => runwayOf(credit('8200'), money('USD', '100'), now)).toThrow(RangeError);
  });
});

describe('all else equal', () => {
  it('the runway never rises when the balance falls', () => {
    fc.assert(
      fc.property(cents, fc.nat(10_000_000), fc.nat(1_000_000), fc.nat(100_000), (balance, fall, burn, floor) => {
        const rate = burning(inCents(burn));
        const before = lasting(runwayOf(credit(inCents(balance), inCents(floor)), rate, now));
        const after = lasting(runwayOf(credit(inCents(balance - fall), inCents(floor)), rate, now));
        expect(after).toBeLessThanOrEqual(before);
      }),
      { seed: 12 },
    );
  });

  it('a floor never lengthens the runway', () => {
    fc.assert(
      fc.property(cents, fc.nat(1_000_000), fc.nat(1_000_000), (balance, burn, floor) => {
        const rate = burning(inCents(burn));
        const without = lasting(runwayOf(credit(inCents(balance)), rate, now));
        expect(lasting(runwayOf(credit(inCents(balance), inCents(floor)), rate, now))).toBeLessThanOrEqual(without);
      }),
      { seed: 13 },
    );
  });

  it('a higher burn never lengthens the runway', () => {
    fc.assert(
      fc.property(cents, fc.nat(1_000_000), fc.nat(1_000_000), (balance, burn, more) => {
        const slower = lasting(runwayOf(credit(inCents(balance)), burning(inCents(burn)), now));
        const faster = lasting(runwayOf(credit(inCents(balance)), burning(inCents(burn + more)), now));
        expect(faster).toBeLessThanOrEqual(slower);
      }),
      { seed: 14 },
    );
  });

  it('all money scaled by one factor changes no date', () => {
    const factor = fc.constantFrom('0.001', '0.01', '3', '7.3', '1000', '123456.789');
    const falls = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 28, maxLength: 120 });
    const pastOf = (costs: readonly number[], by: string): readonly Reading[] => {
      let left = 3_000_000;
      return costs.map((cost, index) => {
        left -= cost;
        return reading(ago(hours(costs.length - 1 - index)), new Big(inCents(left)).times(by).toFixed());
      });
    };
    const runwayFrom = (past: readonly Reading[], floor: string): Runway => {
      const available = past[past.length - 1]?.available ?? money('CNY', '0');
      const last = { available, floor: money('CNY', floor), asOf: now };
      return runwayOf(last, burnRate(past, [], { over: BURN_WINDOW }, now), now);
    };
    fc.assert(
      fc.property(falls, factor, fc.nat(50_000), (costs, by, floor) => {
        const plain = runwayFrom(pastOf(costs, '1'), inCents(floor));
        const scaled = runwayFrom(pastOf(costs, by), new Big(inCents(floor)).times(by).toFixed());
        expect(scaled.kind).toBe(plain.kind);
        if (plain.kind === 'days' && scaled.kind === 'days') {
          expect(Math.abs(scaled.depletesAt - plain.depletesAt)).toBeLessThan(1_000);
        }
      }),
      { seed: 15 },
    );
  });

  it('the passing of time alone moves no date and takes exactly itself from the days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (waited) => {
        const [before, after] = [now, later(now, minutes(waited))].map((moment) =>
          runwayOf(credit('8200'), burning('2000'), moment),
        );
        if (before?.kind !== 'days' || after?.kind !== 'days') throw new Error('days are left');
        expect(after.depletesAt).toBe(before.depletesAt);
        expect(days(before.days - after.days)).toBeCloseTo(minutes(waited), 3);
      }),
      { seed: 16 },
    );
  });
});
