import { describe, expect, it } from 'vitest';
import { calendarFeedSchema, calendarFeedWith, usualCalendarFeed } from '../../../core/calendar/calendar-feed';

const token = 'a'.repeat(43);
const other = 'b'.repeat(43);

describe('the feed’s settings', () => {
  it('are off, and get an address nobody can guess when the feed is first switched on', () => {
    expect(usualCalendarFeed.on).toBe(false);
    expect(calendarFeedWith(usualCalendarFeed, { on: true }, token)).toEqual({
      ok: true,
      feed: { ...usualCalendarFeed, on: true, token },
    });
  });

  it('keep the address while the feed is off or its port changes, so that nobody has to subscribe anew for it', () => {
    const on = { on: true, port: 21_116, token };
    expect(calendarFeedWith(on, { on: false }, other)).toEqual({ ok: true, feed: { ...on, on: false } });
    expect(calendarFeedWith(on, { port: 40_000 }, other)).toEqual({ ok: true, feed: { ...on, port: 40_000 } });
  });

  it('take a new address when a person asks for one', () => {
    const on = { on: true, port: 21_116, token };
    expect(calendarFeedWith(on, { renew: true }, other)).toEqual({ ok: true, feed: { ...on, token: other } });
  });

  it.each([0, 80, 1_023, 65_536, 1.5, Number.NaN])('refuse port %s and change nothing', (port) => {
    expect(calendarFeedWith(usualCalendarFeed, { on: true, port }, token)).toEqual({
      ok: false,
      reason: { field: 'port', text: 'input.calendar.port' },
    });
  });

  it('are read back as they were written, and no short token is taken', () => {
    const feed = { on: true, port: 21_116, token };
    expect(calendarFeedSchema.parse(JSON.parse(JSON.stringify(feed)))).toEqual(feed);
    expect(calendarFeedSchema.safeParse({ ...feed, token: 'short' }).success).toBe(false);
  });
});
