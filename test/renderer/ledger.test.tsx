// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../core/snapshot';
import { ledgerOfAll, ledgerOfOne } from '../fixtures/ledgers';
import { openScreen, type Screen } from '../fixtures/screen';
import { accountId, fixtureSnapshot } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

const tokyo = accountId('tokyo');
const ofOne = (changes: Partial<Snapshot> = {}) =>
  openScreen(fixtureSnapshot({ page: { name: 'ledger', account: tokyo }, ledger: ledgerOfOne, ...changes }));
const ofAll = (changes: Partial<Snapshot> = {}) =>
  openScreen(fixtureSnapshot({ page: { name: 'ledger' }, ledger: ledgerOfAll, ...changes }));

const rows = (): readonly string[] =>
  screen
    .findAll('.ledger .ledger-table > tbody > tr:not(.opened), .ledger tfoot tr')
    .map((row) => row.textContent ?? '');

describe('the ledger of one account', () => {
  it('has a row for each month: opening, top-ups, usage, adjustments, closing', async () => {
    screen = await ofOne();
    expect(rows()).toEqual([
      'November 2026CNY2,268.5050,000.004,044.16−14.3448,210.00All matchedthe balance Still runs',
      'October 2026CNY1,000.009,500.008,230.50−1.002,268.50−3.00the bill Final',
    ]);
  });

  it('opens to every line behind a month, and says why one is unmatched', async () => {
    screen = await ofOne();
    await screen.click(screen.named('Lines of October 2026'));
    const lines = screen.findAll('.ledger-lines tbody tr').map((line) => line.textContent ?? '');
    expect(lines).toHaveLength(8);
    expect(lines[0]).toContain('Opening balance, read 2026-09-30 23:30 UTC+8');
    expect(lines[1]).toContain('2026-10-15 11:00Top-upClientX-OctoberQ4-AI-POC-Tokyo-OSS · 2026101500010001');
    expect(lines[6]).toContain('UnmatchedThe bill and the balance differ by this.');
    expect(screen.named('Lines of October 2026').getAttribute('aria-expanded')).toBe('true');
    await screen.click(screen.named('Lines of October 2026'));
    expect(screen.findAll('.ledger-lines')).toEqual([]);
  });

  it('lists invoices with the top-ups they are for, and those that are missing', async () => {
    screen = await ofOne();
    const invoices = screen.findAll('.invoices tbody tr').map((row) => row.textContent ?? '');
    expect(invoices[0]).toContain('INV-12026-10-16CNY\u00a09,500.00Matched2026-10-15');
    expect(invoices[1]).toContain('Cut on 2026-11-16');
    expect(invoices[1]).toContain('No invoice yet');
  });

  it('removes an invoice, and takes that back', async () => {
    screen = await ofOne();
    await screen.click(screen.named('Remove invoice INV-1'));
    await screen.click(screen.named('Undo'));
    expect(screen.sent).toEqual([
      ['invoice.remove', { account: tokyo, number: 'INV-1' }],
      ['invoice.enter', { account: tokyo, number: 'INV-1', day: '2026-10-16', amount: '9500' }],
    ]);
  });

  it('takes an invoice by hand, and shows on its field what is wrong', async () => {
    screen = await ofOne();
    await screen.click(screen.named('Enter an invoice'));
    await screen.type(screen.named('Number'), 'INV-2');
    await screen.type(screen.named('Date on the invoice'), '2026-11-17');
    await screen.type(screen.named('Total in CNY'), 'many');
    screen.answerWith({ ok: false, reason: { field: 'amount', text: 'input.invoice.amount' } });
    await screen.click(screen.named('Save'));
    expect(screen.sent).toEqual([
      ['invoice.enter', { account: tokyo, number: 'INV-2', day: '2026-11-17', amount: 'many' }],
    ]);
    expect(screen.text()).toContain('Amount: write the invoice’s total');
  });

  it('exports what is shown', async () => {
    screen = await ofOne();
    await screen.click(screen.named('Export'));
    await screen.click(screen.named('Document (PDF)'));
    expect(screen.sent).toEqual([['ledger.export', { format: 'pdf', account: tokyo }]]);
  });
});

describe('the ledger of all accounts', () => {
  it('has a row for each account and a total for each currency', async () => {
    screen = await ofAll();
    expect(rows().slice(2)).toEqual([
      'TotalCNY1,000.009,500.008,230.50−1.002,268.50−3.00',
      'TotalUSD10.000.004.000.006.000.00',
    ]);
  });

  it('turns to other months, and to one account', async () => {
    screen = await ofAll();
    await screen.click(screen.named('Previous month'));
    await screen.click(screen.find('.ledger .row-link'));
    expect(screen.sent).toEqual([
      ['page.show', { name: 'ledger', month: '2026-09' }],
      ['page.show', { name: 'ledger', account: tokyo }],
    ]);
  });

  it('says that bills are being read, or why they could not be', async () => {
    screen = await ofAll({ ledger: { ...ledgerOfAll, billsLeft: 2 } });
    expect(screen.text()).toContain('2 bills are being read');
    await screen.show(
      fixtureSnapshot({
        page: { name: 'ledger' },
        ledger: { ...ledgerOfAll, billsFailure: { kind: 'no-permission', action: 'bssapi:QueryBillOverview' } },
      }),
    );
    expect(screen.text()).toContain('A bill could not be read');
    expect(screen.text()).toContain('bssapi:QueryBillOverview');
  });

  it('tells a month without readings from one that is still being read', async () => {
    screen = await ofAll({ ledger: { ...ledgerOfAll, months: [] } });
    expect(screen.text()).toContain('No reading of this month');
    const { ledger: _none, ...unread } = fixtureSnapshot({ page: { name: 'ledger' } });
    await screen.show(unread);
    expect(screen.text()).toContain('Reading the ledger…');
  });

  it('hides every amount when asked to', async () => {
    screen = await ofAll({ settings: { ...fixtureSnapshot().settings, hideAmounts: true } });
    expect(screen.text()).not.toMatch(/9,500\.00|2,268\.50/);
  });
});

describe('an import', () => {
  const problems = [
    { line: 3, text: 'import.day', values: { written: '16/11/2026' } },
    { line: 7, text: 'import.amount', values: { written: 'x' } },
  ] as const;

  it('that was refused says each line and why, until it is dismissed', async () => {
    screen = await ofAll({ imported: { ok: false, file: 'invoices.csv', problems, more: 4 } });
    const said = screen.find('.import-outcome').textContent;
    expect(said).toContain('“invoices.csv” was not taken; nothing was changed');
    expect(said).toContain('Line 3 “16/11/2026” is no date.');
    expect(said).toContain('and 4 more lines');
    await screen.click(screen.named('Dismiss'));
    expect(screen.sent).toEqual([['invoices.seen', {}]]);
  });

  it('begins with a file that is chosen', async () => {
    screen = await ofAll();
    await screen.click(screen.named('Import invoices', 'button'));
    expect(screen.sent).toEqual([['invoices.choose', {}]]);
  });
});

it('long work shows how far it is on every page, and can be cancelled', async () => {
  const work = { id: 'w', what: 'work.ledger', values: {}, done: 40, of: 200 } as const;
  screen = await openScreen(fixtureSnapshot({ work }));
  expect(screen.find('.banner.work').textContent).toContain('Making the ledger40 of 200');
  expect(screen.find('.banner.work [role=progressbar]').getAttribute('aria-valuenow')).toBe('20');
  await screen.click(screen.named('Cancel'));
  expect(screen.sent).toEqual([['work.cancel', {}]]);
});
