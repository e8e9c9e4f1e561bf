import { describe, expect, it } from 'vitest';
import { situationOf } from '../../core/account-situation';
import { withBilledDays, withReading } from '../../core/account-state';
import { termsOf } from '../../core/account-terms';
import { conditionsOf } from '../../core/alerts/conditions';
import { type AlertRules, defaultAlertRules } from '../../core/alerts/rules';
import type { BilledDay } from '../../core/billed-burn';
import { billedMonth, daysToRead, monthsDays, monthToDate, withBilled } from '../../core/billed-month';
import { money } from '../../core/money';
import { defaultSettings } from '../../core/settings';
import { hours, type Instant } from '../../core/time';
import { accountWith, stateOf } from '../fixtures/account-states';
import { at, now, reading, steadyWeek } from '../fixtures/readings';

const billed = (moment: Instant, amount: (day: string) => string): readonly BilledDay[] =>
  monthsDays(moment).map((day) => ({ day, amount: money('CNY', amount(day)) }));

describe('the days of a month’s bill', () => {
  it('are its complete ones and the week before it, in UTC+8', () => {
    const those = monthsDays(now);
    expect([those[0], those[those.length - 1], those.length]).toEqual(['2026-10-25', '2026-11-21', 28]);
    expect(monthsDays(at('2026-11-01T04:00:00Z')).at(-1)).toBe('2026-10-30');
    expect(monthsDays(at('2026-10-31T16:00:00Z'))).toHaveLength(6);
  });

  it('are read once each', () => {
    const half = billed(now, () => '1').slice(0, 10);
    expect(daysToRead(half, now)).toHaveLength(18);
    expect(
      daysToRead(
        withBilled(
          half,
          billed(now, () => '1'),
          now,
        ),
        now,
      ),
    ).toEqual([]);
  });

  it('are let go when they are of no month any more', () => {
    const next = at('2026-12-10T04:00:00Z');
    const kept = withBilled(
      billed(now, () => '1'),
      [],
      next,
    );
    expect(kept.map(({ day }) => day).every((day) => day >= '2026-11-24')).toBe(true);
  });
});

describe('a month', () => {
  it('is expected to cost what the week before it did, day by day', () => {
    const month = billedMonth(
      billed(now, (day) => (day < '2026-11' ? '100' : '120.05')),
      now,
    );
    expect(month?.thisMonthSoFar).toEqual(money('CNY', '2521.05'));
    expect(month?.expected).toEqual(money('CNY', '2100'));
    expect(month?.until).toBe(at('2026-11-21T16:00:00Z'));
  });

  it('says nothing with a day missing among its days, and compares nothing without the week before it', () => {
    const all = billed(now, () => '100');
    expect(billedMonth([...all.slice(0, 12), ...all.slice(13)], now)).toBeUndefined();
    expect(billedMonth(all.slice(1), now)?.expected).toBeUndefined();
    expect(billedMonth([], now)).toBeUndefined();
  });

  it('counts the burn for what is not billed yet', () => {
    const month = billedMonth(
      billed(now, () => '100'),
      now,
    );
    if (month === undefined) throw new Error('no month');
    expect(monthToDate(month, money('CNY', '240'), at('2026-11-22T04:00:00Z'))).toEqual(money('CNY', '2220'));
    expect(monthToDate(month, undefined, now)).toBeUndefined();
    expect(monthToDate(month, money('USD', '240'), now)).toBeUndefined();
  });
});

describe('the alerts about money', () => {
  const judgedFor = (amount: (day: string) => string, budget: AlertRules['budget'] = defaultAlertRules.budget) => {
    const read = withReading(accountWith('tokyo', { readings: steadyWeek() }), reading(now, '83100'), now);
    const account = withBilledDays(read, billed(now, amount), now);
    const state = stateOf([account]);
    const rules = { ...defaultAlertRules, budget };
    const terms = termsOf(state, account.account.id);
    const situation = situationOf(account, defaultSettings, terms, rules, (now - hours(1)) as Instant, now);
    return conditionsOf(situation, now).true;
  };
  const dearer = (day: string) => (day < '2026-11' ? '1000' : '2400');

  it('find a bill that is higher than the week before the month foretold', () => {
    const found = judgedFor(dearer).find(({ kind }) => kind === 'bill-higher');
    expect(found?.facts).toMatchObject({ billed: 'CNY 50400', expected: 'CNY 21000' });
    expect(judgedFor(() => '2400').some(({ kind }) => kind === 'bill-higher')).toBe(false);
  });

  it('find a budget that is reached, and the day on which it will be', () => {
    const budget = (monthlyCap: string) =>
      judgedFor(dearer, { on: true, monthlyCap }).find(({ kind }) => kind === 'budget');
    expect(budget('50000')?.severity).toBe('critical');
    expect(budget('60000')?.severity).toBe('watch');
    expect(budget('60000')?.facts).toHaveProperty('reachedAt');
    expect(budget('90000')).toBeUndefined();
    expect(budget(''), 'taken back').toBeUndefined();
  });
});
