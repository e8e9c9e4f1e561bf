import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days, elapsed, epochMilliseconds, hours, inDays, later } from '../../core/time';
import { type Spending, steadySpending, type WhatIf, whatIf } from '../../core/what-if';

const asOf = epochMilliseconds(Date.UTC(2026, 10, 23, 12));
/** 2,400 at 10 an hour: ten days. */
const tenDays = steadySpending(asOf, 2_400, 10);
const inDaysFromNow = (n: number) => later(asOf, days(n));

const lasts = (spending: Spending, changes: WhatIf): number | undefined => {
  const { depletesAt } = whatIf(spending, changes);
  return depletesAt === undefined ? undefined : inDays(elapsed(asOf, depletesAt));
};

/** Nothing on Saturdays and Sundays; the reading is of a Monday noon. */
const workdaysOnly: Spending = {
  asOf,
  headroom: 2_400,
  hoursToSpend: (amount) => {
    let [left, hour] = [amount, 0];
    while (left > 0) {
      const day = Math.floor((hour + 12) / 24) % 7;
      const burn = day >= 5 ? 0 : 10;
      if (burn > 0 && left <= burn) return hour + left / burn;
      left -= burn;
      hour += 1;
    }
    return hour;
  },
};

describe('a what-if', () => {
  it('that changes nothing says what the forecast says', () => {
    expect(lasts(tenDays, { topUps: [] })).toBeCloseTo(10, 9);
  });

  it('moves the date nearer where the burn doubles', () => {
    const doubled = { burn: { times: 2, from: inDaysFromNow(4) }, topUps: [] };
    expect(lasts(tenDays, doubled)).toBeCloseTo(7, 9);
  });

  it('moves the date away by what a top-up lasts, at the burn of its time', () => {
    const topUps = [{ amount: 480, at: inDaysFromNow(6) }];
    expect(lasts(tenDays, { topUps })).toBeCloseTo(12, 9);
    expect(lasts(tenDays, { burn: { times: 2, from: inDaysFromNow(4) }, topUps })).toBeCloseTo(8, 9);
  });

  it('does not move the date by a top-up that comes too late, and says how many do', () => {
    const topUps = [{ amount: 480, at: inDaysFromNow(11) }];
    expect(whatIf(tenDays, { topUps })).toEqual({ depletesAt: inDaysFromNow(10), tooLate: 1 });
  });

  it('counts a top-up of the very moment', () => {
    expect(lasts(tenDays, { topUps: [{ amount: 240, at: asOf }] })).toBeCloseTo(11, 9);
  });

  it('has no date where nothing is spent any more', () => {
    expect(whatIf(tenDays, { burn: { times: 0, from: inDaysFromNow(1) }, topUps: [] })).toEqual({ tooLate: 0 });
    expect(whatIf(steadySpending(asOf, 100, 0), { burn: { times: 5, from: asOf }, topUps: [] })).toEqual({
      tooLate: 0,
    });
  });

  it('starts an account again that has run out already', () => {
    const out = steadySpending(asOf, -50, 10);
    expect(lasts(out, { topUps: [] })).toBe(0);
    expect(lasts(out, { topUps: [{ amount: 40, at: asOf }] })).toBe(0);
    expect(lasts(out, { topUps: [{ amount: 290, at: inDaysFromNow(2) }] })).toBeCloseTo(3, 9);
  });

  it('keeps to the shape of the week', () => {
    expect(lasts(workdaysOnly, { topUps: [] })).toBeCloseTo(14, 6);
    expect(lasts(workdaysOnly, { burn: { times: 2, from: later(asOf, hours(7 * 24 - 12)) }, topUps: [] })).toBeCloseTo(
      9.25,
      6,
    );
  });
});

const spendings = fc
  .record({
    headroom: fc.double({ min: 1, max: 1e6, noNaN: true }),
    perHour: fc.double({ min: 0.1, max: 1e3, noNaN: true }),
  })
  .map(({ headroom, perHour }) => steadySpending(asOf, headroom, perHour));
const moment = fc.integer({ min: 0, max: 400 }).map(inDaysFromNow);
const topUpList = fc.array(fc.record({ amount: fc.double({ min: 0.01, max: 1e6, noNaN: true }), at: moment }), {
  maxLength: 4,
});
const end = (spending: Spending, changes: WhatIf): number =>
  whatIf(spending, changes).depletesAt ?? Number.POSITIVE_INFINITY;
/** A date is counted in milliseconds, and found by halving. */
const CLOSE = 2_000;

describe('a what-if, whatever it is', () => {
  it('comes no sooner with one more top-up', () => {
    fc.assert(
      fc.property(spendings, topUpList, moment, (spending, topUps, at) => {
        const more = [...topUps, { amount: 100, at }];
        return end(spending, { topUps: more }) >= end(spending, { topUps }) - CLOSE;
      }),
    );
  });

  it('comes no later with a higher burn', () => {
    fc.assert(
      fc.property(
        spendings,
        topUpList,
        moment,
        fc.double({ min: 1, max: 50, noNaN: true }),
        (spending, topUps, from, times) => {
          return end(spending, { burn: { times, from }, topUps }) <= end(spending, { topUps }) + CLOSE;
        },
      ),
    );
  });

  it('says the same of all the money in another unit', () => {
    fc.assert(
      fc.property(spendings, topUpList, moment, (spending, topUps, from) => {
        const [factor, burn] = [7.2, { times: 2, from }];
        const scaled: Spending = {
          asOf,
          headroom: spending.headroom * factor,
          hoursToSpend: (amount) => spending.hoursToSpend(amount / factor),
        };
        const scaledUps = topUps.map(({ amount, at }) => ({ amount: amount * factor, at }));
        const [one, other] = [end(spending, { burn, topUps }), end(scaled, { burn, topUps: scaledUps })];
        expect(one === other || Math.abs(one - other) <= CLOSE).toBe(true);
      }),
    );
  });
});
