/**
 * The first thing that runs on a fresh machine, before any module is installed: plain Node, nothing else.
 * Installs what the named program of this folder needs, then hands over to it: node tools/run.mjs start [arguments]
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESKTOP, DESKTOP_TESTS, installDebianPackages, RUNTIME } from './debian-packages.mjs';
import { installNpmModules } from './npm-modules.mjs';
import { main, StepFailure, step } from './step.mjs';

const [program = 'start', ...args] = process.argv.slice(2);
const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const onDesktop = [...RUNTIME, ...DESKTOP];

/** The system packages that each program needs. @type {Record<string, readonly string[]>} */
const packages = {
  build: [],
  forecast: [],
  'detect-spikes': [],
  'bench-accounts': [],
  'bench-ledger': [],
  'bench-permissions': [],
  'bench-spend': [],
  'verify-log': [],
  check: [],
  simulator: [],
  package: [],
  start: hasDisplay ? RUNTIME : onDesktop,
  report: hasDisplay ? RUNTIME : onDesktop,
  test: [...onDesktop, ...DESKTOP_TESTS],
  'desktop-tests': [...onDesktop, ...DESKTOP_TESTS],
  bench: [...onDesktop, ...DESKTOP_TESTS],
};

/** @param {string} script */
function handOver(script) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  // A terminated npm takes its shell with it, which tells nobody: that this program was orphaned is all there is to see.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 250).unref();
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1)));
}

await main(async () => {
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new StepFailure(`This is Node ${process.versions.node}.`, 'install Node 20 or later, then start again.');
  }
  const wanted = packages[program];
  if (wanted === undefined) {
    throw new StepFailure(`There is no "${program}".`, `name one of: ${Object.keys(packages).join(', ')}.`);
  }
  if (wanted.length > 0) await step('System packages', (say) => installDebianPackages(wanted, say));
  await step('Node modules', installNpmModules);
  handOver(`tools/${program}.ts`);
});
