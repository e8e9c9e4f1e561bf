import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  driftOf,
  type ForecastRecord,
  type Said,
  saidAgo,
  saidSchema,
  saidSeries,
  usualError,
  withForecast,
} from '../../core/forecast-record';
import { billingDayOf, days, epochMilliseconds, hours, type Instant, later } from '../../core/time';

const start = epochMilliseconds(Date.UTC(2026, 9, 1, 9));
const onDay = (n: number): Instant => later(start, days(n));
const said = (n: number, likely: number): Said => ({ at: onDay(n), likely: onDay(likely) });
const recordOf = (all: readonly Said[]): ForecastRecord => all.reduce<ForecastRecord>(withForecast, []);
const daily = (count: number, likely: (day: number) => number) =>
  recordOf(Array.from({ length: count }, (_, day) => said(day, likely(day))));

describe('the record of what was said', () => {
  it('keeps the first word of each day, which cannot be bettered afterwards', () => {
    const record = recordOf([said(0, 10), { at: later(start, hours(2)), likely: onDay(99) }, said(1, 11)]);
    expect(record).toEqual([said(0, 10), said(1, 11)]);
  });

  it('is left as it is by a second word of the day', () => {
    const record = recordOf([said(0, 10)]);
    expect(withForecast(record, { at: later(start, hours(1)), likely: onDay(3) })).toBe(record);
  });

  it('begins a day at midnight in UTC+8', () => {
    const before = epochMilliseconds(Date.UTC(2026, 9, 1, 15, 59));
    const after = epochMilliseconds(Date.UTC(2026, 9, 1, 16, 0));
    expect(recordOf([{ at: before }, { at: after }])).toHaveLength(2);
  });

  it('loses nothing to a clock that went back', () => {
    expect(recordOf([said(5, 10), said(3, 9), said(6, 11)]).map(({ at }) => at)).toEqual([
      onDay(3),
      onDay(5),
      onDay(6),
    ]);
  });

  it('lets go of what is older than 400 days', () => {
    expect(recordOf([said(0, 10), said(1, 10), said(401, 410)]).map(({ at }) => at)).toEqual([onDay(1), onDay(401)]);
  });

  it('is in order and has each day once, in whatever order it was said', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 60 }), (halfHours) => {
        const record = recordOf(halfHours.map((n) => ({ at: later(start, hours(n / 2)) })));
        const moments = record.map(({ at }) => at);
        expect(moments).toEqual([...moments].sort((left, right) => left - right));
        expect(new Set(moments.map(billingDayOf)).size).toBe(moments.length);
        expect(new Set(halfHours.map((n) => billingDayOf(later(start, hours(n / 2))))).size).toBe(moments.length);
      }),
    );
  });

  it('is read back as it was written', () => {
    expect(saidSchema.parse(JSON.parse(JSON.stringify(said(3, 10))))).toEqual(said(3, 10));
    expect(saidSchema.safeParse({ at: 1, likely: '2026-10-11' }).success).toBe(false);
  });
});

describe('what we said a week ago', () => {
  it('was 11 Oct, and is now 10 Oct', () => {
    const record = recordOf([said(0, 10), said(7, 9)]);
    expect(driftOf(record, onDay(9), [], onDay(7))).toEqual({
      saidAt: onDay(0),
      said: onDay(10),
      nowSays: onDay(9),
      days: -1,
      toppedUp: false,
    });
  });

  it('is no error where money came in since', () => {
    const record = recordOf([said(0, 10)]);
    expect(driftOf(record, onDay(30), [onDay(3)], onDay(7))?.toppedUp).toBe(true);
    expect(driftOf(record, onDay(30), [onDay(-3), onDay(8)], onDay(7))?.toppedUp).toBe(false);
  });

  it('is the nearest word where the computer slept at the hour', () => {
    const record = recordOf([said(0, 10), said(1.5, 11), said(6, 12)]);
    expect(saidAgo(record, days(7), onDay(8))?.likely).toBe(onDay(11));
    expect(saidAgo(record, days(7), onDay(10.6))).toBeUndefined();
  });

  it('is not told where nothing was said, or it was not expected to run out', () => {
    expect(driftOf([], onDay(9), [], onDay(7))).toBeUndefined();
    expect(driftOf(recordOf([{ at: onDay(0) }]), onDay(9), [], onDay(7))).toBeUndefined();
    expect(driftOf(recordOf([said(0, 10)]), undefined, [], onDay(7))).toBeUndefined();
  });
});

describe('how far off we usually are', () => {
  it('is the middle of how far the dates moved within a week', () => {
    expect(
      usualError(
        daily(21, (day) => 60 + day / 7),
        [],
      ),
    ).toEqual({ days: 1, weeks: 14 });
    expect(
      usualError(
        daily(21, () => 60),
        [],
      ),
    ).toEqual({ days: 0, weeks: 14 });
  });

  it('leaves out the weeks in which money came in', () => {
    const record = daily(21, (day) => (day < 10 ? 20 : 60));
    expect(usualError(record, [onDay(9.5)])).toEqual({ days: 0, weeks: 7 });
    expect(usualError(record, [])?.days).toBeGreaterThanOrEqual(0);
  });

  it('is not known in the first week', () => {
    expect(
      usualError(
        daily(6, () => 60),
        [],
      ),
    ).toBeUndefined();
  });
});

describe('the line of past forecasts', () => {
  it('has a point for each day with a date, and a gap where there was none', () => {
    const record = recordOf([said(0, 10), { at: onDay(1) }, { ...said(2, 11), earliest: onDay(8), latest: onDay(15) }]);
    expect(saidSeries(record)).toEqual([
      { at: onDay(0), earliest: onDay(10), likely: onDay(10), latest: onDay(10) },
      { at: onDay(2), earliest: onDay(8), likely: onDay(11), latest: onDay(15) },
    ]);
  });
});
