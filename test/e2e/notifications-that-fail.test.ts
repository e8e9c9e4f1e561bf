import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Desktop, NOTIFICATIONS } from '../../tools/desktop/desktop';
import { listenForNotices } from '../desktop/notices';
import { trayItems } from '../desktop/tray';
import { daysLeftOf } from './alerting';
import { launchBesideSimulator } from './beside-simulator';
import { test } from './fixture';
import { connect, type Simulated, send } from './simulated';

const WORST = 'Lumen-AI-POC-Tokyo';

/** From now on the bus turns every notification down, as a system does that forbids them. */
async function forbidNotifications({ folder, bus }: Desktop): Promise<void> {
  const file = join(folder, 'bus.conf');
  const deny = `<deny send_interface="${NOTIFICATIONS}" send_member="Notify"/>`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('</policy>', `${deny}</policy>`));
  const dbus = 'org.freedesktop.DBus';
  await bus.call(dbus, '/org/freedesktop/DBus', dbus, 'ReloadConfig');
}

const iconOn = async (desktop: Desktop) => (await trayItems(desktop.bus))[0]?.iconHash;

/** Milliseconds from the moment at which the page shows that the credit is used up to the banner. */
const bannerAfter = (page: Page, banner: string) =>
  page.evaluate(async (wanted) => {
    const shows = (text: string) => document.body.textContent?.includes(text) === true;
    const until = async (text: string) => {
      while (!shows(text)) await new Promise((next) => requestAnimationFrame(next));
      return performance.now();
    };
    const [crossed, told] = await Promise.all([until('Used up'), until(wanted)]);
    return told - crossed;
  }, banner);

async function useUp(page: Page, simulated: Simulated): Promise<void> {
  await simulated.command({ do: 'set-balance', account: WORST, amount: '0' });
  await send(page, 'readings.refresh', {});
}

test('a notification that the system turns down is told by the window and by the tray within a second', async ({
  desktopWith,
  launch,
  picture,
}) => {
  const desktop = await desktopWith({});
  const notices = await listenForNotices(desktop);
  const { simulated, page } = await launchBesideSimulator(launch, desktop);
  await connect(page, simulated.named(WORST));
  await notices.next(daysLeftOf(WORST, 4), 20);
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip).toContain(WORST);
  await forbidNotifications(desktop);

  const text = 'did not show a low-credit notification';
  const told = bannerAfter(page, text);
  await useUp(page, simulated);
  expect(await told).toBeLessThan(1_000);
  await expect(page.getByRole('alert').filter({ hasText: text })).toContainText('Allow notifications');
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip).toContain('credit is used up');
  const badged = await iconOn(desktop);
  await picture('notification-failed', desktop);
  await send(page, 'notice.dismiss', { id: 'notifications-failed' });
  await expect.poll(() => iconOn(desktop)).not.toBe(badged);
  await expect(page.getByRole('row', { name: WORST })).toContainText('Used up');
  notices.stop();
  await simulated.close();
});

test('a notification service that ends is missed at once, and welcomed when it is back', async ({
  desktopWith,
  launch,
}) => {
  const desktop = await desktopWith({});
  const { simulated, page } = await launchBesideSimulator(launch, desktop);
  await connect(page, simulated.named('Agency-Main-Shanghai'));
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip).toContain('Agency-Main-Shanghai');
  const whole = await iconOn(desktop);
  const banner = page.getByText('This desktop shows no notifications');
  await desktop.stopNotifications();
  await expect(banner).toBeVisible({ timeout: 1_000 });
  await expect.poll(() => iconOn(desktop), { timeout: 2_000 }).not.toBe(whole);
  await desktop.startNotifications();
  await expect(banner).toBeHidden();
  await expect.poll(() => iconOn(desktop)).toBe(whole);
  await simulated.close();
});

test('the warning about a sample account goes as soon as a real one takes its place', async ({
  desktopWith,
  launch,
}) => {
  const desktop = await desktopWith({});
  const notices = await listenForNotices(desktop);
  const { simulated, page } = await launchBesideSimulator(launch, desktop);
  const sample = await notices.next(`days left – Sample: ${WORST}`, 20);
  expect(notices.closed).not.toContain(sample.id);
  await connect(page, simulated.named('Agency-Main-Shanghai'));
  await expect.poll(() => notices.closed).toContain(sample.id);
  notices.stop();
  await simulated.close();
});
