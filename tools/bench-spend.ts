import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { build } from 'vite';
import type { AccountId } from '../core/account';
import type { DrillWanted } from '../core/spend/drill';
import { type Instant, instantOf } from '../core/time';
import { type Bills, openBills } from '../main/bills';
import { LINES, writeMillionLines } from './bench/million-lines';
import { median, worst } from './bench/stopwatch';

const NOW = instantOf('2026-11-23T06:00:00Z') ?? (0 as Instant);
const ROUNDS = 5;
const ANSWERS_WITHIN = 300;
const LONGEST_GAP = 50;

interface Figure {
  readonly figure: string;
  readonly measured: number;
  /** Null where it only stands for comparison. */
  readonly goal: number | null;
  readonly pass: boolean;
}

const figure = (name: string, measured: number, goal: number | null): Figure => ({
  figure: name,
  measured: Math.round(measured * 10) / 10,
  goal,
  pass: goal === null || measured < goal,
});

/** Of the whole process, its threads included; answers by how much it grew at most, in MB. */
function watchMemory(): () => number {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 100);
  return () => {
    clearInterval(timer);
    return (most - before) / 1e6;
  };
}

async function builtWorker(): Promise<string> {
  mkdirSync(resolve('out'), { recursive: true });
  const folder = mkdtempSync(resolve('out/bench-spend-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      rollupOptions: {
        input: { worker: resolve('main/bills-worker.ts') },
        external: ['libsql', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return join(folder, 'worker.cjs');
}

const OSS = { dimension: 'product', value: 'oss' } as const;
const TOKYO = { dimension: 'region', value: 'Japan (Tokyo)' } as const;
const usual: DrillWanted = { period: 'this-month', path: [], by: 'product', order: 'amount' };

const VIEWS: readonly (readonly [string, DrillWanted])[] = [
  ['this month by product', usual],
  ['this month by tag', { ...usual, by: 'tag:project' }],
  ['this month, OSS in Tokyo by instance', { ...usual, path: [OSS, TOKYO], by: 'instance' }],
  ['this month by instance', { ...usual, by: 'instance' }],
  ['last 12 months by product', { ...usual, period: 'last-12-months' }],
  ['last 12 months, OSS by instance', { ...usual, period: 'last-12-months', path: [OSS], by: 'instance' }],
];

async function drills(bills: Bills, called: string, goal: number | null): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [name, view] of VIEWS) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      await bills.ask('drill', view, NOW);
      times.push(performance.now() - began);
    }
    figures.push(figure(`${called}: ${name}, median ms`, median(times), goal));
    figures.push(figure(`${called}: ${name}, worst ms`, worst(times), null));
  }
  return figures;
}

async function ofDays(days: number, worker: string, folder: string, goal: number | null): Promise<readonly Figure[]> {
  const called = `a million lines in ${days} days`;
  const file = join(folder, `bill-${days}.csv`);
  const cents = await writeMillionLines(file, days);
  const bills = openBills(join(folder, `bills-${days}.db`), () => NOW, worker);
  const cancelled = bills.importFile({ file, accounts: [] }, (done, of) => done > of / 2 && cancelled.cancel(), NOW);
  const stopped = await cancelled.answer;
  const left = (await bills.ask('accounts')).length;
  const wanted = { file, accounts: [], chosen: 'bench' as AccountId };
  const memory = watchMemory();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const idle = performance.eventLoopUtilization();
  const began = performance.now();
  const answer = await bills.importFile(wanted, () => undefined, NOW).answer;
  const seconds = (performance.now() - began) / 1_000;
  delay.disable();
  const busy = performance.eventLoopUtilization(idle).active;
  const most = memory();
  const { total } = await bills.ask('drill', { ...usual, period: 'last-12-months' }, NOW);
  const exact = days > 100 || Number(total) * 100 === cents;
  if (stopped.kind !== 'cancelled' || left !== 0 || !exact)
    throw new Error(`${total} and not ${cents}: ${JSON.stringify(answer)}`);
  const figures = [
    figure(`${called}: file, MB`, statSync(file).size / 1e6, null),
    figure(`${called}: taken in, s`, seconds, null),
    figure(`${called}: longest gap of the main thread meanwhile, ms`, delay.max / 1e6, LONGEST_GAP),
    figure(`${called}: of that time the main thread was busy, ms`, busy, null),
    figure(`${called}: memory more than before, MB`, most, null),
    ...(await drills(bills, called, goal)),
    figure(`${called}: kept, MB`, statSync(join(folder, `bills-${days}.db`)).size / 1e6, null),
  ];
  await bills.close();
  return figures;
}

async function measured(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'credit-runway-spend-'));
  const worker = await builtWorker();
  try {
    return [
      ...(await ofDays(365, worker, folder, ANSWERS_WITHIN)),
      ...(await ofDays(30, worker, folder, ANSWERS_WITHIN)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(resolve(worker, '..'), { recursive: true, force: true });
  }
}

void measured().then((figures) => {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else console.table(figures);
  console.info(`${LINES} lines each`);
});
