import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronRuntime } from './electron-runtime';
import type { Say } from './step.mjs';

const FOLDER = resolve('node_modules/electron');
const REFUSAL = '.cache/electron/official-out-of-reach.json';
/** A download that stands still for so long is given up. */
const PATIENCE_SECONDS = 20;
const ASK_AGAIN_AFTER_HOURS = 24;

/** The runtime that package.json names, downloaded by electron's own installer; else the reason why it is not. */
export async function officialRuntime(say: Say): Promise<ElectronRuntime | string> {
  const { version } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as { version: string };
  const runtime = { dist: join(FOLDER, 'dist'), version, origin: 'official' } as const;
  if (existsSync(join(runtime.dist, 'version'))) return runtime;
  const reason = refusedBefore(version) ?? (await download(version, say));
  return reason ?? runtime;
}

function refusedBefore(version: string): string | undefined {
  if (process.env.ELECTRON_MIRROR !== undefined || !existsSync(REFUSAL)) return undefined;
  const hours = (Date.now() - statSync(REFUSAL).mtimeMs) / 3_600_000;
  const refusal = JSON.parse(readFileSync(REFUSAL, 'utf8')) as { version: string; reason: string };
  return refusal.version === version && hours < ASK_AGAIN_AFTER_HOURS ? refusal.reason : undefined;
}

async function download(version: string, say: Say): Promise<string | undefined> {
  say(`downloading Electron ${version}`);
  const failure = await install(say);
  if (failure === undefined) return undefined;
  const reason = `official Electron ${version} cannot be downloaded here (${failure}); ELECTRON_MIRROR names a mirror`;
  writeFileSync(REFUSAL, JSON.stringify({ version, reason }));
  return reason;
}

/** Runs the installer in a folder of its own for downloads, whose growth is its pulse. */
function install(say: Say): Promise<string | undefined> {
  mkdirSync('.cache/electron', { recursive: true });
  const downloads = mkdtempSync(resolve('.cache/electron/download-'));
  const child = spawn(process.execPath, [join(FOLDER, 'install.js')], {
    env: { ...process.env, TMPDIR: downloads, TMP: downloads, TEMP: downloads },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  let size = 0;
  let still = 0;
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const pulse = setInterval(() => {
    const now = sizeOf(downloads);
    still = now === size ? still + 1 : 0;
    size = now;
    say(`downloading, ${Math.round(size / 1_000_000)} MB`);
    if (still >= PATIENCE_SECONDS) child.kill('SIGKILL');
  }, 1_000);
  return new Promise((settle) => {
    child.on('close', (code, signal) => {
      clearInterval(pulse);
      rmSync(downloads, { recursive: true, force: true });
      const line = complaint.split('\n').find((text) => text.trim() !== '') ?? `the installer ended with ${code}`;
      if (code === 0) settle(undefined);
      else settle(signal === null ? line.trim() : `no byte for ${PATIENCE_SECONDS} s`);
    });
  });
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
