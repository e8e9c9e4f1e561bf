import { join } from 'node:path';
import type { Say } from './step.mjs';

export interface ElectronRuntime {
  /** The unpacked folder, as electron-builder's `electronDist` wants it. */
  readonly dist: string;
  readonly version: string;
  readonly origin: 'official' | 'wheel';
}

export const executableOf = (runtime: ElectronRuntime): string => join(runtime.dist, executableName());

const executableName = (): string => {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
};

/** The official runtime, or, on a network that cannot reach it, the one for development and tests. */
export async function electronRuntime(say: Say): Promise<ElectronRuntime> {
  const { officialRuntime } = await import('./official-runtime');
  const official = await officialRuntime(say);
  if (typeof official !== 'string') {
    say(`official Electron ${official.version}`);
    return official;
  }
  const { wheelRuntime } = await import('./wheel-runtime');
  const wheel = await wheelRuntime(official, say);
  say(`Electron ${wheel.version} from the wheel, for development and tests only: ${official}`);
  return wheel;
}
