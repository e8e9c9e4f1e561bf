import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { type Instant, isoOf } from '../core/time';

export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** For the person's eyes only, whatever the umask and whoever made the folder. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  chmodSync(folder, PRIVATE_FOLDER);
}

/** There afterwards, empty where it was not, and readable by nobody else; so are the files that SQLite puts beside it. */
export function makePrivateFile(file: string): void {
  makePrivateFolder(dirname(file));
  closeSync(openSync(file, 'a', PRIVATE_FILE));
  chmodSync(file, PRIVATE_FILE);
}

/** `history.db` becomes `history.damaged-2026-11-23T06-57-15Z.db`; a taken name gets a number. */
export function nameAside(file: string, now: Instant): string {
  const extension = extname(file);
  const stem = `${file.slice(0, file.length - extension.length)}.damaged-${isoOf(now).replaceAll(':', '-')}`;
  let name = `${stem}${extension}`;
  for (let count = 2; existsSync(name); count += 1) name = `${stem}-${count}${extension}`;
  return name;
}

/** Renames the file, and with it those of the same name with one of the endings. */
export function setAside(file: string, endings: readonly string[], now: Instant): string {
  const aside = nameAside(file, now);
  for (const ending of ['', ...endings]) {
    if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, `${aside}${ending}`);
  }
  return aside;
}
