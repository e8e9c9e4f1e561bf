import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { usualDrill } from '../../core/spend/drill';
import type { BillingDay } from '../../core/time';
import { drillInto, dropBill, rowOf, writeBill } from './bill-files';
import { snapshotIn } from './connected';
import { test } from './fixture';
import { barriersOn, change, show } from './pages';

/** A month of the past whenever the test is run. */
const NOVEMBER = { from: '2025-11-01' as BillingDay, to: '2025-11-30' as BillingDay };

test('a bill that is dropped is taken in, drilled, asked for, kept as a view and given out again', async ({
  desktopWith,
  launch,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'credit-runway-dropped-'));
  const desktop = await desktopWith({ screen: '1440x1010' });
  const program = await launch({ desktop });
  const page = await program.window();
  const file = join(folder, 'bill.csv');
  writeBill(file, { ...NOVEMBER, instances: 10 });
  await show(page, { name: 'spend', view: { ...usualDrill, period: NOVEMBER } });
  await dropBill(page, file);
  await expect(page.getByText('“bill.csv”: 300 lines were taken in.')).toBeVisible();
  const account = (await snapshotIn(page)).spend?.billed.find(({ name }) => name === '上海老账号')?.id;
  if (account === undefined) throw new Error('The account of the file is not known');
  await show(page, { name: 'spend', view: { ...usualDrill, account, period: NOVEMBER } });
  await expect(rowOf(page, 'Total')).toContainText('75.00');
  await drillInto(page, 'oss');
  await drillInto(page, '日本（东京）');
  await expect(page.getByRole('rowheader', { name: 'Drill into i-0' })).toBeVisible();
  await expect(rowOf(page, 'Total')).toContainText('37.50');

  await page.getByRole('textbox', { name: 'Ask in words' }).fill('2025年11月日本的ecs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Drilled into' })).toContainText('ecs');
  await page.getByRole('textbox', { name: 'Ask in words' }).fill('oss on mars');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“mars” is in no bill')).toBeVisible();

  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill('ECS in Japan');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'All spending' }).click();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'ECS in Japan' }).click();
  await expect(page.getByRole('navigation', { name: 'Drilled into' })).toContainText('ecs');

  const out = join(folder, 'focus.csv');
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, out);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /FOCUS/ }).click();
  await expect.poll(() => tryRead(out).split('\n').length).toBe(302);
  expect(tryRead(out)).toContain('BilledCost,BillingAccountId');

  const broken = join(folder, 'broken.csv');
  writeFileSync(broken, readFileSync(file, 'utf8').replace(',0.25,CNY\r\n', ',0.25,USD\r\n'));
  await dropBill(page, broken);
  await expect(page.getByText('“broken.csv” was not taken in, and nothing was changed.')).toBeVisible();
  await expect(page.getByText('Line 2, column “币种”:')).toBeVisible();
  await change(page, { theme: 'dark', language: 'zh-CN' });
  expect(await barriersOn(page)).toEqual([]);
  await page.screenshot({ path: 'screenshots/spend-taken-dark-zh-CN.png' });
  rmSync(folder, { recursive: true, force: true });
});

function tryRead(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

test('taking in a large bill shows how far it is, is cancelled, and leaves nothing half-done', async ({
  desktopWith,
  launch,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'credit-runway-dropped-'));
  const desktop = await desktopWith({});
  const program = await launch({ desktop });
  const page = await program.window();
  const file = join(folder, 'large.csv');
  writeBill(file, { ...NOVEMBER, instances: 10_000 });
  await show(page, { name: 'spend', view: { ...usualDrill, period: NOVEMBER } });
  // Reading the sample accounts' bills comes first: one long work at a time.
  await expect.poll(async () => (await snapshotIn(page)).work, { timeout: 90_000 }).toBeUndefined();
  const before = (await snapshotIn(page)).spend?.billed;
  await dropBill(page, file);
  const banner = page.getByRole('status').filter({ hasText: 'Taking in “large.csv”' });
  await expect(banner).toBeVisible();
  await expect(banner.getByRole('progressbar')).toBeVisible();
  await banner.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('“large.csv” was cancelled. Nothing of it was kept.')).toBeVisible();
  expect((await snapshotIn(page)).spend?.billed).toEqual(before);
  rmSync(folder, { recursive: true, force: true });
});
