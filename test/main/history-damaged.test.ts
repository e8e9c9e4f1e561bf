import { mkdtempSync, rmSync } from 'node:fs';
import { open as openFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import { money } from '../../core/money';
import type { Reading } from '../../core/reading';
import { epochMilliseconds, hours, later } from '../../core/time';
import { type History, openHistory } from '../../main/history';
import { builtEntry } from '../fixtures/built';

const now = epochMilliseconds(1_795_417_200_000);
const beginning = epochMilliseconds(1_760_000_000_000);
const acme = 'acme' as AccountId;
const MOST_TIME = 3_000;
const PAGE = 4_096;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-damaged-'));
  file = join(folder, 'history.db');
  return () => rmSync(folder, { recursive: true, force: true });
});

const open = (): Promise<History> => openHistory(file, now, builtEntry('history-worker'));
const readings: readonly Reading[] = Array.from({ length: 3_000 }, (_, index) => ({
  at: later(beginning, hours(index)),
  available: money('CNY', String(500_000 - index)),
}));

async function filled(): Promise<void> {
  const history = await open();
  expect(await history.appendPast(acme, readings, [])).toMatchObject({ ok: true });
  await history.close();
}

async function overwritten(at: number, bytes: Buffer): Promise<void> {
  const handle = await openFile(file, 'r+');
  await handle.write(bytes, 0, bytes.length, at);
  await handle.close();
}

/** Opens within the bar, and reads on; answers what became of the file that was there. */
async function setAside(): Promise<string> {
  const began = performance.now();
  const history = await open();
  const reading = { at: now, available: money('CNY', '1') };
  expect(await history.appendReading(acme, reading)).toMatchObject({ ok: true });
  expect(performance.now() - began).toBeLessThan(MOST_TIME);
  expect(await history.readingsSince(acme, beginning)).toEqual([reading]);
  const aside = history.damaged;
  await history.close();
  const again = await open();
  expect(again.damaged).toBeUndefined();
  await again.close();
  expect(dirname(aside?.keptAs ?? '')).toBe(folder);
  expect(basename(aside?.keptAs ?? '')).toMatch(/^history\.damaged-2026-11-2\dT\d\d-\d\d-\d\dZ\.db$/);
  expect((await stat(aside?.keptAs ?? '')).mode & 0o777).toBe(0o600);
  return `${aside?.reason}: ${aside?.keptAs}`;
}

describe('a damaged history is kept under a dated name, said, and a new one begun', () => {
  it.each<[string, () => Promise<void>]>([
    ['of NULs', async () => writeFile(file, Buffer.alloc((await stat(file)).size))],
    ['of garbage', async () => writeFile(file, Buffer.from('not a database at all '.repeat(2_000)))],
    ['that is a few bytes', async () => writeFile(file, 'oops')],
    ['cut off within a page', async () => truncate(file, Math.floor((await stat(file)).size / 2) + 100)],
    ['cut off between pages', async () => truncate(file, PAGE * 5)],
    ['with a page overwritten', () => overwritten(PAGE * 4, Buffer.alloc(PAGE, 0xa5))],
    ['with a page of NULs', () => overwritten(PAGE * 6, Buffer.alloc(PAGE))],
    ['with its header overwritten', () => overwritten(0, Buffer.alloc(100, 0x20))],
  ])('%s', async (_how, damage) => {
    await filled();
    await damage();
    const damaged = await readFile(file);
    const aside = await setAside();
    expect(aside).toMatch(/^damaged: /);
    expect(await readFile(aside.slice('damaged: '.length))).toEqual(damaged);
  });

  it('twice in one second without the second taking the name of the first', async () => {
    const kept: (string | undefined)[] = [];
    for (let round = 0; round < 2; round += 1) {
      await writeFile(file, 'not a database at all');
      const history = await open();
      kept.push(history.damaged?.keptAs);
      await history.close();
    }
    expect(new Set(kept).size).toBe(2);
  });
});

describe('a good file that is not this program’s', () => {
  it('is never written to when it is another program’s', async () => {
    const foreign = new Database(file);
    foreign.exec("CREATE TABLE ledger (amount TEXT); INSERT INTO ledger VALUES ('42')");
    foreign.close();
    const before = await readFile(file);
    const aside = await setAside();
    expect(aside).toMatch(/^foreign: /);
    expect(await readFile(aside.slice('foreign: '.length))).toEqual(before);
  });

  it('is kept for the newer program that wrote it', async () => {
    await filled();
    const newer = new Database(file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(await setAside()).toMatch(/^newer-version: /);
  });
});

describe('damage that costs nothing', () => {
  it('a log of garbage leaves the readings that were in the file', async () => {
    await filled();
    await writeFile(`${file}-wal`, Buffer.alloc(100_000, 0x5a));
    await writeFile(`${file}-shm`, Buffer.alloc(32_768, 0x5a));
    const history = await open();
    expect(history.damaged).toBeUndefined();
    expect(await history.readingsSince(acme, beginning)).toHaveLength(readings.length);
    await history.close();
  });
});
