import { describe, expect, test } from 'vitest';
import { nextRunwayPost, runwayPostOwed, type SlackSchedule, slackScheduleOf } from '../../core/slack-schedule';
import { hours, type Instant, instantOf, isoOf, later, minutes } from '../../core/time';

const at = (iso: string): Instant => instantOf(iso) as Instant;
const weekdays: SlackSchedule = { on: true, days: [1, 2, 3, 4, 5], at: '09:00', zone: 'Europe/Dublin' };
const next = (schedule: SlackSchedule, now: string): string | undefined => {
  const moment = nextRunwayPost(schedule, at(now));
  return moment === undefined ? undefined : isoOf(moment);
};
const owed = (schedule: SlackSchedule, postedFor: string | undefined, now: string): string | undefined => {
  const before = postedFor === undefined ? undefined : at(postedFor);
  const moment = runwayPostOwed(schedule, before, hours(6), at(now));
  return moment === undefined ? undefined : isoOf(moment);
};

describe('the next post of the runway', () => {
  test('is today before the hour and on the next chosen day after it', () => {
    expect(next(weekdays, '2026-11-23T08:59:59Z')).toBe('2026-11-23T09:00:00Z');
    expect(next(weekdays, '2026-11-23T09:00:00Z')).toBe('2026-11-24T09:00:00Z');
    expect(next(weekdays, '2026-11-27T12:00:00Z')).toBe('2026-11-30T09:00:00Z');
  });

  test('is a week away where the only day has just begun and passed', () => {
    const mondays = { ...weekdays, days: [1] };
    expect(next(mondays, '2026-11-23T09:00:00Z')).toBe('2026-11-30T09:00:00Z');
  });

  test('is by the team’s calendar, not by this computer’s or the bill’s', () => {
    const tokyo = { ...weekdays, days: [1], zone: 'Asia/Tokyo', at: '08:30' };
    expect(next(tokyo, '2026-11-22T23:00:00Z')).toBe('2026-11-22T23:30:00Z');
    const auckland = { ...weekdays, days: [6], zone: 'Pacific/Auckland', at: '00:00' };
    expect(next(auckland, '2026-11-27T10:00:00Z')).toBe('2026-11-27T11:00:00Z');
  });

  test('stays at nine when the clocks change', () => {
    const daily = { ...weekdays, days: [1, 2, 3, 4, 5, 6, 7] };
    expect(next(daily, '2026-10-24T09:00:00Z')).toBe('2026-10-25T09:00:00Z');
    expect(next(daily, '2026-10-24T07:00:00Z')).toBe('2026-10-24T08:00:00Z');
    expect(next(daily, '2026-03-28T10:00:00Z')).toBe('2026-03-29T08:00:00Z');
  });

  test('comes once where an hour comes twice, and is not lost where an hour is skipped', () => {
    const atNight = { ...weekdays, days: [7], at: '01:30' };
    expect(next(atNight, '2026-10-25T00:00:00Z')).toBe('2026-10-25T00:30:00Z');
    expect(next(atNight, '2026-10-25T00:30:00Z')).toBe('2026-11-01T01:30:00Z');
    expect(next(atNight, '2026-03-29T00:00:00Z')).toBe('2026-03-29T01:30:00Z');
    expect(next(atNight, '2026-03-29T01:30:00Z')).toBe('2026-04-05T00:30:00Z');
  });

  test('is none while it is off', () => {
    expect(next({ ...weekdays, on: false }, '2026-11-23T08:00:00Z')).toBeUndefined();
  });

  test('is always later, on a chosen day, and the moment that then is owed', () => {
    const zones = ['America/St_Johns', 'Australia/Lord_Howe', 'Asia/Shanghai', 'America/Santiago', 'UTC'];
    for (const zone of zones) {
      let now = at('2026-01-01T00:00:00Z');
      let count = 0;
      while (now < at('2027-01-01T00:00:00Z')) {
        const schedule = { ...weekdays, days: [2, 5], at: '00:15', zone };
        const moment = nextRunwayPost(schedule, now);
        if (moment === undefined) throw new Error('There is always a next one');
        expect(moment).toBeGreaterThan(now);
        expect(runwayPostOwed(schedule, undefined, minutes(1), moment)).toBe(moment);
        expect(runwayPostOwed(schedule, moment, minutes(1), moment)).toBeUndefined();
        now = moment;
        count += 1;
      }
      expect(count).toBeGreaterThanOrEqual(104);
      expect(count).toBeLessThanOrEqual(106);
    }
  });
});

