import { expect, type Page } from '@playwright/test';
import type { Desktop } from '../../tools/desktop/desktop';
import { until } from '../../tools/desktop/programs';
import { windowsOf } from '../desktop/pointer';
import { type TrayItem, trayItems } from '../desktop/tray';
import { most, processesOf, test } from './alone';
import { keptFrom, keptMany } from './kept';
import { startSimulated } from './simulated';

const CLASS = 'credit.runway';

const itemsOn = (desktop: Desktop): Promise<readonly TrayItem[]> => trayItems(desktop.bus).catch(() => []);

/** How long after its start the tray had an icon with a text, in milliseconds. */
async function inTray(desktop: Desktop, startedAt: number, seconds = 30): Promise<number> {
  await until('the tray icon', async () => (await itemsOn(desktop))[0]?.tooltip, seconds);
  return Date.now() - startedAt;
}

async function keptOn(desktop: Desktop) {
  const simulated = await startSimulated();
  const configHome = await keptFrom(desktop, [simulated.named('Agency-Main-Shanghai')]);
  return { simulated, options: { desktop, configHome, args: [simulated.flag] } };
}

const isFocused = (page: Page): Promise<boolean> => page.evaluate(() => document.hasFocus());

test('a second start brings up the first one’s window and ends within 2 s', async ({ desktop, startAlone }) => {
  const { simulated, options } = await keptOn(desktop);
  const first = startAlone({ ...options, args: [...options.args, '--hidden'] });
  await inTray(desktop, first.startedAt);
  expect(await windowsOf(desktop, CLASS)).toEqual([]);
  const second = startAlone(options);
  // This one ends as soon as it has read its arguments.
  const refused = startAlone({
    desktop,
    configHome: keptMany(simulated.named('Agency-Main-Shanghai'), 0),
    args: ['--simulator=elsewhere'],
  });
  const [took, control] = await Promise.all([second.endedWithin(20), refused.endedWithin(20)]);
  expect(took).toBeLessThan(most(2_000, control));
  const page = await first.page();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect.poll(() => isFocused(page)).toBe(true);
  expect(await windowsOf(desktop, CLASS)).toHaveLength(1);
  expect(await itemsOn(desktop)).toHaveLength(1);
  expect(first.process.exitCode).toBeNull();
  await simulated.close();
});

test('after a power cut the next start is in the tray within 3 s', async ({ desktop, desktopWith, startAlone }) => {
  const { simulated, options } = await keptOn(desktop);
  const first = startAlone(options);
  await inTray(desktop, first.startedAt);
  for (const id of processesOf(first)) process.kill(id, 'SIGKILL');
  await first.endedWithin(5);
  await expect.poll(async () => (await itemsOn(desktop)).length).toBe(0);
  const other = await desktopWith({});
  const second = startAlone(options);
  const control = startAlone({
    ...options,
    desktop: other,
    configHome: keptMany(simulated.named('Agency-Main-Shanghai'), 0),
  });
  const [took, untroubled] = await Promise.all([inTray(desktop, second.startedAt), inTray(other, control.startedAt)]);
  expect(took).toBeLessThan(most(3_000, untroubled));
  await simulated.close();
});

test('beside a frozen one, a second start takes its place or ends within 25 s', { tag: '@waits' }, async ({
  desktop,
  startAlone,
}) => {
  const { simulated, options } = await keptOn(desktop);
  const first = startAlone(options);
  await inTray(desktop, first.startedAt);
  first.process.kill('SIGSTOP');
  const second = startAlone(options);
  const decided = until(
    'the second start to be done',
    async () => second.process.exitCode !== null || (await first.endedWithin(0).catch(() => undefined)) !== undefined,
    40,
  );
  await decided;
  if (second.process.exitCode === null) await expect.poll(async () => (await itemsOn(desktop)).length).toBe(1);
  expect(Date.now() - second.startedAt).toBeLessThan(25_000);
  first.process.kill('SIGCONT');
  await simulated.close();
});
