import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { listenForNotices } from '../desktop/notices';
import { trayItems } from '../desktop/tray';
import { launchWithPast } from './connected';
import { test } from './fixture';
import { change, resizeWindow, show } from './pages';
import { connect, startSimulated } from './simulated';
import { openPopover } from './windows';

const MOST_BYTES = 300_000;
/** Of a screen that is 1280 wide: where the tray and its bubbles are. */
const UPPER_RIGHT = '720x240+560+0';
const file = (name: string): string => `screenshots/readme-${name}.png`;

const isSmall = (name: string): void => expect(statSync(file(name)).size).toBeLessThan(MOST_BYTES);

test('the pictures of the README show the program as it is', async ({ desktopWith, launch }) => {
  test.setTimeout(120_000);
  const desktop = await desktopWith({ screen: '1440x1090' });
  const simulated = await startSimulated();
  const program = await launchWithPast(launch, desktop, simulated);
  const page = await program.window();
  await resizeWindow(program, { width: 1440, height: 1010 });
  await expect(page.getByRole('table')).toBeVisible();
  await change(page, { theme: 'light', language: 'en' });
  await show(page, { name: 'overview' });
  await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible();
  await page.screenshot({ path: file('overview') });
  isSmall('overview');

  await change(page, { theme: 'dark' });
  const popover = await openPopover(desktop, program);
  await popover.locator('.lowest').waitFor();
  await popover.screenshot({ path: file('popover') });
  isSmall('popover');
  await simulated.close();
});

test('the README’s desktop has the days in its tray and the warning in a bubble', async ({ desktopWith, launch }) => {
  const desktop = await desktopWith({ panel: 'dark' });
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ desktop, args: [simulated.flag, '--hidden'] });
  await expect.poll(async () => (await trayItems(desktop.bus)).length).toBe(1);
  const [item] = await trayItems(desktop.bus);
  const opened = program.app.waitForEvent('window');
  await item?.choose('Connect an account…');
  const page = await opened;
  await connect(page, simulated.named('Lumen-AI-POC-Tokyo'));
  await page.close();
  const onScreen = () => notices.shown.filter(({ id }) => !notices.closed.includes(id)).map(({ title }) => title);
  await expect.poll(onScreen).toEqual([expect.stringMatching(/^4\.\d days left – Lumen-AI-POC-Tokyo/)]);
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip).toMatch(/^Lumen/);
  await desktop.screenshot(file('desktop'));
  await promisify(execFile)('convert', [file('desktop'), '-crop', UPPER_RIGHT, '+repage', '-strip', file('desktop')]);
  isSmall('desktop');
  notices.stop();
  await simulated.close();
});
