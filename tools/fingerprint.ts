import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
 * Makes `outcome` by `work` unless it is there and was made from the same inputs.
 * @returns whether there was anything to do
 */
export async function onceFor(stamp: string, inputs: string, outcome: string, work: () => Promise<void>) {
  const file = join('.cache/stamps', stamp);
  if (existsSync(outcome) && existsSync(file) && readFileSync(file, 'utf8') === inputs) return false;
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, inputs);
  return true;
}
