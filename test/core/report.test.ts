import { describe, expect, it } from 'vitest';
import type { AccountState } from '../../core/account-state';
import { reportOf } from '../../core/report';
import { snapshotOf } from '../../core/snapshot-of';
import { days, hours, minutes } from '../../core/time';
import { accountWith, freshAccount, stateOf } from '../fixtures/account-states';
import { now, reading, spendingSteadily } from '../fixtures/readings';

const reported = (account: AccountState) => reportOf(snapshotOf(stateOf([account]), now))[0];

const spending = (eachStep: string) =>
  spendingSteadily({ opening: '1234567.89', eachStep, every: minutes(15), over: days(7) });

describe('the report', () => {
  it('has exactly the fields that other programs read', () => {
    const own = { kind: 'postpaid', floor: '500' } as const;
    expect(reported(accountWith('Client X', { readings: spending('257.2') }, own))).toEqual({
      account: 'Client X',
      currency: 'CNY',
      available: '1061729.49',
      floor: '500',
      burnRatePerDay: '24691.2',
      runwayDays: 42.98,
      depletesAt: '2027-01-05T06:31:17Z',
      health: 'healthy',
      asOf: '2026-11-23T07:00:00Z',
      source: 'connected',
    });
  });

  it('says null where nothing is being spent', () => {
    expect(reported(accountWith('idle', { readings: spending('0') }))).toMatchObject({
      available: '1234567.89',
      burnRatePerDay: '0',
      runwayDays: null,
      depletesAt: null,
      health: 'healthy',
    });
  });

  it('says null, and never 0, for an account that could not be read', () => {
    expect(reported(freshAccount('unread'))).toEqual({
      account: 'unread',
      currency: null,
      available: null,
      floor: null,
      burnRatePerDay: null,
      runwayDays: null,
      depletesAt: null,
      health: 'unknown',
      asOf: null,
      source: 'connected',
    });
  });

  it('never rounds days up: under five days does not read as five', () => {
    const rows = Array.from({ length: 200 }, (_, index) => {
      const opening = (5.5 + index / 200).toFixed(4);
      const readings = spendingSteadily({ opening, eachStep: '0.041666', every: hours(1), over: days(1) });
      return reported(accountWith('nearly', { readings }));
    });
    for (const row of rows) expect(row?.health === 'critical').toBe(Number(row?.runwayDays) < 5);
    expect(new Set(rows.map((row) => row?.health))).toEqual(new Set(['critical', 'watch']));
  });

  it('writes a date for whatever fraction of a second the runway ends in', () => {
    for (const eachStep of ['0.07', '3.33', '17.77', '1000.01']) {
      const row = reported(accountWith('any', { readings: [...spending(eachStep), reading(now, '777.77')] }));
      expect(row?.depletesAt ?? '2026-11-23T07:00:00Z').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  });
});
