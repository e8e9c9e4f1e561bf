import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { snapshotOf } from '../../core/snapshot-of';
import { withAccount, withPage } from '../../core/state';
import { days, later } from '../../core/time';
import type { AccessKey } from '../../main/alibaba/access-key';
import { originsOf } from '../../main/alibaba/endpoint';
import { ramAt } from '../../main/alibaba/ram';
import type { RamAction, RamParameters } from '../../main/alibaba/ram-actions';
import { openTransport } from '../../main/alibaba/transport';
import { openKeyCheck } from '../../main/permission-key-check';
import { openStore } from '../../main/store';
import type { Vault } from '../../main/vault';
import type { Simulator } from '../../simulator/simulator';
import { accountWith, stateOf } from '../fixtures/account-states';
import { historyOfEach } from '../fixtures/history-of-each';
import { document } from '../fixtures/identities';
import { openNodeRequest } from '../fixtures/node-request';
import { now as at, reading } from '../fixtures/readings';
import { accountNamed, control, openSimulator } from '../fixtures/simulator';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator();
});
beforeEach(() => control(simulator, { do: 'reset' }));
afterAll(() => simulator.close());

function asAnother(key: AccessKey) {
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(simulator.url), mostPerSecond: 1_000 });
  return (action: RamAction, parameters: RamParameters = {}) =>
    ramAt({ key, send, simulatorUrl: simulator.url }, action, parameters);
}

async function keyOf(account: string, user: string): Promise<AccessKey> {
  const { accessKeyId, accessKeySecret } = await control(simulator, { do: 'ram-key', account, user });
  return { accessKeyId: String(accessKeyId), accessKeySecret: String(accessKeySecret) };
}

const history = historyOfEach('key-check');

async function desk(named: string, user = 'credit-runway') {
  const simulated = accountNamed(simulator, named).name;
  const ask = asAnother(await keyOf(simulated, user));
  const admin = asAnother(await keyOf(simulated, 'admin'));
  const store = openStore(stateOf([accountWith('tokyo', { readings: [reading(at, '100')] })]));
  const [id] = store.state().accounts.map(({ account }) => account.id);
  if (id === undefined) throw new Error('There is no account');
  store.commit((state) => withPage(state, { name: 'account', account: id }));
  let now = at;
  let asking = ask;
  let asked = 0;
  const vault: Pick<Vault, 'readRam'> = {
    readRam: (_account, action, parameters) => {
      asked += 1;
      return asking(action, parameters);
    },
  };
  const historyOf = async () => history();
  const { look, begin } = openKeyCheck({ store, vault, historyOf, now: () => now });
  return {
    look,
    begin,
    admin,
    asked: () => asked,
    shown: () => snapshotOf(store.state(), now).keyChecked,
    warned: () => snapshotOf(store.state(), now).keyChecked?.rights,
    /** The program ends and is started again. */
    again: async () => {
      const next = openStore(stateOf(store.state().accounts, { page: { name: 'account', account: id } }));
      const check = openKeyCheck({ store: next, vault, historyOf, now: () => now });
      await check.begin();
      return { look: check.look, shown: () => snapshotOf(next.state(), now).keyChecked };
    },
    replaceKey: async (other: string, keyEnding: string) => {
      asking = asAnother(await keyOf(simulated, other));
      store.commit((state) => withAccount(state, id, (each) => ({ ...each, account: { ...each.account, keyEnding } })));
    },
    aDayLater: () => {
      now = later(now, days(1));
    },
  };
}

it('warns of a key that may do more than read, and names what', async () => {
  const { look, warned } = await desk('Agency');
  await look();
  expect(warned()).toEqual(['recharge', 'claim-remittance', 'pay-orders', 'withdraw', 'move-funds', 'alarm']);
});

it('finds nothing in a key that only reads', async () => {
  const { look, warned } = await desk('Lumen');
  await look();
  expect(warned()).toEqual([]);
});

it('says nothing of a key that may not ask what it may do', async () => {
  const { look, warned } = await desk('Norrland');
  await look();
  expect(warned()).toBeUndefined();
});

it('warns of the key of somebody who can give any right to themselves', async () => {
  const { look, warned } = await desk('Lumen', 'admin');
  await look();
  expect(warned()).toContain('grant-itself');
});

it('counts what comes by a group, and asks again the next day', async () => {
  const { look, admin, warned, aDayLater } = await desk('Lumen');
  await look();
  await admin('CreatePolicy', { PolicyName: 'payer-2', PolicyDocument: document('Allow', 'bss:ModifyBalance') });
  await admin('AttachPolicyToGroup', { PolicyType: 'Custom', PolicyName: 'payer-2', GroupName: 'developers' });
  await admin('AddUserToGroup' as RamAction, { UserName: 'credit-runway', GroupName: 'developers' });
  await look();
  expect(warned()).toEqual([]);
  aDayLater();
  await look();
  expect(warned()).toEqual(['recharge']);
});

it('still knows after a restart what it found, with its moment, and does not ask again that day', async () => {
  const { look, again, asked, aDayLater } = await desk('Agency');
  await look();
  const before = asked();
  const started = await again();
  expect(started.shown()).toMatchObject({ rights: expect.arrayContaining(['recharge', 'withdraw']), at });
  await started.look();
  expect(asked()).toBe(before);
  aDayLater();
  await started.look();
  expect(asked()).toBeGreaterThan(before);
  expect(started.shown()?.at).toBe(later(at, days(1)));
});

it('knows nothing of a key that has taken the place of another, until that is asked: at once', async () => {
  const { look, begin, shown, warned, replaceKey } = await desk('Agency');
  await begin();
  await look();
  expect(warned()).toContain('recharge');
  await replaceKey('freezer', 'zZ99');
  expect(shown()).toBeUndefined();
  await replaceKey('credit-runway', 'qQ11');
  await vi.waitFor(() => expect(shown()).toMatchObject({ keyEnding: 'qQ11' }), 5_000);
});
