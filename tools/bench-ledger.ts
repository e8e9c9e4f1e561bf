import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serialize } from 'node:v8';
import { failed } from '../core/failure';
import { unmatchedLines } from '../core/ledger/ledger';
import { snapshotOf } from '../core/snapshot-of';
import { openCalendarFile } from '../main/calendar-file';
import { makeInWorker } from '../main/exports/in-worker';
import { openHistory } from '../main/history';
import { type LedgerBooks, openLedgerBooks } from '../main/ledger-books';
import { settleChanges } from '../main/settling';
import { openStore } from '../main/store';
import { openWorks, type Works } from '../main/work';
import { longestGap, type Time } from './bench/stopwatch';
import { ACCOUNTS, END, fillTwoYears, idOf, MONTHS, twoHundredAccounts } from './bench/two-years';
import { build } from './build';

interface Figure {
  readonly figure: string;
  readonly measured: number;
  readonly goal: number;
  readonly pass: boolean;
}

const WORKER = resolve('out/main/export-worker.js');
/** From the beginning of the work: in the midst of the accounts, and in the midst of the workbook. */
const CANCELLED_AT = [0.3, 0.8];

const figure = (name: string, measured: number, goal: number): Figure => ({
  figure: name,
  measured: Math.round(measured * 10) / 10,
  goal,
  pass: measured < goal,
});

interface Made {
  readonly months: number;
  readonly unmatched: number;
  readonly bytes: number;
  readonly ledgers: number;
}

/** As the program makes it: account by account, with its progress on the window, the workbook in a thread of its own. */
async function workbook(books: LedgerBooks, works: Works): Promise<Made | undefined> {
  let [months, unmatched, ledgers] = [0, 0, 0];
  const began = performance.now();
  const work = await works.run('work.ledger', {}, ACCOUNTS + 1, async (progress) => {
    const making = makeInWorker({ format: 'xlsx', language: 'en' }, WORKER);
    progress.onCancel(making.cancel);
    for (let account = 1; account <= ACCOUNTS && !progress.isCancelled(); account += 1) {
      const ledger = await books.ledger(idOf(account));
      months += ledger.months.length;
      unmatched += ledger.months.flatMap(unmatchedLines).length;
      making.add(ledger);
      progress.done(account);
    }
    ledgers = performance.now() - began;
    if (progress.isCancelled()) making.cancel();
    return making.ledger(undefined, END);
  });
  return work.kind === 'done' ? { months, unmatched, bytes: work.value.length, ledgers } : undefined;
}

async function measured(file: string): Promise<readonly Figure[]> {
  const store = openStore(twoHundredAccounts());
  const history = await openHistory(file, END, resolve('out/main/history-worker.js'));
  const historyOf = async () => history;
  const now = () => END;
  const vault = { readMonthBill: async () => failed({ kind: 'offline' } as const) };
  const books = openLedgerBooks({ store, historyOf, vault, now });
  const works = openWorks(store);
  let shown = 0;
  // What a change costs the thread that draws: the snapshot, and its way to the window.
  const show = () => {
    serialize(snapshotOf(store.state(), END));
    shown += 1;
  };
  settleChanges({ store, judge: async () => undefined, show });

  let made: Made | undefined;
  const whole: Time[] = [];
  let took = 0;
  const gap = await longestGap(async () => {
    const began = performance.now();
    made = await workbook(books, works);
    took = performance.now() - began;
  });
  whole.push(gap);
  let events = 0;
  const calendarBegan = performance.now();
  const calendarGap = await longestGap(async () => {
    events = (await openCalendarFile(store, historyOf, now)()).events;
  });
  const calendar = performance.now() - calendarBegan;

  const stops: number[] = [];
  for (const share of CANCELLED_AT) {
    let cancelledAt = 0;
    setTimeout(() => {
      cancelledAt = performance.now();
      works.cancel();
    }, took * share);
    await workbook(books, works);
    stops.push(performance.now() - cancelledAt);
  }
  await history.close();
  if (made === undefined || made.months !== ACCOUNTS * MONTHS) throw new Error(`There are ${made?.months} months`);
  if (made.unmatched > 0) throw new Error(`${made.unmatched} lines are not matched`);
  if (events < ACCOUNTS || shown < 10) throw new Error('The calendar or the progress was not made');
  return [
    figure(`ledgers of ${ACCOUNTS} accounts and ${MONTHS} months, ms`, made.ledgers, 10_000),
    figure('the same with their workbook, ms', took, 10_000),
    figure(`calendar file of ${events} events, ms`, calendar, 10_000),
    figure('all together, ms', took + calendar, 10_000),
    figure('longest gap in the main thread while the workbook is made, ms', gap.wall, 100),
    figure('longest gap in the main thread while the calendar is made, ms', calendarGap.wall, 100),
    figure('from cancel to its end, ms', Math.max(...stops), 500),
    figure('workbook, MB', made.bytes / 1_000_000, 20),
  ];
}

async function bench(): Promise<void> {
  await build(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'runway-bench-'));
  try {
    const file = join(folder, 'history.db');
    fillTwoYears(file);
    const figures = await measured(file);
    if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
    else console.table(figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void bench();
