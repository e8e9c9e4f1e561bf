import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import type { BillingDay } from '../../core/time';
import { epochMilliseconds } from '../../core/time';
import { openHistory } from '../../main/history';
import { builtEntry } from '../fixtures/built';
import { lastCountBeforeKill } from '../fixtures/killed-process';

const KILLS = 50;
const REOPEN_WITHIN = 500;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-killed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('no kept reading is lost, and the file is whole, however often the program is killed while it reads', async () => {
  const file = join(folder, 'history.db');
  const worker = builtEntry('history-worker');
  const acme = 'acme' as AccountId;
  const openings: number[] = [];
  let answered = 0;
  for (let round = 1; round <= KILLS; round += 1) {
    const first = round * 10_000;
    const last = await lastCountBeforeKill(
      builtEntry('history-writer'),
      [file, worker, String(first)],
      (round * 7) % 29,
    );
    expect(last).toBeGreaterThanOrEqual(first);
    answered += (last ?? first) - first + 1;
    const began = performance.now();
    const history = await openHistory(file, epochMilliseconds(0), worker);
    const readings = await history.readingsSince(acme, epochMilliseconds(first * 1_000));
    openings.push(performance.now() - began);
    expect(history.damaged).toBeUndefined();
    expect(readings.slice(0, (last ?? first) - first + 1).map(({ available }) => Number(available.amount))).toEqual(
      Array.from({ length: (last ?? first) - first + 1 }, (_, index) => first + index),
    );
    const days = await history.daysSince(acme, '1970-01-01' as BillingDay);
    const all = await history.readingsSince(acme, epochMilliseconds(0));
    expect(days.reduce((sum, day) => sum + day.readings, 0)).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(answered);
    await history.close();
  }
  const database = new Database(file);
  expect(database.prepare('PRAGMA integrity_check').raw().all()).toEqual([['ok']]);
  database.close();
  expect([...openings].sort((left, right) => left - right)[KILLS / 2]).toBeLessThan(REOPEN_WITHIN);
}, 180_000);
