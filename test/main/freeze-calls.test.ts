import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import { freezing, preparation, thawing } from '../../core/freeze/freeze-plan';
import { denyingDocument } from '../../core/freeze/freeze-policy';
import { frozenIdentities } from '../../core/freeze/freeze-result';
import type { FreezeRun } from '../../core/freeze/freeze-run';
import { type FreezeStanding, freezeStanding } from '../../core/freeze/freeze-standing';
import { epochMilliseconds } from '../../core/time';
import { performAct } from '../../main/freeze-calls';
import { type AskRam, freezeFacts } from '../../main/freeze-facts';
import { carriedOut } from '../../main/freeze-runner';
import { openVault, type Vault } from '../../main/vault';
import type { SimulatedAccount } from '../../simulator/account-in-a-box';
import type { Simulator } from '../../simulator/simulator';
import { openNodeRequest } from '../fixtures/node-request';
import { accountNamed, control, openSimulator } from '../fixtures/simulator';
import { bundledVaultProcess, removeVaultBundle, spawnedBy } from '../fixtures/vault-process';

const id = 'lumen' as AccountId;
const now = () => epochMilliseconds(Date.now());
const order = { account: id, by: 'Anna' };
const payers = ['user/admin', 'user/anna', 'user/bo', 'role/payer'];

let simulator: Simulator;
let vault: Vault;
let lumen: SimulatedAccount;

beforeAll(async () => {
  simulator = await openSimulator();
  lumen = accountNamed(simulator, 'Lumen');
  const { spawn } = spawnedBy(await bundledVaultProcess());
  vault = openVault({ spawn, openRequest: openNodeRequest });
  await vault.lend(id, lumen, simulator.url);
}, 30_000);
beforeEach(() => control(simulator, { do: 'reset' }));
afterAll(async () => {
  await vault.quit();
  await simulator.close();
  await removeVaultBundle();
});

async function as(user: string): Promise<AskRam> {
  const told = await control(simulator, { do: 'ram-key', account: lumen.name, user });
  const key = { accessKeyId: String(told.accessKeyId), accessKeySecret: String(told.accessKeySecret) };
  await vault.holdFreezer(id, key);
  return (...asked) => vault.askFreezer(id, ...asked);
}

async function standingBy(ask: AskRam): Promise<FreezeStanding> {
  const facts = await freezeFacts(ask);
  if (!facts.ok) throw new Error(JSON.stringify(facts.failure));
  return freezeStanding(facts.value, now());
}

async function carried(run: FreezeRun | undefined, ask: AskRam): Promise<FreezeRun> {
  if (run === undefined) throw new Error('nothing to do');
  const ended = await carriedOut(run, {
    keep: async () => true,
    perform: (act) => performAct(ask, act),
    show: () => undefined,
    wait: async () => undefined,
    now,
  });
  if (ended?.endedAt === undefined) throw new Error(JSON.stringify(ended));
  return ended;
}

const rechargeBy = async (identity: string) =>
  (await control(simulator, { do: 'recharge', account: lumen.name, identity, amount: '1' })).allowed;
const recharges = () => Promise.all(payers.map(rechargeBy));
const allowed = payers.map(() => true);
const refused = payers.map(() => false);

describe('a freeze that was prepared', () => {
  it('is one call with a key that can do nothing else, and one call back', async () => {
    const admin = await as('admin');
    await carried(preparation(await standingBy(admin), order, now()), admin);
    expect(await recharges()).toEqual(allowed);
    const freezer = await as('freezer');
    const before = await standingBy(freezer);
    expect(before).toMatchObject({ policy: 'ready', uncovered: [], isFrozen: false });
    const frozen = await carried(freezing(before, order, now()), freezer);
    expect(frozen.steps).toHaveLength(1);
    expect(frozenIdentities(frozen).every(({ isFrozen }) => isFrozen)).toBe(true);
    expect(await recharges()).toEqual(refused);
    expect(await rechargeBy('root')).toBe(true);
    expect((await standingBy(freezer)).isFrozen).toBe(true);
    await carried(thawing(frozen, order, now()), freezer);
    expect(await recharges()).toEqual(allowed);
  });

  it('names whoever came after it was prepared, and covers them too', async () => {
    const admin = await as('admin');
    await carried(preparation(await standingBy(admin), order, now()), admin);
    await admin('DetachPolicyFromUser', { PolicyType: 'Custom', PolicyName: 'agency-freeze', UserName: 'anna' });
    const standing = await standingBy(admin);
    expect(standing.uncovered).toEqual([{ kind: 'user', name: 'anna' }]);
    const again = await carried(preparation(standing, order, now()), admin);
    expect(again.steps).toHaveLength(1);
    expect((await standingBy(admin)).uncovered).toEqual([]);
  });
});

describe('a freeze that was not prepared', () => {
  it('goes from one to the next, and its thaw leaves nothing of it', async () => {
    const admin = await as('admin');
    const frozen = await carried(freezing(await standingBy(admin), order, now()), admin);
    expect(frozen.way).toBe('one-by-one');
    expect(await recharges()).toEqual(refused);
    await carried(thawing(frozen, order, now()), admin);
    expect(await recharges()).toEqual(allowed);
    const left = await admin('ListPolicies', { PolicyType: 'Custom' });
    expect(left).toMatchObject({
      ok: true,
      value: { Policies: { Policy: [{ PolicyName: 'Billing-Freezer' }, { PolicyName: 'Payer' }] } },
    });
  });

  it('puts a user without room for one more policy into a group of its own, and leaves nothing of it', async () => {
    const admin = await as('admin');
    for (const count of [1, 2, 3, 4, 5]) {
      const PolicyName = `filler-${count}`;
      await admin('CreatePolicy', { PolicyName, PolicyDocument: denyingDocument.replaceAll('bss:', 'ecs:') });
      await admin('AttachPolicyToUser', { PolicyType: 'Custom', PolicyName, UserName: 'anna' });
    }
    const before = await control(simulator, { do: 'ram-standing', account: lumen.name });
    const frozen = await carried(freezing(await standingBy(admin), order, now()), admin);
    expect(frozenIdentities(frozen).every(({ isFrozen }) => isFrozen)).toBe(true);
    expect(frozenIdentities(frozen)).toHaveLength(10);
    expect(await recharges()).toEqual(refused);
    await carried(thawing(frozen, order, now()), admin);
    expect(await recharges()).toEqual(allowed);
    expect(await control(simulator, { do: 'ram-standing', account: lumen.name })).toEqual(before);
  });

  it('waits where RAM asks it to, and goes on', async () => {
    const admin = await as('admin');
    const standing = await standingBy(admin);
    await control(simulator, { do: 'fault', fault: { mode: 'throttling' }, action: 'AttachPolicyToUser', count: 3 });
    const frozen = await carried(freezing(standing, order, now()), admin);
    expect(frozenIdentities(frozen).every(({ isFrozen }) => isFrozen)).toBe(true);
  });

  it('says which right the key lacks, and has then changed nothing', async () => {
    const freezer = await as('freezer');
    const run = await carried(freezing(await standingBy(freezer), order, now()), freezer);
    expect(run.steps[0]).toMatchObject({
      state: 'failed',
      failure: { kind: 'no-permission', action: 'ram:CreatePolicy' },
    });
    expect(await recharges()).toEqual(allowed);
  });
});
