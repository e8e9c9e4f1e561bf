import { expect, test } from 'vitest';
import { milliseconds } from '../../../core/time';
import { account, balance, key, keyringFor, trouble, vaultOn, withKeyrings } from '../../fixtures/vault-on-keyring';

withKeyrings();

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
