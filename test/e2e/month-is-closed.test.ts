import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { AccountId } from '../../core/account';
import type { LedgerMonth } from '../../core/ledger/ledger';
import type { LedgerView } from '../../core/ledger/ledger-view';
import { exactAmount, groupedAmount } from '../../core/sheet/cell-text';
import { launchWithPast, snapshotIn } from './connected';
import { answerDialogs, csvIn, pdfIn, recordVerifiedIn, workbookIn } from './exported';
import { type Launched, test } from './fixture';
import { folderIn } from './kept';
import { accountNamed, show } from './pages';
import { type Simulated, send, startSimulated } from './simulated';

/** The whole month before this one, also on a 31st. */
const PAST_DAYS = 62;
const UTC8 = 8 * 3_600_000;
const TAXED = 'Kite-Robotics-Frankfurt';

test.setTimeout(240_000);

/** `YYYY-MM` of the month that is over, in UTC+8; its bill is there from noon of the 2nd on. */
function lastMonth(now: number): { readonly month: string; readonly isBilled: boolean } {
  const there = new Date(now + UTC8);
  const before = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() - 1, 1));
  const noonOfThe2nd = Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), 2, 12) - UTC8;
  return { month: before.toISOString().slice(0, 7), isBilled: now >= noonOfThe2nd };
}

const { month: MONTH, isBilled } = lastMonth(Date.now());

/** The ledger once every bill that it can have is read. */
async function ledgerOf(page: Page, account?: AccountId): Promise<LedgerView> {
  await show(page, account === undefined ? { name: 'ledger', month: MONTH } : { name: 'ledger', account });
  const read = async () => (await snapshotIn(page)).ledger;
  await expect
    .poll(async () => {
      const view = await read();
      return view !== undefined && view.account === account && view.billsLeft === 0 && view.months.length > 0;
    })
    .toBe(true);
  const view = await read();
  if (view === undefined) throw new Error('The ledger is no longer shown');
  return view;
}

const monthIn = (view: LedgerView): LedgerMonth => {
  const found = view.months.find(({ month }) => month === MONTH);
  if (found === undefined) throw new Error(`The ledger has no ${MONTH}`);
  return found;
};

/** Whole units of 10⁻⁴, added up without the program's own arithmetic. */
const units = (amount: { readonly amount: string }): number => Math.round(Number(amount.amount) * 10_000);

function paidIn(simulated: Simulated, name: string): number {
  const { arrivals } = simulated.pastOf(simulated.named(name).accessKeyId, PAST_DAYS, Date.now() as never);
  return arrivals
    .filter(({ at, kind }) => kind === 'top-up' && new Date(at + UTC8).toISOString().startsWith(MONTH))
    .reduce((total, { amount }) => total + units(amount), 0);
}

async function closesToTheCent(simulated: Simulated, page: Page): Promise<void> {
  const view = await ledgerOf(page);
  expect(view.billsFailure).toBeUndefined();
  expect(view.months).toHaveLength(simulated.accounts.length);
  const { accounts } = await snapshotIn(page);
  for (const each of view.months) {
    const name = accounts.find(({ id }) => id === each.account)?.name ?? '';
    const { opening, topUps, usage, adjustments, closing, lines, basis } = each;
    expect(units(opening) + units(topUps) - units(usage) + units(adjustments) - units(closing), name).toBe(0);
    expect(
      lines.filter(({ kind }) => kind === 'unmatched'),
      name,
    ).toEqual([]);
    expect(basis, name).toBe(isBilled ? 'bill' : 'balance');
    expect(units(topUps), name).toBe(paidIn(simulated, name));
  }
  const taxed = view.months.find(({ account }) => account === accounts.find(({ name }) => name === TAXED)?.id);
  expect(taxed?.lines.some(({ kind }) => kind === 'tax')).toBe(true);
  await expect(page.locator('.ledger tfoot tr')).toHaveCount(3);
}

