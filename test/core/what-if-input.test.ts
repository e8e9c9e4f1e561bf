import { describe, expect, it } from 'vitest';
import { instantOf, isoOf } from '../../core/time';
import { type WhatIfInput, whatIfInputSchema, whatIfOf } from '../../core/what-if-input';

const DUBLIN = 'Europe/Dublin';
const now = instantOf('2026-11-23T12:00Z') ?? expect.fail();

const reasonOf = (input: WhatIfInput) => {
  const answer = whatIfOf(input, DUBLIN, now);
  return answer.ok ? undefined : answer.reason;
};
const topUp = (amount: string, on: string): WhatIfInput => ({ topUps: [{ amount, on }] });

describe('what a person asks “what if” about', () => {
  it('is the burn from the first minute of a day, and money from nine in the morning, where the person is', () => {
    const answer = whatIfOf(
      { burnTimes: 2, burnFrom: '2027-03-29', topUps: [{ amount: '9,500', on: '2027-03-29' }] },
      DUBLIN,
      now,
    );
    if (!answer.ok) return expect.fail();
    expect(answer.changes.burn?.times).toBe(2);
    expect(isoOf(answer.changes.burn?.from ?? now)).toBe('2027-03-28T23:00:00Z');
    expect(answer.changes.topUps.map(({ amount, at }) => [amount, isoOf(at)])).toEqual([
      [9500, '2027-03-29T08:00:00Z'],
    ]);
  });

  it('counts from now where the day is today or none is given', () => {
    const answer = whatIfOf({ burnTimes: 2, ...topUp('100', '2026-11-23') }, DUBLIN, now);
    expect(answer).toEqual({
      ok: true,
      changes: { burn: { times: 2, from: now }, topUps: [{ amount: 100, at: now }] },
    });
  });

  it('is refused in the past, and the field is named', () => {
    expect(reasonOf(topUp('100', '2026-11-22'))).toEqual({ field: 'topUps.0.on', text: 'input.what-if.past' });
    expect(reasonOf({ burnTimes: 2, burnFrom: '2026-11-22', topUps: [] })).toEqual({
      field: 'burnFrom',
      text: 'input.what-if.past',
    });
  });

  it('knows that it is still yesterday where the person is', () => {
    const late = instantOf('2026-11-24T02:00Z') ?? expect.fail();
    expect(whatIfOf(topUp('100', '2026-11-23'), 'America/New_York', late).ok).toBe(true);
    expect(whatIfOf(topUp('100', '2026-11-23'), DUBLIN, late).ok).toBe(false);
  });

  it.each(['', 'soon', '2026-02-30', '2026-13-01', '23/11/2026', '2026-11-23T10:00'])(
    'names the day where it is “%s”',
    (on) => {
      expect(reasonOf(topUp('100', on))).toEqual({ field: 'topUps.0.on', text: 'input.what-if.day' });
    },
  );

  it.each(['', '0', '-5', 'ten', 'NaN', '1e9', '0.00'])('names the amount where it is “%s”', (amount) => {
    expect(reasonOf(topUp(amount, '2026-12-01'))).toEqual({ field: 'topUps.0.amount', text: 'input.what-if.amount' });
  });

  it.each([-1, 100.1, Number.NaN, Number.POSITIVE_INFINITY])(
    'names the burn where it is to be %s times as high',
    (burnTimes) => {
      expect(reasonOf({ burnTimes, topUps: [] })).toMatchObject({ field: 'burnTimes', text: 'input.what-if.times' });
    },
  );

  it('says which of several top-ups is wrong, and that ten years are the farthest', () => {
    const topUps = [
      { amount: '100', on: '2026-12-01' },
      { amount: '100', on: '2046-12-01' },
    ];
    expect(reasonOf({ topUps })).toEqual({ field: 'topUps.1.on', text: 'input.what-if.far' });
  });

  it('has a form that knows no other fields', () => {
    expect(whatIfInputSchema.safeParse({ topUps: [] }).success).toBe(true);
    expect(whatIfInputSchema.safeParse({ topUps: [], burnTwice: true }).success).toBe(false);
    expect(whatIfInputSchema.safeParse({}).success).toBe(false);
  });
});
