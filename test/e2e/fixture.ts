import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { type Desktop, type DesktopOptions, startDesktop } from '../../tools/desktop/desktop';
import { packagedProgram } from '../../tools/package';

export interface LaunchOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another desktop than the worker's own. */
  readonly desktop?: Desktop;
  /** The folder of an earlier launch, to start again with what it kept. */
  readonly configHome?: string;
}

export interface Launched {
  readonly app: ElectronApplication;
  readonly configHome: string;
  /** All that the program wrote so far, standard output and error. */
  output(): string;
  /** The main window, as soon as there is one. */
  window(): Promise<Page>;
  /** Quits, and kills what does not end within 3 seconds. */
  close(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

export interface TestFixtures {
  /** Starts the packaged app; ended after the test, if it still runs. */
  readonly launch: (options?: LaunchOptions) => Promise<Launched>;
  /** A desktop that lacks something; ended after the test. */
  readonly desktopWith: (options: DesktopOptions) => Promise<Desktop>;
  /** Leaves a picture of the whole screen in the ignored folder `screenshots/`. */
  readonly picture: (name: string, desktop?: Desktop) => Promise<void>;
}

export interface WorkerFixtures {
  /** The worker's own desktop, with everything on it. */
  readonly desktop: Desktop;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  desktop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first argument's pattern
    async ({}, use) => {
      const desktop = await startDesktop();
      await use(desktop);
      await desktop.stop();
    },
    { scope: 'worker' },
  ],
  launch: async ({ desktop }, use) => {
    const launched: Launched[] = [];
    await use(async (options = {}) => {
      const one = await launchOn(options.desktop ?? desktop, options);
      launched.push(one);
      return one;
    });
    await Promise.all(launched.map((one) => one.close()));
    // Critical bubbles stay until they are clicked, even when their program is gone: the next test begins without.
    await desktop.stopNotifications();
    await desktop.startNotifications();
    for (const { configHome } of launched) rmSync(configHome, { recursive: true, force: true, maxRetries: 5 });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first argument's pattern
  desktopWith: async ({}, use) => {
    const started: Desktop[] = [];
    await use(async (options) => {
      const desktop = await startDesktop(options);
      started.push(desktop);
      return desktop;
    });
    await Promise.all(started.map((desktop) => desktop.stop()));
  },
  picture: async ({ desktop }, use) => {
    await use((name, other) => (other ?? desktop).screenshot(`screenshots/${name}.png`));
  },
});

/** Chromium's own sandbox does not start as root; the window's `sandbox` setting stays on. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Playwright lets nobody hear what a program writes before it is connected, so a script keeps it. */
function keepingOutput(folder: string, log: string): string {
  const script = join(folder, 'launch.sh');
  const program = resolve(packagedProgram('tests'));
  writeFileSync(log, '');
  writeFileSync(script, `#!/bin/bash\nexec '${program}' "$@" > >(tee -a '${log}') 2> >(tee -a '${log}' >&2)\n`, {
    mode: 0o700,
  });
  return script;
}

async function launchOn(desktop: Desktop, options: LaunchOptions): Promise<Launched> {
  const configHome = options.configHome ?? mkdtempSync(join(tmpdir(), 'credit-runway-config-'));
  const log = join(configHome, 'output.log');
  const app = await _electron.launch({
    executablePath: keepingOutput(configHome, log),
    args: [...asRoot, '--force-device-scale-factor=1', ...(options.args ?? [])],
    env: { ...desktop.env, XDG_CONFIG_HOME: configHome, ...options.env },
  });
  const program = app.process();
  const ended = new Promise<void>((settle) => {
    if (program.exitCode !== null || program.signalCode !== null) settle();
    program.once('exit', () => settle());
  });
  const kill = async () => {
    program.kill('SIGKILL');
    await ended;
  };
  return {
    app,
    configHome,
    output: () => readFileSync(log, 'utf8'),
    window: () => app.firstWindow(),
    kill,
    async close() {
      // Playwright's close() never answers in about one run of three after a picture: it is not waited for.
      void app.close().catch(() => {});
      await Promise.race([ended, sleep(3_000)]);
      await kill();
    },
  };
}
