import { expect, it } from 'vitest';
import { withBilledDays } from '../../core/account-state';
import { daysToRead, monthsDays } from '../../core/billed-month';
import { money } from '../../core/money';
import { withAccount, withoutAccount } from '../../core/state';
import { openKeptBills } from '../../main/kept-bills';
import { openStore } from '../../main/store';
import { freshAccount, stateOf } from '../fixtures/account-states';
import { historyOfEach } from '../fixtures/history-of-each';
import { accountId, now } from '../fixtures/readings';

const history = historyOfEach('bills');

const id = accountId('billed');

const open = () => {
  const store = openStore(stateOf([freshAccount('billed')]));
  const bills = openKeptBills(
    store,
    async () => history(),
    () => now,
  );
  return { store, bills, billed: () => store.state().accounts[0]?.billedDays ?? [] };
};

const month = monthsDays(now).map((day) => ({ day, amount: money('CNY', '12.5') }));

async function startedAfterAMonth() {
  const first = open();
  await first.bills.begin();
  first.store.commit((state) => withAccount(state, id, (each) => withBilledDays(each, month, now)));
  first.bills.keep();
  return first;
}

it('complete bills are there again after a restart, so that none is asked for a second time', async () => {
  await startedAfterAMonth();
  const second = open();
  await second.bills.begin();
  expect(second.billed()).toEqual(month);
  expect(daysToRead(second.billed(), now)).toEqual([]);
});

it('the bills of an account that has gone are gone', async () => {
  const { store, bills } = await startedAfterAMonth();
  store.commit((state) => withoutAccount(state, id));
  bills.keep();
  await expect.poll(() => history().documents('bills')).toEqual([]);
});

it('what another version wrote is read anew', async () => {
  await history().writeDown(
    'bills',
    [
      { id, text: '[{"day":"tomorrow","amount":12.5}]' },
      { id: 'x', text: 'no' },
    ],
    [],
    [],
  );
  const { bills, billed } = open();
  await bills.begin();
  expect(billed()).toEqual([]);
});
