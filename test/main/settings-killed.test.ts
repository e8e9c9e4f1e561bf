import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { epochMilliseconds } from '../../core/time';
import { openSettingsFile } from '../../main/settings-file';
import { builtEntry } from '../fixtures/built';
import { lastCountBeforeKill } from '../fixtures/killed-process';

vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= '/nowhere';
});

const KILLS = 200;
const AT_ONCE = 4;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-killed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function killedAgainAndAgain(name: string, rounds: number): Promise<number> {
  const own = join(folder, name);
  let survived = 0;
  for (let round = 0; round < rounds; round += 1) {
    const first = (round + 1) * 1_000_000;
    const said = await lastCountBeforeKill(builtEntry('settings-writer'), [own, String(first)], (round * 7) % 23);
    const { stored, problem } = openSettingsFile(own, epochMilliseconds(0));
    expect(problem).toBeUndefined();
    expect(Number(stored.dismissed[0])).toBeGreaterThanOrEqual(said ?? Number.NaN);
    expect(stored.dismissed).toHaveLength(201);
    survived += 1;
  }
  return survived;
}

it('no saved change is lost however often the program is killed while it saves', async () => {
  const names = Array.from({ length: AT_ONCE }, (_, index) => `user ${index}`);
  const survived = await Promise.all(names.map((name) => killedAgainAndAgain(name, KILLS / AT_ONCE)));
  expect(survived.reduce((left, right) => left + right)).toBe(KILLS);
}, 300_000);
