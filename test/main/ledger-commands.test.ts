import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, type Result, success } from '../../core/failure';
import type { BillingMonth } from '../../core/invoices/billing-month';
import { money } from '../../core/money';
import type { RecordEntry } from '../../core/record/entry';
import { days, type Instant, later } from '../../core/time';
import type { MonthBillRead } from '../../main/alibaba/month-bill';
import { type History, openHistory } from '../../main/history';
import { notKept } from '../../main/history/kept';
import { openLedgerBooks } from '../../main/ledger-books';
import { ledgerCommands } from '../../main/ledger-commands';
import { openStore } from '../../main/store';
import { openWorks } from '../../main/work';
import { accountWith, stateOf } from '../fixtures/account-states';
import { builtEntry } from '../fixtures/built';
import { accountId, at, reading } from '../fixtures/readings';

vi.mock('electron', () => ({ ipcMain: {} }));

const pavo = accountId('pavo');
const kite = accountId('kite');
const OCTOBER = '2026-10' as BillingMonth;
const now = at('2026-11-23T07:00:00Z');

let history: History;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'runway-ledger-'));
  history = await openHistory(':memory:', now, builtEntry('history-worker'));
  return async () => {
    await history.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

interface World {
  readonly bill?: () => Result<MonthBillRead>;
  readonly chosen?: string;
  readonly keep?: History['writeDown'];
}

function open({ bill = () => failed({ kind: 'offline' }), chosen, keep }: World = {}) {
  let clock: Instant = now;
  const store = openStore(
    stateOf([
      accountWith('pavo', { readings: [reading(at('2026-11-23T06:00:00Z'), '100')] }),
      accountWith('kite', { readings: [reading(at('2026-11-23T06:00:00Z'), '100', 'USD')] }),
    ]),
  );
  const recorded: RecordEntry[] = [];
  const record = {
    append: async (entries: readonly RecordEntry[]) => {
      recorded.push(...entries);
      return { ok: true, value: { count: recorded.length, hash: '' } } as const;
    },
    head: async () => undefined,
    close: async () => undefined,
  };
  const asked: string[] = [];
  const vault = {
    readMonthBill: async ({ id }: { readonly id: string }, month: string) => {
      asked.push(`${id} ${month}`);
      return bill();
    },
  };
  const shelf: History = keep === undefined ? history : { ...history, writeDown: keep };
  const books = openLedgerBooks({ store, historyOf: async () => shelf, vault, now: () => clock });
  const commands = ledgerCommands({
    store,
    books,
    works: openWorks(store),
    record,
    changed: () => undefined,
    export: async () => ({ ok: true }),
    chooseFile: async () => chosen,
    now: () => clock,
  });
  const pass = (by: ReturnType<typeof days>) => {
    clock = later(clock, by);
  };
  return { store, books, commands, recorded, asked, pass };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const HEADER = 'number,date,amount,currency,account\n';
const good = bytes(`${HEADER}A,2026-11-16,1.50,CNY,pavo\nB,2026-11-16,2,USD,kite\n`);

describe('a file of invoices', () => {
  it('is taken whole, for every account in it, and is on record', async () => {
    const { books, commands, recorded, store } = open();
    expect(await commands['invoices.import']({ file: 'a.csv', bytes: good })).toEqual({ ok: true });
    expect(await books.invoices.of(pavo)).toMatchObject([{ number: 'A', amount: { amount: '1.5' } }]);
    expect(await books.invoices.of(kite)).toMatchObject([{ number: 'B' }]);
    expect(recorded).toMatchObject([{ what: 'invoice', values: { act: 'imported', count: 2, file: 'a.csv' } }]);
    expect(store.state().imported).toEqual({ ok: true, file: 'a.csv', added: 2, known: 0 });
    await commands['invoices.import']({ file: 'a.csv', bytes: good });
    expect(store.state().imported).toEqual({ ok: true, file: 'a.csv', added: 0, known: 2 });
    expect(recorded).toHaveLength(1);
  });

  it('with one line that is wrong changes nothing, and says which', async () => {
    const { books, commands, recorded, store } = open();
    const broken = bytes(`${HEADER}A,2026-11-16,1.50,CNY,pavo\nB,2026-11-16,2,CNY,kite\n`);
    expect(await commands['invoices.import']({ file: 'b.csv', bytes: broken })).toMatchObject({ ok: false });
    expect(store.state().imported).toMatchObject({ ok: false, problems: [{ line: 3, text: 'import.currency.other' }] });
    expect([await books.invoices.of(pavo), await books.invoices.of(kite), recorded]).toEqual([[], [], []]);
    await commands['invoices.seen']({});
    expect(store.state().imported).toBeUndefined();
  });

  it('that the disk takes only half of is taken back', async () => {
    let left = 1;
    const { books, commands, recorded } = open({
      keep: async (...change) => {
        left -= 1;
        // The second account's list does not fit; taking the first back does.
        return left === -1 ? notKept('disk-full') : history.writeDown(...change);
      },
    });
    expect(await commands['invoices.import']({ file: 'a.csv', bytes: good })).toMatchObject({
      ok: false,
      reason: { text: 'input.not-saved' },
    });
    expect([await books.invoices.of(pavo), await books.invoices.of(kite), recorded]).toEqual([[], [], []]);
  });

  it('is read from where a person chose it, and a closed dialog is no mistake', async () => {
    const path = join(folder, 'chosen.csv');
    writeFileSync(path, good);
    const chosen = open({ chosen: path });
    expect(await chosen.commands['invoices.choose']({})).toEqual({ ok: true });
    expect(await chosen.books.invoices.of(pavo)).toHaveLength(1);
    expect(await open().commands['invoices.choose']({})).toEqual({ ok: true });
    const gone = open({ chosen: join(folder, 'gone.csv') });
    expect(await gone.commands['invoices.choose']({})).toMatchObject({ ok: false });
    expect(gone.store.state().imported).toMatchObject({ problems: [{ text: 'import.unreadable' }] });
  });
});

describe('an invoice', () => {
  const typed = { account: pavo, number: 'INV-1', day: '2026-11-16', amount: '9,500.00' };

  it('is entered, kept over a restart, and removed, each on record', async () => {
    const { commands, recorded } = open();
    expect(await commands['invoice.enter'](typed)).toEqual({ ok: true });
    const again = open();
    expect(await again.books.invoices.of(pavo)).toMatchObject([{ number: 'INV-1', amount: money('CNY', '9500') }]);
    expect(await again.commands['invoice.remove']({ account: pavo, number: 'INV-1' })).toEqual({ ok: true });
    expect(await open().books.invoices.of(pavo)).toEqual([]);
    expect([...recorded, ...again.recorded].map(({ values }) => values.act)).toEqual(['entered', 'removed']);
  });

  it('goes with its account when that is disconnected', async () => {
    await open().commands['invoice.enter'](typed);
    await history.forget(pavo);
    expect(await open().books.invoices.of(pavo)).toEqual([]);
  });

  it('of nobody, or that is no longer there, is refused', async () => {
    const { commands, recorded } = open();
    expect(await commands['invoice.enter']({ ...typed, account: accountId('nobody') })).toMatchObject({ ok: false });
    expect(await commands['invoice.remove']({ account: pavo, number: 'INV-9' })).toMatchObject({ ok: false });
    expect(recorded).toEqual([]);
  });
});

describe('the bill of a month', () => {
  const bill: MonthBillRead = {
    month: OCTOBER,
    products: [{ product: 'ecs', amount: money('CNY', '40') }],
    tax: money('CNY', '0'),
  };

  it('is read once it is final, and never again', async () => {
    const { books, asked } = open({ bill: () => success(bill) });
    const months = ['2026-10', '2026-11'] as BillingMonth[];
    const wanted = await books.billsWanted(pavo, months);
    expect(wanted).toEqual([{ id: pavo, month: OCTOBER }]);
    for (const each of wanted) expect(await books.readBill(each)).toBeUndefined();
    expect(await books.billsWanted(pavo, months)).toEqual([]);
    expect(await open().books.billsWanted(pavo, months)).toEqual([]);
    expect(asked).toEqual(['pavo 2026-10']);
  });

  it('that could not be read is tried again some hours later', async () => {
    const { books, pass } = open();
    expect(await books.readBill({ id: pavo, month: OCTOBER })).toEqual({ kind: 'offline' });
    expect(await books.billsWanted(pavo, [OCTOBER])).toEqual([]);
    pass(days(1));
    expect(await books.billsWanted(pavo, [OCTOBER])).toHaveLength(1);
  });

  it('is what the ledger goes by, and without it the balance is', async () => {
    await history.appendPast(
      pavo,
      [
        reading(at('2026-09-30T15:59:00Z'), '140'),
        reading(at('2026-10-31T15:59:00Z'), '100'),
        reading(at('2026-11-23T06:00:00Z'), '90'),
      ],
      [],
    );
    const { books } = open({ bill: () => success(bill) });
    const october = async () => (await books.ledger(pavo)).months.find(({ month }) => month === OCTOBER);
    expect(await october()).toMatchObject({ basis: 'balance', usage: { amount: '40' } });
    await books.readBill({ id: pavo, month: OCTOBER });
    expect(await october()).toMatchObject({ basis: 'bill', standing: 'final', usage: { amount: '40' } });
    expect((await books.ledger(pavo, '2026-11' as BillingMonth)).months.map(({ month }) => month)).toEqual(['2026-11']);
  });
});
