import { expect, type Page } from '@playwright/test';
import { trayItems } from '../desktop/tray';
import { type Launched, test } from './fixture';
import { accountNamed, change, show } from './pages';
import { connect, send, startSimulated } from './simulated';
import { openPopover } from './windows';

const WORST = 'Lumen-AI-POC-Tokyo';

/** The computer's clock moves on; main asks nothing else what time it is. */
const passMinutes = (program: Launched, minutes: number) =>
  program.app.evaluate((_, by) => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + by;
  }, minutes * 60_000);

const balance = (page: Page) => page.getByRole('row', { name: WORST }).locator('.number .figure').first();

test('every figure carries its age, and changes visibly once it is older than two intervals', async ({
  desktop,
  launch,
  picture,
}) => {
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connect(page, simulated.named(WORST));
  await expect(page.getByRole('row', { name: WORST })).toContainText('Critical');
  await change(page, { readEveryMinutes: 1 });
  const row = page.getByRole('row', { name: WORST });
  // Its bills are read by then: without them there would be no days to grow old.
  await expect(row.locator('.days .figure')).toHaveText(/^4\.\d$/);
  await expect(row.locator('td').last()).toContainText(/now|min ago/);
  await expect(balance(page)).not.toHaveClass(/old/);
  await expect(page.getByText(/balances updated at \d\d:\d\d/)).toBeVisible();
  const current = (await trayItems(desktop.bus))[0];
  expect(current?.tooltip).toMatch(/Updated .*\d\d:\d\d$/);

  await simulated.command({ do: 'fault', fault: { mode: 'no-permission' } });
  await passMinutes(program, 1.5);
  await send(page, 'readings.refresh', {});
  await expect(row.locator('.refused')).toBeVisible();
  await expect(balance(page)).not.toHaveClass(/old/);
  await expect(row.locator('td').last()).toContainText(/[12] min ago/);

  await passMinutes(program, 1.5);
  await send(page, 'readings.refresh', {});
  await expect(row).toContainText('Out of date');
  await expect(balance(page)).toHaveClass(/old/);
  await expect(balance(page)).toContainText('≤');
  await expect(row.locator('.as-of')).toContainText(/as of \d\d:\d\d/);
  await expect(row.locator('.days .figure')).toHaveText(/^≤ 4\.\d$/);
  await expect(row.locator('td').last()).toContainText(/[34] min ago/);
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.iconHash).not.toBe(current?.iconHash);
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip).toContain('Days left are not known');
  await expect(page.locator('.totals .figure')).toHaveClass(/old/);
  await page.screenshot({ path: 'screenshots/overview-stale.png' });

  await show(page, { name: 'account', account: await accountNamed(page, WORST) });
  await expect(page.getByText('These figures are old')).toBeVisible();
  await expect(page.locator('.facts .figure').first()).toHaveClass(/old/);
  await page.screenshot({ path: 'screenshots/account-stale.png' });
  const popover = await openPopover(desktop, program);
  await expect(popover.locator('.lowest')).toContainText('Out of date');
  await expect(popover.locator('.lowest .big .figure')).toHaveText(/^≤ 4\.\d$/);
  await expect(popover.locator('.lowest time').last()).toContainText(/\d\d:\d\d|min ago/);
  await picture('stale');
  await simulated.close();
});
