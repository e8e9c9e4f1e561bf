import { expect, type Page } from '@playwright/test';
import { agency } from '../fixtures/identities';
import { test } from './fixture';
import { accountNamed, show } from './pages';
import { connect, type Simulated, startSimulated } from './simulated';

const ACCOUNT = 'Agency-Main-Shanghai';

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`\\b${name}$`) }) });

async function applyViewer(page: Page, simulated: Simulated): Promise<void> {
  const key = await simulated.command({ do: 'ram-key', account: ACCOUNT, user: 'admin' });
  await page.getByText('Create it in an account').click();
  await page.getByLabel('AccessKey ID').fill(String(key.accessKeyId));
  await page.getByLabel('AccessKey secret').fill(String(key.accessKeySecret));
  await page.getByRole('button', { name: 'Create Agency-Billing-Viewer' }).click();
}

test('whoever can top up is found by the account’s key or by pasted answers, and a policy is created', async ({
  launch,
}) => {
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connect(page, simulated.named(ACCOUNT));
  await show(page, { name: 'permissions' });
  await page.getByRole('button', { name: 'Read permissions' }).click();
  await expect(row(page, 'anna')).toContainText('Policy AliyunBSSFullAccess, rule 1');
  await expect(row(page, 'bo')).toContainText('Group finance → policy AliyunFinanceConsoleFullAccess, rule 1');
  await expect(row(page, 'dan')).toContainText('takes on role payer → policy Payer, rule 1');
  await expect(row(page, 'carla')).toContainText('Cannot');

  await show(page, { name: 'account', account: await accountNamed(page, ACCOUNT) });
  await expect(page.getByText('This account’s key may do more than is needed here: Top up')).toBeVisible();
  await page.getByRole('button', { name: 'Show the policy' }).click();

  const pasted = page.getByLabel('Answers, or a policy to review');
  const review = page.getByRole('button', { name: 'Review', exact: true });
  await pasted.fill(JSON.stringify(agency, undefined, 2).slice(0, 400));
  await review.click();
  await expect(page.getByText(/cut off at line \d+|Line \d+, sign/)).toBeVisible();
  await expect(row(page, 'anna')).toContainText('AliyunBSSFullAccess');
  await pasted.fill(JSON.stringify(agency));
  await review.click();
  await expect(row(page, 'eve')).toContainText('takes on role payer → policy Top-up, rule 1');
  await expect(row(page, 'dan')).toContainText('Taken away by Policy Frozen, rule 1');

  await applyViewer(page, simulated);
  await expect(page.getByText(`Agency-Billing-Viewer is in ${ACCOUNT}`)).toBeVisible();
  expect(program.output()).not.toContain(
    String((await simulated.command({ do: 'ram-key', account: ACCOUNT, user: 'admin' })).accessKeySecret),
  );
  await simulated.close();
});
