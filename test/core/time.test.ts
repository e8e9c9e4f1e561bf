import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  billingDayOf,
  days,
  earlier,
  elapsed,
  epochMilliseconds,
  hours,
  inDays,
  inHours,
  inMinutes,
  inSeconds,
  instantOf,
  isoOf,
  later,
  milliseconds,
  minutes,
  seconds,
  startOfBillingDay,
} from '../../core/time';
import { at } from '../fixtures/readings';

describe('a billing day', () => {
  it.each([
    ['Shanghai', '2026-11-23T23:59:59.999+08:00', '2026-11-23'],
    ['Shanghai', '2026-11-24T00:00:00+08:00', '2026-11-24'],
    ['Dublin', '2026-11-23T15:59:59Z', '2026-11-23'],
    ['Dublin', '2026-11-23T16:00:00Z', '2026-11-24'],
    ['Dublin in summer', '2026-07-01T16:59:59+01:00', '2026-07-01'],
    ['Dublin in summer', '2026-07-01T17:00:00+01:00', '2026-07-02'],
    ['Los Angeles', '2026-11-22T23:59:59-08:00', '2026-11-23'],
    ['Los Angeles', '2026-11-23T08:00:00-08:00', '2026-11-24'],
    ['Auckland', '2026-11-24T04:59:59+13:00', '2026-11-23'],
    ['Auckland', '2026-11-24T05:00:00+13:00', '2026-11-24'],
    ['Kathmandu', '2026-11-23T21:45:00+05:45', '2026-11-24'],
    ['Dubai', '2026-12-31T20:00:00+04:00', '2027-01-01'],
    ['Shanghai', '2028-02-29T00:00:00+08:00', '2028-02-29'],
  ])('seen from %s at %s is %s', (_place, moment, day) => {
    expect(billingDayOf(at(moment))).toBe(day);
  });

  it('begins at midnight in UTC+8', () => {
    expect(isoOf(startOfBillingDay(billingDayOf(at('2026-11-23T15:00:00Z'))))).toBe('2026-11-22T16:00:00Z');
  });

  it('holds every moment from its start until the next day starts, and lasts 24 hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') }), (moment) => {
        const instant = epochMilliseconds(moment);
        const start = startOfBillingDay(billingDayOf(instant));
        expect(elapsed(start, instant)).toBeGreaterThanOrEqual(0);
        expect(elapsed(start, instant)).toBeLessThan(days(1));
        expect(billingDayOf(later(start, days(1)))).not.toBe(billingDayOf(instant));
        expect(billingDayOf(earlier(later(start, days(1)), milliseconds(1)))).toBe(billingDayOf(instant));
      }),
      { seed: 3 },
    );
  });

  it.each(['America/Los_Angeles', 'Europe/Dublin', 'Asia/Kathmandu', 'Pacific/Auckland'])(
    'is the same on a computer in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: 'numeric' });
      expect(clock.format(0)).toBe(
        new Intl.DateTimeFormat('en', { hour: 'numeric', minute: 'numeric', timeZone: zone }).format(0),
      );
      expect(billingDayOf(at('2026-03-29T15:59:59Z'))).toBe('2026-03-29');
      expect(billingDayOf(at('2026-03-29T16:00:00Z'))).toBe('2026-03-30');
      vi.unstubAllEnvs();
    },
  );
});

describe('a moment', () => {
  it('is written in UTC to the second', () => {
    expect(isoOf(at('2026-11-23T14:57:15.999+08:00'))).toBe('2026-11-23T06:57:15Z');
  });

  it.each(['', 'yesterday', '2026-11-23', '2026-11-23T07:00:00', '2026-13-01T00:00:00Z', '2026-11-31T00:00:00Z'])(
    'is not named by %j',
    (text) => {
      expect(instantOf(text)).toBeUndefined();
    },
  );

  it('before another one is a negative time away from it', () => {
    expect(elapsed(at('2026-11-23T07:00:00Z'), at('2026-11-23T06:00:00Z'))).toBe(-hours(1));
  });
});

it('a length of time reads the same in every unit', () => {
  expect(inSeconds(seconds(90))).toBe(90);
  expect(inMinutes(seconds(90))).toBe(1.5);
  expect(inHours(minutes(90))).toBe(1.5);
  expect(inDays(hours(36))).toBe(1.5);
});
