import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Desktop } from '../../tools/desktop/desktop';

/** A window on the screen, in pixels from its upper left corner. */
export interface ScreenWindow {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const xdotool = async (desktop: Desktop, ...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)('xdotool', args, { env: desktop.env, timeout: 10_000 })).stdout;

/** The windows of a program that can be seen now. */
export async function windowsOf(desktop: Desktop, className: string): Promise<readonly ScreenWindow[]> {
  // xdotool ends with 1 where it finds none.
  const found = await xdotool(desktop, 'search', '--onlyvisible', '--class', className).catch(() => '');
  const ids = found.split('\n').filter((id) => id !== '');
  const windows = await Promise.all(ids.map((id) => windowOf(desktop, id).catch(() => undefined)));
  return windows.filter((window) => window !== undefined).filter(({ width }) => width > 1);
}

async function windowOf(desktop: Desktop, id: string): Promise<ScreenWindow> {
  const [shell, title] = await Promise.all([
    xdotool(desktop, 'getwindowgeometry', '--shell', id),
    xdotool(desktop, 'getwindowname', id),
  ]);
  const value = (name: string): number => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(shell)?.[1]);
  return { id, title: title.trim(), x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') };
}

export async function clickAt(desktop: Desktop, x: number, y: number, button = 1): Promise<void> {
  await xdotool(desktop, 'mousemove', '--sync', String(x), String(y), 'click', String(button));
}

/** @param keys as xdotool names them, such as `ctrl+r`. */
export async function press(desktop: Desktop, keys: string): Promise<void> {
  await xdotool(desktop, 'key', '--clearmodifiers', keys);
}
