import { closeSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import ElectronStore from 'electron-store';
import { STORED_VERSION, type Stored } from '../core/stored';
import { PRIVATE_FILE } from './private-file';

/** One file with everything that is stored: the settings file itself, or its last good copy. */
export interface SettingsCopy {
  readonly path: string;
  /** Undefined where there is no file. */
  readonly text: () => string | undefined;
  /** Throws unless all of it is on the disk; until then the file stays as it was. */
  readonly write: (stored: Stored) => void;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The store itself syncs the file but not the folder, without which a power cut may undo the renaming. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const serialized = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

export function openSettingsCopy(folder: string, name: string): SettingsCopy {
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name,
    configFileMode: PRIVATE_FILE,
    accessPropertiesByDotNotation: false,
    serialize: serialized,
    /** The store ends the program over a text that is not JSON; what the file says is judged by its schema instead. */
    deserialize: () => ({}),
  });
  return {
    path: store.path,
    text: () => textOf(store.path),
    write: (stored) => {
      const written = { version: STORED_VERSION, ...stored };
      store.store = written;
      /** A disk that fills up within the file cuts it short, and the store does not notice. */
      if (textOf(store.path) !== serialized(written)) throw Object.assign(new Error('cut short'), { code: 'ENOSPC' });
      syncFolder(folder);
    },
  };
}
