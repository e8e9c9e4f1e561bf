import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { snapshotOf } from '../../core/snapshot-of';
import { withPage } from '../../core/state';
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

function asking(key: AccessKey) {
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(simulator.url), mostPerSecond: 1_000 });
  return (action: RamAction, parameters: RamParameters = {}) =>
    ramAt({ key, send, simulatorUrl: simulator.url }, action, parameters);
}

async function keyOf(account: string, user: string): Promise<AccessKey> {
  const { accessKeyId, accessKeySecret } = await control(simulator, { do: 'ram-key', account, user });
  return { accessKeyId: String(accessKeyId), accessKeySecret: String(accessKeySecret) };
}

async function desk(named: string, user = 'credit-runway') {
  const simulated = accountNamed(simulator, named).name;
  const ask = asking(await keyOf(simulated, user));
  const admin = asking(await keyOf(simulated, 'admin'));
  const store = openStore(stateOf([accountWith('tokyo', { readings: [reading(at, '100')] })]));
  const [id] = store.state().accounts.map(({ account }) => account.id);
  if (id === undefined) throw new Error('There is no account');
  store.commit((state) => withPage(state, { name: 'account', account: id }));
  let now = at;
  const vault: Pick<Vault, 'readRam'> = { readRam: (_account, action, parameters) => ask(action, parameters) };
  const { look } = openKeyCheck({ store, vault, now: () => now });
  return {
    look,
    admin,
    warned: () => snapshotOf(store.state(), now).keyRights,
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
