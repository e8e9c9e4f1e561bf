import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { AccountId } from '../../../core/account';
import { milliseconds, seconds } from '../../../core/time';
import { openVault, type Vault, type VaultOptions } from '../../../main/vault';
import { good, type HttpAnswers, openHttpAnswers } from '../../fixtures/http-answers';
import { inTime } from '../../fixtures/in-time';
import { type Keyring, openKeyring, openSessionBus, type SessionBus } from '../../fixtures/keyring';
import { openNodeRequest } from '../../fixtures/node-request';
import { bundledVaultProcess, type Spawned, spawnedBy } from '../../fixtures/vault-process';

const key = { accessKeyId: 'LTAI5tExample', accessKeySecret: 'a-secret-that-stays' };
const account = (id: string) => ({ id: id as AccountId, site: 'china' as const });
const trouble = (state: string) => ({ ok: false, failure: { kind: 'keyring', state } });
const balance = { ok: true, value: { available: { currency: 'CNY', amount: '5' }, site: 'china' } };

let bundle: string;
let server: HttpAnswers;
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  bundle = await bundledVaultProcess();
  server = await openHttpAnswers(() => good({ AvailableAmount: '5.00', Currency: 'CNY' }));
  return () => server.close();
}, 30_000);

afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

interface Opened {
  readonly vault: Vault;
  readonly spawned: Spawned;
}

function vaultOn(env: NodeJS.ProcessEnv, more: Partial<VaultOptions> = {}): Opened {
  const spawned = spawnedBy(bundle, env);
  const options = { spawn: spawned.spawn, openRequest: openNodeRequest, simulatorUrl: server.url };
  const vault = openVault({ ...options, hold: { locked: milliseconds(0), other: milliseconds(0) }, ...more });
  opened.push({ close: () => vault.quit() });
  return { vault, spawned };
}

async function keyringFor(promptLasts?: Parameters<typeof openKeyring>[0]): Promise<Keyring> {
  const keyring = await openKeyring(promptLasts);
  opened.push(keyring);
  return keyring;
}

async function busFor(): Promise<SessionBus> {
  const bus = await openSessionBus();
  opened.push(bus);
  return bus;
}

async function timed<T>(act: () => Promise<T>): Promise<{ result: T; took: number }> {
  const start = performance.now();
  const result = await act();
  return { result, took: performance.now() - start };
}

test('a kept key is read back by a new process, and forgotten on request', async () => {
  const keyring = await keyringFor();
  const first = vaultOn(keyring.env);
  expect(await first.vault.keep(account('a').id, key)).toEqual({ ok: true });
  await first.vault.quit();
  const { vault } = vaultOn(keyring.env);
  expect(await vault.readBalance(account('a'))).toEqual(balance);
  expect((await vault.forget(account('a').id)).ok).toBe(true);
  expect(await vault.readBalance(account('a'))).toEqual({ ok: false, failure: { kind: 'key-missing' } });
});

