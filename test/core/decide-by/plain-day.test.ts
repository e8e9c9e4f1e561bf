import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayIn, momentIn, plainDay, weekdayOf, writtenDay } from '../../../core/decide-by/plain-day';
import { BILLING_ZONE, epochMilliseconds } from '../../../core/time';

const ZONES = [
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Pacific/Apia',
  'UTC',
  BILLING_ZONE,
];
const zones = fc.constantFrom(...ZONES);
const moments = fc
  .integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2045, 0, 1) })
  .map((instant) => epochMilliseconds(instant));
const two = (n: number) => String(n).padStart(2, '0');
const times = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${two(hour)}:${two(minute)}`);
const momentOf = (zone: string, day: string, time: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;

describe('a plain day', () => {
  it('is written, counted on and named as the calendar does', () => {
    const monday = plainDay('2026-11-23');
    expect(weekdayOf(monday)).toBe(1);
    expect(weekdayOf(plainDay('1970-01-01'))).toBe(4);
    expect(writtenDay(dayAfter(monday, 98))).toBe('2027-03-01');
  });

  it('is the date of the zone, in whatever zone and year', () => {
    fc.assert(
      fc.property(zones, moments, (zone, at) => {
        const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
        expect(writtenDay(dayIn(zone, at))).toBe(date);
      }),
    );
  });

  it('has each time of the day at the moment at which the zone’s clocks show it', () => {
    fc.assert(
      fc.property(zones, moments, times, (zone, at, time) => {
        const day = dayIn(zone, at);
        expect(momentIn(zone, day, time)).toBe(momentOf(zone, writtenDay(day), time));
      }),
    );
  });

  it.each([
    ['Europe/Dublin', '2026-03-29'],
    ['Europe/Dublin', '2026-10-25'],
    ['America/New_York', '2026-03-08'],
    ['America/New_York', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-04'],
  ])('has every minute right in %s on %s, when the clocks change', (zone, day) => {
    for (let minute = 0; minute < 1_440; minute += 1) {
      const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
      expect(momentIn(zone, plainDay(day), time)).toBe(momentOf(zone, day, time));
    }
  });
});
