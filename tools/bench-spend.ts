import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AccountId } from '../core/account';
import type { DrillWanted } from '../core/spend/drill';
import { type Instant, instantOf } from '../core/time';
import { type Bills, openBills } from '../main/bills';
import { builtWorker } from './bench/built-worker';
import { LINES, writeMillionLines } from './bench/million-lines';
import { type Figure, figure, sweep, watchGaps, watchMemory } from './bench/spend-figures';
import { median, worst } from './bench/stopwatch';
import { twoGigabytes } from './bench/two-gigabytes';

const NOW = instantOf('2026-11-23T06:00:00Z') ?? (0 as Instant);
const ROUNDS = 5;
const ANSWERS_WITHIN = 300;
const LONGEST_GAP = 50;

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

/** How long it takes until nothing of the file is left, in ms. */
async function cancelled(bills: Bills, file: string, at: number): Promise<number> {
  let began = 0;
  const onProgress = (done: number, of: number) => {
    if (began > 0 || done < of * at) return;
    began = performance.now();
    underway.cancel();
  };
  const underway = bills.importFile({ file, accounts: [] }, onProgress, NOW);
  const answer = await underway.answer;
  const took = performance.now() - began;
  const left = (await bills.ask('accounts')).length;
  if (answer.kind !== 'cancelled' || left !== 0) throw new Error(`cancelled, but: ${JSON.stringify(answer)}`);
  return took;
}

async function ofDays(days: number, worker: string, folder: string, goal: number | null): Promise<readonly Figure[]> {
  const called = `a million lines in ${days} days`;
  const file = join(folder, `bill-${days}.csv`);
  const cents = await writeMillionLines(file, days);
  const bills = openBills(join(folder, `bills-${days}.db`), () => NOW, worker);
  const cancelledIn = await cancelled(bills, file, 0.5);
  const wanted = { file, accounts: [], chosen: 'bench' as AccountId };
  const memory = watchMemory();
  sweep();
  const gaps = watchGaps();
  const idle = performance.eventLoopUtilization();
  const began = performance.now();
  const answer = await bills.importFile(wanted, () => undefined, NOW).answer;
  const seconds = (performance.now() - began) / 1_000;
  const { longest, own } = gaps();
  const busy = performance.eventLoopUtilization(idle).active;
  const most = memory();
  const { total } = await bills.ask('drill', { ...usual, period: 'last-12-months' }, NOW);
  const exact = days > 100 || Number(total) * 100 === cents;
  if (!exact) throw new Error(`${total} and not ${cents}: ${JSON.stringify(answer)}`);
  const figures = [
    figure(`${called}: file, MB`, statSync(file).size / 1e6, null),
    figure(`${called}: nothing of it left after being cancelled half-way, ms`, cancelledIn, null),
    figure(`${called}: taken in, s`, seconds, null),
    figure(`${called}: longest gap of the main thread meanwhile, ms`, longest, null),
    figure(`${called}: longest that the main thread itself worked, ms`, own, LONGEST_GAP),
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
  mkdirSync(resolve('out'), { recursive: true });
  const worker = await builtWorker('main/bills-worker.ts', mkdtempSync(resolve('out/bench-spend-')));
  try {
    if (process.argv.includes('--two-gigabytes')) return await twoGigabytes(folder, worker, NOW);
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
  const load = loadavg()[0]?.toFixed(1);
  console.info(process.argv.includes('--two-gigabytes') ? `load ${load}` : `${LINES} lines each; load ${load}`);
});
