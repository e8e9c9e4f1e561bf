import { describe, expect, it } from 'vitest';
import { daysIn, lastBilledDay, periodBefore, periodOf, runsOf } from '../../../core/spend/period';
import { daysToRead } from '../../../core/spend/to-read';
import { type BillingDay, type Instant, instantOf } from '../../../core/time';

const day = (text: string) => text as BillingDay;
const moment = (text: string): Instant => instantOf(text) ?? (0 as Instant);
const NOW = moment('2026-11-23T06:00:00Z');

describe('the period of a view', () => {
  it('moves with the day on which a saved view is opened', () => {
    expect(periodOf('last-month', NOW)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(periodOf('this-week', NOW)).toEqual({ from: '2026-11-23', to: '2026-11-23' });
    expect(periodOf('last-week', NOW)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(periodOf('last-12-months', NOW).from).toBe('2025-12-01');
  });

  it('counts days of the bill, which begin at 00:00 UTC+8', () => {
    expect(periodOf('this-month', moment('2026-11-30T16:00:00Z')).from).toBe('2026-12-01');
  });

  it('is compared with as many whole months before it', () => {
    expect(periodBefore({ from: day('2026-03-01'), to: day('2026-03-31') })).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(periodBefore({ from: day('2026-01-01'), to: day('2026-03-31') })).toEqual({
      from: '2025-10-01',
      to: '2025-12-31',
    });
  });

  it('is compared, for a month so far, with the same days of the month before', () => {
    expect(periodBefore({ from: day('2026-11-01'), to: day('2026-11-21') })).toEqual({
      from: '2026-10-01',
      to: '2026-10-21',
    });
    expect(periodBefore({ from: day('2026-03-01'), to: day('2026-03-30') }).to).toBe('2026-02-28');
  });

  it('is compared, for any other days, with as many days before them', () => {
    const before = periodBefore({ from: day('2026-11-10'), to: day('2026-11-16') });
    expect(before).toEqual({ from: '2026-11-03', to: '2026-11-09' });
    expect(daysIn(before)).toBe(7);
  });

  it('ends, for bills, two days ago: a day shows 24 hours after it has ended', () => {
    expect(lastBilledDay(NOW)).toBe('2026-11-21');
    expect(lastBilledDay(moment('2026-11-23T15:59:59Z'))).toBe('2026-11-21');
    expect(lastBilledDay(moment('2026-11-23T16:00:00Z'))).toBe('2026-11-22');
  });

  it('names missing days as runs', () => {
    expect(runsOf([day('2026-11-01'), day('2026-11-02'), day('2026-11-04')])).toEqual([
      { from: '2026-11-01', to: '2026-11-02' },
      { from: '2026-11-04', to: '2026-11-04' },
    ]);
  });
});

describe('the days that are worth reading', () => {
  const period = { from: day('2026-10-30'), to: day('2026-11-23') };

  it('are the unread ones that bills show by now, the newest first', () => {
    const wanted = daysToRead(period, new Map(), false, NOW);
    expect(wanted[0]).toBe('2026-11-21');
    expect(wanted).toHaveLength(23);
  });

  it('are read again while they are provisional, but not each time that somebody looks', () => {
    const read = (at: string) =>
      new Map(daysToRead(period, new Map(), false, NOW).map((each) => [each, moment(at)] as const));
    expect(daysToRead(period, read('2026-11-23T05:00:00Z'), false, NOW)).toEqual([]);
    expect(daysToRead(period, read('2026-11-22T05:00:00Z'), false, NOW)).toHaveLength(23 - 2);
  });

  it('are read once more when the bill has become final', () => {
    const readAt = new Map([[day('2026-10-31'), moment('2026-11-02T03:59:00Z')]]);
    const october = { from: day('2026-10-31'), to: day('2026-10-31') };
    expect(daysToRead(october, readAt, false, moment('2026-11-02T03:59:30Z'))).toEqual([]);
    expect(daysToRead(october, readAt, false, moment('2026-11-02T04:00:00Z'))).toEqual(['2026-10-31']);
    // Split bills are final two days later.
    expect(daysToRead(october, readAt, true, moment('2026-11-02T04:00:00Z'))).toEqual([]);
    expect(daysToRead(october, readAt, true, moment('2026-11-04T04:00:00Z'))).toEqual(['2026-10-31']);
    expect(daysToRead(october, new Map([[day('2026-10-31'), moment('2026-11-02T04:00:00Z')]]), false, NOW)).toEqual([]);
  });
});
