import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openStore } from '../../main/store';
import { openWorks } from '../../main/work';
import { stateOf } from '../fixtures/account-states';

const open = () => {
  const store = openStore(stateOf([]));
  const shown: string[] = [];
  store.onChange(({ work }) => shown.push(work === undefined ? 'over' : `${work.done} of ${work.of}`));
  return { store, shown, works: openWorks(store) };
};

it('shows how far it is while it runs, and nothing afterwards', async () => {
  const { store, shown, works } = open();
  const made = await works.run('work.ledger', {}, 3, async ({ done }) => {
    for (let count = 1; count <= 3; count += 1) done(count);
    return 'made';
  });
  expect(made).toEqual({ kind: 'done', value: 'made' });
  expect(shown).toEqual(['0 of 3', '1 of 3', '2 of 3', '3 of 3', 'over']);
  expect(store.state().work).toBeUndefined();
});

it('shows a thousand steps in some fifty', async () => {
  const { shown, works } = open();
  await works.run('work.ledger', {}, 1_000, async ({ done }) => {
    for (let count = 1; count <= 1_000; count += 1) done(count);
  });
  expect(shown.length).toBeLessThan(60);
});

it('is cancelled at once, whatever comes of it, and then another may begin', async () => {
  const { store, works } = open();
  let stopped = false;
  const running = works.run('work.ledger', {}, 2, async ({ onCancel, isCancelled }) => {
    onCancel(() => {
      stopped = true;
    });
    while (!isCancelled()) await pause(1);
    throw new Error('ended in the middle');
  });
  expect(await works.run('work.ledger', {}, 1, async () => 1)).toEqual({ kind: 'busy' });
  works.cancel();
  expect(await running).toEqual({ kind: 'cancelled' });
  expect([stopped, store.state().work]).toEqual([true, undefined]);
  expect(await works.run('work.ledger', {}, 1, async () => 1)).toEqual({ kind: 'done', value: 1 });
});

it('that fails is over, and its reason goes on', async () => {
  const { store, works } = open();
  await expect(works.run('work.ledger', {}, 1, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(store.state().work).toBeUndefined();
  works.cancel();
});
