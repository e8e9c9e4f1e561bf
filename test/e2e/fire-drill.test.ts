import { expect } from '@playwright/test';
import { listenForNotices } from '../desktop/notices';
import { openSlack } from '../fixtures/slack';
import { alertOf, alertsOf, bubblesOf, daysLeftOf, judgeNow, must, onlyAlerts, ownName, WORST } from './alerting';
import { snapshotIn } from './connected';
import { test } from './fixture';
import { accountNamed } from './pages';
import { connect, send, startSimulated } from './simulated';

const WEBHOOK = 'https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012';
const SECOND = 'https://hooks.slack.com/services/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';

test('a fire drill goes through every channel marked TEST, is receipted, and leaves real alerts as they were', async ({
  desktop,
  launch,
  picture,
}) => {
  const notices = await listenForNotices(desktop);
  const slack = await openSlack();
  const simulated = await startSimulated();
  const args = [simulated.flag, `--slack=${slack.url}`];
  const program = await launch({ args });
  const page = await program.window();
  await onlyAlerts(page, 'low-days');
  const [real, client] = [ownName('Real'), ownName('Client')];
  await connect(page, simulated.named('Agency-Main-Shanghai'), client);
  await connect(page, simulated.named(WORST), real);
  await notices.next(daysLeftOf(real, 4), 20);
  await must(page, 'slack.connect', { slot: 'slack', url: WEBHOOK });
  await must(page, 'slack.connect', { slot: 'second', url: SECOND });
  await judgeNow(page);
  await expect.poll(() => slack.shown.some(({ message }) => daysLeftOf(real, 4).test(message.text))).toBe(true);
  expect((await snapshotIn(page)).alerting.proven).toEqual({});
  const before = await alertOf(page, real, 'low-days');

  const began = Date.now();
  const account = await accountNamed(page, client);
  for (const days of [200, -1, 366]) {
    const answer = await send(page, 'drill.start', { account, days });
    expect(answer, String(days)).toMatchObject({ ok: false, reason: { field: 'days' } });
  }
  expect(await alertsOf(page, client)).toEqual([]);
  const testOfThree = new RegExp(`^TEST: 3\\.\\d days left – ${client}`);
  await must(page, 'drill.start', { account, days: 3 });
  const bubble = await notices.next(testOfThree, 10);
  expect(bubble.body).toContain('fire drill');
  await picture('fire-drill');
  const inSlack = () => slack.shown.filter(({ message }) => testOfThree.test(message.text));
  await expect
    .poll(() => inSlack().map(({ path }) => path.split('/')[3]), { timeout: 15_000 })
    .toEqual(expect.arrayContaining(['B0EF45GH6', 'B9ZY87XW6']));
  expect(inSlack()).toHaveLength(2);
  expect(JSON.stringify(inSlack()[0]?.message.blocks)).toContain('nothing needs to be paid');

  const receipts = async () =>
    (await alertsOf(page, client)).flatMap(({ test: drill, deliveries }) =>
      drill ? deliveries.map(({ channel, outcome }) => `${channel} ${outcome}`) : [],
    );
  await expect.poll(receipts).toEqual(expect.arrayContaining(['notification sent', 'second sent', 'slack sent']));
  expect(await alertOf(page, real, 'low-days')).toEqual(before);
  expect((await alertsOf(page, client)).every((alert) => alert.test)).toBe(true);

  const proven = async () => (await snapshotIn(page)).alerting.proven;
  await expect.poll(async () => Object.keys(await proven()).sort()).toEqual(['notification', 'second', 'slack']);
  for (const at of Object.values(await proven())) expect(at).toBeGreaterThanOrEqual(began);
  await program.kill();

  const again = await (await launch({ args, configHome: program.configHome })).window();
  await expect.poll(async () => Object.keys((await snapshotIn(again)).alerting.proven).length).toBe(3);
  await again.waitForTimeout(2_000);
  expect(bubblesOf(notices, client)).toHaveLength(1);
  expect(inSlack()).toHaveLength(2);
  notices.stop();
  await Promise.all([slack.close(), simulated.close()]);
});
