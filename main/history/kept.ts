/** Why something was not kept. The next attempt may well succeed: space is freed, a disk is back. */
export type NotKept = 'disk-full' | 'unwritable' | 'other-currency' | 'amount-out-of-range';

export type Kept<T = undefined> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: NotKept };

export const kept = <T>(value: T): Kept<T> => ({ ok: true, value });
export const notKept = (reason: NotKept): Kept<never> => ({ ok: false, reason });

/** SHMSIZE: no room for the index beside a file that is being opened. */
const DISK_FULL = /^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export function reasonOf(error: unknown): NotKept {
  if (error instanceof RangeError) return 'amount-out-of-range';
  return DISK_FULL.test(codeOf(error)) ? 'disk-full' : 'unwritable';
}

export function keptIf(work: () => void): Kept {
  try {
    work();
    return kept(undefined);
  } catch (error) {
    return notKept(reasonOf(error));
  }
}

/** SQLite's own words for a file that is not, or no longer, a database. */
export const saysDamaged = (error: unknown): boolean => /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error));
