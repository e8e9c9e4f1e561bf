import type { Page } from '@playwright/test';
import type { Simulated } from './simulated';

/** Everybody who may top up as the simulator starts; the others have never had the right. */
export const PAYERS = ['user/admin', 'user/anna', 'user/bo', 'role/payer'];

/** Those of them who may top up at this moment: each tries. */
export async function rechargesIn(
  simulated: Simulated,
  account: string,
  identities: readonly string[] = PAYERS,
): Promise<readonly string[]> {
  const able: string[] = [];
  for (const identity of identities) {
    const { allowed } = await simulated.command({ do: 'recharge', account, identity, amount: '1' });
    if (allowed === true) able.push(identity);
  }
  return able;
}

export async function keyOf(simulated: Simulated, account: string, user: string) {
  const told = await simulated.command({ do: 'ram-key', account, user });
  return { accessKeyId: String(told.accessKeyId), accessKeySecret: String(told.accessKeySecret) };
}

export async function typeKey(page: Page, simulated: Simulated, account: string, user: string): Promise<void> {
  const { accessKeyId, accessKeySecret } = await keyOf(simulated, account, user);
  await page.getByLabel('Freezer’s AccessKey ID').fill(accessKeyId);
  await page.getByLabel('Freezer’s AccessKey secret').fill(accessKeySecret);
  await page.getByLabel('Your name').fill('Anna Berg');
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

export async function freezeNow(page: Page, simulated: Simulated, account: string, user: string): Promise<void> {
  await typeKey(page, simulated, account, user);
  await page.getByLabel('Type FREEZE to confirm').fill('FREEZE');
  await press(page, 'Freeze now');
}
