import { expect } from '@playwright/test';
import { minutes } from '../../core/time';
import { listenForNotices } from '../desktop/notices';
import { alertsOf, judgeNow, onlyAlerts, passTime, readNow } from './alerting';
import { launchWithPast, snapshotIn } from './connected';
import { test } from './fixture';
import { startSimulated } from './simulated';

/** 38 days are left of it, and it is billed by the hour. */
const ACCOUNT = 'Agency-Main-Shanghai';
const SPENDING = new RegExp(`^(Still: |Worse: )?Spending .* an hour – ${ACCOUNT}`, 'm');

test('a job that would drain the credit in 80 minutes is named at the second reading after its first bill', {
  tag: '@waits',
}, async ({ desktopWith, launch, picture }) => {
  test.setTimeout(120_000);
  const desktop = await desktopWith({});
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launchWithPast(launch, desktop, simulated);
  const page = await program.window();
  await onlyAlerts(page, 'spike');
  const spikes = async () => (await alertsOf(page, ACCOUNT)).filter(({ kind }) => kind === 'spike');
  const { readEveryMinutes } = (await snapshotIn(page)).settings;
  for (let reading = 0; reading < 4; reading += 1) {
    await passTime(program, simulated, minutes(readEveryMinutes));
    await readNow(page);
  }
  expect(await spikes()).toEqual([]);

  const startedAt = (await snapshotIn(page)).now;
  await simulated.command({ do: 'start-rogue-job', account: ACCOUNT });
  for (let reading = 0; reading < 2; reading += 1) {
    await passTime(program, simulated, minutes(readEveryMinutes));
    await readNow(page);
  }
  const [spike] = await spikes();
  expect(spike?.severity).toBe('critical');
  const since = Number(spike?.facts.sinceAt);
  expect(Math.abs(since - startedAt)).toBeLessThan(minutes(readEveryMinutes));
  expect(Number(spike?.facts.floorAt)).toBeLessThan(startedAt + minutes(150));
  const bubble = await notices.next(SPENDING, 10);
  expect(bubble.body).toContain('It began');
  expect(bubble.body).toContain('See who spent what');
  expect(bubble.urgency).toBe(2);
  await picture('rogue-job', desktop);

  await simulated.command({ do: 'stop-rogue-job', account: ACCOUNT });
  await judgeNow(page);
  await page.waitForTimeout(1_000);
  expect(notices.shown.filter(({ title }) => SPENDING.test(title)).length).toBeLessThanOrEqual(2);
  notices.stop();
  await simulated.close();
});
