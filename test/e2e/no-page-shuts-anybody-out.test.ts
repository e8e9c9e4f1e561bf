import { expect, type Page } from '@playwright/test';
import type { Page as PageOfWindow } from '../../core/page';
import { launchWithPast } from './connected';
import { test } from './fixture';
import { accountNamed, barriersOn, change, resizeWindow, show, WINDOW } from './pages';
import { send, startSimulated } from './simulated';
import { paidPlan, startPlan } from './top-up-plans';
import { openPopover } from './windows';

/** Room for the window, its frame and the panel. */
const SCREEN = '1440x1010';
const CRITICAL = 'Lumen-AI-POC-Tokyo';
const FAILED = 'Kite-Robotics-Frankfurt';

async function pagesOf(page: Page): Promise<readonly (readonly [string, PageOfWindow])[]> {
  const paid = await paidPlan(
    page,
    await accountNamed(page, 'Agency-Main-Shanghai'),
    '9500',
    'A-NovemberQ4-B-Tokyo-OSS',
  );
  const draft = await startPlan(page, await accountNamed(page, CRITICAL));
  return [
    ['overview', { name: 'overview' }],
    ['account', { name: 'account', account: await accountNamed(page, CRITICAL) }],
    ['account-failed', { name: 'account', account: await accountNamed(page, FAILED) }],
    ['alerts', { name: 'alerts' }],
    ['activity', { name: 'activity', most: 100 }],
    ['calendar', { name: 'calendar' }],
    ['top-up-paid', { name: 'top-up', plan: paid }],
    ['top-up-draft', { name: 'top-up', plan: draft }],
    ['top-ups', { name: 'top-ups' }],
    ['connect', { name: 'connect' }],
    ['settings', { name: 'settings' }],
  ];
}

for (const theme of ['light', 'dark'] as const) {
  test(`no page has a barrier in ${theme} colours, in English or Chinese`, async ({ desktopWith, launch, picture }) => {
    test.setTimeout(120_000);
    const desktop = await desktopWith({ screen: SCREEN, panel: theme });
    const simulated = await startSimulated();
    const program = await launchWithPast(launch, simulated, { desktop });
    const page = await program.window();
    await resizeWindow(program, WINDOW);
    await simulated.command({ do: 'fault', account: FAILED, fault: { mode: 'no-permission' } });
    await send(page, 'readings.refresh', {});
    await expect(page.getByText('may not see the balance').first()).toBeVisible();
    const pages = await pagesOf(page);
    const barriers: Record<string, readonly string[]> = {};
    for (const language of ['en', 'zh-CN'] as const) {
      await change(page, { theme, language });
      for (const [name, wanted] of pages) {
        await show(page, wanted);
        await page.screenshot({ path: `screenshots/${name}-${theme}-${language}.png` });
        barriers[`${name} ${language}`] = await barriersOn(page);
      }
      await show(page, { name: 'overview' });
      const popover = await openPopover(desktop, program);
      await popover.locator('.lowest').waitFor();
      await popover.screenshot({ path: `screenshots/popover-${theme}-${language}.png` });
      await picture(`desktop-${theme}-${language}`, desktop);
      barriers[`popover ${language}`] = await barriersOn(popover);
      await popover.close();
    }
    expect(Object.entries(barriers).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(Object.keys(barriers)).toHaveLength(2 * (pages.length + 1));
    await simulated.close();
  });
}
