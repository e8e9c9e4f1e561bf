import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import { lastBilledDay, moved } from '../../../core/spend/period';
import { ORDERS_OF } from '../../../core/spend/who-ordered';
import { earlier, epochMilliseconds } from '../../../core/time';
import { openVault, type Vault } from '../../../main/vault';
import type { Simulator } from '../../../simulator/simulator';
import { openNodeRequest } from '../../fixtures/node-request';
import { accountNamed, openSimulator } from '../../fixtures/simulator';
import { bundledVaultProcess, removeVaultBundle, spawnedBy } from '../../fixtures/vault-process';

let simulator: Simulator;
let vault: Vault;
const account = { id: 'agency' as AccountId, site: 'china', currency: 'CNY' } as const;

beforeAll(async () => {
  simulator = await openSimulator();
  const { spawn } = spawnedBy(await bundledVaultProcess());
  vault = openVault({ spawn, openRequest: openNodeRequest });
  await vault.lend(account.id, accountNamed(simulator, 'Agency'), simulator.url);
}, 30_000);
afterAll(async () => {
  await vault.quit();
  await simulator.close();
  await removeVaultBundle();
});

describe('out of the vault’s own process', () => {
  it('orders come the newest first, and each with what it is of and who placed it', async () => {
    const now = epochMilliseconds(Date.now());
    const orders = await vault.readOrders(account, earlier(now, ORDERS_OF), now);
    if (!orders.ok) throw new Error(orders.failure.kind);
    expect(orders.value.length).toBeGreaterThan(1);
    expect([...orders.value].sort((left, right) => right.at - left.at)).toEqual(orders.value);
    const bought = orders.value.find(({ kind }) => kind === 'New');
    expect(await vault.readOrder(account, bought?.id ?? '')).toMatchObject({
      ok: true,
      value: { operator: expect.stringMatching(/^\d{18}$/), instances: [expect.stringMatching(/^rm-/)] },
    });
  });

  it('split bills come with what is in an instance', async () => {
    const day = moved(lastBilledDay(epochMilliseconds(Date.now())), -4);
    const page = await vault.readSplitPage(account, day);
    if (!page.ok) throw new Error(page.failure.kind);
    expect(page.value.lines.some(({ part }) => part?.endsWith('-assets'))).toBe(true);
  });
});
