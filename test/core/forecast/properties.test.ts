import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cover, type CreditForecast, creditForecast, outlookOf } from '../../../core/forecast/credit-forecast';
import type { BurnOutlook } from '../../../core/forecast/forecast';
import { money } from '../../../core/money';
import type { Arrival, Reading } from '../../../core/reading';
import { type Duration, days, earlier, epochMilliseconds, hours, later, minutes, seconds } from '../../../core/time';
import { hourlyReadings } from '../../fixtures/burning';
import { arrival, now, withJump } from '../../fixtures/readings';

const UTC8 = hours(8);
const FIVE_DAYS = days(5);

/** Two to six weeks of hours: a plain base with bursts, so that levels, noise and profile all come out different. */
const spending = fc
  .tuple(
    fc.integer({ min: 1, max: 5_000 }),
    fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 336, maxLength: 1_000 }),
  )
  .map(([base, shares]) => shares.map((share) => Math.round((base * (share < 380 ? 100 + share : share * 2)) / 100)));

const outlookFrom = (readings: readonly Reading[], arrivals: readonly Arrival[] = []): BurnOutlook => {
  const outlook = outlookOf({ readings, arrivals, leftOut: [] }, UTC8);
  if (outlook === undefined) throw new Error('no outlook');
  return outlook;
};

const cover = (available: number, floor = 0, taxReserve = 0): Cover => ({
  available: money('CNY', (available / 100).toFixed(2)),
  floor: money('CNY', (floor / 100).toFixed(2)),
  taxReserve: money('CNY', (taxReserve / 100).toFixed(2)),
});

const forecast = (outlook: BurnOutlook, credit: Cover): CreditForecast => creditForecast(outlook, credit, now);

function moments(credit: CreditForecast): readonly number[] {
  if (credit.kind === 'endless') return [1e15, 1e15, 1e15];
  if (credit.kind === 'unknown') throw new Error('unknown');
  return [credit.earliest.at, credit.likely.at, credit.latest.at];
}

/** A division of floats must not decide whether exactly five days are five days. */
const isDue = (credit: CreditForecast, alarm: Duration = FIVE_DAYS): boolean =>
  credit.kind === 'range' && credit.alarmAt <= later(now, alarm) + seconds(1);

const amount = fc.integer({ min: 0, max: 50_000_000 });

describe('for any history', () => {
  it('the runway never rises when the balance falls, and the alarm never stops', () => {
    fc.assert(
      fc.property(spending, amount, amount, (spent, one, other) => {
        const outlook = outlookFrom(hourlyReadings(spent, 100_000));
        const [lower, higher] = [
          forecast(outlook, cover(Math.min(one, other))),
          forecast(outlook, cover(Math.max(one, other))),
        ];
        for (const [index, moment] of moments(lower).entries())
          expect(moment).toBeLessThanOrEqual(moments(higher)[index] ?? 0);
        if (isDue(higher)) expect(isDue(lower)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a floor or a tax reserve never lengthens it', () => {
    fc.assert(
      fc.property(spending, amount, amount, amount, (spent, available, floor, reserve) => {
        const outlook = outlookFrom(hourlyReadings(spent, 100_000));
        const without = moments(forecast(outlook, cover(available)));
        const held = moments(forecast(outlook, cover(available, floor, reserve)));
        for (const [index, moment] of held.entries()) expect(moment).toBeLessThanOrEqual(without[index] ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('a top-up never changes the burn', () => {
    fc.assert(
      fc.property(
        spending,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.integer({ min: 1, max: 9_999_999 }),
        (spent, when, topUp) => {
          const plain = hourlyReadings(spent, 100_000);
          const moment = epochMilliseconds(Math.round(now - (1 - when) * spent.length * hours(1)));
          const paid = (topUp / 100).toFixed(2);
          const topped = outlookFrom(withJump(plain, moment, paid), [arrival(moment, paid)]);
          const usual = outlookFrom(plain).level?.perHour ?? Number.NaN;
          expect((topped.level?.perHour ?? 0) / usual).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('money times a factor changes no date', () => {
    fc.assert(
      fc.property(spending, amount, fc.integer({ min: 2, max: 1_000 }), (spent, available, factor) => {
        const one = moments(forecast(outlookFrom(hourlyReadings(spent, 100_000)), cover(available)));
        const many = spent.map((fell) => fell * factor);
        const scaled = moments(
          forecast(outlookFrom(hourlyReadings(many, 100_000 * factor)), cover(available * factor)),
        );
        for (const [index, moment] of scaled.entries())
          expect(Math.abs(moment - (one[index] ?? 0))).toBeLessThan(1_000);
      }),
      { numRuns: 60 },
    );
  });

  it('on a steady fall the alarm rings at the first reading under the threshold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(minutes(10), minutes(30), minutes(60), minutes(180)),
        fc.integer({ min: 1, max: 20 }),
        (eachStep, every, alarmDays) => {
          const alarm = days(alarmDays);
          const stepsUnder = Math.floor(alarm / every);
          const rings = (stepsLeft: number): boolean => {
            const count = Math.floor(days(14) / every);
            const readings = Array.from({ length: count + 1 }, (_, index) => ({
              at: earlier(now, (every * (count - index)) as typeof every),
              available: money('CNY', ((eachStep * (stepsLeft + count - index)) / 100).toFixed(2)),
            }));
            const credit = creditForecast(outlookFrom(readings), cover(eachStep * stepsLeft), now);
            return isDue(credit, alarm);
          };
          expect(rings(stepsUnder + 1)).toBe(false);
          expect(rings(stepsUnder)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('early, likely and late are in that order', () => {
    fc.assert(
      fc.property(spending, amount, (spent, available) => {
        const [early, likely, late] = moments(forecast(outlookFrom(hourlyReadings(spent, 100_000)), cover(available)));
        expect(early).toBeLessThanOrEqual(likely ?? 0);
        expect(likely).toBeLessThanOrEqual(late ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});
