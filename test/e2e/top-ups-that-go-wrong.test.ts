import { expect, type Page } from '@playwright/test';
import type { Alert } from '../../core/alerts/alert';
import type { AlertKind } from '../../core/alerts/kinds';
import { days, minutes } from '../../core/time';
import { alertOf, must, passTime, readNow, shiftClock } from './alerting';
import { snapshotIn } from './connected';
import { type Launched, test } from './fixture';
import { accountNamed, show } from './pages';
import { connect, type Simulated, send, startSimulated } from './simulated';
import {
  confirmTax,
  kindsOf,
  odditiesIn,
  PREPARED_BY,
  paidPlan,
  planOn,
  readyPlan,
  stageOn,
  startPlan,
} from './top-up-plans';

test.setTimeout(240_000);

const [TOKYO, GAMES, AGENCY, USD] = [
  'Lumen-AI-POC-Tokyo',
  'Pavo-Games-Hangzhou',
  'Agency-Main-Shanghai',
  'Norrland-Retail-SG',
] as const;

async function connectAll(page: Page, simulated: Simulated, ...names: readonly string[]): Promise<void> {
  for (const name of names) await connect(page, simulated.named(name));
  await expect
    .poll(async () => (await snapshotIn(page)).accounts.every(({ available }) => available !== undefined))
    .toBe(true);
}

/** Alerts are judged a moment after what they are about is shown. */
async function alertSoon(page: Page, name: string, kind: AlertKind): Promise<Alert> {
  await expect(async () => {
    await alertOf(page, name, kind);
  }).toPass({ timeout: 15_000 });
  return alertOf(page, name, kind);
}

const remarkOf = (client: string): string => `${client}-NovemberQ4-AI-POC-Tokyo-OSS`;

const arrives = (simulated: Simulated, account: string, amount: string, remark: string) =>
  simulated.command({ do: 'top-up', account, amount, remark });

test('less than was paid, twice, and in another account: each is told, and settled by who explains it', async ({
  launch,
}) => {
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connectAll(page, simulated, TOKYO, GAMES, AGENCY);

  await paidPlan(page, await accountNamed(page, TOKYO), '9500', remarkOf('Lumen'));
  await arrives(simulated, TOKYO, '9400', remarkOf('Lumen'));
  await expect(page.locator('[data-arrival=arrived]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-oddity=short]')).toContainText('CNY\u00a0100.00 is missing');
  expect((await alertSoon(page, TOKYO, 'top-up-short')).facts).toMatchObject({ missing: 'CNY 100' });

  await paidPlan(page, await accountNamed(page, AGENCY), '7000', remarkOf('Agency'));
  await arrives(simulated, AGENCY, '7000', remarkOf('Agency'));
  await expect(page.locator('[data-arrival=arrived]')).toBeVisible({ timeout: 60_000 });
  await arrives(simulated, AGENCY, '7000', remarkOf('Agency'));
  await readNow(page);
  await expect(page.locator('[data-oddity=twice]')).toBeVisible();

  await paidPlan(page, await accountNamed(page, GAMES), '8800', remarkOf('Pavo'));
  await arrives(simulated, TOKYO, '8800', remarkOf('Pavo'));
  await readNow(page);
  await expect.poll(() => kindsOf(page), { timeout: 60_000 }).toContain('elsewhere');
  await expect(page.locator('[data-oddity=elsewhere]')).toContainText(TOKYO);
  expect(await stageOn(page)).toBe('paid');

  await show(page, { name: 'top-ups' });
  expect(await kindsOf(page)).toEqual(['elsewhere', 'short', 'twice']);
  await page.locator('[data-oddity=short]').getByRole('button', { name: 'Explain…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Explain this money' });
  await dialog.getByLabel('What it is').fill('The bank keeps 100');
  await dialog.getByLabel('Your name').fill(PREPARED_BY);
  await dialog.getByRole('button', { name: 'Keep on record' }).click();
  await expect.poll(() => kindsOf(page)).toEqual(['elsewhere', 'twice']);
  await expect
    .poll(async () => (await snapshotIn(page)).alerts.some(({ kind }) => kind === 'top-up-short'))
    .toBe(false);
  await simulated.close();
});

