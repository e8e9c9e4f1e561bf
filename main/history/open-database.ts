import Database from 'libsql';
import type { Instant } from '../../core/time';
import { makePrivateFile, setAside } from '../private-file';
import { saysDamaged } from './kept';
import { historySchema, migrate, originOf, type Schema } from './schema';
import { rowsOf } from './statement';

/** Why a file was not gone on with. All but `damaged` are good files that are not for this program. */
export type SetAsideReason = 'damaged' | 'foreign' | 'newer-version';

export interface SetAside {
  readonly keptAs: string;
  readonly reason: SetAsideReason;
}

export interface OpenDatabase {
  readonly database: Database.Database;
  readonly setAside?: SetAside;
}

/** The log and its index lie beside the file, and are part of it. */
const BESIDE = ['-wal', '-shm'];
const WAIT_FOR_LOCK = 2_000;

/** FULL: a commit is on the disk before it is answered. The cache is small, for the program runs all day. */
const PRAGMAS = ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -1024', 'temp_store = MEMORY'];

function wrongWith(database: Database.Database, schema: Schema): SetAsideReason | undefined {
  const [answer] = rowsOf<readonly [string]>(database.prepare('PRAGMA quick_check(1)'));
  if (answer?.[0] !== 'ok') return 'damaged';
  const origin = originOf(database, schema);
  return origin === 'foreign' || origin === 'newer-version' ? origin : undefined;
}

function begin(database: Database.Database, schema: Schema): Database.Database {
  for (const pragma of PRAGMAS) database.exec(`PRAGMA ${pragma}`);
  migrate(database, schema);
  return database;
}

function opened(file: string, schema: Schema): { database: Database.Database } | { wrong: SetAsideReason } {
  const database = new Database(file, { timeout: WAIT_FOR_LOCK });
  try {
    const wrong = wrongWith(database, schema);
    if (wrong === undefined) return { database: begin(database, schema) };
    database.close();
    return { wrong };
  } catch (error) {
    database.close();
    if (saysDamaged(error)) return { wrong: 'damaged' };
    throw error;
  }
}

/** A file that cannot be gone on with is kept under another name, and a new one is begun. Throws where neither can be. */
export function openDatabase(file: string, now: Instant, schema: Schema = historySchema): OpenDatabase {
  if (file === ':memory:') return { database: begin(new Database(file), schema) };
  makePrivateFile(file);
  const first = opened(file, schema);
  if ('database' in first) return first;
  const keptAs = setAside(file, BESIDE, now);
  makePrivateFile(file);
  const second = opened(file, schema);
  if ('database' in second) return { ...second, setAside: { keptAs, reason: first.wrong } };
  throw new Error('a new history cannot be begun');
}
