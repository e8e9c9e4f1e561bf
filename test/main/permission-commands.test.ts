import { expect, it, vi } from 'vitest';
import { snapshotOf } from '../../core/snapshot-of';
import { withPage } from '../../core/state';
import { permissionCommands } from '../../main/permission-commands';
import { openStore } from '../../main/store';
import { stateOf } from '../fixtures/account-states';
import { agency } from '../fixtures/identities';
import { now as at } from '../fixtures/readings';

const now = () => at;

vi.mock('electron', () => ({ ipcMain: {} }));

it('keeps what was pasted until it is forgotten, and shows it on its page only', async () => {
  const store = openStore(stateOf([]));
  const commands = permissionCommands({ store, now });
  const shown = () => snapshotOf(store.state(), now()).permissions;
  expect(await commands['permissions.review']({ text: JSON.stringify(agency) })).toEqual({ ok: true });
  expect(shown()).toBeUndefined();
  store.commit((state) => withPage(state, { name: 'permissions' }));
  expect(shown()?.who).toHaveLength(11);
  await commands['permissions.clear']({});
  expect(shown()).toBeUndefined();
});

it('says what is wrong with a paste, and keeps what it knew before', async () => {
  const store = openStore(stateOf([]));
  const commands = permissionCommands({ store, now });
  await commands['permissions.review']({ text: JSON.stringify(agency) });
  const before = store.state();
  for (const text of ['', '{"Users": [', '{"Bills": []}', 'anna can top up']) {
    const answer = await commands['permissions.review']({ text });
    expect(answer).toMatchObject({ ok: false, reason: { field: 'pasted' } });
  }
  expect(store.state()).toBe(before);
});
