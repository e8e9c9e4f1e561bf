import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { AccountId } from '../../core/account';
import type { Page as PageOfWindow } from '../../core/page';
import type { Settings } from '../../core/settings';
import { snapshotIn } from './connected';
import type { Launched } from './fixture';
import { send } from './simulated';

export const WINDOW = { width: 1440, height: 940 };

/** The main window's content, in pixels; the screen may be smaller. */
export const resizeWindow = (program: Launched, size: { readonly width: number; readonly height: number }) =>
  program.app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows().filter((each) => each.isResizable())) {
      window.setContentSize(width, height);
    }
  }, size);

export async function accountNamed(page: Page, name: string): Promise<AccountId> {
  const row = (await snapshotIn(page)).accounts.find((each) => each.name === name);
  if (row === undefined) throw new Error(`No account is called ${name}`);
  return row.id;
}

/** A transition that is half over is neither of its two looks. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (const animation of document.getAnimations()) animation.finish();
  });

export async function show(page: Page, wanted: PageOfWindow): Promise<void> {
  await send(page, 'page.show', wanted);
  await expect(page.locator(`main[data-page=${wanted.name}]`)).toBeVisible();
  if (wanted.name === 'account' || wanted.name === 'overview') await page.locator('.chart').first().waitFor();
  if (wanted.name === 'ledger') await page.locator('.ledger-table tbody tr').first().waitFor();
  if (wanted.name === 'calendar') await page.locator('.calendar-event').first().waitFor();
  await page.mouse.move(0, 0);
  await settled(page);
}

export async function change(page: Page, settings: Partial<Settings>): Promise<void> {
  const answer = await send(page, 'settings.change', settings);
  if (!answer.ok) throw new Error(`The settings were refused: ${answer.reason.text}`);
  const { language, theme } = settings;
  if (language !== undefined) await expect(page.locator(`html[lang=${language}]`)).toBeAttached();
  if (theme !== undefined) await expect(page.locator(`html[data-mantine-color-scheme=${theme}]`)).toBeAttached();
  await settled(page);
}

/** What keeps somebody from using the page: each with the elements that it is about. `except`: rules left out. */
export async function barriersOn(
  page: Page,
  { except = [] }: { readonly except?: readonly string[] } = {},
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules([...except]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
