import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { milliseconds, seconds } from '../../../core/time';
import {
  account,
  balance,
  key,
  keyringFor,
  timed,
  trouble,
  vaultOn,
  withKeyrings,
} from '../../fixtures/vault-on-keyring';

withKeyrings();

test('K4: a keyring daemon that is killed is named, and read again within 10 s of its return', async () => {
  const keyring = await keyringFor();
  const { vault } = vaultOn(keyring.env);
  for (const id of ['a', 'b', 'c']) expect((await vault.keep(account(id).id, key)).ok).toBe(true);
  await vault.quit();
  const again = vaultOn(keyring.env, { hold: {} });
  expect(await again.vault.readBalance(account('a'))).toEqual(balance);
  await keyring.killDaemon();
  expect(await again.vault.readBalance(account('b'))).toEqual(trouble('absent'));
  await keyring.startDaemon();
  const start = performance.now();
  await expect.poll(() => again.vault.readBalance(account('b')), { timeout: 10_000 }).toEqual(balance);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(await again.vault.readBalance(account('c'))).toEqual(balance);
}, 30_000);

test('K4: a daemon that was restarted between two readings is not noticed at all', async () => {
  const keyring = await keyringFor();
  const { vault } = vaultOn(keyring.env);
  for (const id of ['a', 'b']) expect((await vault.keep(account(id).id, key)).ok).toBe(true);
  await vault.quit();
  const again = vaultOn(keyring.env);
  expect(await again.vault.readBalance(account('a'))).toEqual(balance);
  await keyring.killDaemon();
  await keyring.startDaemon();
  expect(await again.vault.readBalance(account('b'))).toEqual(balance);
}, 20_000);

test('a daemon that is frozen does not hold anything up for longer than 5 s', async () => {
  const keyring = await keyringFor();
  keyring.freezeDaemon();
  const { vault } = vaultOn(keyring.env);
  const { result, took } = await timed(() => vault.readBalance(account('a')));
  expect(result.ok).toBe(false);
  expect(took).toBeLessThan(5_000);
}, 20_000);

test('a keyring that is unlocked after it was called locked is read again without a restart', async () => {
  const keyring = await keyringFor(seconds(6));
  const { vault } = vaultOn(keyring.env);
  expect((await vault.keep(account('a').id, key)).ok).toBe(true);
  await vault.quit();
  await keyring.lock();
  const again = vaultOn(keyring.env);
  expect(await again.vault.readBalance(account('a'))).toEqual(trouble('locked'));
  await keyring.unlock();
  await expect.poll(() => again.vault.readBalance(account('a')), { timeout: 10_000, interval: 200 }).toEqual(balance);
}, 30_000);

test('a prompt that nobody answers is given up after its time, by a new process', async () => {
  const keyring = await keyringFor();
  expect((await vaultOn(keyring.env).vault.keep(account('a').id, key)).ok).toBe(true);
  await keyring.lock();
  const times = { patience: milliseconds(500), promptPatience: seconds(2) };
  const { vault, spawned } = vaultOn(keyring.env, times);
  expect(await vault.readBalance(account('a'))).toEqual(trouble('locked'));
  const [first] = spawned.children;
  await expect.poll(() => first?.signalCode, { timeout: 5_000 }).toBe('SIGKILL');
  await keyring.unlock();
  expect(await vault.readBalance(account('a'))).toEqual(balance);
  expect(spawned.children).toHaveLength(2);
}, 20_000);

test('K5: quitting while a prompt is open ends the process within 3 s, and answers what was asked', async () => {
  const keyring = await keyringFor();
  await keyring.lock();
  const { vault, spawned } = vaultOn(keyring.env);
  const keeping = vault.keep(account('a').id, key);
  await expect.poll(() => keyring.promptsOpened(), { timeout: 5_000 }).toBe(1);
  const { took } = await timed(async () => {
    await vault.quit();
    await expect.poll(() => spawned.children[0]?.signalCode, { interval: 10 }).toBe('SIGKILL');
  });
  expect(took).toBeLessThan(3_000);
  expect(await keeping).toEqual(trouble('crashed'));
  expect(await vault.readBalance(account('a'))).toEqual(trouble('crashed'));
  expect(spawned.children).toHaveLength(1);
});
