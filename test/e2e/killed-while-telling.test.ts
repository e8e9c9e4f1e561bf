import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import type { Channel } from '../../core/alerts/delivery-record';
import { hours } from '../../core/time';
import { type Desktop, NOTIFICATIONS } from '../../tools/desktop/desktop';
import { listenForNotices } from '../desktop/notices';
import { activityIn, judgeNow, keptAlerts, must, onlyAlerts, ownName, shiftClock, WORST } from './alerting';
import { snapshotIn } from './connected';
import { test } from './fixture';
import { connect, send, startSimulated } from './simulated';

/** Of the one alert: how its newest delivery stands on the disk. */
const outcomeIn = (configHome: string, by: Channel): string | undefined =>
  keptAlerts(configHome)
    .find(({ kind }) => kind === 'low-days')
    ?.deliveries.find(({ channel }) => channel === by)?.outcome;

async function signalDaemon({ bus }: Desktop, signal: 'SIGSTOP' | 'SIGCONT', pid?: number): Promise<number> {
  const dbus = 'org.freedesktop.DBus';
  const path = '/org/freedesktop/DBus';
  const answer = pid ?? (await bus.call(dbus, path, dbus, 'GetConnectionUnixProcessID', 's', NOTIFICATIONS))[0];
  process.kill(Number(answer), signal);
  return Number(answer);
}

/** Slack that takes every message and, once it is silent, answers none: what it was asked, in order. */
async function openSilentSlack() {
  const asked: string[] = [];
  let silent = false;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push(body);
      if (!silent) response.end('ok');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    flag: `--slack=http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    about: (name: string) => asked.filter((body) => body.includes(` days left – ${name}`)).length,
    beSilent: () => {
      silent = true;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a power cut while Slack is silent sends once more after the start, and never a third time', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const slack = await openSilentSlack();
  const simulated = await startSimulated();
  const args = [simulated.flag, slack.flag];
  const first = await launch({ args });
  const page = await first.window();
  const name = ownName('Cut-off');
  await onlyAlerts(page, 'low-days');
  const url = 'https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012';
  await must(page, 'slack.connect', { slot: 'slack', url });
  slack.beSilent();
  await connect(page, simulated.named(WORST), name);
  await expect.poll(() => slack.about(name), { intervals: [20], timeout: 15_000 }).toBe(1);
  expect(outcomeIn(first.configHome, 'slack')).toBe('sending');
  await first.kill();

  const again = { args, configHome: first.configHome };
  const second = await launch(again);
  await expect.poll(() => slack.about(name), { intervals: [20], timeout: 15_000 }).toBe(2);
  expect(outcomeIn(first.configHome, 'slack')).toBe('sending');
  await second.kill();

  const third = await launch(again);
  const window = await third.window();
  await expect.poll(() => outcomeIn(first.configHome, 'slack'), { timeout: 15_000 }).toBe('given-up');
  await shiftClock(third, hours(1));
  await judgeNow(window);
  await window.waitForTimeout(3_000);
  expect(slack.about(name)).toBe(2);
  const activity = await activityIn(window);
  expect(activity.filter(({ what }) => what === 'delivery-given-up')).toHaveLength(1);
  slack.close();
  await simulated.close();
});

test('a power cut before the first showing is made good within the start', async ({ desktopWith, launch }) => {
  const desktop = await desktopWith({});
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const options = { desktop, args: [simulated.flag] };
  const first = await launch(options);
  const page = await first.window();
  await onlyAlerts(page, 'low-days');
  await simulated.command({ do: 'set-balance', account: WORST, amount: '900000' });
  const name = 'Cut-off';
  await connect(page, simulated.named(WORST), name);
  await expect.poll(async () => (await snapshotIn(page)).reading).toBe(false);
  const daemon = await signalDaemon(desktop, 'SIGSTOP');
  await simulated.command({ do: 'set-balance', account: WORST, amount: '9000' });
  void send(page, 'readings.refresh', {}).catch(() => undefined);
  await expect
    .poll(() => outcomeIn(first.configHome, 'notification'), { intervals: [20], timeout: 15_000 })
    .toBe('sending');
  await first.kill();
  await signalDaemon(desktop, 'SIGCONT', daemon);

  const second = await launch({ ...options, configHome: first.configHome });
  await notices.next(name, 15);
  await expect.poll(() => outcomeIn(first.configHome, 'notification')).toBe('sent');
  await (await second.window()).waitForTimeout(3_000);
  expect(notices.asked.filter(({ title }) => title.includes(name)).length).toBeLessThanOrEqual(2);
  await second.kill();
  await (await (await launch({ ...options, configHome: first.configHome })).window()).waitForTimeout(4_000);
  expect(notices.asked.filter(({ title }) => title.includes(name)).length).toBeLessThanOrEqual(2);
  notices.stop();
  await simulated.close();
});
