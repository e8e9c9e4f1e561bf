import { expect, type Page } from '@playwright/test';
import { usualDrill } from '../../core/spend/drill';
import { launchWithPast, snapshotIn } from './connected';
import { test } from './fixture';
import { accountNamed, show } from './pages';
import { startSimulated } from './simulated';
import { readyPlan, startPlan } from './top-up-plans';
import { openPopover } from './windows';

const MOST_STOPS = 200;

/** Marks every control that a mouse could use, folded ones too; of a group of choices the keyboard stops at the chosen one. */
const controlsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const names: string[] = [];
    for (const [index, control] of document.querySelectorAll<HTMLElement>('a[href], button, input, select').entries()) {
      const off = control.matches(':disabled, [type=hidden], [tabindex="-1"], [type=radio]:not(:checked)');
      if (off || control.getClientRects().length === 0) continue;
      control.dataset.stop = `${index} ${control.getAttribute('aria-label') ?? control.textContent ?? ''}`.trim();
      names.push(control.dataset.stop);
    }
    return names;
  });

/** Whether the control that has the focus, or what is drawn for it, looks otherwise than without. */
const focusShows = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return false;
    const drawn = [focused, focused.closest('tr'), focused.parentElement, focused.nextElementSibling].flatMap(
      (each) => each ?? [],
    );
    const look = () => {
      for (const animation of document.getAnimations()) animation.finish();
      return drawn
        .map((each) => getComputedStyle(each))
        .map((style) =>
          [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.clip].join(' '),
        )
        .join('\n');
    };
    const withFocus = look();
    focused.blur();
    const without = look();
    focused.focus();
    return withFocus !== without;
  });

/** Presses Tab until the focus has come round. */
async function walk(
  page: Page,
): Promise<{ readonly reached: ReadonlySet<string>; readonly unseen: readonly string[] }> {
  const reached = new Set<string>();
  const unseen: string[] = [];
  let last: string | undefined;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop);
    // A date has a stop for its day, month and year each: the focus stays on the same control.
    if (at === undefined || at === last) continue;
    last = at;
    if (reached.has(at)) break;
    reached.add(at);
    if (!(await focusShows(page))) unseen.push(at);
  }
  return { reached, unseen };
}

async function expectWalkable(page: Page): Promise<void> {
  const controls = await controlsOn(page);
  expect(controls.length).toBeGreaterThan(3);
  const { reached, unseen } = await walk(page);
  expect(controls.filter((control) => !reached.has(control))).toEqual([]);
  expect(unseen).toEqual([]);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the keyboard reaches every control of every page, and shows where it is', async ({ desktop, launch }) => {
  const program = await launch();
  const page = await program.window();
  await expect(page.getByRole('row', { name: 'Lumen-AI-POC-Tokyo' })).toBeVisible();
  const account = await accountNamed(page, 'Lumen-AI-POC-Tokyo');
  const other = await accountNamed(page, 'Agency-Main-Shanghai');
  const ready = await readyPlan(page, other, '9500', 'A-NovemberQ4-B-Tokyo-OSS');
  const draft = await startPlan(page, account);
  const pages = [
    { name: 'overview' },
    { name: 'account', account },
    { name: 'alerts' },
    { name: 'activity', most: 100 },
    { name: 'calendar' },
    { name: 'top-up', plan: ready },
    { name: 'top-up', plan: draft },
    { name: 'top-ups' },
    { name: 'ledger' },
    { name: 'ledger', account },
    { name: 'permissions' },
    { name: 'spend', view: usualDrill },
    { name: 'freeze' },
    { name: 'connect' },
    { name: 'settings' },
  ] as const;
  for (const wanted of pages) {
    await show(page, wanted);
    await expectWalkable(page);
  }
  const popover = await openPopover(desktop, program);
  await popover.locator('.lowest').waitFor();
  await expectWalkable(popover);
  const closed = popover.waitForEvent('close');
  // The page may be gone before the key is up again.
  await popover.keyboard.press('Escape').catch(() => undefined);
  await closed;
});

test('shortcuts turn pages, walk through the rows, find an account and list themselves', async ({
  desktop,
  launch,
}) => {
  const simulated = await startSimulated();
  const program = await launchWithPast(launch, desktop, simulated);
  const page = await program.window();
  await expect(page.getByRole('table')).toBeVisible();
  const { keyboard } = page;

  await keyboard.press('Control+2');
  await expect(heading(page)).toContainText('Lumen-AI-POC-Tokyo');
  await keyboard.press('Control+3');
  await expect(heading(page)).toHaveText('Connect an account');
  await keyboard.press('Control+4');
  await expect(heading(page)).toHaveText('Settings');
  await keyboard.press('Escape');
  await expect(heading(page)).toHaveText('Overview');

  await keyboard.press('j');
  await keyboard.press('j');
  await keyboard.press('j');
  await keyboard.press('k');
  await keyboard.press('Enter');
  await expect(heading(page)).toContainText('Norrland-Retail-SG');
  await keyboard.press('Control+1');
  await expect(heading(page)).toHaveText('Overview');

  await keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Search or run a command' })).toBeFocused();
  await page.screenshot({ path: 'screenshots/palette.png' });
  await keyboard.type('kite');
  await keyboard.press('Enter');
  await expect(heading(page)).toContainText('Kite-Robotics-Frankfurt');

  await keyboard.press('Shift+?');
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(shortcuts).toContainText('Ctrl 1');
  await page.screenshot({ path: 'screenshots/shortcuts.png' });
  await keyboard.press('Escape');
  await expect(shortcuts).toBeHidden();
  await expect(heading(page)).toContainText('Kite-Robotics-Frankfurt');

  await keyboard.press('Control+Shift+P');
  await expect.poll(async () => (await snapshotIn(page)).settings.hideAmounts).toBe(true);
  await simulated.close();
});
