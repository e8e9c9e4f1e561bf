import { expect, type Page } from '@playwright/test';
import { minutes } from '../../core/time';
import { listenForNotices } from '../desktop/notices';
import { openSlack } from '../fixtures/slack';
import { bubblesOf, judgeNow, must, onlyAlerts, ownName, passTime, readNow, shiftClock, WORST } from './alerting';
import { snapshotIn } from './connected';
import { test } from './fixture';
import { keptFrom } from './kept';
import { change } from './pages';
import { connect, startSimulated } from './simulated';

const MANY = 50;

const lowIn = async (page: Page) => (await snapshotIn(page)).alerts.filter(({ kind }) => kind === 'low-days');

test('fifty accounts that cross at once are four bubbles and four Slack messages at the most, and none is left out', {
  tag: '@waits',
}, async ({ desktopWith, launch, picture }) => {
  test.setTimeout(300_000);
  const desktop = await desktopWith({});
  const notices = await listenForNotices(desktop);
  const slack = await openSlack();
  const simulated = await startSimulated();
  const one = simulated.named(WORST);
  await simulated.command({ do: 'set-balance', account: WORST, amount: '900000' });
  const those = Array.from({ length: MANY }, (_, index) => ({ ...one, name: `Client ${index + 1}` }));
  const configHome = await keptFrom(desktop, those);
  const program = await launch({ desktop, configHome, args: [simulated.flag, `--slack=${slack.url}`] });
  const page = await program.window();
  await onlyAlerts(page, 'low-days');
  const url = 'https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012';
  await must(page, 'slack.connect', { slot: 'slack', url });
  await expect
    .poll(async () => (await snapshotIn(page)).accounts.filter(({ burnRate }) => burnRate !== undefined).length, {
      timeout: 150_000,
    })
    .toBe(MANY);
  expect(await lowIn(page)).toEqual([]);
  const greetings = slack.shown.length;

  await simulated.command({ do: 'set-balance', account: WORST, amount: '9000' });
  await readNow(page);
  await expect.poll(async () => (await lowIn(page)).length, { timeout: 60_000 }).toBe(MANY);
  await shiftClock(program, minutes(1.5));
  await judgeNow(page);
  const undelivered = async () =>
    (await lowIn(page)).filter(({ deliveries }) => deliveries.filter(({ outcome }) => outcome === 'sent').length < 2)
      .length;
  await expect.poll(undelivered, { timeout: 30_000 }).toBe(0);
  await page.waitForTimeout(2_000);
  const bubbles = notices.shown.filter(({ title }) => !title.includes('Sample: '));
  expect(bubbles.length).toBeGreaterThan(0);
  expect(bubbles.length).toBeLessThanOrEqual(4);
  expect(slack.shown.length - greetings).toBeGreaterThan(0);
  expect(slack.shown.length - greetings).toBeLessThanOrEqual(4);
  await picture('fifty-at-once', desktop);
  notices.stop();
  await Promise.all([slack.close(), simulated.close()]);
});

test('a balance that wavers by one percent around the threshold for a day is one alert and one bubble', async ({
  desktop,
  launch,
}) => {
  test.setTimeout(180_000);
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await onlyAlerts(page, 'low-days');
  await change(page, { readEveryMinutes: 30 });
  const name = ownName('Wavering');
  await simulated.command({ do: 'set-balance', account: WORST, amount: '900000' });
  await connect(page, simulated.named(WORST), name);
  const rowOf = async () => (await snapshotIn(page)).accounts.find((each) => each.name === name);
  await expect.poll(async () => (await rowOf())?.burnRate).toBeDefined();
  const fiveDays = Number((await rowOf())?.burnRate?.amount) * 5;

  const raised = new Set<string>();
  for (let halfHour = 0; halfHour < 47; halfHour += 1) {
    await passTime(program, simulated, minutes(30));
    const amount = fiveDays * (halfHour % 2 === 0 ? 0.99 : 1.01);
    await simulated.command({ do: 'set-balance', account: WORST, amount: amount.toFixed(2) });
    await readNow(page);
    for (const { id, test: drill } of await lowIn(page)) if (!drill) raised.add(id);
  }
  expect(raised.size).toBe(1);
  expect(bubblesOf(notices, name).map(({ title }) => title)).toHaveLength(1);
  notices.stop();
  await simulated.close();
});
