import { describe, expect, it, vi } from 'vitest';
import { accountOf } from '../../core/state';
import { days, hours } from '../../core/time';
import { profileCommands } from '../../main/profile-commands';
import { openStore } from '../../main/store';
import { accountWith, stateOf } from '../fixtures/account-states';
import { accountId, ago, now, spendingSteadily } from '../fixtures/readings';

vi.mock('electron', () => ({ ipcMain: {} }));

const id = accountId('steady');
const account = accountWith('steady', {
  readings: spendingSteadily({ opening: '7200', eachStep: '10', every: hours(1), over: days(20), until: now }),
});

function open(saved = true) {
  const store = openStore(stateOf([account]));
  const happened: unknown[] = [];
  const desk = { writeDown: (lines: readonly unknown[]) => void happened.push(...lines), look: async () => undefined };
  return { store, happened, commands: profileCommands({ store, desk, save: () => saved, now: () => now }) };
}

const purchase = { account: id, at: ago(hours(3)), amount: '10', reason: 'A domain for a year' };

describe('the profile of an account', () => {
  it('is kept as it was changed, and written down', async () => {
    const { store, happened, commands } = open();
    expect(await commands['profile.change']({ account: id, change: { taxPercent: '6' } })).toEqual({ ok: true });
    expect(store.state().alerting.profiles[id]).toMatchObject({ taxPercent: '6', payerCountry: 'IE' });
    expect(happened).toEqual([expect.objectContaining({ what: 'setting-changed', account: id })]);
  });

  it('stays as it was where the disk does not take it, or a field is wrong', async () => {
    const full = open(false);
    const change = { account: id, change: { taxPercent: '6' } };
    expect(await full.commands['profile.change'](change)).toMatchObject({ ok: false });
    expect(full.store.state().alerting.profiles).toEqual({});
    const { commands } = open();
    const wrong = await commands['profile.change']({ account: id, change: { taxPercent: '600' } });
    expect(wrong).toMatchObject({ ok: false, reason: { field: 'taxPercent' } });
  });
});

describe('spending that is left out', () => {
  it('no longer counts, is kept, and counts again when it is taken back', async () => {
    const { store, commands } = open();
    expect(await commands['one-off.leave-out'](purchase)).toEqual({ ok: true });
    const kept = store.state().alerting.leftOut[id];
    expect(kept).toEqual([expect.objectContaining({ at: purchase.at, reason: purchase.reason })]);
    expect(accountOf(store.state(), id)?.leftOut).toEqual(kept);
    expect(await commands['one-off.take-back']({ account: id, at: purchase.at })).toEqual({ ok: true });
    expect(store.state().alerting.leftOut[id]).toEqual([]);
    expect(accountOf(store.state(), id)?.outlook).toEqual(account.outlook);
  });

  it('is as before where the disk does not take it', async () => {
    const { store, commands } = open(false);
    expect(await commands['one-off.leave-out'](purchase)).toMatchObject({ ok: false });
    expect(accountOf(store.state(), id)?.leftOut).toEqual([]);
    expect(store.state().alerting.leftOut).toEqual({});
  });
});
