import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import type { Desktop } from '../../tools/desktop/desktop';
import { until } from '../../tools/desktop/programs';
import { packagedProgram } from '../../tools/package';
import { test as base } from './fixture';

/** The program started as a desktop starts it: what connects to it later holds up nothing at the start. */
export interface Alone {
  readonly process: ChildProcess;
  readonly configHome: string;
  /** In milliseconds of the epoch. */
  readonly startedAt: number;
  /** How long after its start it ended, in milliseconds; rejects where it has not within so many seconds. */
  endedWithin(seconds: number): Promise<number>;
  /** The main window's page, as soon as there is one. */
  page(): Promise<Page>;
}

export interface AloneOptions {
  readonly desktop: Desktop;
  readonly configHome: string;
  readonly args?: readonly string[];
}

export interface AloneFixtures {
  /** Ended after the test, with all its processes. */
  readonly startAlone: (options: AloneOptions) => Alone;
}

const stateOf = (id: string): readonly string[] => read(id, 'stat').split(') ')[1]?.split(' ') ?? [];

/** The program's own process and all that it started; a zombie is none. */
export function processesOf({ process: { pid } }: Alone): readonly number[] {
  const isRunning = ([state, , group]: readonly string[]): boolean => group === String(pid) && state !== 'Z';
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && isRunning(stateOf(entry)))
    .map(Number);
}

/** Ends the process that holds the keys: of those without a window, the only one that runs Node. */
export async function killVault(program: Alone): Promise<void> {
  const vaults = () =>
    processesOf(program).filter((id) => read(String(id), 'cmdline').includes('node.mojom.NodeService'));
  vaults().forEach(killQuietly);
  await until('the end of the vault', async () => vaults().length === 0);
  // Its parent hears of it a moment later.
  await sleep(300);
}

function killQuietly(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // gone in the meantime
  }
}

function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return ''; // gone in the meantime
  }
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function startOn({ desktop, configHome, args = [] }: AloneOptions): Alone {
  const flags = [...asRoot, '--remote-debugging-port=0', '--force-device-scale-factor=1', ...args];
  const startedAt = Date.now();
  const child = spawn(resolve(packagedProgram('tests')), flags, {
    env: { ...desktop.env, XDG_CONFIG_HOME: configHome },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A process group of its own, by which all that it starts is known.
    detached: true,
  });
  let written = '';
  child.stderr.on('data', (chunk) => {
    written += String(chunk);
  });
  let endedAt: number | undefined;
  child.once('exit', () => {
    endedAt = Date.now();
  });
  return {
    process: child,
    configHome,
    startedAt,
    async endedWithin(seconds) {
      return (await until('the end of the program', async () => endedAt, seconds)) - startedAt;
    },
    async page() {
      const debuggerAt = /DevTools listening on (\S+)/;
      const address = await until('the debugger', async () => debuggerAt.exec(written)?.[1]);
      const browser = await chromium.connectOverCDP(address, { noDefaults: true });
      const [context] = browser.contexts();
      const pages = async () => context?.pages().find((page) => page.url().startsWith('app://'));
      return until('the window', pages);
    },
  };
}

export const test = base.extend<AloneFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first argument's pattern
  startAlone: async ({}, use) => {
    const started: Alone[] = [];
    await use((options) => {
      const one = startOn(options);
      started.push(one);
      return one;
    });
    for (const one of started) {
      for (let round = 0; round < 20 && processesOf(one).length > 0; round++) {
        processesOf(one).forEach(killQuietly);
        await sleep(50);
      }
      rmSync(one.configHome, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

/**
 * The most that a start may take: its bar. On a machine so busy that even an untroubled start, at the same time, takes
 * more than half of the bar, it is what that start took, twice.
 */
export const most = (bar: number, untroubled: number): number => Math.max(bar, 2 * untroubled);
