import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import { openVault, type Vault } from '../../../main/vault';
import type { SimulatedAccount } from '../../../simulator/account-in-a-box';
import type { Simulator } from '../../../simulator/simulator';
import { openNodeRequest } from '../../fixtures/node-request';
import { accountNamed, control, openSimulator } from '../../fixtures/simulator';
import { bundledVaultProcess, removeVaultBundle, type Spawned, spawnedBy } from '../../fixtures/vault-process';

const id = 'lumen' as AccountId;
let simulator: Simulator;
let spawned: Spawned;
let vault: Vault;
let lumen: SimulatedAccount;

beforeAll(async () => {
  simulator = await openSimulator();
  lumen = accountNamed(simulator, 'Lumen');
  spawned = spawnedBy(await bundledVaultProcess());
  vault = openVault({ spawn: spawned.spawn, openRequest: openNodeRequest });
  await vault.lend(id, lumen, simulator.url);
}, 30_000);
afterAll(async () => {
  await vault.quit();
  await simulator.close();
  await removeVaultBundle();
});

const freezerKey = async () => {
  const told = await control(simulator, { do: 'ram-key', account: lumen.name, user: 'freezer' });
  return { accessKeyId: String(told.accessKeyId), accessKeySecret: String(told.accessKeySecret) };
};

it('asks with the freezer’s key from when it is given until it is released, and with no other', async () => {
  const missing = { ok: false, failure: { kind: 'key-missing' } };
  expect(await vault.askFreezer(id, 'ListUsers')).toEqual(missing);
  expect(await vault.holdFreezer(id, await freezerKey())).toEqual({ ok: true });
  expect(await vault.askFreezer(id, 'ListUsers')).toMatchObject({ ok: true, value: { IsTruncated: false } });
  expect(await vault.askFreezer(id, 'CreatePolicy', { PolicyName: 'x', PolicyDocument: '{}' })).toEqual({
    ok: false,
    failure: { kind: 'no-permission', action: 'ram:CreatePolicy' },
  });
  expect(await vault.askFreezer('other' as AccountId, 'ListUsers')).toEqual(missing);
  await vault.releaseFreezer(id);
  expect(await vault.askFreezer(id, 'ListUsers')).toEqual(missing);
});

it('loses it with the process that held it', async () => {
  await vault.holdFreezer(id, await freezerKey());
  for (const child of spawned.children) child.kill('SIGKILL');
  await expect.poll(() => vault.askFreezer(id, 'ListUsers')).toEqual({ ok: false, failure: { kind: 'key-missing' } });
});
