import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { hours, minutes } from '../../core/time';
import { openSlack, type SlackStandIn } from '../fixtures/slack';
import {
  activityIn,
  alertsOf,
  judgeNow,
  must,
  onlyAlerts,
  ownName,
  passTime,
  readNow,
  shiftClock,
  WORST,
  wakeTimer,
} from './alerting';
import { snapshotIn } from './connected';
import { type Launched, test } from './fixture';
import { keyringItems, settingsIn } from './kept';
import { connect, type Simulated, send, startSimulated } from './simulated';

const PATH = '/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012';
const WEBHOOK = `https://hooks.slack.com${PATH}`;
const SECOND = 'https://hooks.slack.com/services/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';

let slack: SlackStandIn;
let simulated: Simulated;
let args: readonly string[];

test.beforeEach(async () => {
  slack = await openSlack();
  simulated = await startSimulated();
  args = [simulated.flag, `--slack=${slack.url}`];
});

test.afterEach(async () => {
  await Promise.all([slack.close(), simulated.close()]);
});

/** The messages that are about the account's days. */
const toldOf = (name: string) =>
  slack.shown.filter(({ message }) => new RegExp(`^\\d+\\.\\d days left – ${name}\\.`).test(message.text));

const slackRecord = async (page: Page, name: string) =>
  (await alertsOf(page, name)).flatMap(({ deliveries }) => deliveries).find(({ channel }) => channel === 'slack');

async function begin(launch: (options: { args: readonly string[] }) => Promise<Launched>) {
  const program = await launch({ args });
  const page = await program.window();
  await onlyAlerts(page, 'low-days');
  await connect(page, simulated.named('Agency-Main-Shanghai'), ownName('Agency'));
  return { program, page, name: ownName('Posted') };
}

test('a webhook is greeted with the runway, and low credit is told there once', async ({ launch }) => {
  const { program, page, name } = await begin(launch);
  await must(page, 'slack.connect', { slot: 'slack', url: WEBHOOK });
  expect(slack.shown.map(({ path }) => path)).toEqual([PATH]);
  expect(slack.shown[0]?.message.text).toContain('unway');

  await connect(page, simulated.named(WORST), name);
  await expect.poll(() => toldOf(name).length, { timeout: 15_000 }).toBe(1);
  await readNow(page);
  await judgeNow(page);
  await page.waitForTimeout(3_000);
  expect(toldOf(name)).toHaveLength(1);
  expect(JSON.stringify(toldOf(name)[0]?.message.blocks)).toContain('Top up before then');
  expect(slack.asked()).toBe(slack.shown.length);
  expect(await slackRecord(page, name)).toMatchObject({ outcome: 'sent', tries: 1 });
  for (const place of [readFileSync(settingsIn(program.configHome), 'utf8'), program.output()]) {
    expect(place).not.toContain('abcDEF123456');
  }
});

test('an alert that Slack did not take is shown as undelivered, and arrives once when Slack is back', async ({
  launch,
}) => {
  const { program, page, name } = await begin(launch);
  await must(page, 'slack.connect', { slot: 'slack', url: WEBHOOK });
  slack.answerWith({ status: 500, body: 'fatal_error' });
  await connect(page, simulated.named(WORST), name);
  await expect.poll(async () => (await slackRecord(page, name))?.outcome, { timeout: 15_000 }).toBe('failed');
  const failed = (await activityIn(page)).find(({ what }) => what === 'delivery-failed');
  expect(failed).toMatchObject({ kind: 'low-days', values: { channel: 'slack', tries: 1 } });
  expect(JSON.stringify(failed)).not.toContain('fatal_error');

  slack.answerWith();
  await judgeNow(page);
  await page.waitForTimeout(1_500);
  expect(toldOf(name)).toHaveLength(0);
  await passTime(program, simulated, minutes(2));
  await judgeNow(page);
  await expect.poll(() => toldOf(name).length, { timeout: 15_000 }).toBe(1);
  await passTime(program, simulated, minutes(30));
  await judgeNow(page);
  await page.waitForTimeout(2_000);
  expect(toldOf(name)).toHaveLength(1);
  expect(await slackRecord(page, name)).toMatchObject({ outcome: 'sent', tries: 2 });
});

test('an alert that found Slack down outlives a power cut, and arrives once', async ({ launch }) => {
  const { program, page, name } = await begin(launch);
  await must(page, 'slack.connect', { slot: 'slack', url: WEBHOOK });
  await slack.goDown();
  await connect(page, simulated.named(WORST), name);
  await expect.poll(async () => (await slackRecord(page, name))?.outcome, { timeout: 20_000 }).toBe('failed');
  await program.kill();
  await slack.comeBack();

  const again = await launch({ args, configHome: program.configHome });
  const window = await again.window();
  await shiftClock(again, minutes(2));
  await judgeNow(window);
  await expect.poll(() => toldOf(name).length, { timeout: 15_000 }).toBe(1);
  await shiftClock(again, minutes(40));
  await judgeNow(window);
  await window.waitForTimeout(2_000);
  expect(toldOf(name)).toHaveLength(1);
});

