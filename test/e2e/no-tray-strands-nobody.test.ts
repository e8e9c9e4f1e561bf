import { expect } from '@playwright/test';
import type { Desktop } from '../../tools/desktop/desktop';
import { until } from '../../tools/desktop/programs';
import { windowsOf } from '../desktop/pointer';
import { trayItems } from '../desktop/tray';
import { type Alone, most, processesOf, test } from './alone';
import { keptFrom } from './kept';
import { startSimulated } from './simulated';

const CLASS = 'credit.runway';
const NAME = 'Agency-Main-Shanghai';

/** How long after its start its window was on the screen, in milliseconds. */
async function untilOpen(desktop: Desktop, { startedAt }: Alone): Promise<number> {
  await until('the window', async () => (await windowsOf(desktop, CLASS)).length === 1, 20);
  return Date.now() - startedAt;
}

for (const flags of [[], ['--hidden']]) {
  test(`without a panel the window opens at the start (${flags[0] ?? 'started by hand'}), and says why`, async ({
    desktop: withPanel,
    desktopWith,
    startAlone,
    picture,
  }) => {
    const desktop = await desktopWith({ panel: 'none' });
    const simulated = await startSimulated();
    const configHome = await keptFrom(desktop, [simulated.named(NAME)]);
    const args = [simulated.flag, ...flags];
    const untouched = await keptFrom(withPanel, [simulated.named(NAME)]);
    const program = startAlone({ desktop, configHome, args });
    const control = startAlone({ desktop: withPanel, configHome: untouched, args: [simulated.flag] });
    const [took, untroubled] = await Promise.all([untilOpen(desktop, program), untilOpen(withPanel, control)]);
    expect(took).toBeLessThan(most(2_000, untroubled));
    const page = await program.page();
    const banner = page.getByRole('alert').filter({ hasText: 'no place for the tray icon' });
    await expect(banner).toContainText('Closing the window ends the program');
    await picture(`no-tray${flags[0] ?? ''}`, desktop);
    const again = startAlone({ desktop, configHome, args });
    const refused = startAlone({ desktop, configHome: untouched, args: ['--simulator=elsewhere'] });
    const [ended, argumentsRead] = await Promise.all([again.endedWithin(20), refused.endedWithin(20)]);
    expect(ended).toBeLessThan(most(2_000, argumentsRead));
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