test('K1: without D-Bus, or without a keyring on it, that is named within a second', async () => {
  const bus = await busFor();
  for (const env of [{ ...bus.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' }, bus.env]) {
    const { vault } = vaultOn(env);
    const { result, took } = await timed(() => vault.readBalance(account('a')));
    expect(result).toEqual(trouble('absent'));
    expect(took).toBeLessThan(1_000);
    expect(await vault.keep(account('a').id, key)).toEqual(trouble('absent'));
  }
});

test('K1, K2: 200 accounts and a locked keyring with an unanswered prompt: named in 5 s, one prompt, main is free', async () => {
  const keyring = await keyringFor();
  const { vault, spawned } = vaultOn(keyring.env, { hold: {} });
  expect((await vault.keep(account('a').id, key)).ok).toBe(true);
  await vault.quit();
  await keyring.lock();
  const second = vaultOn(keyring.env, { hold: {} });

  const gaps: number[] = [];
  const fileTimes: number[] = [];
  let last = performance.now();
  const pulse = setInterval(() => {
    gaps.push(performance.now() - last);
    last = performance.now();
  }, 10);
  const reads = setInterval(async () => {
    fileTimes.push((await timed(() => readFile('package.json'))).took);
  }, 50);
  const { result, took } = await timed(() =>
    Promise.all(Array.from({ length: 200 }, (_, index) => second.vault.readBalance(account(`a${index}`)))),
  );
  clearInterval(pulse);
  clearInterval(reads);

  expect(result.every((each) => !each.ok && each.failure.kind === 'keyring' && each.failure.state === 'locked')).toBe(
    true,
  );
  expect(took).toBeLessThan(5_000);
  expect(inTime(gaps, 100)).toBe(true);
  expect(inTime(fileTimes, 50)).toBe(true);
  expect(keyring.promptsOpened()).toBe(1);
  expect(spawned.children).toHaveLength(1);
  const later = await timed(() => second.vault.readBalance(account('a')));
  expect(later.result).toEqual(trouble('locked'));
  expect(later.took).toBeLessThan(50);
}, 20_000);

test('K3: a prompt cancelled twenty times loses no key and ends no process', async () => {
  const keyring = await keyringFor(milliseconds(400));
  const { vault, spawned } = vaultOn(keyring.env);
  expect((await vault.keep(account('a').id, key)).ok).toBe(true);
  await vault.quit();
  await keyring.lock();
  const again = vaultOn(keyring.env);
  for (let round = 0; round < 20; round += 1) {
    expect(await again.vault.readBalance(account('a'))).toEqual(trouble('cancelled'));
    again.vault.askAgain();
  }
  expect(again.spawned.children).toHaveLength(1);
  expect(spawned.children).toHaveLength(1);
  await keyring.unlock();
  expect(await again.vault.readBalance(account('a'))).toEqual(balance);
}, 30_000);

test('K3: a key that is entered while the keyring stays locked is refused by name, and nothing is half kept', async () => {
  const keyring = await keyringFor(milliseconds(400));
  await keyring.lock();
  const { vault } = vaultOn(keyring.env);
  expect(await vault.keep(account('a').id, key)).toEqual(trouble('cancelled'));
  await keyring.unlock();
  vault.askAgain();
  expect((await vault.readBalance(account('a'))).ok).toBe(false);
  expect((await vault.keep(account('a').id, key)).ok).toBe(true);
});

test('K3: a process killed twenty times in the middle of a reading says so, and the next reading works', async () => {
  const keyring = await keyringFor();
  const { vault, spawned } = vaultOn(keyring.env);
  expect((await vault.keep(account('a').id, key)).ok).toBe(true);
  for (let round = 0; round < 20; round += 1) {
    const reading = vault.readBalance(account('a'));
    spawned.children.at(-1)?.kill('SIGKILL');
    expect(await reading).toEqual(trouble('crashed'));
    expect(await vault.readBalance(account('a'))).toEqual(balance);
  }
}, 60_000);

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

test('K6: another program’s item under our name, without an account, hurts nothing', async () => {
  const keyring = await keyringFor();
  await keyring.run('secret-tool', 'store', '--label=strange', 'service', 'Credit Runway');
  const { vault, spawned } = vaultOn(keyring.env);
  expect((await vault.keep(account('a').id, key)).ok).toBe(true);
  expect(await vault.readBalance(account('b'))).toEqual({ ok: false, failure: { kind: 'key-missing' } });
  expect((await vault.forget(account('a').id)).ok).toBe(true);
  expect(spawned.children.every(({ exitCode, signalCode }) => exitCode === null && signalCode === null)).toBe(true);
});

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesIn(path) : /\.m?tsx?$/.test(path) ? [path] : [];
  });

test('K6: nothing calls the one function of keytar that ends the process', () => {
  const calls = sourcesIn('main').filter((file) =>
    /\.\s*findCredentials|findCredentials\s*\(/.test(readFileSync(file, 'utf8')),
  );
  expect(calls).toEqual([]);
});
