import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { inTime, startControl } from '../../fixtures/in-time';
import {
  account,
  balance,
  busFor,
  key,
  keyringFor,
  timed,
  trouble,
  vaultOn,
  withKeyrings,
} from '../../fixtures/vault-on-keyring';

withKeyrings();

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

  const control = await startControl();
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
  const longest = await control.end();

  expect(result.every((each) => !each.ok && each.failure.kind === 'keyring' && each.failure.state === 'locked')).toBe(
    true,
  );
  expect(took).toBeLessThan(5_000);
  expect(inTime(gaps, 100, longest.gap)).toBe(true);
  expect(inTime(fileTimes, 50, longest.file)).toBe(true);
  expect(keyring.promptsOpened()).toBe(1);
  expect(spawned.children).toHaveLength(1);
  const later = await timed(() => second.vault.readBalance(account('a')));
  expect(later.result).toEqual(trouble('locked'));
  expect(later.took).toBeLessThan(50);
}, 20_000);

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