async function exportsTheSameFigures(program: Launched, page: Page): Promise<void> {
  const account = await accountNamed(page, TAXED);
  const month = monthIn(await ledgerOf(page, account));
  const parts = [month.opening, month.topUps, month.usage, month.adjustments, month.closing];
  const path = (format: string): string => join(program.configHome, `ledger.${format}`);
  for (const format of ['xlsx', 'csv', 'pdf'] as const) {
    await answerDialogs(program, path(format));
    expect(await send(page, 'ledger.export', { format, account })).toEqual({ ok: true });
  }

  const row = csvIn(path('csv')).find((cells) => cells[0] === TAXED && cells[1] === MONTH);
  expect(row?.slice(3, 8)).toEqual(parts.map(exactAmount));

  const cells = Object.values(workbookIn(path('xlsx')))[0] ?? [];
  const sums = cells.filter(({ formula }) => formula);
  expect(sums.length).toBeGreaterThan(5);
  for (const { at, value, worked } of sums) expect(worked, at).toBeCloseTo(Number(value), 6);
  const place = cells.find(({ at, value }) => at.startsWith('B') && value === MONTH)?.at.slice(1);
  const amounts = ['D', 'E', 'F', 'G', 'H'].map((column) => cells.find(({ at }) => at === `${column}${place}`)?.value);
  expect(amounts).toEqual(parts.map(({ amount }) => Number(amount)));

  const pdf = pdfIn(path('pdf'));
  for (const part of parts) expect(pdf.text).toContain(groupedAmount(part));
  expect(pdf.text).toContain(`Page 1 of ${pdf.pages}`);
  expect(pdf.points).toEqual([595, 842]);

  const record = join(folderIn(program.configHome), 'record.jsonl');
  expect(readFileSync(record, 'utf8').match(/"what":"export"/g)).toHaveLength(3);
  expect(recordVerifiedIn(record).status).toBe(0);
  const written = readFileSync(record, 'utf8');
  writeFileSync(record, written.replace('"format":"csv"', '"format":"pdf"'));
  const said = 'line 2 is not what was written\nline 1 is no longer vouched for by what follows';
  expect(recordVerifiedIn(record)).toMatchObject({ status: 1, said });
  writeFileSync(record, written);
}

/** Whole, or not at all; answers the account that it is of. */
async function takesInvoicesFromAFile(program: Launched, page: Page): Promise<AccountId> {
  const account = await accountNamed(page, 'Pavo-Games-Hangzhou');
  const { matching } = await ledgerOf(page, account);
  const due = matching?.missing[0];
  if (due === undefined) throw new Error('No invoice is missing');
  const file = join(program.configHome, 'invoices.csv');
  const header = 'number,date,amount,currency,account\n';
  const good = `INV-7,${due.cutDay},"${groupedAmount(due.amount)}",CNY,Pavo-Games-Hangzhou\n`;

  await answerDialogs(program, file);
  writeFileSync(file, `${header}${good}INV-8,16/11/2026,1,CNY,Pavo-Games-Hangzhou\nINV-9,${due.cutDay},1,CNY,Nobody\n`);
  await page.locator('.import').getByRole('button', { name: 'Import invoices' }).click();
  const refused = page.locator('.import-outcome');
  await expect(refused).toContainText('“invoices.csv” was not taken; nothing was changed');
  await expect(refused.getByRole('listitem')).toHaveText([
    'Line 3 “16/11/2026” is no date. Write it as 2026-11-16.',
    'Line 4 No account is called “Nobody”. Write its name as it is here.',
  ]);
  expect((await ledgerOf(page, account)).matching).toEqual(matching);

  writeFileSync(file, `${header}${good}`);
  await page.locator('.import').getByRole('button', { name: 'Import invoices' }).click();
  await expect(refused).toContainText('One invoice was taken');
  await expect(page.locator('.invoices tbody tr', { hasText: 'INV-7' })).toContainText('Matched');
  rmSync(file);
  return account;
}

test('the month of every account closes to the cent, is exported alike, and has its invoices matched', async ({
  desktop,
  launch,
}) => {
  const simulated = await startSimulated();
  const program = await launchWithPast(launch, desktop, simulated, PAST_DAYS);
  const page = await program.window();
  await test.step('nothing in it is not explained', () => closesToTheCent(simulated, page));
  await test.step('XLSX, CSV and PDF have the same figures, and the record tells who exported them', () =>
    exportsTheSameFigures(program, page));
  const account = await test.step('a file of invoices is taken whole and matched, a broken one changes nothing', () =>
    takesInvoicesFromAFile(program, page));
  await program.kill();
  const again = await launch({ args: [simulated.flag], configHome: program.configHome });
  const kept = (await ledgerOf(await again.window(), account)).matching;
  expect(kept?.invoices).toMatchObject([{ standing: 'matched', invoice: { number: 'INV-7' } }]);
  await simulated.close();
});
