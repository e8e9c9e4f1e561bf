import { expect } from '@playwright/test';
import type { RequestsSeen } from '../../simulator/control-request';
import { snapshotIn } from './connected';
import { test } from './fixture';
import { connect, send, startSimulated } from './simulated';

const SLOW = 700;

test('however often somebody refreshes, no account is read twice at a time, and Alibaba’s limits are kept', {
  tag: '@waits',
}, async ({ launch }) => {
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await Promise.all(simulated.accounts.map((account) => connect(page, account)));
  await expect.poll(async () => (await snapshotIn(page)).reading, { timeout: 30_000 }).toBe(false);
  await simulated.command({ do: 'forget-requests' });
  await simulated.command({ do: 'fault', fault: { mode: 'slow-body', over: SLOW } });

  const refresh = page.getByRole('button', { name: /^(Refresh|Reading…)$/ }).first();
  const end = performance.now() + 4 * SLOW;
  while (performance.now() < end) {
    await refresh.click();
    await send(page, 'readings.refresh', {});
  }
  await expect.poll(async () => (await snapshotIn(page)).reading, { timeout: 30_000 }).toBe(false);

  const seen = (await simulated.command({ do: 'requests' })) as unknown as RequestsSeen;
  expect(seen.inFlightMost).toBeGreaterThan(1);
  expect(seen.inFlightMost).toBeLessThanOrEqual(5);
  expect(seen.perSecondMost).toBeLessThanOrEqual(10);
  for (const { name } of simulated.accounts) {
    // What the key may do is asked beside the readings, as one of the five.
    const own = seen.requests.filter(({ account, action }) => account === name && /^(Query|Describe)/.test(action));
    expect(own.length, name).toBeGreaterThan(0);
    const overlapping = own.filter(({ at }, index) => {
      const before = own[index - 1];
      return before !== undefined && at < before.at + (before.took ?? Number.POSITIVE_INFINITY);
    });
    expect(overlapping, name).toEqual([]);
  }
  await simulated.close();
});
