import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { AccountId } from '../../core/account';
import type { Money } from '../../core/money';
import { trayItems } from '../desktop/tray';
import { readByIcalJs, readByPython } from '../fixtures/calendar-readers';
import { alertOf, must, WORST } from './alerting';
import { launchWithPast, snapshotIn } from './connected';
import { answerDialogs, csvIn, pdfIn, recordVerifiedIn, workbookIn } from './exported';
import { type Launched, test } from './fixture';
import { accountNamed, show } from './pages';
import { startSimulated } from './simulated';
import { PREPARED_BY, planOn, stageOn, TAX_NUMBER } from './top-up-plans';

test.setTimeout(180_000);

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const check = (page: Page, name: string) => page.locator(`[data-check=${name}]`);

/** Written from the rule, and not with the program's own code: cut on the 1st and the 16th, in UTC+8. */
function cutDayOf(at: number): string {
  const there = new Date(at + 8 * 3_600_000);
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()];
  const cut = day < 16 ? new Date(Date.UTC(year, month, 16)) : new Date(Date.UTC(year, month + 1, 1));
  return cut.toISOString().slice(0, 10);
}

async function settleChecks(page: Page): Promise<void> {
  await expect(check(page, 'tax')).toHaveAttribute('data-standing', 'open');
  await page.getByRole('combobox', { name: 'Country of tax registration' }).fill('Ireland');
  await page.getByRole('option', { name: 'Ireland', exact: true }).click();
  await page.getByLabel('Tax number', { exact: true }).fill(TAX_NUMBER);
  await page.getByLabel('Confirmed by').fill(PREPARED_BY);
  await page.getByLabel('Evidence').fill('VIES 2026-11-23, file 7');
  await page.locator('.tax-check button[type=submit]').click();
  await expect(check(page, 'tax')).toHaveAttribute('data-standing', 'passed');
  for (const [name, label] of [
    ['currency', 'Currency lock'],
    ['invoice', 'Invoice timing'],
  ] as const) {
    await check(page, name).getByLabel(`Your name – ${label}`).fill(PREPARED_BY);
    await page.getByRole('button', { name: `Confirm: ${label}` }).click();
    await expect(check(page, name)).toHaveAttribute('data-standing', 'passed');
  }
}

const actsIn = (record: string): readonly string[] =>
  readFileSync(record, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly what: string }).what);

/** Whole units of 10⁻⁴, added up without the program's own arithmetic. */
const units = ({ amount }: Money): number => Math.round(Number(amount) * 10_000);

/** The approver's sheet in all three forms, read back. */
async function expectRequest(program: Launched, page: Page, remark: string): Promise<void> {
  const path = (form: string): string => join(program.configHome, `request.${form}`);
  for (const [form, ending] of [
    ['PDF', 'pdf'],
    ['CSV', 'csv'],
    ['text', 'txt'],
  ] as const) {
    await answerDialogs(program, path(ending));
    await page.getByRole('button', { name: `Save as ${form}` }).click();
    await expect.poll(() => existsSync(path(ending)), { timeout: 30_000 }).toBe(true);
  }
  const said = [pdfIn(path('pdf')).text, readFileSync(path('txt'), 'utf8')];
  for (const text of said) {
    expect(text).toContain('9,500.00');
    expect(text.replace(/\s+/g, '')).toContain(remark);
  }
  expect(csvIn(path('csv')).flat()).toEqual(expect.arrayContaining(['9500.00', remark]));
}

/** The month with this top-up in it. */
async function expectLedger(program: Launched, page: Page, account: AccountId, number: string): Promise<void> {
  await show(page, { name: 'ledger', account });
  const read = async () => (await snapshotIn(page)).ledger;
  await expect.poll(async () => (await read())?.billsLeft, { timeout: 60_000 }).toBe(0);
  const month = (await read())?.months.find(({ lines }) => JSON.stringify(lines).includes(number));
  if (month === undefined) throw new Error('No month has the top-up in it');
  const { opening, topUps, usage, adjustments, closing, lines } = month;
  expect(units(opening) + units(topUps) - units(usage) + units(adjustments) - units(closing)).toBe(0);
  expect(lines.filter(({ kind }) => kind === 'unmatched')).toEqual([]);
  const file = join(program.configHome, 'ledger.xlsx');
  await answerDialogs(program, file);
  await must(page, 'ledger.export', { format: 'xlsx', account });
  const cells = Object.values(workbookIn(file)).flat();
  for (const { at, worked, value } of cells.filter(({ formula }) => formula)) {
    expect(worked, at).toBeCloseTo(Number(value), 6);
  }
  expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining([Number(topUps.amount), 9_500]));
}

