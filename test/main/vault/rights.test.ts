import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import type { RamAction, RamParameters } from '../../../main/alibaba/ram-actions';
import { openVault, type Vault } from '../../../main/vault';
import type { SimulatedAccount } from '../../../simulator/account-in-a-box';
import type { Simulator } from '../../../simulator/simulator';
import { builtVaultProcess } from '../../fixtures/built';
import { openNodeRequest } from '../../fixtures/node-request';
import { accountNamed, control, openSimulator } from '../../fixtures/simulator';
import { spawnedBy } from '../../fixtures/vault-process';

let simulator: Simulator;
let vault: Vault;
let lumen: SimulatedAccount;
const account = { id: 'lumen' as AccountId, site: 'china' } as const;

beforeAll(async () => {
  simulator = await openSimulator();
  lumen = accountNamed(simulator, 'Lumen');
  const { spawn } = spawnedBy(builtVaultProcess());
  vault = openVault({ spawn, openRequest: openNodeRequest });
  await vault.lend(account.id, lumen, simulator.url);
}, 30_000);
beforeEach(() => control(simulator, { do: 'reset' }));
afterAll(async () => {
  await vault.quit();
  await simulator.close();
});

const keyOf = async (user: string) => {
  const { accessKeyId, accessKeySecret } = await control(simulator, { do: 'ram-key', account: lumen.name, user });
  return { accessKeyId: String(accessKeyId), accessKeySecret: String(accessKeySecret) };
};

const asked = async (user: string, action: RamAction, parameters?: RamParameters) =>
  vault.askRamWith(await keyOf(user), account, action, parameters);

describe('users, groups, roles and policies', () => {
  it('are read with the account’s own key, at RAM’s own host', async () => {
    const answer = await vault.readRam(account, 'ListUsers', { MaxItems: '2' });
    expect(answer).toMatchObject({ ok: true, value: { IsTruncated: true, Users: { User: [{}, {}] } } });
    const { requests } = (await control(simulator, { do: 'requests' })) as {
      requests: readonly { host: string; version: string; account?: string }[];
    };
    expect(requests).toMatchObject([
      { host: `ram.localhost:${simulator.port}`, version: '2015-05-01', account: lumen.name },
    ]);
  });

  it('are changed with a key that is given for the one question', async () => {
    const PolicyDocument = JSON.stringify({
      Version: '1',
      Statement: [{ Effect: 'Deny', Action: 'bss:ModifyBalance', Resource: '*' }],
    });
    expect(await asked('admin', 'CreatePolicy', { PolicyName: 'no-top-up', PolicyDocument })).toMatchObject({
      ok: true,
    });
    const attach = { PolicyType: 'Custom', PolicyName: 'no-top-up', UserName: 'anna' };
    expect(await asked('admin', 'AttachPolicyToUser', attach)).toMatchObject({ ok: true });
    expect(await asked('admin', 'AttachPolicyToUser', attach)).toEqual({
      ok: false,
      failure: { kind: 'refused', code: 'EntityAlreadyExists.User.Policy' },
    });
    const identity = 'user/anna';
    const recharge = await control(simulator, { do: 'recharge', account: lumen.name, identity, amount: '100' });
    expect(recharge).toMatchObject({ allowed: false, because: 'explicit-deny' });
  });

  it('say which right is missing', async () => {
    expect(await asked('freezer', 'CreatePolicy', { PolicyName: 'x', PolicyDocument: '{}' })).toEqual({
      ok: false,
      failure: { kind: 'no-permission', action: 'ram:CreatePolicy' },
    });
  });

  it('are not changed by a key that nobody knows', async () => {
    const key = { accessKeyId: 'LTAI5tNobody', accessKeySecret: 'none' };
    const answer = await vault.askRamWith(key, account, 'DeletePolicy', { PolicyName: 'Payer' });
    expect(answer).toEqual({ ok: false, failure: { kind: 'key-unknown' } });
  });
});
