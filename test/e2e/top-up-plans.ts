import { expect, type Page } from '@playwright/test';
import type { AccountId } from '../../core/account';
import type { Oddity } from '../../core/top-up/desk-view';
import type { TopUpPlan } from '../../core/top-up/plan';
import { must } from './alerting';
import { snapshotIn } from './connected';

export const PREPARED_BY = 'Mei Tan';
/** Published by the Irish revenue as an example of a valid number. */
export const TAX_NUMBER = 'IE6388047V';

/** The plan on the page. */
export async function planOn(page: Page): Promise<TopUpPlan> {
  const { topUp } = await snapshotIn(page);
  if (topUp === undefined) throw new Error('No top-up is on the page');
  return topUp.plan;
}

export const stageOn = async (page: Page): Promise<string> => (await planOn(page)).stage;

export const confirmTax = (page: Page, account: AccountId): Promise<void> =>
  must(page, 'tax.confirm', {
    account,
    country: 'IE',
    number: TAX_NUMBER,
    confirmedBy: PREPARED_BY,
    evidence: 'VIES 2026-11-23, file 7',
  });

/** A draft, on the page. */
export async function startPlan(page: Page, account: AccountId): Promise<string> {
  await must(page, 'top-up.start', { account });
  await expect(page.locator('main[data-page=top-up]')).toBeVisible();
  await expect.poll(async () => (await snapshotIn(page)).topUp?.plan.account).toBe(account);
  return (await planOn(page)).id;
}

/** A plan that is on the page, by the commands of its buttons: all checks are settled, and it is ready. */
export async function readyPlan(page: Page, account: AccountId, amount: string, remark: string): Promise<string> {
  const id = await startPlan(page, account);
  const size = { kind: 'amount', amount } as const;
  await must(page, 'top-up.change', { plan: id, change: { size, method: 'alipay', remark, preparedBy: PREPARED_BY } });
  await confirmTax(page, account);
  for (const check of ['currency', 'invoice'] as const) {
    await must(page, 'top-up.confirm', { plan: id, check, by: PREPARED_BY });
  }
  await must(page, 'top-up.ready', { plan: id });
  await expect.poll(() => stageOn(page)).toBe('ready');
  return id;
}

/** Ready, and the recharge was confirmed. */
export async function paidPlan(page: Page, account: AccountId, amount: string, remark: string): Promise<string> {
  const id = await readyPlan(page, account, amount, remark);
  await must(page, 'top-up.paid', { plan: id });
  return id;
}

export const odditiesIn = async (page: Page): Promise<readonly Oddity[]> => (await snapshotIn(page)).topUps.oddities;
export const kindsOf = async (page: Page): Promise<readonly string[]> =>
  (await odditiesIn(page)).map(({ kind }) => kind).sort();
