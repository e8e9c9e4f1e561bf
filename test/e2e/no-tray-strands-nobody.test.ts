import { expect } from '@playwright/test';
import { windowsOf } from '../desktop/pointer';
import { trayItems } from '../desktop/tray';
import { processesOf, test } from './alone';
import { keptFrom } from './kept';
import { startSimulated } from './simulated';

const CLASS = 'credit.runway';
const NAME = 'Agency-Main-Shanghai';

for (const flags of [[], ['--hidden']]) {
  test(`without a panel the window opens at the start (${flags[0] ?? 'started by hand'}), and says why`, async ({
    desktopWith,
    startAlone,
    picture,
  }) => {
    const desktop = await desktopWith({ panel: 'none' });
    const simulated = await startSimulated();
    const configHome = await keptFrom(desktop, [simulated.named(NAME)]);
    const args = [simulated.flag, ...flags];
    const program = startAlone({ desktop, configHome, args });
    await expect.poll(() => windowsOf(desktop, CLASS), { timeout: 20_000, intervals: [50] }).toHaveLength(1);
    expect(Date.now() - program.startedAt).toBeLessThan(2_000);
    const page = await program.page();
    const banner = page.getByRole('alert').filter({ hasText: 'no place for the tray icon' });
    await expect(banner).toContainText('Closing the window ends the program');
    await picture(`no-tray${flags[0] ?? ''}`, desktop);
    const again = startAlone({ desktop, configHome, args });
    expect(await again.endedWithin(10)).toBeLessThan(2_000);
    await page.close();
    await program.endedWithin(10);
    await expect.poll(() => processesOf(program)).toEqual([]);
    await simulated.close();
  });
}

test('a panel that restarts has the icon back within 5 s, and one that stays away has the window open', async ({
  desktopWith,
  startAlone,
}) => {
  const desktop = await desktopWith({});
  const simulated = await startSimulated();
  const configHome = await keptFrom(desktop, [simulated.named(NAME)]);
  const program = startAlone({ desktop, configHome, args: [simulated.flag, '--hidden'] });
  const tooltip = async () => (await trayItems(desktop.bus).catch(() => []))[0]?.tooltip ?? '';
  await expect.poll(tooltip, { timeout: 20_000 }).toContain(NAME);
  await desktop.stopPanel();
  await desktop.startPanel();
  const restarted = Date.now();
  await expect.poll(tooltip, { timeout: 20_000, intervals: [100] }).toContain(NAME);
  expect(Date.now() - restarted).toBeLessThan(5_000);
  expect(await windowsOf(desktop, CLASS)).toEqual([]);

  await desktop.stopPanel();
  await expect.poll(() => windowsOf(desktop, CLASS), { timeout: 20_000 }).toHaveLength(1);
  const page = await program.page();
  await expect(page.getByRole('alert').filter({ hasText: 'no place for the tray icon' })).toBeVisible();
  await desktop.startPanel();
  await expect(page.getByRole('alert').filter({ hasText: 'no place for the tray icon' })).toBeHidden();
  await simulated.close();
});
