import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtEntry } from '../fixtures/built';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-full-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const full = { ok: false, reason: 'disk-full' };
const ok = { ok: true };

/** A disk of 4 MB, seen by this one process only, for which no rights are needed. */
async function onSmallDisk(): Promise<Record<string, unknown>> {
  const inside = 'mount -t tmpfs -o size=4m tmpfs "$1" && exec "$2" "$3" "$1" "$4"';
  const { stdout } = await promisify(execFile)(
    'unshare',
    ['--map-root-user', '--mount', 'sh', '-c', inside, 'sh', folder].concat(
      process.execPath,
      builtEntry('full-disk'),
      builtEntry('history-worker'),
    ),
    { env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' } },
  );
  return JSON.parse(stdout);
}

it('a full disk is said, tears nothing, and is over once there is space', async () => {
  const { whileRunning, atStart, atFirstStart } = await onSmallDisk();
  expect(whileRunning).toEqual({
    saved: ok,
    before: ok,
    refused: full,
    again: full,
    isReadBack: true,
    unsaved: full,
    cutShort: full,
    names: ['history.db', 'history.db-shm', 'history.db-wal', 'settings.json', 'settings.last-good.json'],
    stillSaved: true,
    resumed: ok,
    savedAgain: ok,
    damaged: null,
    areAllThere: true,
  });
  const over = { refused: full, readBack: 0, resumed: ok, isThere: true, isDamaged: false };
  expect({ atStart, atFirstStart }).toEqual({ atStart: over, atFirstStart: over });
}, 60_000);
