import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareProgram } from './bench/bare-program';
import { type Comparison, comparisonJson, comparisonLine, spreadOf } from './bench/figures';
import { processesOf, type Usage, usageOf } from './bench/process-tree';
import { closeWindows, startTrial, type TrayWatch, type Trial, watchTray } from './bench/trial';
import { build } from './build';
import { type Desktop, startDesktop } from './desktop/desktop';
import { packageApp, packagedProgram } from './package';
import { main, type Say, step } from './step.mjs';

const STARTS = 9;
const IDLE_RUNS = 3;
/** The first readings are done, the window is gone, and the vault's process has ended. */
const SETTLING_SECONDS = 90;
const IDLE_SECONDS = 60;

interface Bench {
  readonly desktop: Desktop;
  readonly watch: TrayWatch;
  readonly bare: string;
  readonly runway: string;
  readonly folder: string;
}

const start = (bench: Bench, name: 'bare' | 'runway'): Promise<Trial> =>
  startTrial(bench.desktop, bench.watch, bench[name], join(bench.folder, name));

/** In turn, so that whatever else the machine does falls on both. The first start of each makes its files, and is left out. */
async function starts(bench: Bench, say: Say): Promise<Record<'bare' | 'runway', readonly number[]>> {
  const times = { bare: [] as number[], runway: [] as number[] };
  for (let run = 0; run <= STARTS; run++) {
    for (const name of ['bare', 'runway'] as const) {
      say(`start ${run} of ${STARTS}, ${name}`);
      const trial = await start(bench, name);
      if (run > 0) times[name].push(trial.toTray);
      await sleep(1_000);
      await trial.end();
    }
  }
  return times;
}

interface Idle {
  readonly memory: number;
  readonly processor: number;
  readonly wakeUps: number;
}

/** Both at once, over the same minute. */
async function idle(bench: Bench, say: Say): Promise<Record<'bare' | 'runway', Idle>> {
  const bare = await start(bench, 'bare');
  const runway = await start(bench, 'runway');
  await closeWindows(bench.desktop, 'credit runway');
  say(`settling for ${SETTLING_SECONDS} s`);
  await sleep(SETTLING_SECONDS * 1000);
  const before = { bare: usageOf(bare.id), runway: usageOf(runway.id) };
  say(`idle for ${IDLE_SECONDS} s`);
  await sleep(IDLE_SECONDS * 1000);
  const after = { bare: usageOf(bare.id), runway: usageOf(runway.id) };
  console.error(processesOf(runway.id), processesOf(bare.id));
  await Promise.all([bare.end(), runway.end()]);
  return { bare: idleBetween(before.bare, after.bare), runway: idleBetween(before.runway, after.runway) };
}

const idleBetween = (before: Usage, after: Usage): Idle => ({
  memory: after.privateDirty,
  processor: after.processor - before.processor,
  wakeUps: after.wakeUps - before.wakeUps,
});

async function measure(bench: Bench): Promise<readonly Comparison[]> {
  const times = await step('Starts', (say) => starts(bench, say));
  const idles: Record<'bare' | 'runway', Idle>[] = [];
  for (let run = 1; run <= IDLE_RUNS; run++) {
    idles.push(await step(`Idle, run ${run} of ${IDLE_RUNS}`, (say) => idle(bench, say)));
  }
  const compare = (figure: string, unit: string, goal: number, of: keyof Idle): Comparison => ({
    figure,
    unit,
    goal,
    bare: spreadOf(idles.map(({ bare }) => bare[of])),
    runway: spreadOf(idles.map(({ runway }) => runway[of])),
  });
  return [
    { figure: 'exec to tray', unit: 'ms', goal: 1.3, bare: spreadOf(times.bare), runway: spreadOf(times.runway) },
    compare('private dirty memory, window closed', 'MB', 1.6, 'memory'),
    compare('idle processor time a minute', 'ms', 2, 'processor'),
    compare('idle wake-ups a minute', '', 2, 'wakeUps'),
  ];
}

void main(async () => {
  await step('Build', build);
  await step('Package', (say) => packageApp('release', say));
  const folder = mkdtempSync(join(tmpdir(), 'credit-runway-bench-'));
  const desktop = await startDesktop();
  try {
    const runway = resolve(packagedProgram('release'));
    const bench = {
      desktop,
      folder,
      runway,
      bare: resolve(await bareProgram(runway)),
      watch: await watchTray(desktop),
    };
    const comparisons = await measure(bench);
    if (process.argv.includes('--json')) console.log(JSON.stringify(comparisons.map(comparisonJson), undefined, 2));
    else for (const comparison of comparisons) console.log(comparisonLine(comparison));
  } finally {
    await desktop.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
