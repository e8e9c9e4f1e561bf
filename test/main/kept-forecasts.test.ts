import { describe, expect, it } from 'vitest';
import { withReading } from '../../core/account-state';
import { withAccount, withAccounts } from '../../core/state';
import { days, hours, later } from '../../core/time';
import { openKeptForecasts } from '../../main/kept-forecasts';
import { openStore } from '../../main/store';
import { accountWith, stateOf } from '../fixtures/account-states';
import { historyOfEach } from '../fixtures/history-of-each';
import { accountId, now, reading, spendingSteadily } from '../fixtures/readings';

const history = historyOfEach('forecasts');

const id = accountId('steady');
const account = accountWith('steady', {
  readings: spendingSteadily({ opening: '7200', eachStep: '10', every: hours(1), over: days(20), until: now }),
});
const open = () => {
  const store = openStore(stateOf([account]));
  return {
    store,
    forecasts: openKeptForecasts(
      store,
      async () => history(),
      () => now,
    ),
  };
};

describe('the forecasts that are kept', () => {
  it('are one a day for each account, and there again after a restart', async () => {
    const first = open();
    await first.forecasts.begin();
    const said = first.store.state().said.get(id);
    expect(said).toHaveLength(1);
    expect(said?.[0]).toMatchObject({ at: now, likely: expect.any(Number), earliest: expect.any(Number) });

    const sameDay = later(now, hours(1));
    first.store.commit((state) =>
      withAccount(state, id, (each) => withReading(each, reading(sameDay, '100'), sameDay)),
    );
    first.forecasts.keep();
    expect(first.store.state().said.get(id)).toEqual(said);

    const second = open();
    await second.forecasts.begin();
    expect(second.store.state().said.get(id)).toEqual(said);
  });

  it('are joined by one of the next day', async () => {
    const { store, forecasts } = open();
    await forecasts.begin();
    const tomorrow = later(now, days(1));
    store.commit((state) => withAccount(state, id, (each) => withReading(each, reading(tomorrow, '2160'), tomorrow)));
    forecasts.keep();
    expect(store.state().said.get(id)).toHaveLength(2);
  });

  it('are forgotten with their account', async () => {
    const { store, forecasts } = open();
    await forecasts.begin();
    store.commit((state) => withAccounts(state, []));
    forecasts.keep();
    expect(store.state().said.size).toBe(0);
    await expect.poll(() => history().documents('forecasts')).toEqual([]);
  });

  it('leave out what was damaged on the disk', async () => {
    await history().writeDown('forecasts', [{ id, text: '{' }], [], []);
    const { store, forecasts } = open();
    await forecasts.begin();
    expect(store.state().said.get(id)).toHaveLength(1);
  });
});
