import { expect } from '@playwright/test';
import { minutes } from '../../core/time';
import type { RequestsSeen } from '../../simulator/control-request';
import { onlyAlerts, passTime, readNow, wakeTimer } from './alerting';
import { launchWithPast, snapshotIn } from './connected';
import { test } from './fixture';
import { readingsOf } from './kept';
import { startSimulated } from './simulated';

/** 38 days are left of it, and it is billed by the hour. */
const ACCOUNT = 'Agency-Main-Shanghai';
/** Two minutes and what chance adds to them. */
const SOON = minutes(2.3);

test('a suspicious fall is read again within two minutes, by itself and within Alibaba’s limits, and the calm accounts are not', {
  tag: '@waits',
}, async ({ desktop, launch }) => {
  test.setTimeout(120_000);
  const simulated = await startSimulated();
  const program = await launchWithPast(launch, desktop, simulated);
  const page = await program.window();
  await onlyAlerts(page, 'spike');
  const waits = async () => {
    const { accounts, now } = await snapshotIn(page);
    return new Map(accounts.map(({ name, nextReadingAt }) => [name, Number(nextReadingAt) - now]));
  };
  const { readEveryMinutes } = (await snapshotIn(page)).settings;
  await passTime(program, simulated, minutes(readEveryMinutes));
  await readNow(page);
  expect((await waits()).get(ACCOUNT)).toBeGreaterThan(minutes(readEveryMinutes / 2));

  await simulated.command({ do: 'start-rogue-job', account: ACCOUNT });
  await passTime(program, simulated, minutes(readEveryMinutes));
  await readNow(page);
  await expect.poll(async () => (await waits()).get(ACCOUNT)).toBeLessThanOrEqual(SOON);
  const calm = [...(await waits())].filter(([name, wait]) => name !== ACCOUNT && wait > minutes(readEveryMinutes / 2));
  expect(calm.length).toBeGreaterThan(0);

  await simulated.command({ do: 'forget-requests' });
  const readings = async () => (await readingsOf(simulated, ACCOUNT)).length;
  for (let read = 1; read <= 4; read += 1) {
    await passTime(program, simulated, SOON);
    await wakeTimer(page);
    await expect.poll(readings, { timeout: 15_000 }).toBe(read);
    await expect.poll(async () => (await snapshotIn(page)).reading).toBe(false);
  }
  const seen = (await simulated.command({ do: 'requests' })) as unknown as RequestsSeen;
  expect(seen.inFlightMost).toBeLessThanOrEqual(5);
  expect(seen.perSecondMost).toBeLessThanOrEqual(10);
  const [quiet] = calm;
  expect(await readingsOf(simulated, quiet?.[0] ?? '')).toEqual([]);
  await simulated.close();
});
