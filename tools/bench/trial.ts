import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Desktop } from '../desktop/desktop';
import { until } from '../desktop/programs';

/** A program that was started, and how long it took until its tray icon was registered, in milliseconds. */
export interface Trial {
  readonly id: number;
  readonly toTray: number;
  end(): Promise<void>;
}

/** Listens on the bus for tray icons: the time of each registration, in milliseconds since 1970. */
export interface TrayWatch {
  readonly registrations: readonly number[];
}

export async function watchTray(desktop: Desktop): Promise<TrayWatch> {
  const registrations: number[] = [];
  let listening = false;
  const args = [`--address=${desktop.bus.address}`, '--json=short', 'monitor'];
  const monitor = desktop.start('busctl', args, undefined, 'pipe');
  if (monitor.stdout === null) throw new Error('busctl has no standard output');
  createInterface(monitor.stdout).on('line', (line) => {
    listening = true;
    if (!line.startsWith('{')) return;
    const message = JSON.parse(line) as { readonly member?: string; readonly 'timestamp-realtime'?: number };
    if (message.member !== 'RegisterStatusNotifierItem') return;
    registrations.push((message['timestamp-realtime'] ?? Date.now() * 1000) / 1000);
  });
  await until('busctl to listen', async () => (await desktop.bus.hasOwner('org.freedesktop.DBus')) && listening);
  return { registrations };
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export async function startTrial(
  desktop: Desktop,
  watch: TrayWatch,
  program: string,
  configHome: string,
): Promise<Trial> {
  const before = watch.registrations.length;
  const start = Date.now();
  const child = spawn(program, asRoot, { env: { ...desktop.env, XDG_CONFIG_HOME: configHome }, stdio: 'ignore' });
  const at = await until('the tray icon', async () => watch.registrations[before], 30);
  if (child.pid === undefined) throw new Error(`${program} did not start`);
  return { id: child.pid, toTray: at - start, end: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((settle) => child.on('close', settle));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(timer);
}

/** Closes the windows that are open, as their owner's close key does. */
export async function closeWindows(desktop: Desktop, className: string): Promise<void> {
  const xdotool = (...args: readonly string[]) =>
    promisify(execFile)('xdotool', args, { env: desktop.env }).then(
      ({ stdout }) => stdout.split('\n').filter((line) => line !== ''),
      () => [],
    );
  const open = () => xdotool('search', '--onlyvisible', '--class', className);
  const [first] = await until('the window', async () => {
    const windows = await open();
    return windows.length > 0 ? windows : undefined;
  });
  await until('the end of the window', async () => {
    if ((await open()).length === 0) return true;
    await xdotool('windowactivate', '--sync', String(first), 'key', '--clearmodifiers', 'alt+F4');
    return false;
  });
}
