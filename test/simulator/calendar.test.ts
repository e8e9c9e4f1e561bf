import fc from 'fast-check';
import { expect, it } from 'vitest';
import { billingDayOf, epochMilliseconds, startOfBillingDay } from '../../core/time';
import { billingDayNumbered, cyclesBetween, dayNamed, dayOf, startOfDay, weekdayOf } from '../../simulator/calendar';

const moments = fc.integer({ min: 0, max: 4_102_444_799_999 }).map(epochMilliseconds);

it('names the same UTC+8 days as the core does, and begins them at the same moment', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const day = billingDayOf(moment);
      expect(billingDayNumbered(dayOf(moment))).toBe(day);
      expect(startOfDay(dayOf(moment))).toBe(startOfBillingDay(day));
      expect(dayNamed(day)).toBe(dayOf(moment));
    }),
  );
});

it('knows no day that is not on the calendar', () => {
  expect(['2026-02-29', '2026-13-01', '2026-1-1', 'today'].map(dayNamed)).toEqual(Array(4).fill(undefined));
  expect(dayNamed('2028-02-29')).toBeDefined();
});

it('knows that 23 November 2026 is a Monday', () => {
  expect(weekdayOf(dayNamed('2026-11-23') ?? 0)).toBe(1);
});

it('cuts a stretch of days into months without a gap, across a new year', () => {
  const [first, last] = [dayNamed('2026-11-20') ?? 0, dayNamed('2027-02-01') ?? 0];
  const cycles = cyclesBetween(first, last);
  expect(cycles.map(({ cycle }) => cycle)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(cycles[0]?.first).toBe(first);
  for (const [index, { first: begin }] of cycles.entries()) {
    if (index > 0) expect(begin).toBe(cycles[index - 1]?.end);
  }
});
