import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { hours, minutes } from '../../core/time';
import { listenForNotices } from '../desktop/notices';
import { windowsOf } from '../desktop/pointer';
import {
  alertOf,
  bubblesOf,
  daysLeftOf,
  judgeNow,
  must,
  onlyAlerts,
  ownName,
  passTime,
  readNow,
  WORST,
  wakeTimer,
} from './alerting';
import { snapshotIn } from './connected';
import { test } from './fixture';
import { connect, send, startSimulated } from './simulated';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

async function clockTime(page: Page, fromNow: number): Promise<string> {
  const { now, zone } = await snapshotIn(page);
  const form = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(now + fromNow);
}

/** Those that end as they begin, or at no time of the day: refused by their field, and the ones before them stay. */
async function refusesImpossibleHours(page: Page): Promise<void> {
  const quiet = (from: string, to: string, days: readonly number[] = EVERY_DAY) =>
    send(page, 'delivery.change', { quietHours: { from, to, days, wholeDays: [] } });
  expect(await quiet('20:00', '20:00')).toMatchObject({
    ok: false,
    reason: { field: 'to', text: 'input.quiet-hours.same' },
  });
  expect(await quiet('25:00', '08:00')).toMatchObject({ ok: false, reason: { field: 'from' } });
  expect(await quiet('20:00', '8 o’clock')).toMatchObject({ ok: false, reason: { field: 'to' } });
  expect(await quiet('20:00', '08:00', [0])).toMatchObject({ ok: false, reason: { field: 'days' } });
  expect((await snapshotIn(page)).alerting.delivery.quietHours).toBeUndefined();
  expect(await quiet('20:00', '08:00')).toEqual({ ok: true });
  expect(await quiet('08:00', '08:00')).toMatchObject({ ok: false });
  expect((await snapshotIn(page)).alerting.delivery.quietHours).toMatchObject({ from: '20:00', to: '08:00' });
}

test('in quiet hours a watch alert waits for their end, and a critical one is told at once', async ({
  desktop,
  launch,
}) => {
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await refusesImpossibleHours(page);
  const name = ownName('Quiet');
  await onlyAlerts(page, 'low-20', 'low-days');
  await must(page, 'alert-rules.change', { change: { days: { underDays: 1.5 } } });
  const quietHours = {
    from: await clockTime(page, -hours(1)),
    to: await clockTime(page, hours(2)),
    days: EVERY_DAY,
    wholeDays: [],
  };
  await must(page, 'delivery.change', { quietHours });
  await connect(page, simulated.named(WORST), name);
  await expect
    .poll(async () => (await alertOf(page, name, 'low-20').catch(() => undefined))?.deliveries[0])
    .toMatchObject({ outcome: 'held', why: 'quiet-hours' });
  await page.waitForTimeout(2_000);
  expect(bubblesOf(notices, name)).toHaveLength(0);

  await simulated.command({ do: 'set-balance', account: WORST, amount: '9000' });
  await readNow(page);
  const critical = await notices.next(daysLeftOf(name, 1), 5);
  expect(critical.urgency).toBe(2);
  expect(bubblesOf(notices, name)).toHaveLength(1);

  // Quiet hours end with a whole minute, which may have begun up to one before.
  await passTime(program, simulated, minutes(118));
  await judgeNow(page);
  await page.waitForTimeout(1_000);
  expect(notices.shown.filter(({ title }) => title.includes(`Under 20% of a month’s spending – ${name}`))).toHaveLength(
    0,
  );
  await passTime(program, simulated, minutes(3));
  await wakeTimer(page);
  await notices.next(`Under 20% of a month’s spending – ${name}`, 15);
  notices.stop();
  await simulated.close();
});

test('the desktop’s do-not-disturb keeps a watch alert off the screen, and lets a critical one through', async ({
  desktopWith,
  launch,
  picture,
}) => {
  const desktop = await desktopWith({});
  const notices = await listenForNotices(desktop);
  const switchOn = ['-c', 'xfce4-notifyd', '-p', '/do-not-disturb', '-n', '-t', 'bool', '-s', 'true'];
  await promisify(execFile)('xfconf-query', switchOn, { env: desktop.env });
  const simulated = await startSimulated();
  const page = await (await launch({ desktop, args: [simulated.flag] })).window();
  await onlyAlerts(page, 'low-20', 'low-days');
  await must(page, 'alert-rules.change', { change: { days: { underDays: 1.5 } } });
  await connect(page, simulated.named('Agency-Main-Shanghai'));
  const bubblesOnScreen = async () => (await windowsOf(desktop, 'xfce4-notifyd')).length;
  await expect.poll(bubblesOnScreen).toBe(0);
  await connect(page, simulated.named(WORST));
  const watch = await notices.next(`Under 20% of a month’s spending – ${WORST}`, 15);
  expect(watch.urgency).toBe(1);
  await page.waitForTimeout(2_000);
  expect(await bubblesOnScreen()).toBe(0);

  await simulated.command({ do: 'set-balance', account: WORST, amount: '9000' });
  await readNow(page);
  expect((await notices.next(daysLeftOf(WORST, 1), 5)).urgency).toBe(2);
  await expect.poll(bubblesOnScreen).toBe(1);
  await picture('do-not-disturb', desktop);
  notices.stop();
  await simulated.close();
});
