import { describe, expect, it } from 'vitest';
import { withPast, withReading } from '../../core/account-state';
import { defaultAlertRules } from '../../core/alerts/rules';
import { arrivalsAreDue } from '../../core/arrivals-due';
import { hours, minutes } from '../../core/time';
import { accountWith } from '../fixtures/account-states';
import { ago, ahead, arrival, now, reading, spendingSteadily, steadyWeek } from '../fixtures/readings';

const rules = { ...defaultAlertRules, autoRecharge: { ...defaultAlertRules.autoRecharge, on: true } };

describe('arrivals are read again', () => {
  /** 72,000.00 a month: the trigger of a fifth is at 14,400.00, crossed at `now`. */
  const crossing = accountWith('tokyo', {
    readings: spendingSteadily({ opening: '31150', eachStep: '100', every: hours(1), over: hours(7 * 24) }),
  });

  it('at the deadline of an awaited auto-recharge, and once', () => {
    const due = (readAt: ReturnType<typeof ago>, at: ReturnType<typeof ago>) =>
      arrivalsAreDue(crossing, rules, readAt, at);
    expect(due(ago(minutes(5)), ahead(minutes(59)))).toBe(false);
    expect(due(ago(minutes(5)), ahead(minutes(60)))).toBe(true);
    expect(due(ahead(minutes(60)), ahead(minutes(75)))).toBe(false);
    expect(arrivalsAreDue(crossing, defaultAlertRules, ago(minutes(5)), ahead(minutes(60)))).toBe(false);
  });

  it('after an unusually large fall, and not after a usual one', () => {
    const week = accountWith('tokyo', { readings: steadyWeek() });
    const fallen = (amount: string) => withReading(week, reading(ahead(minutes(15)), amount), ahead(minutes(15)));
    expect(arrivalsAreDue(fallen('83150'), rules, now, ahead(minutes(15)))).toBe(false);
    expect(arrivalsAreDue(fallen('80000'), rules, now, ahead(minutes(15)))).toBe(true);
  });

  it('as long as the balance is up by what no transaction says, for an hour', () => {
    const week = accountWith('tokyo', { readings: steadyWeek() });
    const at = ahead(minutes(15));
    const risen = withReading(week, reading(at, '95000'), at);
    expect(arrivalsAreDue(risen, rules, now, at)).toBe(true);
    expect(arrivalsAreDue(risen, rules, now, ahead(minutes(90)))).toBe(false);
    const listed = withPast(risen, [], [arrival(ahead(minutes(10)), '11875')], at);
    expect(arrivalsAreDue(listed, rules, now, at)).toBe(false);
  });

  it('not for an account that was never read', () => {
    expect(arrivalsAreDue(accountWith('tokyo', { readings: [] }), rules, now, now)).toBe(false);
  });
});
