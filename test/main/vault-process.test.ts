import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountId } from '../../core/account';
import { milliseconds } from '../../core/time';
import { openVault, type Vault } from '../../main/vault';
import { builtVaultProcess } from '../fixtures/built';
import { good, type HttpAnswers, openHttpAnswers } from '../fixtures/http-answers';
import { openNodeRequest } from '../fixtures/node-request';
import { type Spawned, spawnedBy } from '../fixtures/vault-process';

let vault: Vault;
let answers: HttpAnswers;
let spawned: Spawned;

beforeAll(async () => {
  answers = await openHttpAnswers(() => good({ AvailableAmount: '12,345.60', Currency: 'CNY' }));
  spawned = spawnedBy(builtVaultProcess());
  vault = openVault({
    spawn: spawned.spawn,
    openRequest: openNodeRequest,
    simulatorUrl: answers.url,
    idleAfter: milliseconds(300),
  });
}, 30_000);

afterAll(async () => {
  await vault.quit();
  await answers.close();
});

const key = { accessKeyId: 'LTAI5tExample', accessKeySecret: 'a-secret-that-stays' };

test('the bundled process signs by the SDK and main sends what it signed', async () => {
  expect(await vault.tryKey(key, 'either')).toEqual({
    ok: true,
    value: { available: { currency: 'CNY', amount: '12345.6' }, site: 'china' },
  });
  const [heard] = answers.heard;
  expect(heard?.action).toBe('QueryAccountBalance');
  expect(heard?.host).toMatch(/^china\.localhost:\d+$/);
  expect(heard?.headers.authorization).toMatch(/^ACS3-HMAC-SHA256 Credential=LTAI5tExample,SignedHeaders=host;/);
});

test('ends when nothing was asked for a while, and a lent key is still there afterwards', async () => {
  const id = 'sample-1' as AccountId;
  await vault.lend(id, key);
  expect((await vault.readBalance({ id, site: 'china' })).ok).toBe(true);
  const [first] = spawned.children;
  await expect.poll(() => first?.exitCode ?? first?.signalCode, { timeout: 5_000 }).toBe('SIGKILL');
  expect((await vault.readBalance({ id, site: 'china' })).ok).toBe(true);
  expect(spawned.children).toHaveLength(2);
});
