import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { days, elapsed, epochMilliseconds, hours, later } from '../../../core/time';
import { lastDue, madeFor, nextDue, type Rhythm } from '../../../core/top-up/rhythm';
import { at } from '../../fixtures/readings';
import { came, draft, paid } from '../../fixtures/top-ups';

const friday = (zone: string): Rhythm => ({ weekday: 5, time: '15:00', zone });
const dublin = friday('Europe/Dublin');

describe('the standing top-up', () => {
  it('is due on Friday at 15:00 where the team is', () => {
    const monday = at('2026-11-23T07:00:00Z');
    expect(lastDue(dublin, monday)).toBe(at('2026-11-20T15:00:00Z'));
    expect(nextDue(dublin, monday)).toBe(at('2026-11-27T15:00:00Z'));
    expect(nextDue(friday('Asia/Tokyo'), monday)).toBe(at('2026-11-27T06:00:00Z'));
    expect(nextDue(friday('America/New_York'), monday)).toBe(at('2026-11-27T20:00:00Z'));
  });

  it('is due from that very minute on', () => {
    const due = at('2026-11-27T15:00:00Z');
    expect(lastDue(dublin, due)).toBe(due);
    expect(nextDue(dublin, due)).toBe(at('2026-12-04T15:00:00Z'));
    expect(lastDue(dublin, epochMilliseconds(due - 1))).toBe(at('2026-11-20T15:00:00Z'));
    expect(nextDue(dublin, epochMilliseconds(due - 1))).toBe(due);
  });

  it('stays at 15:00 across both changes of the clocks', () => {
    expect(nextDue(dublin, at('2026-10-24T12:00:00Z'))).toBe(at('2026-10-30T15:00:00Z'));
    expect(lastDue(dublin, at('2026-10-24T12:00:00Z'))).toBe(at('2026-10-23T14:00:00Z'));
    expect(nextDue(dublin, at('2026-03-28T12:00:00Z'))).toBe(at('2026-04-03T14:00:00Z'));
  });

  it('is on the weekday and at the time that were chosen, in every zone and at every moment', () => {
    const zones = fc.constantFrom(
      'Europe/Dublin',
      'Asia/Tokyo',
      'America/New_York',
      'Australia/Sydney',
      'Pacific/Apia',
    );
    const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }).map(epochMilliseconds);
    const times = fc.constantFrom('00:00', '09:30', '15:00', '23:59');
    fc.assert(
      fc.property(zones, moments, fc.integer({ min: 1, max: 7 }), times, (zone, moment, weekday, time) => {
        const rhythm = { zone, weekday, time };
        const [last, next] = [lastDue(rhythm, moment), nextDue(rhythm, moment)];
        expect(last).toBeLessThanOrEqual(moment);
        expect(next).toBeGreaterThan(moment);
        expect(Math.abs(elapsed(last, next) - days(7))).toBeLessThanOrEqual(hours(1));
        for (const due of [last, next]) {
          const there = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(zone);
          expect(`${there.dayOfWeek} ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`).toBe(
            `${weekday} ${time}`,
          );
        }
      }),
      { seed: 57 },
    );
  });

  it('is made by a top-up of the days before it or after it, not by the quarterly test, a refund or a draft', () => {
    const due = later(came({ after: 0 }).at, hours(24));
    expect(madeFor(due, [came()], [])).toBe(came().at);
    expect(madeFor(due, [came({ after: 90_000 })], [])).toBe(came({ after: 90_000 }).at);
    expect(madeFor(due, [came({ after: -100_000 })], [])).toBeUndefined();
    expect(madeFor(due, [came({ amount: '1.00' }), came({ kind: 'refund' })], [draft()])).toBeUndefined();
    expect(madeFor(due, [], [paid()])).toBe(paid().paidAt);
    expect(madeFor(due, [], [{ ...paid(), stage: 'cancelled' }])).toBeUndefined();
  });
});
