import { expect } from '@playwright/test';
import { days, hours, minutes, seconds } from '../../core/time';
import { listenForNotices } from '../desktop/notices';
import { startPowerDaemon } from '../fixtures/power-daemon';
import {
  alertsOf,
  bubblesOf,
  daysLeftOf,
  judgeNow,
  onlyAlerts,
  ownName,
  passTime,
  readNow,
  setClock,
  shiftClock,
  WORST,
} from './alerting';
import { snapshotIn } from './connected';
import { type Launched, test } from './fixture';
import { readingsOf } from './kept';
import { connect, startSimulated } from './simulated';

test('a clock that jumps a day forward or back, and another zone, repeat no alert', async ({ desktop, launch }) => {
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  const name = ownName('Timeless');
  await onlyAlerts(page, 'low-20');
  await connect(page, simulated.named(WORST), name);
  await notices.next(`Under 20% of a month’s spending – ${name}`, 20);
  const before = (await alertsOf(page, name)).map(({ id }) => id);
  for (const jump of [days(-1), days(1), days(1), days(-1)]) {
    await setClock(program, jump);
    await judgeNow(page);
    await readNow(page);
    await page.waitForTimeout(1_000);
  }
  expect((await alertsOf(page, name)).map(({ id }) => id)).toEqual(before);
  expect(bubblesOf(notices, name)).toHaveLength(1);
  await program.kill();

  const env = { TZ: 'Pacific/Auckland' };
  const elsewhere = await launch({ args: [simulated.flag], configHome: program.configHome, env });
  const window = await elsewhere.window();
  await readNow(window);
  expect((await snapshotIn(window)).zone).toBe('Pacific/Auckland');
  await window.waitForTimeout(3_000);
  expect((await alertsOf(window, name)).map(({ id }) => id)).toEqual(before);
  expect(bubblesOf(notices, name)).toHaveLength(1);
  notices.stop();
  await simulated.close();
});

test('a clock set a day forward, and back again, is no day in which a critical alert rang', async ({
  desktop,
  launch,
}) => {
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  const name = ownName('Reminded');
  await onlyAlerts(page, 'low-days', 'stale');
  await connect(page, simulated.named(WORST), name);
  await notices.next(daysLeftOf(name, 4), 20);
  for (const jump of [days(1), days(-1), days(-1), days(1)]) {
    await setClock(program, jump);
    await judgeNow(page);
    await page.waitForTimeout(1_500);
    expect(await alertsOf(page, name)).toHaveLength(1);
  }
  expect(bubblesOf(notices, name)).toHaveLength(1);
  await shiftClock(program, days(1));
  await judgeNow(page);
  await expect
    .poll(() =>
      bubblesOf(notices, name)
        .map(({ title }) => title)
        .at(-1),
    )
    .toMatch(/[Ss]till/);
  notices.stop();
  await simulated.close();
});

/** Resolves when the program has heard it from the power daemon. */
const heard = (program: Launched, event: 'suspend' | 'resume'): Promise<void> =>
  program.app.evaluate(
    ({ powerMonitor }, what) => new Promise<void>((settle) => powerMonitor.once(what as 'suspend', () => settle())),
    event,
  );

test('after eight hours of sleep each account is marked as old at once, read once within a minute, and told no second time', {
  tag: '@waits',
}, async ({ desktopWith, launch }) => {
  test.setTimeout(180_000);
  const desktop = await desktopWith({});
  const power = await startPowerDaemon(desktop);
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ desktop, args: [simulated.flag] });
  const page = await program.window();
  await onlyAlerts(page, 'low-days', 'low-20', 'stale');
  const name = ownName('Asleep');
  for (const account of simulated.accounts) {
    await connect(page, account, account.name === WORST ? name : ownName('Other'));
  }
  await notices.next(daysLeftOf(name, 4), 20);
  await expect.poll(async () => (await snapshotIn(page)).reading).toBe(false);
  await page.waitForTimeout(1_000);
  const told = notices.shown.length;

  const asleep = heard(program, 'suspend');
  await page.waitForTimeout(500);
  power.sleeps();
  await asleep;
  await passTime(program, simulated, hours(8));
  await simulated.command({ do: 'forget-requests' });
  const awake = heard(program, 'resume');
  await page.waitForTimeout(500);
  power.wakes();
  await awake;
  const woke = Date.now();
  await expect
    .poll(async () => (await snapshotIn(page)).accounts.filter(({ health }) => health === 'stale').length, {
      timeout: 1_000,
      intervals: [50],
    })
    .toBeGreaterThanOrEqual(simulated.accounts.length - 1);
  const reads = () => Promise.all(simulated.accounts.map((account) => readingsOf(simulated, account.name)));
  await expect.poll(async () => (await reads()).every(({ length }) => length > 0), { timeout: 60_000 }).toBe(true);
  await page.waitForTimeout(Math.max(0, woke + 62_000 - Date.now()));
  expect((await reads()).map(({ length }) => length)).toEqual(simulated.accounts.map(() => 1));
  const moments = (await reads()).flatMap((those) => those.map(({ at }) => at));
  expect(Math.max(...moments) - Math.min(...moments)).toBeGreaterThanOrEqual(seconds(10));
  expect(Math.max(...moments) - Math.min(...moments)).toBeLessThanOrEqual(minutes(1));
  expect((await snapshotIn(page)).alerts.filter(({ kind }) => kind === 'stale')).toEqual([]);
  expect(notices.shown.slice(told).map(({ title }) => title)).toEqual([]);
  power.close();
  notices.stop();
  await simulated.close();
});
