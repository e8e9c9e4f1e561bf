import { execFile, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Bus, busAt } from './bus';
import { type PanelColour, writeDesktopFiles } from './desktop-files';
import { type Keyring, keyringOf } from './keyring';
import { type Programs, programsOf, until } from './programs';

export interface DesktopOptions {
  readonly panel?: PanelColour | 'none';
  /** Width and height in pixels: `1280x800` if absent. */
  readonly screen?: string;
  readonly notifications?: boolean;
  /** `locked`: there is one, and it needs a password that nobody has typed yet. */
  readonly keyring?: 'unlocked' | 'locked' | 'none';
  /** Whether a dialog asks for the keyring's password. */
  readonly prompter?: boolean;
}

/** A whole private desktop: screen, bus, keyring, window manager, panel, notifications. */
export interface Desktop {
  /** The environment of a program that runs on it. */
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly bus: Bus;
  readonly keyring: Keyring;
  startPanel(): Promise<void>;
  stopPanel(): Promise<void>;
  startNotifications(): Promise<void>;
  stopNotifications(): Promise<void>;
  /** The whole screen, as a PNG file. */
  screenshot(file: string): Promise<void>;
  /** Starts a program that ends with the desktop. */
  start: Programs['start'];
  stop(): Promise<void>;
}

export const WATCHER = 'org.kde.StatusNotifierWatcher';
export const NOTIFICATIONS = 'org.freedesktop.Notifications';
const NOTIFYD = spawnSync('sh', ['-c', 'ls /usr/lib/*/xfce4/notifyd/xfce4-notifyd']);

export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const { panel = 'light', screen = '1280x800', notifications = true, keyring: wantedKeyring = 'unlocked' } = options;
  const folder = mkdtempSync(join(tmpdir(), 'credit-runway-desktop-'));
  writeDesktopFiles(folder, panel === 'none' ? 'light' : panel, options.prompter ?? false);
  const env = environment(folder);
  const programs = programsOf(randomUUID(), env);
  env.DISPLAY = await startScreen(programs, screen);
  programs.start('dbus-daemon', [`--config-file=${folder}/bus.conf`, '--nofork', '--nopidfile']);
  const bus = busAt(env.DBUS_SESSION_BUS_ADDRESS ?? '');
  await until('the bus', () => bus.hasOwner('org.freedesktop.DBus'));
  const keyring = keyringOf(programs, bus, folder);
  const service = (command: string, args: readonly string[], name: string) =>
    busProgram(programs, bus, command, args, name);
  const watcher = service('xfce4-panel', ['--disable-wm-check'], WATCHER);
  const notifyd = service(NOTIFYD.stdout.toString().trim(), [], NOTIFICATIONS);
  const desktop: Desktop = {
    env,
    folder,
    bus,
    keyring,
    startPanel: watcher.start,
    stopPanel: watcher.stop,
    startNotifications: notifyd.start,
    stopNotifications: notifyd.stop,
    async screenshot(file) {
      mkdirSync(dirname(file), { recursive: true });
      await promisify(execFile)('import', ['-window', 'root', file], { env });
    },
    start: programs.start,
    async stop() {
      await programs.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  programs.start('display', ['-window', 'root', '-size', screen, 'gradient:#54708c-#2c3e50']);
  programs.start('xfwm4', ['--compositor=off']);
  await Promise.all([
    wantedKeyring === 'none' ? undefined : keyring.start(),
    panel === 'none' ? undefined : desktop.startPanel(),
    notifications ? desktop.startNotifications() : undefined,
  ]);
  if (wantedKeyring === 'locked') await keyring.lock();
  return desktop;
}

const environment = (folder: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  HOME: folder,
  XDG_RUNTIME_DIR: join(folder, 'run'),
  XDG_CONFIG_HOME: join(folder, 'config'),
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  XDG_CURRENT_DESKTOP: 'XFCE',
  DBUS_SESSION_BUS_ADDRESS: `unix:path=${folder}/run/bus`,
  DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${folder}/run/no-system-bus`,
  NO_AT_BRIDGE: '1',
  GTK_A11Y: 'none',
});

/** Xvfb looks for a free display number itself, and tells it. */
async function startScreen(programs: Programs, size: string): Promise<string> {
  const screen = programs.start('Xvfb', [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${size}x24`,
    '-nolisten',
    'tcp',
    '-noreset',
  ]);
  let number = '';
  (screen.stdio[3] as Readable).on('data', (chunk) => {
    number += chunk;
  });
  return until('the virtual screen (Xvfb)', async () => (number.endsWith('\n') ? `:${number.trim()}` : undefined));
}

function busProgram(programs: Programs, bus: Bus, command: string, args: readonly string[], name: string) {
  let program: ReturnType<Programs['start']> | undefined;
  return {
    async start() {
      program = programs.start(command, args);
      await until(name, () => bus.hasOwner(name));
    },
    async stop() {
      program?.kill('SIGKILL');
      await until(`the end of ${name}`, async () => !(await bus.hasOwner(name)));
    },
  };
}