async function expectCalendar(program: Launched, page: Page, account: AccountId, number: string): Promise<void> {
  const file = join(program.configHome, 'calendar.ics');
  await answerDialogs(program, file);
  await must(page, 'calendar.export', {});
  const text = readFileSync(file, 'utf8');
  const read = readByIcalJs(text);
  expect(read.events.map(({ id }) => id)).toContain(`arrival.${account}.${number}@credit-runway`);
  expect(await readByPython(text)).toEqual(read);
}

test('from the alert to the money on the right invoice, without asking anybody', async ({ desktop, launch }) => {
  const simulated = await startSimulated();
  const program = await launchWithPast(launch, desktop, simulated);
  const page = await program.window();
  await expect.poll(async () => (await snapshotIn(page)).alerts.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await alertOf(page, WORST, 'low-days');
  await show(page, { name: 'alerts' });
  await page
    .getByRole('article', { name: new RegExp(WORST) })
    .first()
    .getByRole('button', { name: 'Start top-up' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Top up ${WORST}`);

  await test.step('the amount is sized for the sprint, and the arithmetic is shown', async () => {
    await page.getByLabel('Prepared by').fill(PREPARED_BY);
    await page.getByLabel('Expected spending of the sprint').fill('8200');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await expect(card(page, 'Worked out')).toContainText('Plus 15%: CNY\u00a01,230.00, makes CNY\u00a09,430.00');
    await expect(card(page, 'Worked out')).toContainText('CNY\u00a09,500.00');
    expect((await planOn(page)).amount).toEqual({ currency: 'CNY', amount: '9500' });
    await expect(card(page, 'Worked out')).toContainText('days left after this');
    await expect(card(page, 'Worked out')).toContainText('Check the amount: the forecast expects');
  });

  await test.step('it cannot be marked ready while a check is open, and the tray says so', async () => {
    await expect(page.getByRole('button', { name: 'Mark ready' })).toBeDisabled();
    const { openChecks } = (await snapshotIn(page)).topUps;
    expect(openChecks).toBe(4);
    await expect
      .poll(async () => (await trayItems(desktop.bus))[0]?.tooltip)
      .toContain(`${openChecks} checks open before top-ups`);
  });

  await page.screenshot({ path: 'screenshots/top-up-draft.png' });
  await settleChecks(page);
  await test.step('the remark is one of those before, with one click', async () => {
    await page.getByRole('button', { name: /^Use Lumen-.*-AI-POC-Tokyo-OSS$/ }).click();
    await page.getByRole('button', { name: 'Use this remark' }).click();
    await expect(check(page, 'remark')).toHaveAttribute('data-standing', 'passed');
  });

  await page.getByRole('button', { name: 'Mark ready' }).click();
  await expect.poll(() => stageOn(page)).toBe('ready');
  const steps = card(page, 'Doing it').getByRole('checkbox');
  await expect(steps).toHaveCount(7);
  await steps.first().click();
  await expect.poll(async () => (await planOn(page)).stepsDone).toEqual([1]);
  await page.getByRole('button', { name: 'I confirmed the recharge' }).click();
  await page.getByRole('button', { name: 'Yes, this was paid' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.screenshot({ path: 'screenshots/top-up-waiting.png' });

  const { remark } = await planOn(page);
  await page.waitForTimeout(4_000);
  await simulated.command({ do: 'top-up', account: WORST, amount: '9500', remark });
  const cameAt = Date.now();
  await expect(page.locator('[data-arrival=arrived]')).toBeVisible({ timeout: 60_000 });
  const foundAfter = (Date.now() - cameAt) / 1_000;
  expect(foundAfter).toBeLessThan(60);
  test.info().annotations.push({ type: 'found after', description: `${foundAfter.toFixed(1)} s` });
  await expect
    .poll(async () => (await planOn(page)).arrival?.transactionNumber, { timeout: 30_000 })
    .toMatch(/^\d{16}$/);
  const { arrival, stage } = await planOn(page);
  expect(stage).toBe('arrived');
  expect(arrival?.amount).toEqual({ currency: 'CNY', amount: '9500' });
  expect(arrival?.invoice).toBe(cutDayOf(cameAt));

  const tokyo = await accountNamed(page, WORST);
  const number = arrival?.transactionNumber ?? '';
  await expectRequest(program, page, remark);
  await expectLedger(program, page, tokyo, number);
  await expectCalendar(program, page, tokyo, number);
  const record = join(program.configHome, 'Credit Runway', 'record.jsonl');
  const acts = ['top-up', 'tax', 'check', 'ready', 'paid', 'arrival', 'export'];
  expect(actsIn(record)).toEqual(expect.arrayContaining(acts));
  expect(recordVerifiedIn(record).status).toBe(0);
  expect((await snapshotIn(page)).topUps.open.filter(({ account }) => account === tokyo)).toEqual([]);
  await simulated.close();
});
