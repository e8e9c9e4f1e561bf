import { expect } from '@playwright/test';
import { days, minutes } from '../../core/time';
import { alertsOf, onlyAlerts, passTime, readNow } from './alerting';
import { drillInto, rowOf } from './bill-files';
import { launchWithPast, snapshotIn } from './connected';
import { test } from './fixture';
import { freezeNow, PAYERS, press, rechargesIn, typeKey } from './freezing';
import { barriersOn, show } from './pages';
import { startSimulated } from './simulated';

const ACCOUNT = 'Agency-Main-Shanghai';
const ROGUE = 'oss-loganalysis-scratch';
/** The key that this account gave the program may do more than read, and the account's page warns of it. */
const ABLE = ['user/credit-runway', ...PAYERS];

test('a rogue job is told, named by its instance, and no RAM identity can top it up until the freeze is thawed', async ({
  desktopWith,
  launch,
}) => {
  test.setTimeout(180_000);
  const desktop = await desktopWith({ screen: '1440x1010' });
  const simulated = await startSimulated();
  const program = await launchWithPast(launch, desktop, simulated);
  const page = await program.window();
  const able = () => rechargesIn(simulated, ACCOUNT, ABLE);
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
  const alert = page.getByRole('article', { name: new RegExp(ACCOUNT) }).first();
  await expect(alert.getByRole('button', { name: 'Freeze top-ups' })).toBeVisible();
  await alert.getByRole('button', { name: 'Who spent what' }).click();
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

  await press(page, 'Freeze top-ups');
  await expect(page.getByRole('combobox', { name: 'Account' })).toHaveValue(
    (await snapshotIn(page)).accounts.find(({ name }) => name === ACCOUNT)?.id ?? '',
  );
  expect(await able()).toEqual(ABLE);
  await typeKey(page, simulated, ACCOUNT, 'admin');
  await press(page, 'Rehearse: look, change nothing');
  await press(page, 'Prepare');
  await expect(page.getByText('10 of 10 identities covered')).toBeVisible();
  expect(await able()).toEqual(ABLE);
  await freezeNow(page, simulated, ACCOUNT, 'freezer');
  await expect(page.getByRole('heading', { name: 'Frozen: 10 of 10 identities' })).toBeVisible();
  expect(await able()).toEqual([]);
  await typeKey(page, simulated, ACCOUNT, 'freezer');
  await press(page, 'Thaw: give the rights back');
  await expect(page.getByRole('heading', { name: 'Thawed: the rights are back' })).toBeVisible();
  expect(await able()).toEqual(ABLE);
  await simulated.close();
});
