import { describe, expect, it } from 'vitest';
import { snoozeEnd } from '../../../core/alerts/snooze-end';
import { hours } from '../../../core/time';
import { ago, ahead, at, now } from '../../fixtures/readings';

const tokyo = { zone: 'Asia/Tokyo' };

describe('a snooze', () => {
  it('of an hour is an hour', () => {
    expect(snoozeEnd('hour', tokyo, now)).toEqual({ ok: true, until: ahead(hours(1)) });
  });

  it('until tomorrow is 09:00 where the person is', () => {
    expect(snoozeEnd('tomorrow', tokyo, now)).toEqual({ ok: true, until: at('2026-11-24T00:00:00Z') });
  });

  it('until the next business day leaves out the weekend and the holidays', () => {
    const friday = at('2026-11-27T07:00:00Z');
    expect(snoozeEnd('next-business-day', tokyo, friday)).toEqual({ ok: true, until: at('2026-11-30T00:00:00Z') });
    const holidays = new Set(['2026-11-30']);
    expect(snoozeEnd('next-business-day', { ...tokyo, holidays }, friday)).toEqual({
      ok: true,
      until: at('2026-12-01T00:00:00Z'),
    });
  });

  it('until the moment to pay by needs one that is still to come', () => {
    expect(snoozeEnd('decide-by', { ...tokyo, decideBy: ahead(hours(5)) }, now)).toEqual({
      ok: true,
      until: ahead(hours(5)),
    });
    expect(snoozeEnd('decide-by', { ...tokyo, decideBy: ago(hours(5)) }, now)).toMatchObject({ ok: false });
    expect(snoozeEnd('decide-by', tokyo, now)).toMatchObject({ ok: false, reason: { field: 'until' } });
  });
});
