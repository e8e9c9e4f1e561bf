import { afterEach, expect, test } from 'vitest';
import { withFailure } from '../../core/account-state';
import type { Failure } from '../../core/failure';
import { watchKeyring } from '../../main/keyring-watch';
import { openStore } from '../../main/store';
import { freshAccount, stateOf } from '../fixtures/account-states';
import { type Keyring, openKeyring } from '../fixtures/keyring';

let keyring: Keyring | undefined;
afterEach(async () => {
  await keyring?.close();
  keyring = undefined;
});

const locked: Failure = { kind: 'keyring', state: 'locked' };

test('a keyring that is unlocked without a prompt is noticed while an account waits for it, and not asked otherwise', async () => {
  keyring = await openKeyring();
  await keyring.run('secret-tool', 'store', '--label=any', 'service', 'Credit Runway', 'account', 'any');
  await keyring.lock();
  const store = openStore(stateOf([freshAccount('a')]));
  let opened = 0;
  const watch = watchKeyring(store, () => (opened += 1), 'linux', keyring.env);
  store.commit(() => stateOf([withFailure(freshAccount('a'), locked)]));
  await new Promise((resolve) => setTimeout(resolve, 2_600));
  expect(opened).toBe(0);
  await keyring.unlock();
  await expect.poll(() => opened, { timeout: 5_000 }).toBe(1);
  expect(keyring.promptsOpened()).toBe(0);
  store.commit(() => stateOf([freshAccount('a')]));
  await new Promise((resolve) => setTimeout(resolve, 2_600));
  expect(opened).toBe(1);
  watch.close();
}, 20_000);