test('late money is told, and no longer when it has come; money that nobody planned is asked about', async ({
  launch,
}) => {
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connectAll(page, simulated, AGENCY, GAMES);
  await paidPlan(page, await accountNamed(page, AGENCY), '7000', remarkOf('Agency'));
  await passTime(program, simulated, minutes(3));
  await readNow(page);
  await expect.poll(() => kindsOf(page)).toEqual(['late']);
  await expect(page.getByText('Do not pay again. It was expected by')).toBeVisible();
  await alertSoon(page, AGENCY, 'top-up-late');

  await arrives(simulated, AGENCY, '7000', remarkOf('Agency'));
  await readNow(page);
  await expect.poll(() => stageOn(page)).toBe('arrived');
  expect(await kindsOf(page)).toEqual([]);

  await arrives(simulated, GAMES, '1234', 'Somebody');
  await readNow(page);
  await expect.poll(() => kindsOf(page)).toEqual(['unplanned']);
  const [oddity] = await odditiesIn(page);
  expect(oddity?.amount).toEqual({ currency: 'CNY', amount: '1234' });
  await alertSoon(page, GAMES, 'top-up-unplanned');
  await simulated.close();
});

async function keepsOtherMoneyAway(page: Page): Promise<void> {
  const id = await startPlan(page, await accountNamed(page, TOKYO));
  await must(page, 'top-up.change', { plan: id, change: { payerCurrency: 'usd' } });
  const check = page.locator('[data-check=currency]');
  await expect(check).toHaveAttribute('data-standing', 'failed');
  await expect(check).toContainText(`Top up ${USD} instead`);
  const refused = { ok: false, reason: expect.objectContaining({ text: 'input.top-up.checks-open' }) };
  expect(await send(page, 'top-up.ready', { plan: id })).toEqual(refused);

  const override = { plan: id, check: 'currency', by: PREPARED_BY } as const;
  const noReason = await send(page, 'top-up.override', { ...override, reason: '  ' });
  expect(noReason).toMatchObject({ ok: false, reason: { field: 'reason' } });
  await must(page, 'top-up.override', { ...override, reason: 'The bank exchanges it' });
  await expect(check).toHaveAttribute('data-standing', 'overridden');
  await expect(check).toContainText('The bank exchanges it');
}

async function needsTheTaxCheckAgainOnceItIsOld(program: Launched, page: Page): Promise<void> {
  const tokyo = await accountNamed(page, TOKYO);
  const id = await readyPlan(page, tokyo, '9500', remarkOf('Lumen'));
  await must(page, 'top-up.draft', { plan: id });
  await shiftClock(program, days(91));
  await must(page, 'readings.resume', {});
  const check = page.locator('[data-check=tax]');
  await expect(check).toHaveAttribute('data-standing', 'open');
  await expect(check).toContainText('it has to be looked at again');
  expect(await send(page, 'top-up.ready', { plan: id })).toMatchObject({ ok: false });
  await confirmTax(page, tokyo);
  await expect(check).toHaveAttribute('data-standing', 'passed');
}

test('money of another currency, and a tax check that has expired, keep a top-up from being ready', async ({
  launch,
}) => {
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connectAll(page, simulated, TOKYO, USD);
  await test.step('the account with the right currency is named', () => keepsOtherMoneyAway(page));
  await test.step('the tax check is asked for again', () => needsTheTaxCheckAgainOnceItIsOld(program, page));
  await simulated.close();
});

test('a top-up goes on after a power cut in the middle of it', async ({ launch }) => {
  const simulated = await startSimulated();
  const first = await launch({ args: [simulated.flag] });
  const page = await first.window();
  await connectAll(page, simulated, TOKYO);
  const id = await paidPlan(page, await accountNamed(page, TOKYO), '9500', remarkOf('Lumen'));
  const before = await planOn(page);
  await first.kill();
  await arrives(simulated, TOKYO, '9500', remarkOf('Lumen'));

  const second = await launch({ args: [simulated.flag], configHome: first.configHome });
  const again = await second.window();
  await show(again, { name: 'top-up', plan: id });
  await expect(again.locator('[data-arrival=arrived]')).toBeVisible({ timeout: 60_000 });
  const { arrival, stage: _stage, ...after } = await planOn(again);
  const { stage: _before, ...unchanged } = before;
  expect(after).toEqual(unchanged);
  expect(arrival?.amount).toEqual({ currency: 'CNY', amount: '9500' });
  await simulated.close();
});
