import { chmodSync, copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nothingStored, type Stored } from '../core/stored';
import { type StoredReading, storedReading } from '../core/stored-repair';
import type { Instant } from '../core/time';
import { reasonOf } from './history/kept';
import { makePrivateFolder, nameAside, PRIVATE_FILE } from './private-file';
import { openSettingsCopy, type SettingsCopy } from './settings-copy';

export interface SettingsProblem {
  /** `lost`: neither the file nor its last good copy could be read. `newer-version`: written by a newer program. */
  readonly what: 'restored-from-last-good' | 'field-refused' | 'newer-version' | 'lost';
  /** The first value that could not be used, such as `settings.readEveryMinutes`. */
  readonly field?: string;
  /** Path of the file as it was found; absent where there was none. */
  readonly keptAs?: string;
}

export type SettingsWritten =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'disk-full' | 'unwritable' | 'newer-version' };

export interface SettingsFile {
  /** As found at the start; the program's state holds what is current. */
  readonly stored: Stored;
  readonly problem?: SettingsProblem;
  /** `ok` once the disk has it. A settings file of a newer program is never written to. */
  readonly write: (next: Stored) => SettingsWritten;
}

const NAME = 'settings';
const LAST_GOOD = 'settings.last-good';

/** Undefined for a text that is not JSON, which is no form of settings either. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a killed or failed write leaves beside the file. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^settings(?:\.last-good)?\.json\.tmp-/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

function keptAside({ path }: SettingsCopy, now: Instant): string {
  const keptAs = nameAside(path, now);
  copyFileSync(path, keptAs);
  chmodSync(keptAs, PRIVATE_FILE);
  return keptAs;
}

interface Found {
  readonly stored: Stored;
  readonly problem?: SettingsProblem;
}

function readingOf(copy: SettingsCopy, good: Stored): StoredReading | undefined {
  const text = copy.text();
  return text === undefined ? undefined : storedReading(parsedJson(text), good);
}

function foundIn(main: SettingsCopy, lastGood: SettingsCopy, now: Instant): Found {
  const copy = readingOf(lastGood, nothingStored);
  const good = copy?.kind === 'good' ? copy.stored : undefined;
  const found = readingOf(main, good ?? nothingStored);
  if (found?.kind === 'good') return { stored: found.stored };
  if (found === undefined && copy === undefined) return { stored: nothingStored };
  if (found?.kind === 'newer-version' || copy?.kind === 'newer-version') {
    return { stored: nothingStored, problem: { what: 'newer-version' } };
  }
  const keptAs = found === undefined ? {} : { keptAs: keptAside(main, now) };
  if (found?.kind === 'repaired') {
    return { stored: found.stored, problem: { what: 'field-refused', field: found.fields[0], ...keptAs } };
  }
  return { stored: good ?? nothingStored, problem: { what: good ? 'restored-from-last-good' : 'lost', ...keptAs } };
}

/** Best effort: the copy is written again with the next change, and the file itself is good. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {}
}

/** Opens the settings in a folder for this user only. Whatever the files hold, it answers with what is good of them. */
export function openSettingsFile(folder: string, now: Instant): SettingsFile {
  makePrivateFolder(folder);
  removeUnfinished(folder);
  const main = openSettingsCopy(folder, NAME);
  const lastGood = openSettingsCopy(folder, LAST_GOOD);
  const { stored, problem } = foundIn(main, lastGood, now);
  let inForce = stored;

  function write(next: Stored): SettingsWritten {
    if (problem?.what === 'newer-version') return { ok: false, reason: 'newer-version' };
    try {
      main.write(next);
    } catch (error) {
      attempt(() => main.write(inForce));
      removeUnfinished(folder);
      return { ok: false, reason: reasonOf(error) === 'disk-full' ? 'disk-full' : 'unwritable' };
    }
    inForce = next;
    if (lastGood.text() !== main.text()) attempt(() => lastGood.write(next));
    return { ok: true };
  }

  if (problem !== undefined) write(stored);
  return { stored, write, ...(problem === undefined ? {} : { problem }) };
}
