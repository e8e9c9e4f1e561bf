import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triggerHistory } from '../../../core/alerts/auto-recharge';
import { defaultAlertRules } from '../../../core/alerts/rules';
import type { Situation } from '../../../core/alerts/situation';
import { money } from '../../../core/money';
import type { Arrival } from '../../../core/reading';
import { type Duration, days, hours, later, minutes } from '../../../core/time';
import { conditionIn, judgedAs, kindsOf, situation } from '../../fixtures/alerts';
import { ago, arrival, now, reading } from '../../fixtures/readings';

const rule = { ...defaultAlertRules.autoRecharge, on: true };
const month = money('CNY', '3000');
const QUARTER = minutes(15);

/** A balance under 20% of the month, which it crossed so long ago. */
const crossed = (since: Duration, more: Partial<Situation> = {}, available = '560') =>
  situation({ available, rules: { autoRecharge: rule } }, { crossingAt: ago(since), ...more });

describe('a recharge that is expected', () => {
  it('is missing as soon as its time is over, and that is critical', () => {
    expect(judgedAs('auto-recharge', crossed(minutes(59)))).toBe('unjudged');
    expect(conditionIn(crossed(minutes(60)), 'auto-recharge')?.severity).toBe('critical');
  });

  it('is not missed where it has arrived, be it dated before the reading or late', () => {
    const arrived = (since: Duration): readonly Arrival[] => [arrival(ago(since), '2000')];
    expect(judgedAs('auto-recharge', crossed(hours(2), { arrivals: arrived(hours(1)) }))).toBe('clear');
    expect(judgedAs('auto-recharge', crossed(hours(2), { arrivals: arrived(minutes(130)) }))).toBe('clear');
    expect(judgedAs('auto-recharge', crossed(days(2), { arrivals: arrived(minutes(1)) }))).toBe('clear');
    expect(judgedAs('auto-recharge', crossed(hours(2), { arrivals: arrived(hours(5)) }))).toBe(0);
  });

  it('is no refund and no withdrawal', () => {
    const arrivals = [arrival(ago(hours(1)), '2000', { kind: 'refund' }), arrival(ago(hours(1)), '-5')];
    expect(judgedAs('auto-recharge', crossed(hours(2), { arrivals }))).toBe(0);
  });

  it('is not expected of an account without auto-recharge', () => {
    const { rules: _with, ...rest } = crossed(hours(9));
    expect(judgedAs('auto-recharge', { ...rest, rules: defaultAlertRules })).toBe('clear');
  });
});

describe('auto-recharge that is on', () => {
  it('quietens nothing until it was seen to work', () => {
    expect(kindsOf(crossed(minutes(5)))).toContain('low-20');
    expect(kindsOf(crossed(minutes(5), { autoRechargeProvenAt: ago(days(31)) }))).toContain('low-20');
  });

  it('holds back its own triggers for the hour in which it is expected, and no longer', () => {
    const proven = { autoRechargeProvenAt: ago(days(20)) };
    expect(kindsOf(crossed(minutes(5), proven))).not.toContain('low-20');
    expect(kindsOf(crossed(minutes(60), proven))).toEqual(expect.arrayContaining(['low-20', 'auto-recharge']));
  });

  it('never holds back the days left or the buffer, and nothing at all unless proven lately', () => {
    const facts = fc.record({
      available: fc.integer({ min: -100, max: 900 }),
      since: fc.integer({ min: 0, max: 300 }),
      proven: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(facts, ({ available, since, proven }) => {
        const more = proven === undefined ? {} : { autoRechargeProvenAt: ago(days(proven)) };
        const withIt = kindsOf(crossed(minutes(since), more, String(available)));
        const without = kindsOf(situation({ available: String(available) }));
        const trusted = proven !== undefined && proven <= 30 && since < 60;
        const kept = without.filter((kind) => !trusted || (kind !== 'low-20' && kind !== 'low-5'));
        expect(withIt).toEqual(expect.arrayContaining([...kept]));
      }),
      { seed: 42 },
    );
  });
});

describe('what the readings say of auto-recharge', () => {
  const along = (amounts: readonly string[], arrivals: readonly Arrival[] = []) => {
    const readings = amounts.map((amount, index) => reading(ago(minutes(15 * (amounts.length - 1 - index))), amount));
    return triggerHistory(readings, arrivals, month, rule, QUARTER);
  };

  it('is a crossing where the balance fell under 20% or 5% of the month', () => {
    expect(along(['700', '610', '599'])).toEqual({ crossingAt: now });
    expect(along(['700', '650', '610'])).toEqual({});
    expect(along(['160', '149'])).toEqual({ crossingAt: now });
  });

  it('is no crossing where the account was low when it was first read', () => {
    expect(along(['500', '400'])).toEqual({});
  });

  it('gives no new time when a lower trigger is crossed, or the same one again', () => {
    expect(along(['610', '590', '610', '590'])).toEqual({ crossingAt: ago(minutes(30)) });
    expect(along(['610', '590', '140'])).toEqual({ crossingAt: ago(minutes(15)) });
  });

  it('is proven by an arrival within its time, and over when the balance is well above', () => {
    const arrived = arrival(ago(minutes(10)), '2000');
    expect(along(['610', '590', '2580'], [arrived])).toEqual({ autoRechargeProvenAt: arrived.at });
  });

  it('is not proven by an arrival that came too late', () => {
    const crossing = reading(ago(hours(5)), '590');
    const readings = [reading(later(crossing.at, minutes(-15)), '610'), crossing, reading(now, '2500')];
    expect(triggerHistory(readings, [arrival(ago(hours(1)), '2000')], month, rule, QUARTER)).toEqual({});
  });
});
