import { expect, type Page } from '@playwright/test';
import type { Page as PageOfWindow } from '../../core/page';
import { usualDrill } from '../../core/spend/drill';
import { agency } from '../fixtures/identities';
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
  await send(page, 'permissions.review', { text: JSON.stringify(agency) });
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
    ['ledger', { name: 'ledger' }],
    ['ledger-account', { name: 'ledger', account: await accountNamed(page, CRITICAL) }],
    ['permissions', { name: 'permissions' }],
    ['freeze', { name: 'freeze' }],
    ['spend', { name: 'spend', view: usualDrill }],
    ['connect', { name: 'connect' }],
    ['settings', { name: 'settings' }],
  ];
}

/** What the colours decide, and what the words do: no rule depends on both. */
const colourRules = ['color-contrast', 'link-in-text-block'];

for (const theme of ['light', 'dark'] as const) {
  test(`no page has a barrier in ${theme} colours, in English and in Chinese`, async ({
    desktopWith,
    launch,
    picture,
  }) => {
    test.setTimeout(180_000);
    const desktop = await desktopWith({ screen: SCREEN, panel: theme });
    const simulated = await startSimulated();
    const program = await launchWithPast(launch, desktop, simulated);
    const page = await program.window();
    await resizeWindow(program, WINDOW);
    await simulated.command({ do: 'fault', account: FAILED, fault: { mode: 'no-permission' } });
    await send(page, 'readings.refresh', {});
    await expect(page.getByText('is not allowed to see the balance').first()).toBeVisible();
    const pages = await pagesOf(page);
    const popover = await openPopover(desktop, program);
    const barriers: Record<string, readonly string[]> = {};
    for (const language of ['en', 'zh-CN'] as const) {
      await change(page, { theme, language });
      const asked = language === 'en' ? {} : { except: colourRules };
      for (const [name, wanted] of pages) {
        await show(page, wanted);
        await page.screenshot({ path: `screenshots/${name}-${theme}-${language}.png` });
        barriers[`${name} in ${language}`] = await barriersOn(page, asked);
      }
      await show(page, { name: 'overview' });
      await popover.locator('.lowest').waitFor();
      await popover.screenshot({ path: `screenshots/popover-${theme}-${language}.png` });
      await picture(`desktop-${theme}-${language}`, desktop);
      barriers[`popover in ${language}`] = await barriersOn(popover, asked);
    }
    expect(Object.entries(barriers).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(Object.keys(barriers)).toHaveLength(2 * (pages.length + 1));
    await simulated.close();
  });
}