test('the second channel is told when nobody has acted for half an hour, and only then', async ({ launch }) => {
  const { program, page, name } = await begin(launch);
  await must(page, 'slack.connect', { slot: 'slack', url: WEBHOOK });
  await must(page, 'slack.connect', { slot: 'second', url: SECOND });
  const channels = () => toldOf(name).map(({ path }) => (path === PATH ? 'slack' : 'second'));
  await connect(page, simulated.named(WORST), name);
  await expect.poll(channels, { timeout: 15_000 }).toEqual(['slack']);
  await passTime(program, simulated, minutes(28));
  await readNow(page);
  await page.waitForTimeout(1_500);
  expect(channels()).toEqual(['slack']);
  await passTime(program, simulated, minutes(3));
  await readNow(page);
  await judgeNow(page);
  await expect.poll(channels, { timeout: 15_000 }).toEqual(['slack', 'second']);
  await passTime(program, simulated, minutes(31));
  await judgeNow(page);
  await page.waitForTimeout(1_500);
  expect(channels()).toEqual(['slack', 'second']);
});

const notSlacks: readonly (readonly [string, string])[] = [
  ['another host', `https://example.com${PATH}`],
  ['a look-alike host', `https://hooks.slack.com.example.com${PATH}`],
  ['no encryption', `http://hooks.slack.com${PATH}`],
  ['a workflow', 'https://hooks.slack.com/workflows/T0AB12CD3/A0EF45GH6/1234/abcDEF123456'],
  ['nothing', ' '],
];

test('a webhook that is not Slack’s, or no longer, and a schedule without a time are refused by their field', async ({
  desktopWith,
  launch,
}) => {
  const desktop = await desktopWith({});
  const { program, page, name } = await begin((options) => launch({ ...options, desktop }));
  for (const [what, url] of notSlacks) {
    const answer = await send(page, 'slack.connect', { slot: 'slack', url });
    expect(answer, what).toMatchObject({ ok: false, reason: { field: 'slackWebhook' } });
    expect(JSON.stringify(answer), what).not.toContain('abcDEF123456');
  }
  expect(slack.asked()).toBe(0);
  expect((await keyringItems(desktop)).filter((item) => item.includes('slack'))).toEqual([]);
  expect((await snapshotIn(page)).alerting.slack).toBe(false);
  expect(program.output()).not.toContain('abcDEF123456');

  const scheduled = (days: readonly number[], at: string) => send(page, 'slack.schedule', { schedule: { days, at } });
  expect(await scheduled([1], '25:00')).toMatchObject({ ok: false, reason: { field: 'slackSchedule.at' } });
  expect(await scheduled([], '09:00')).toMatchObject({ ok: false, reason: { field: 'slackSchedule.days' } });
  expect((await snapshotIn(page)).alerting.slackSchedule).toBeUndefined();

  await must(page, 'slack.connect', { slot: 'slack', url: WEBHOOK });
  slack.answerWith({ status: 404, body: 'no_service' });
  const answer = await send(page, 'slack.connect', { slot: 'slack', url: SECOND });
  expect(answer).toMatchObject({ ok: false, reason: { field: 'slackWebhook' } });
  slack.answerWith();
  expect((await snapshotIn(page)).alerting.slack).toBe(true);
  await connect(page, simulated.named(WORST), name);
  await expect.poll(() => toldOf(name).map(({ path }) => path), { timeout: 15_000 }).toEqual([PATH]);
});

test('the runway is posted at its moment, once', { tag: '@waits' }, async ({ launch }) => {
  const { program, page } = await begin(launch);
  await must(page, 'slack.connect', { slot: 'slack', url: WEBHOOK });
  const { now, zone } = await snapshotIn(page);
  const clockTime = (at: number) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
  const everyDay = [1, 2, 3, 4, 5, 6, 7];
  await must(page, 'slack.schedule', { schedule: { days: everyDay, at: clockTime(now - hours(1)) } });
  await wakeTimer(page);
  await page.waitForTimeout(2_000);
  expect(slack.shown, 'a moment that was over when it was chosen').toHaveLength(1);

  await must(page, 'slack.schedule', { schedule: { days: everyDay, at: clockTime(now + hours(1)) } });
  await passTime(program, simulated, minutes(58));
  await wakeTimer(page);
  await page.waitForTimeout(2_000);
  expect(slack.shown, 'before its moment').toHaveLength(1);
  await passTime(program, simulated, minutes(5));
  await wakeTimer(page);
  await expect.poll(() => slack.shown.length, { timeout: 15_000 }).toBe(2);
  expect(slack.shown[1]?.message.text).toMatch(/^Credit runway, .* Accounts: 1 /);
  for (let hour = 0; hour < 3; hour += 1) {
    await passTime(program, simulated, minutes(20));
    await wakeTimer(page);
    await page.waitForTimeout(700);
  }
  expect(slack.shown, 'after its moment').toHaveLength(2);
  await program.kill();

  const again = await launch({ args, configHome: program.configHome });
  await shiftClock(again, hours(2));
  await wakeTimer(await again.window());
  await (await again.window()).waitForTimeout(2_000);
  expect(slack.shown, 'after a restart').toHaveLength(2);
  expect(readFileSync(join(program.configHome, 'Credit Runway', 'settings.json'), 'utf8')).not.toContain(PATH);
});
