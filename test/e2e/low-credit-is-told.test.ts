import { join } from 'node:path';
import { expect } from '@playwright/test';
import Database from 'libsql';
import { listenForNotices } from '../desktop/notices';
import { daysLeftOf } from './alerting';
import { test } from './fixture';
import { connect, send, startSimulated } from './simulated';

interface KeptAlert {
  readonly kind: string;
  readonly step: number;
  readonly deliveries: readonly { readonly step: number; readonly outcome: string }[];
}

/** Of each open alert of few days: how its newest message stands on the disk. */
function outcomesIn(configHome: string): readonly (string | undefined)[] {
  const history = new Database(join(configHome, 'Credit Runway', 'history.db'), { readonly: true });
  const rows = history.prepare("SELECT text FROM document WHERE shelf = 'alerts'").all() as { readonly text: string }[];
  history.close();
  return rows
    .map(({ text }) => JSON.parse(text) as KeptAlert)
    .filter(({ kind }) => kind === 'low-days')
    .map(({ step, deliveries }) => deliveries.find((each) => each.step === step)?.outcome);
}

const WORST = 'Lumen-AI-POC-Tokyo';

test('an account already low at the start is told once, and its bubble opens the account', async ({
  desktop,
  launch,
  picture,
}) => {
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connect(page, simulated.named('Agency-Main-Shanghai'));
  await connect(page, simulated.named(WORST));

  const notice = await notices.next(daysLeftOf(WORST, 4), 20);
  expect(notice.title).toMatch(/^4\.\d days left – Lumen-AI-POC-Tokyo$/);
  expect(notice.body).toMatch(/^Runs out \w{3} \d+ \w{3}, \d\d:\d\d\. Top up before then, or services stop\./);
  expect(notice.urgency).toBe(2);
  await picture('bubble');
  await notices.clickBubble();
  await expect(page.getByRole('heading', { name: WORST, level: 1 })).toBeVisible();
  await picture('bubble-clicked');

  await send(page, 'readings.refresh', {});
  await page.waitForTimeout(3_000);
  const told = notices.shown.filter(({ title }) => title.endsWith(`– ${WORST}`));
  expect(told).toHaveLength(1);
  notices.stop();
  await simulated.close();
});

test('a worse step is told again, a top-up re-arms it, and a restart repeats nothing', async ({ desktop, launch }) => {
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const first = await launch({ args: [simulated.flag] });
  const page = await first.window();
  const name = `Restarted-${Date.now()}`;
  await connect(page, simulated.named(WORST), name);
  await notices.next(daysLeftOf(name, 4), 20);
  await simulated.command({ do: 'set-balance', account: WORST, amount: '9000' });
  await send(page, 'readings.refresh', {});
  await notices.next(daysLeftOf(name, 1), 20);
  await expect.poll(() => outcomesIn(first.configHome)).toEqual(['sent']);
  await first.kill();

  const second = await launch({ args: [simulated.flag], configHome: first.configHome });
  const again = await second.window();
  await again.waitForTimeout(4_000);
  expect(notices.shown.filter(({ title }) => title.includes(name))).toHaveLength(2);

  await simulated.command({ do: 'set-balance', account: WORST, amount: '900000' });
  await send(again, 'readings.refresh', {});
  await expect(again.getByText(/10\d\.?\d? days|1\d\d days/).first()).toBeVisible();
  await simulated.command({ do: 'set-balance', account: WORST, amount: '0' });
  await send(again, 'readings.refresh', {});
  await notices.next(`Credit used up – ${name}`, 20);
  notices.stop();
  await simulated.close();
});

test('where no notification service answers, the window says so within a second', async ({
  desktopWith,
  launch,
  picture,
}) => {
  const desktop = await desktopWith({ notifications: false });
  const program = await launch({ desktop });
  const page = await program.window();
  await expect(page.getByText('This desktop shows no notifications')).toBeVisible();
  await expect(page.getByText('Start a notification service')).toBeVisible();
  await picture('no-notifications', desktop);
});
