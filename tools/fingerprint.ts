import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const filesUnder = (path: string): readonly string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

/** One hash over the names and contents of all files in the places given. */
export function fingerprint(places: readonly string[], ...more: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  for (const text of more) hash.update(`${text}\0`);
  return hash.digest('hex');
}

/**
 * Makes `outcome` by `work` unless it is there and was made from the same inputs. Two at once do it in turn.
 * @returns whether there was anything to do
 */
export async function onceFor(stamp: string, inputs: string, outcome: string, work: () => Promise<void>) {
  const file = join('.cache/stamps', stamp);
  const isMade = () => existsSync(outcome) && existsSync(file) && readFileSync(file, 'utf8') === inputs;
  if (isMade()) return false;
  mkdirSync(dirname(file), { recursive: true });
  const open = await lock(`${file}.lock`);
  try {
    if (isMade()) return false;
    await work();
    writeFileSync(file, inputs);
    return true;
  } finally {
    open();
  }
}

/** Waits until no other living process holds the lock; the file names its holder. */
async function lock(file: string): Promise<() => void> {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch {
      const holder = existsSync(file) ? readFileSync(file, 'utf8') : '';
      if (holder !== '' && !isAlive(Number(holder))) rmSync(file, { force: true });
      await sleep(200);
    }
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
