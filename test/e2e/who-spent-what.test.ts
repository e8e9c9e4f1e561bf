import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { usualDrill } from '../../core/spend/drill';
import type { BillingDay } from '../../core/time';
import { days, minutes } from '../../core/time';
import { alertsOf, onlyAlerts, passTime, readNow } from './alerting';
import { drillInto, dropBill, rowOf, writeBill } from './bill-files';
import { launchWithPast, snapshotIn } from './connected';
import { test } from './fixture';
import { barriersOn, change, show } from './pages';
import { startSimulated } from './simulated';

const ACCOUNT = 'Agency-Main-Shanghai';
const ROGUE = 'oss-loganalysis-scratch';
/** A month of the past whenever the test is run. */
const NOVEMBER = { from: '2025-11-01' as BillingDay, to: '2025-11-30' as BillingDay };

test('a rogue job’s alert leads to who spent what, which names its instance once it is billed', async ({
  desktopWith,
  launch,
}) => {
  test.setTimeout(180_000);
  const desktop = await desktopWith({ screen: '1440x1010' });
  const simulated = await startSimulated();
  const program = await launchWithPast(launch, simulated, { desktop });
  const page = await program.window();
  await onlyAlerts(page, 'spike');
  const { readEveryMinutes } = (await snapshotIn(page)).settings;
  for (let reading = 0; reading < 4; reading += 1) {
    await passTime(program, simulated, minutes(readEveryMinutes));
    await readNow(page);
  }
  await simulated.command({ do: 'start-rogue-job', account: ACCOUNT });
  for (let reading = 0; reading < 2; reading += 1) {
    await passTime(program, simulated, minutes(readEveryMinutes));
    await readNow(page);
  }
  expect((await alertsOf(page, ACCOUNT)).map(({ kind }) => kind)).toContain('spike');
  await simulated.command({ do: 'stop-rogue-job', account: ACCOUNT });

  await show(page, { name: 'alerts' });
  await page
    .getByRole('article', { name: new RegExp(ACCOUNT) })
    .first()
    .getByRole('button', { name: 'Who spent what' })
    .click();
  await expect(page.getByText('Not on the bill yet')).toBeVisible();
  await expect(rowOf(page, 'oss')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(ROGUE)).toHaveCount(0);

  await passTime(program, simulated, days(2));
  await readNow(page);
  await drillInto(page, 'oss');
  await drillInto(page, 'Japan (Tokyo)');
  const rogue = rowOf(page, ROGUE);
  await expect(rogue).toBeVisible({ timeout: 60_000 });
  await expect(rogue).toContainText('log-analysis-200gb');
  await expect(rogue).toContainText('Provisional');
  const shown = (await snapshotIn(page)).spend?.drilled;
  expect(shown?.rows[0]?.value).toBe(ROGUE);

  await page.getByRole('button', { name: 'All spending' }).click();
  await page.getByRole('textbox', { name: 'Ask in words' }).fill('OSS in Japan last 7 days by instance');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(rogue).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await simulated.close();
});

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
  await expect(page.getByText('Line 2:')).toBeVisible();
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
