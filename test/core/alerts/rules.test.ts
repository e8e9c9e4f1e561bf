import { describe, expect, it } from 'vitest';
import { alertRulesSchema, defaultAlertRules, rulesChangeSchema, rulesOf, rulesWith } from '../../../core/alerts/rules';

describe('the rules of an account', () => {
  it('are the defaults until something is changed', () => {
    expect(alertRulesSchema.parse(defaultAlertRules)).toEqual(defaultAlertRules);
    expect(rulesOf(undefined, undefined)).toEqual(defaultAlertRules);
  });

  it('are those of all accounts, and its own above them', () => {
    const rules = rulesOf({ days: { underDays: 7 }, spike: { on: false } }, { days: { underDays: 3 } });
    expect(rules.days).toEqual({ on: true, underDays: 3 });
    expect(rules.spike.on).toBe(false);
  });

  it('keep what a change does not speak of', () => {
    const answer = rulesWith(defaultAlertRules, { autoRecharge: { on: true } });
    expect(answer.ok && answer.rules.autoRecharge).toEqual({ ...defaultAlertRules.autoRecharge, on: true });
  });

  it.each([
    [{ days: { underDays: 0 } }, 'days.underDays'],
    [{ days: { underDays: Number.NaN } }, 'days.underDays'],
    [{ days: 5 }, 'days'],
    [{ budget: { monthlyCap: '-5' } }, 'budget.monthlyCap'],
    [{ budget: { monthlyCap: 'a lot' } }, 'budget.monthlyCap'],
    [{ billHigher: { byShare: 0 } }, 'billHigher.byShare'],
    [{ expiry: { dates: [{ what: 'card', on: '2026-02-30' }] } }, 'expiry.dates.0.on'],
    [{ expiry: { dates: [{ what: 'passport', on: '2026-02-20' }] } }, 'expiry.dates.0.what'],
    [{ autoRecharge: { expectWithinMinutes: 0 } }, 'autoRecharge.expectWithinMinutes'],
    [{ autoRecharge: { thresholdShare: [] } }, 'autoRecharge.thresholdShare'],
    [{ testTopUp: { lastDone: 'in spring' } }, 'testTopUp.lastDone'],
    [{ dayz: { on: true } }, 'dayz'],
    [{ days: { under: 5 } }, 'days.under'],
  ])('refuse %j and name %s', (change, field) => {
    const answer = rulesWith(defaultAlertRules, change);
    expect(answer).toMatchObject({ ok: false, reason: { field, values: { field } } });
  });

  it.each([null, 'on', 5, [], undefined])('refuse %j, which is no change at all', (change) => {
    expect(rulesWith(defaultAlertRules, change).ok).toBe(false);
  });

  it('leave out a kept change that no longer fits, and keep the others', () => {
    const kept = rulesChangeSchema.parse({ days: { underDays: 9 } });
    expect(rulesOf(kept, { days: { underDays: -1 } }).days.underDays).toBe(9);
  });
});