describe('a post that is owed', () => {
  test('is made up for by a laptop that was asleep, within the hours that were asked for', () => {
    expect(owed(weekdays, '2026-11-20T09:00:00Z', '2026-11-23T08:59:00Z')).toBeUndefined();
    expect(owed(weekdays, '2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z')).toBe('2026-11-23T09:00:00Z');
    expect(owed(weekdays, '2026-11-20T09:00:00Z', '2026-11-23T12:00:00Z')).toBe('2026-11-23T09:00:00Z');
    expect(owed(weekdays, '2026-11-20T09:00:00Z', '2026-11-23T15:00:01Z')).toBeUndefined();
  });

  test('is owed once, however often it is asked for', () => {
    expect(owed(weekdays, '2026-11-23T09:00:00Z', '2026-11-23T09:30:00Z')).toBeUndefined();
    expect(owed(weekdays, '2026-11-23T09:00:00Z', '2026-11-24T09:30:00Z')).toBe('2026-11-24T09:00:00Z');
  });

  test('is only the last of several that were missed', () => {
    expect(owed(weekdays, '2026-11-18T09:00:00Z', '2026-11-23T10:00:00Z')).toBe('2026-11-23T09:00:00Z');
    expect(owed(weekdays, undefined, '2026-11-23T10:00:00Z')).toBe('2026-11-23T09:00:00Z');
  });

  test('is not posted twice when this computer’s clock goes back', () => {
    const posted = at('2026-11-23T09:00:00Z');
    expect(runwayPostOwed(weekdays, posted, hours(6), later(posted, minutes(-30)))).toBeUndefined();
    expect(runwayPostOwed(weekdays, posted, hours(6), later(posted, minutes(5)))).toBeUndefined();
  });

  test('is none while it is off', () => {
    expect(owed({ ...weekdays, on: false }, undefined, '2026-11-23T10:00:00Z')).toBeUndefined();
  });
});

describe('an hour for the post', () => {
  test('is taken as it was written', () => {
    expect(slackScheduleOf(weekdays)).toEqual({ ok: true, schedule: weekdays });
  });

  test.each([
    [{ ...weekdays, days: [] }, 'slackSchedule.days', 'input.slackSchedule.days'],
    [{ ...weekdays, days: [0] }, 'slackSchedule.days', 'input.slackSchedule.days'],
    [{ ...weekdays, days: [1, 1] }, 'slackSchedule.days', 'input.slackSchedule.days'],
    [{ ...weekdays, at: '9:00' }, 'slackSchedule.at', 'input.slackSchedule.at'],
    [{ ...weekdays, at: '24:00' }, 'slackSchedule.at', 'input.slackSchedule.at'],
    [{ ...weekdays, zone: '' }, 'slackSchedule.zone', 'input.slackSchedule.zone'],
    [{ ...weekdays, zone: 'Mars/Base' }, 'slackSchedule.zone', 'input.slackSchedule.zone'],
    [{ ...weekdays, every: 1 }, 'slackSchedule', 'input.not-understood'],
    [undefined, 'slackSchedule', 'input.not-understood'],
  ])('names the field that cannot be taken', (given, field, text) => {
    expect(slackScheduleOf(given)).toEqual({ ok: false, reason: { field, text } });
  });
});
