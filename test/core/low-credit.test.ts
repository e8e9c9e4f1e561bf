import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crossingOf,
  type LowCreditRecord,
  lowCreditRecordSchema,
  lowCreditSteps,
  nothingTold,
} from '../../core/low-credit';
import { money } from '../../core/money';
import { type Runway, runwayOf } from '../../core/runway';
import { days } from '../../core/time';
import { ahead, now } from '../fixtures/readings';

const left = (count: number): Runway => ({ kind: 'days', days: count, depletesAt: ahead(days(count)) });

/** What the person is told as the days left go through these figures; 5 days is the threshold. */
function toldAlong(daysLeft: readonly number[], under = 5, start: LowCreditRecord = nothingTold): readonly string[] {
  let record = start;
  const told: string[] = [];
  for (const count of daysLeft) {
    const crossing = crossingOf(record, left(count), under);
    record = crossing.record;
    if (crossing.tell !== undefined) told.push(`${crossing.tell} at ${count}`);
  }
  return told;
}

describe('low credit', () => {
  it('is told at the first reading under five days, and not at five', () => {
    expect(toldAlong([14, 6, 5, 4.99, 4.5, 4])).toEqual(['low at 4.99']);
  });

  it('is told when it is already low as the watch begins', () => {
    expect(toldAlong([4.2, 4.1])).toEqual(['low at 4.2']);
    expect(toldAlong([0.4])).toEqual(['last-day at 0.4']);
    expect(toldAlong([0])).toEqual(['stopped at 0']);
  });

  it('is told again when it gets worse: under three days, under one, and when services stop', () => {
    expect(toldAlong([6, 4.9, 3.1, 2.9, 2, 1.1, 0.9, 0.5, 0, 0, 0])).toEqual([
      'low at 4.9',
      'lower at 2.9',
      'last-day at 0.9',
      'stopped at 0',
    ]);
  });

  it('that falls several steps at once is told once', () => {
    expect(toldAlong([20, 0.7])).toEqual(['last-day at 0.7']);
  });

  it('is told anew after a recovery', () => {
    expect(toldAlong([4.9, 12, 4.9])).toEqual(['low at 4.9', 'low at 4.9']);
    expect(toldAlong([2, 4, 2.9])).toEqual(['lower at 2', 'lower at 2.9']);
    expect(toldAlong([0, 30, 4, 0])).toEqual(['stopped at 0', 'low at 4', 'stopped at 0']);
  });

  it('is no recovery just above the threshold', () => {
    expect(toldAlong([4.9, 5.7, 4.9])).toEqual(['low at 4.9']);
    expect(toldAlong([4.9, 5.76, 4.9])).toEqual(['low at 4.9', 'low at 4.9']);
  });

  it('is over where nothing is spent any more', () => {
    expect(crossingOf({ told: 'low' }, { kind: 'endless' }, 5)).toEqual({ record: nothingTold });
  });

  it('is neither told nor over while nothing is known', () => {
    for (const told of lowCreditSteps) {
      expect(crossingOf({ told }, { kind: 'unknown' }, 5)).toEqual({ record: { told } });
    }
  });

  it('follows the threshold that the person chose', () => {
    expect(toldAlong([12, 9], 10)).toEqual(['low at 9']);
    expect(toldAlong([12, 1.9, 0.9], 2)).toEqual(['lower at 1.9', 'last-day at 0.9']);
    expect(toldAlong([4, 0.1, 0], 0)).toEqual(['stopped at 0']);
    expect(crossingOf({ told: 'low' }, left(4), 2)).toEqual({ record: nothingTold });
    expect(crossingOf(nothingTold, left(7), 8)).toEqual({ record: { told: 'low' }, tell: 'low' });
  });
});

describe('a balance that wavers by one per cent for a day', () => {
  const wavers = (around: number) =>
    fc.array(fc.double({ min: around * 0.99, max: around * 1.01, noNaN: true }), { minLength: 96, maxLength: 96 });

  it.each([5, 3, 1])('around %s days is told once at the most', (around) => {
    fc.assert(
      fc.property(wavers(around), (daysLeft) => {
        const start: LowCreditRecord = { told: around === 5 ? 'enough' : around === 3 ? 'low' : 'lower' };
        expect(toldAlong(daysLeft, 5, start).length).toBeLessThanOrEqual(1);
      }),
      { seed: 31 },
    );
  });

  it('around its buffer is told once', () => {
    fc.assert(
      fc.property(wavers(500), fc.integer({ min: 50, max: 5_000 }), (balances, burn) => {
        const floor = money('CNY', '500');
        const daysLeft = [499, ...balances].map((balance) => {
          const credit = { available: money('CNY', balance.toFixed(2)), floor, asOf: now };
          const runway = runwayOf(credit, money('CNY', String(burn)), now);
          return runway.kind === 'days' ? runway.days : Number.POSITIVE_INFINITY;
        });
        expect(toldAlong(daysLeft)).toEqual(['stopped at 0']);
      }),
      { seed: 32 },
    );
  });
});

describe('what was told', () => {
  it('is not told again after a restart', () => {
    const { record } = crossingOf(nothingTold, left(4), 5);
    const kept: unknown = JSON.parse(JSON.stringify(record));
    expect(crossingOf(lowCreditRecordSchema.parse(kept), left(3.9), 5)).toEqual({ record });
  });

  it.each([{ told: 'sometimes' }, {}, null, { told: 'low', at: 1 }])('is refused where the file says %j', (kept) => {
    expect(lowCreditRecordSchema.safeParse(kept).success).toBe(false);
  });

  it('only ever gets worse along a falling runway, so that no step is told twice', () => {
    const falling = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(falling, fc.integer({ min: 0, max: 30 }), (daysLeft, under) => {
        const told = toldAlong(
          [...daysLeft].sort((one, other) => other - one),
          under,
        ).map((each) => each.split(' ')[0]);
        expect(new Set(told).size).toBe(told.length);
      }),
      { seed: 33 },
    );
  });
});
