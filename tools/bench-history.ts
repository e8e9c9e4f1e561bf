import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import Database from 'libsql';
import { billingDayOf, days, earlier, epochMilliseconds, type Instant, later, minutes } from '../core/time';

/** A year of 200 accounts read every 10 minutes, in the order in which a program that runs all year writes it. */
const ACCOUNTS = 200;
const EVERY = minutes(10);
const READINGS_A_DAY = 144;
const DAYS = 365;
const APPENDS = 1_000;
const END = epochMilliseconds(1_795_392_000_000);
const BEGINNING = earlier(END, days(DAYS));

interface Figure {
  readonly figure: string;
  readonly measured: number;
  readonly goal: number;
  readonly pass: boolean;
}

type Ask = (name: string, ...input: readonly unknown[]) => Promise<unknown>;

function workerOn(file: string): { readonly ask: Ask; readonly ended: Promise<unknown> } {
  const worker = new Worker(resolve('out/main/history-worker.js'), { workerData: { file, now: END } });
  let calls = 0;
  const ask: Ask = (name, ...input) =>
    new Promise((done) => {
      worker.once('message', ({ value }: { readonly value: unknown }) => done(value));
      calls += 1;
      worker.postMessage({ id: calls, name, input });
    });
  return { ask, ended: new Promise((done) => worker.once('exit', done)) };
}

const idOf = (account: number): string => `account ${account}`;
const readingAt = (at: Instant, cents: number) => ({
  at,
  available: { currency: 'CNY', amount: (cents / 100).toFixed(2) },
});
const FIRST_CENTS = 90_000_000;
const FALL_CENTS = 37;

/** Account after account within each round, as readings come in: the order decides how full the pages get. */
const READINGS = `
  WITH RECURSIVE round(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM round WHERE n + 1 < ${DAYS * READINGS_A_DAY}),
    each(account) AS (SELECT 1 UNION ALL SELECT account + 1 FROM each WHERE account < ${ACCOUNTS})
  INSERT INTO reading
  SELECT account, ${BEGINNING} + n * ${EVERY} + account * 997, (${FIRST_CENTS} - n * ${FALL_CENTS}) * 16 + 2
  FROM round CROSS JOIN each`;

const ROLL_UP = `
  INSERT OR REPLACE INTO day
  SELECT account, date((at + 28800000) / 1000, 'unixepoch') AS day, printf('%.2f', max(amount >> 4) / 100.0),
    printf('%.2f', min(amount >> 4) / 100.0), printf('%.2f', min(amount >> 4) / 100.0), '53.28', count(*)
  FROM reading GROUP BY account, day`;

async function fill(file: string): Promise<void> {
  const { ask, ended } = workerOn(file);
  for (let account = 1; account <= ACCOUNTS; account += 1) {
    await ask('appendReading', idOf(account), readingAt(earlier(BEGINNING, days(1)), FIRST_CENTS));
  }
  await ask('close');
  await ended;
  const database = new Database(file);
  database.exec('PRAGMA synchronous = OFF');
  database.exec(READINGS);
  database.exec(ROLL_UP);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function commitTimes(ask: Ask): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < APPENDS; count += 1) {
    const reading = readingAt(later(END, minutes(count)), 5_000_000 - count);
    times.push(await timed(() => ask('appendReading', idOf(1 + (count % ACCOUNTS)), reading)));
  }
  return times.sort((left, right) => left - right);
}

async function ofAllAccounts(ask: Ask, name: string, from: unknown): Promise<void> {
  for (let account = 1; account <= ACCOUNTS; account += 1) await ask(name, idOf(account), from);
}

const figure = (name: string, measured: number, goal: number): Figure => ({
  figure: name,
  measured: Math.round(measured * 10) / 10,
  goal,
  pass: measured <= goal,
});

async function measured(file: string): Promise<readonly Figure[]> {
  const size = statSync(file).size / 1_000_000;
  const { ask, ended } = workerOn(file);
  const opening = await timed(() => ask('open'));
  const times = await commitTimes(ask);
  const gaps = monitorEventLoopDelay({ resolution: 5 });
  gaps.enable();
  const year = await timed(() => ask('daysSince', idOf(7), billingDayOf(BEGINNING)));
  const overview = await timed(() => ofAllAccounts(ask, 'daysSince', billingDayOf(earlier(END, days(30)))));
  const recent = await timed(() => ofAllAccounts(ask, 'readingsSince', earlier(END, days(15))));
  gaps.disable();
  const raw = await timed(() => ask('readingsSince', idOf(7), BEGINNING));
  await ask('close');
  await ended;
  return [
    figure('file of 10.5 million readings, MB', size, 250),
    figure('opened and checked, ms', opening, 3_000),
    figure('commit of a reading, p50, ms', times[APPENDS / 2] ?? Number.NaN, 50),
    figure('commit of a reading, p95, ms', times[Math.floor(APPENDS * 0.95)] ?? Number.NaN, 50),
    figure('days of one account and year, ms', year, 300),
    figure('readings of one account and year, ms', raw, 300),
    figure('days of 200 accounts and a month, ms', overview, 500),
    figure('readings of 200 accounts and 15 days, ms', recent, 5_000),
    figure('longest gap in the main thread, ms', gaps.max / 1e6, 50),
  ];
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'runway-bench-'));
  try {
    const file = join(folder, 'history.db');
    await fill(file);
    const figures = await measured(file);
    if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
    else console.table(figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void bench();
