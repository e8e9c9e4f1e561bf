import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { type Desktop, startDesktop } from './desktop/desktop';
import { type ElectronRuntime, executableOf } from './electron-runtime';
import { step } from './step.mjs';

/** What the app runs on: the display that is there, or a virtual one. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Set where the display is a virtual one. */
  readonly desktop?: Desktop;
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** @param needs `screen` is enough for the report; it then asks the person's own keyring where there is one. */
export async function surroundings(needs: 'screen' | 'desktop'): Promise<Surroundings> {
  if (hasDisplay()) return { env: process.env };
  return step('No display here: a virtual one', async (say) => {
    const whole = needs === 'desktop';
    const desktop = await startDesktop(whole ? {} : { panel: 'none', notifications: false });
    const { HOME: _home, XDG_CONFIG_HOME: _config, ...env } = desktop.env;
    const bus = process.env.DBUS_SESSION_BUS_ADDRESS;
    const own = whole || bus === undefined ? {} : { DBUS_SESSION_BUS_ADDRESS: bus };
    say(whole ? 'screen, D-Bus, keyring, window manager, panel, notifications' : 'screen, D-Bus, keyring');
    return { desktop, env: { ...process.env, ...env, ...own } };
  });
}

/** Chromium refuses to run its sandbox as root; the window's own `sandbox` setting stays on. */
const asRoot = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

export interface RunningApp {
  /** Its exit code. */
  readonly ended: Promise<number>;
  /** When it last wrote to standard output, by `performance.now()`; undefined before the first time. */
  readonly lastWrote: () => number | undefined;
  readonly stop: () => void;
}

/** Starts the built app; what it writes to standard output comes through unchanged. */
export function openApp(runtime: ElectronRuntime, around: Surroundings, args: readonly string[]): RunningApp {
  const child = spawn(executableOf(runtime), [resolve('.'), ...asRoot(), ...args], {
    env: around.env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let lastWrote: number | undefined;
  child.stdout.on('data', () => {
    lastWrote = performance.now();
  });
  child.stdout.pipe(process.stdout);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return {
    ended: new Promise((settle) => {
      child.on('close', (code) => settle(code ?? 1));
    }),
    lastWrote: () => lastWrote,
    stop: () => void child.kill('SIGTERM'),
  };
}
