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

const LOOKS = [
  { theme: 'light', language: 'en', called: 'English' },
  { theme: 'light', language: 'zh-CN', called: 'Chinese' },
  { theme: 'dark', language: 'en', called: 'English' },
  { theme: 'dark', language: 'zh-CN', called: 'Chinese' },
] as const;

for (const { theme, language, called } of LOOKS) {
  test(`no page has a barrier in ${theme} colours, in ${called}`, async ({ desktopWith, launch, picture }) => {
    test.setTimeout(120_000);
    const desktop = await desktopWith({ screen: SCREEN, panel: theme });
    const simulated = await startSimulated();
    const program = await launchWithPast(launch, simulated, { desktop });
    const page = await program.window();
    await resizeWindow(program, WINDOW);
    await simulated.command({ do: 'fault', account: FAILED, fault: { mode: 'no-permission' } });
    await send(page, 'readings.refresh', {});
    await expect(page.getByText('is not allowed to see the balance').first()).toBeVisible();
    const pages = await pagesOf(page);
    await change(page, { theme, language });
    const barriers: Record<string, readonly string[]> = {};
    for (const [name, wanted] of pages) {
      await show(page, wanted);
      await page.screenshot({ path: `screenshots/${name}-${theme}-${language}.png` });
      barriers[name] = await barriersOn(page);
    }
    await show(page, { name: 'overview' });
    const popover = await openPopover(desktop, program);
    await popover.locator('.lowest').waitFor();
    await popover.screenshot({ path: `screenshots/popover-${theme}-${language}.png` });
    await picture(`desktop-${theme}-${language}`, desktop);
    barriers.popover = await barriersOn(popover);
    expect(Object.entries(barriers).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(Object.keys(barriers)).toHaveLength(pages.length + 1);
    await simulated.close();
  });
}
