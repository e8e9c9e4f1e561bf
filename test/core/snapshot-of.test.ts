import { describe, expect, it } from 'vitest';
import { usualProfile } from '../../core/account-profile';
import { type AccountState, withFailure, withReading } from '../../core/account-state';
import { termsWith } from '../../core/account-terms';
import { money } from '../../core/money';
import { defaultSettings } from '../../core/settings';
import { rowOf, snapshotOf } from '../../core/snapshot-of';
import { days, hours, minutes } from '../../core/time';
import { accountWith, freshAccount, stateOf } from '../fixtures/account-states';
import { ago, ahead, now, reading, spendingSteadily } from '../fixtures/readings';

const spending = (id: string, opening: string, own = {}, until = now) =>
  accountWith(
    id,
    { readings: spendingSteadily({ opening, eachStep: '10', every: hours(1), over: days(2), until }) },
    own,
  );

/** 240.00 a day; 480.00 of the opening balance are gone by now. */
const healthy = spending('healthy', '10080');
const low = spending('low', '1440');
const stale = spending('stale', '500', {}, ago(hours(9)));
const unread = freshAccount('unread');

const terms = termsWith(usualProfile('Europe/Dublin', 'IE'));
const rowAt = (account: AccountState) => rowOf(account, terms, defaultSettings, now);

describe('the snapshot', () => {
  it('says the days left of every account', () => {
    const { accounts } = snapshotOf(stateOf([healthy, low, stale, unread]), now);
    expect(accounts.map(({ name, health }) => [name, health])).toEqual([
      ['healthy', 'healthy'],
      ['low', 'critical'],
      ['stale', 'stale'],
      ['unread', 'unknown'],
    ]);
    expect(accounts[1]).toMatchObject({
      available: money('CNY', '960'),
      floor: money('CNY', '0'),
      burnRate: money('CNY', '240'),
      runway: { kind: 'days', days: 4, depletesAt: ahead(days(4)) },
      asOf: now,
    });
  });

  it('is led by the fewest days among the current figures, never by an old one', () => {
    expect(snapshotOf(stateOf([healthy, stale, low, unread]), now).worst).toBe('low');
    expect(snapshotOf(stateOf([healthy, stale, unread]), now).worst).toBe('healthy');
    expect(snapshotOf(stateOf([stale, unread]), now).worst).toBeUndefined();
    expect(snapshotOf(stateOf([]), now).worst).toBeUndefined();
  });

  it('is led by a suspended account before any that still runs', () => {
    const stopped = accountWith('stopped', { readings: [reading(now, '500')] }, { kind: 'postpaid', floor: '500' });
    expect(snapshotOf(stateOf([low, stopped]), now).worst).toBe('stopped');
    expect(rowAt(stopped)).toMatchObject({ health: 'suspended', runway: { days: 0 } });
  });

  it('is led by an account that spends nothing only where no other has days', () => {
    const idle = accountWith('idle', {
      readings: spendingSteadily({ opening: '5', eachStep: '0', every: hours(1), over: days(1) }),
    });
    expect(snapshotOf(stateOf([idle]), now).worst).toBe('idle');
    expect(snapshotOf(stateOf([idle, healthy]), now).worst).toBe('healthy');
  });

  it('totals each currency on its own', () => {
    const dollars = accountWith('dollars', { readings: [reading(now, '20.10', 'USD')] });
    expect(snapshotOf(stateOf([healthy, dollars, low]), now).totals).toEqual([
      money('CNY', '10560'),
      money('USD', '20.1'),
    ]);
  });

  it('keeps the figure of an account that cannot be read, with its age and its failure', () => {
    const failing = withFailure(stale, { kind: 'key-inactive' });
    expect(rowAt(failing)).toMatchObject({
      available: money('CNY', '20'),
      asOf: ago(hours(9)),
      failure: { kind: 'key-inactive' },
      health: 'stale',
    });
  });

  it('never shows a balance for an account that has not been read', () => {
    const row = rowAt(withFailure(unread, { kind: 'offline' }));
    expect(row.runway).toEqual({ kind: 'unknown' });
    expect('available' in row).toBe(false);
    expect('burnRate' in row).toBe(false);
    expect('asOf' in row).toBe(false);
  });

  it('tells days that are being worked out from those that too little is known for', () => {
    const balanceAlone = withReading(unread, { at: now, available: money('CNY', '20') }, now);
    expect(rowAt(balanceAlone).beingWorkedOut).toBeUndefined();
    expect(rowAt({ ...balanceAlone, beingRead: true }).beingWorkedOut).toBe(true);
    expect(rowAt({ ...unread, beingRead: true }).beingWorkedOut).toBe(true);
    expect(rowAt({ ...healthy, beingRead: true }).beingWorkedOut).toBeUndefined();
    expect(rowAt({ ...withFailure(unread, { kind: 'offline' }), beingRead: true }).beingWorkedOut).toBeUndefined();
  });

  it('says when it was read last and when it is read next, and nothing of the next while it is paused', () => {
    const soon = { ...healthy, nextReadingAt: ahead(minutes(3)) };
    const state = stateOf([{ ...stale, nextReadingAt: ahead(minutes(9)) }, soon]);
    expect(snapshotOf(state, now)).toMatchObject({ lastReadAt: now, nextReadingAt: ahead(minutes(3)) });
    expect(snapshotOf({ ...state, paused: true }, now).nextReadingAt).toBeUndefined();
    expect(snapshotOf(stateOf([unread]), now).lastReadAt).toBeUndefined();
  });

  it('takes an interval of its own for the age of an account', () => {
    const daily = spending('daily', '10080', { readEvery: hours(24) }, ago(hours(9)));
    expect(rowAt(daily)).toMatchObject({ health: 'healthy', readEveryMinutes: 1_440 });
  });

  it('speaks the language of the computer until the person chooses one', () => {
    const state = stateOf([], { systemLanguage: 'zh-CN' });
    expect(snapshotOf(state, now).language).toBe('zh-CN');
    expect(snapshotOf({ ...state, settings: { ...defaultSettings, language: 'en' } }, now).language).toBe('en');
  });

  it('says that it shows sample accounts, and that one is being read', () => {
    expect(snapshotOf(stateOf([healthy]), now)).toMatchObject({ sample: false, reading: false });
    const sample = { ...healthy, source: 'sample', beingRead: true } as const;
    expect(snapshotOf(stateOf([sample]), now)).toMatchObject({ sample: true, reading: true });
  });

  it('is plain data', () => {
    const snapshot = snapshotOf(stateOf([healthy, low, stale, unread]), now);
    expect(structuredClone(snapshot)).toEqual(snapshot);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  });
});
