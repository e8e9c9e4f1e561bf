import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
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
import { ACCOUNTS, END, fillTwoYears, idOf, MONTHS, twoHundredAccounts } from './bench/two-years';
import { build } from './build';

interface Figure {
  readonly figure: string;
  readonly measured: number;
  /** Null where it only stands for comparison. */
  readonly goal: number | null;
  readonly pass: boolean;
}

const WORKER = resolve('out/main/export-worker.js');
/** Milliseconds after the last account: the workbook is being made. */
const IN_THE_WORKBOOK = 300;

const figure = (name: string, measured: number, goal: number | null): Figure => ({
  figure: name,
  measured: Math.round(measured * 10) / 10,
  goal,
  pass: goal === null || measured < goal,
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

interface Watched<T> {
  readonly value: T;
  readonly took: number;
  /** Of all threads: what it takes on a machine that does nothing else. */
  readonly processor: number;
  /** The longest that nothing else could run. */
  readonly gap: number;
}

async function watched<T>(work: () => Promise<T>): Promise<Watched<T>> {
  const gaps = monitorEventLoopDelay({ resolution: 2 });
  gaps.enable();
  const [began, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  gaps.disable();
  return { value, took, processor: (user + system) / 1_000, gap: gaps.max / 1e6 };
}

async function measured(path: string): Promise<readonly Figure[]> {
  const store = openStore(twoHundredAccounts());
  const history = await openHistory(path, END, resolve('out/main/history-worker.js'));
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

  const work = await watched(() => workbook(books, works));
  const file = await watched(openCalendarFile(store, historyOf, now));
  const { events } = file.value;
  const made = work.value;
  /** How long the work goes on once a person has cancelled it. */
  async function cancelled(when: (done: number) => boolean, after: number): Promise<number> {
    let [cancelledAt, waits] = [0, true];
    store.onChange(({ work: shownWork }) => {
      if (!waits || shownWork === undefined || !when(shownWork.done)) return;
      waits = false;
      setTimeout(() => {
        cancelledAt = performance.now();
        works.cancel();
      }, after);
    });
    await workbook(books, works);
    if (cancelledAt === 0) throw new Error('The work was over before it was cancelled');
    return performance.now() - cancelledAt;
  }
  const stops = [
    await cancelled((done) => done >= ACCOUNTS / 2, 0),
    await cancelled((done) => done === ACCOUNTS, IN_THE_WORKBOOK),
  ];
  await history.close();
  if (made === undefined || made.months !== ACCOUNTS * MONTHS) throw new Error(`There are ${made?.months} months`);
  if (made.unmatched > 0) throw new Error(`${made.unmatched} lines are not matched`);
  if (events < ACCOUNTS || shown < 10) throw new Error('The calendar or the progress was not made');
  return [
    figure(`ledgers of ${ACCOUNTS} accounts and ${MONTHS} months, ms`, made.ledgers, 10_000),
    figure('the same with their workbook, ms', work.took, 10_000),
    figure(`calendar file of ${events} events, ms`, file.took, 10_000),
    figure('all together, ms', work.took + file.took, 10_000),
    figure('all together, processor ms of all threads', work.processor + file.processor, null),
    figure('longest gap in the main thread while the workbook is made, ms', work.gap, 100),
    figure('longest gap in the main thread while the calendar is made, ms', file.gap, 100),
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
