import { expect, type Page } from '@playwright/test';
import { must } from './alerting';
import { snapshotIn } from './connected';
import { test } from './fixture';
import { leaksAroundProcesses, leaksInFolders } from './leaks';
import { accountNamed, barriersOn, show } from './pages';
import { connect, startSimulated } from './simulated';
import { PREPARED_BY, planOn, readyPlan, stageOn } from './top-up-plans';

test.setTimeout(180_000);

const TOKYO = 'Lumen-AI-POC-Tokyo';
const SIGNER = 'Ada Chu';
/** Twelve digits that stand nowhere by chance. */
const PIN = '830417269504';

async function addSigner(page: Page, name: string, isFirst = true): Promise<void> {
  await show(page, { name: 'top-ups' });
  await page.getByRole('button', { name: 'Add somebody…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who can sign off' });
  expect(await barriersOn(page)).toEqual([]);
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('PIN', { exact: true }).fill(PIN);
  await dialog.getByLabel('PIN again').fill(PIN);
  if (!isFirst) await dialog.getByLabel('PIN of who agrees').fill(PIN);
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog).toBeHidden();
}

async function sign(page: Page, pin: string): Promise<void> {
  const card = page.getByRole('region', { name: 'Sign-off', exact: true });
  await card.getByLabel('PIN').fill(pin);
  await card.getByRole('button', { name: 'Sign off' }).click();
}

test('a top-up that needs four eyes is ready only after another person’s PIN, which lies in no file', async ({
  launch,
}) => {
  const simulated = await startSimulated();
  const first = await launch({ args: [simulated.flag] });
  const page = await first.window();
  await connect(page, simulated.named(TOKYO));
  await expect.poll(async () => (await snapshotIn(page)).accounts[0]?.available).toBeDefined();
  await addSigner(page, SIGNER);
  await addSigner(page, PREPARED_BY, false);
  await page.getByRole('button', { name: 'Require a sign-off…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Second sign-off' });
  await dialog.getByLabel('PIN').fill(PIN);
  await dialog.getByRole('button', { name: 'Change' }).click();
  await expect.poll(async () => (await snapshotIn(page)).topUps.settings.signOffNeeded).toBe(true);

  const account = await accountNamed(page, TOKYO);
  await expect(readyPlan(page, account, '9500', 'Lumen-Q4-AI-POC-Tokyo-OSS')).rejects.toThrow('sign-off.missing');
  const { id } = await planOn(page);
  await expect(page.getByRole('button', { name: 'Mark ready' })).toBeDisabled();
  await sign(page, '000000');
  await expect(page.getByText('4 tries are left')).toBeVisible();
  await page.getByLabel('Signed off by').selectOption(PREPARED_BY);
  await sign(page, PIN);
  await expect(page.getByText('Another person has to sign it off')).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await first.kill();

  const second = await launch({ args: [simulated.flag], configHome: first.configHome });
  const again = await second.window();
  await show(again, { name: 'top-up', plan: id });
  await again.getByLabel('Signed off by').selectOption(SIGNER);
  await sign(again, PIN);
  await expect(again.getByText(`${SIGNER} signed it off`)).toBeVisible();
  await must(again, 'top-up.ready', { plan: id });
  await expect.poll(() => stageOn(again)).toBe('ready');

  const { leaking, files } = leaksInFolders([second.configHome], PIN);
  expect(files).toBeGreaterThan(5);
  expect(leaking).toEqual([]);
  expect(leaksAroundProcesses(PIN)).toEqual([]);
  expect(JSON.stringify(await snapshotIn(again))).not.toContain(PIN);
  await simulated.close();
});
