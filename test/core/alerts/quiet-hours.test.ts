import { describe, expect, it } from 'vitest';
import { isQuiet, type QuietHours, quietHoursOf } from '../../../core/alerts/quiet-hours';
import { at } from '../../fixtures/readings';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const quiet = (change: Partial<QuietHours> = {}): QuietHours => ({
  from: '20:00',
  to: '08:00',
  days: everyDay,
  wholeDays: [],
  zone: 'Europe/Dublin',
  ...change,
});

describe('quiet hours', () => {
  it.each([
    ['2026-11-23T19:59:00Z', false],
    ['2026-11-23T20:00:00Z', true],
    ['2026-11-24T00:00:00Z', true],
    ['2026-11-24T07:59:00Z', true],
    ['2026-11-24T08:00:00Z', false],
  ])('from 20:00 to 08:00 go past midnight: %s is %s', (moment, isIt) => {
    expect(isQuiet(quiet(), at(moment))).toBe(isIt);
  });

  it('from 12:00 to 13:00 are a lunch', () => {
    const lunch = quiet({ from: '12:00', to: '13:00' });
    expect(isQuiet(lunch, at('2026-11-23T12:30:00Z'))).toBe(true);
    expect(isQuiet(lunch, at('2026-11-23T13:00:00Z'))).toBe(false);
  });

  it('belong to the day on which they begin', () => {
    const fridays = quiet({ days: [5] });
    expect(isQuiet(fridays, at('2026-11-27T22:00:00Z'))).toBe(true);
    expect(isQuiet(fridays, at('2026-11-28T07:00:00Z'))).toBe(true);
    expect(isQuiet(fridays, at('2026-11-28T22:00:00Z'))).toBe(false);
    expect(isQuiet(fridays, at('2026-11-27T07:00:00Z'))).toBe(false);
  });

  it('may be a whole weekend', () => {
    expect(isQuiet(quiet({ wholeDays: [6, 7] }), at('2026-11-28T12:00:00Z'))).toBe(true);
  });

  it('are those of the person’s own zone, summer time included', () => {
    expect(isQuiet(quiet(), at('2026-07-01T19:30:00Z'))).toBe(true);
    expect(isQuiet(quiet({ zone: 'Asia/Tokyo' }), at('2026-11-23T11:00:00Z'))).toBe(true);
  });

  it.each([
    [{ from: '25:00' }, 'from', 'input.quiet-hours.from'],
    [{ from: 'eight' }, 'from', 'input.quiet-hours.from'],
    [{ to: '8:00' }, 'to', 'input.quiet-hours.to'],
    [{ to: '20:00' }, 'to', 'input.quiet-hours.same'],
    [{ days: [0] }, 'days', 'input.quiet-hours.days'],
    [{ zone: 'Mars/Olympus' }, 'zone', 'input.quiet-hours.zone'],
  ])('with %j are refused and name the field', (change, field, text) => {
    expect(quietHoursOf({ ...quiet(), ...change })).toEqual({ ok: false, reason: { field, text } });
  });

  it('that are no object are refused', () => {
    expect(quietHoursOf('at night')).toMatchObject({ ok: false });
  });
});
