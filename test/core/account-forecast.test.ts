import { describe, expect, it } from 'vitest';
import { accountForecast, saidOf } from '../../core/account-forecast';
import { usualProfile } from '../../core/account-profile';
import { accountProfileWith } from '../../core/account-profile-input';
import { accountDecideBy, accountRunway } from '../../core/account-runway';
import { situationOf } from '../../core/account-situation';
import { termsWith } from '../../core/account-terms';
import { conditionsOf } from '../../core/alerts/conditions';
import { defaultAlertRules } from '../../core/alerts/rules';
import { defaultSettings } from '../../core/settings';
import { snapshotOf } from '../../core/snapshot-of';
import { days, earlier, elapsed, hours, inDays, later } from '../../core/time';
import { accountWith, freshAccount, stateOf } from '../fixtures/account-states';
import { accountId, now, spendingSteadily } from '../fixtures/readings';

const usual = usualProfile('Europe/Dublin', 'IE');

function profileWith(change: Parameters<typeof accountProfileWith>[1]) {
  const answer = accountProfileWith(usual, change);
  if (!answer.ok) throw new Error(answer.reason.text);
  return answer.profile;
}

/** 240.00 a day for 20 days; 2,400.00 are left. */
const account = accountWith('steady', {
  readings: spendingSteadily({ opening: '7200', eachStep: '10', every: hours(1), over: days(20), until: now }),
});
const forecastWith = (change: Parameters<typeof accountProfileWith>[1] = {}) =>
  accountForecast(account, termsWith(profileWith(change)), [], now);
const daysOf = (runway: ReturnType<typeof accountRunway>) => (runway.kind === 'days' ? runway.days : Number.NaN);

describe('the forecast of an account', () => {
  it('says a range, the sum behind it and what happens at zero', () => {
    const forecast = forecastWith();
    expect(daysOf(forecast.real)).toBeCloseTo(10, 0);
    expect(forecast.arithmetic?.headroom).toEqual({ currency: 'CNY', amount: '2400' });
    expect(forecast.arithmetic?.burnPerDay?.amount).toMatch(/^2[34]\d/);
    expect(forecast.arithmetic?.burnOfWeekday).toHaveLength(7);
    expect(forecast.atZero?.rows).toHaveLength(1);
    expect(forecast.decideBy?.kind).toBe('in-time');
  });

  it('has one runway before and after tax while no rate is given', () => {
    const { raw, real, tax } = forecastWith();
    expect(raw).toBe(real);
    expect(tax).toBeUndefined();
  });

  it('sets aside the tax of what was used since the last tax, and is shorter by it', () => {
    const { raw, real, tax } = forecastWith({ taxPercent: '10' });
    const untaxed = Number(tax?.credit.untaxed.amount);
    expect(Number(tax?.credit.reserve.amount)).toBeCloseTo(untaxed / 10, 6);
    expect(untaxed).toBeGreaterThan(0);
    expect(daysOf(raw) - daysOf(real)).toBeCloseTo(untaxed / 10 / 240, 1);
  });

  it('is the same for the table, the alerts and the page', () => {
    const profile = profileWith({ taxPercent: '10' });
    const { real } = forecastWith({ taxPercent: '10' });
    const { alerting } = stateOf([]);
    const state = stateOf([account], {
      page: { name: 'account', account: accountId('steady') },
      alerting: { ...alerting, profiles: { [accountId('steady')]: profile } },
    });
    const snapshot = snapshotOf(state, now);
    expect(snapshot.accounts[0]?.runway).toEqual(real);
    expect(snapshot.forecast?.real).toEqual(real);
    expect(situationOf(account, defaultSettings, termsWith(profile), defaultAlertRules, now, now).runway).toEqual(real);
  });

  it('is in the snapshot only while the account’s page is shown', () => {
    expect(snapshotOf(stateOf([account]), now).forecast).toBeUndefined();
  });

  it('says nothing of an account that was never read', () => {
    const forecast = accountForecast(freshAccount('new'), termsWith(usual), [], now);
    expect(forecast.real.kind).toBe('unknown');
    expect(forecast.atZero).toBeUndefined();
    expect(forecast.decideBy).toBeUndefined();
  });
});

describe('the latest moment to pay', () => {
  const wire = termsWith(profileWith({ paymentMethod: 'wire' }));
  const card = termsWith(usual);

  it('is days earlier for a wire than for a card', () => {
    const runway = accountRunway(account, usual, now);
    const [byWire, byCard] = [accountDecideBy(account, wire, runway), accountDecideBy(account, card, runway)];
    if (byWire === undefined || byCard === undefined) throw new Error('Nothing to decide');
    expect(inDays(elapsed(byWire, byCard))).toBeGreaterThan(3);
  });

  it('counts to the early side of the forecast, which is where the alarms ring', () => {
    const runway = accountRunway(account, usual, now);
    const by = accountDecideBy(account, card, runway);
    expect(by).toBeLessThanOrEqual(runway.kind === 'days' ? (runway.alarmAt ?? 0) : 0);
  });

  it('rings once it comes near', () => {
    const low = accountWith('low', {
      readings: spendingSteadily({ opening: '5280', eachStep: '10', every: hours(1), over: days(20), until: now }),
    });
    const kinds = (terms: typeof wire) =>
      conditionsOf(situationOf(low, defaultSettings, terms, defaultAlertRules, now, now), now).true.map(
        ({ kind }) => kind,
      );
    expect(kinds(wire)).toContain('decide-by');
  });
});

describe('what is kept of a forecast', () => {
  it('is its range, or that the credit will not be used up; nothing while nothing is known', () => {
    const range = { earliest: later(now, days(6)), latest: later(now, days(9)) };
    const depletesAt = later(now, days(7));
    expect(saidOf({ kind: 'days', days: 7, depletesAt, range }, now)).toEqual({
      at: now,
      likely: depletesAt,
      ...range,
    });
    expect(saidOf({ kind: 'endless' }, now)).toEqual({ at: now });
    expect(saidOf({ kind: 'unknown' }, now)).toBeUndefined();
  });

  it('shows how far the date has moved in a week', () => {
    const before = earlier(now, days(7));
    const record = [{ at: before, likely: later(now, days(12)) }];
    const { drift, said } = accountForecast(account, termsWith(usual), record, now);
    expect(drift?.days).toBeCloseTo(-2, 0);
    expect(said).toHaveLength(1);
  });
});
