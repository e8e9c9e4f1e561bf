import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import { epochMilliseconds } from '../../core/time';
import { type History, openHistory } from '../../main/history';
import type { JournalLine } from '../../main/history/journal';
import { builtEntry } from '../fixtures/built';

let folder: string;
let history: History;

const now = epochMilliseconds(1_795_400_000_000);
const open = () => openHistory(join(folder, 'history.db'), now, builtEntry('history-worker'));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'runway-journal-'));
  history = await open();
  return async () => {
    await history.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

const line = (what: string, account?: string): JournalLine => ({
  at: now,
  what,
  text: JSON.stringify({ what, account }),
  ...(account === undefined ? {} : { account: account as AccountId }),
});

const textsOf = (lines: readonly { readonly text: string }[]): readonly string[] =>
  lines.map(({ text }) => (JSON.parse(text) as { what: string }).what);

describe('the journal', () => {
  it('keeps open alerts and what happened over a restart', async () => {
    expect(await history.writeDown('alerts', [{ id: 'a', text: '{"level":1}' }], [], [line('raised')])).toMatchObject({
      ok: true,
    });
    await history.close();
    history = await open();
    expect(await history.documents('alerts')).toEqual([{ id: 'a', text: '{"level":1}' }]);
    expect(textsOf(await history.lines({ most: 10 }))).toEqual(['raised']);
  });

  it('replaces an alert that changed and lets go of one that is gone, on its own shelf', async () => {
    await history.writeDown('alerts', [{ id: 'a', text: '1' }], [], []);
    await history.writeDown('forecasts', [{ id: 'a', text: 'kept' }], [], []);
    await history.writeDown('alerts', [{ id: 'b', text: '2' }], ['a'], []);
    expect(await history.documents('alerts')).toEqual([{ id: 'b', text: '2' }]);
    expect(await history.documents('forecasts')).toEqual([{ id: 'a', text: 'kept' }]);
  });

  it('tells what happened from the newest down, a page at a time', async () => {
    for (const what of ['one', 'two', 'three', 'four']) await history.writeDown('alerts', [], [], [line(what)]);
    const first = await history.lines({ most: 3 });
    expect(textsOf(first)).toEqual(['four', 'three', 'two']);
    const last = first[first.length - 1];
    expect(textsOf(await history.lines({ most: 3, before: last?.number ?? 0 }))).toEqual(['one']);
  });

  it('tells of one account or of some kinds only, when asked', async () => {
    const lines = [line('raised', 'tokyo'), line('snoozed', 'tokyo'), line('raised', 'lyon'), line('drill')];
    await history.writeDown('alerts', [], [], lines);
    expect(textsOf(await history.lines({ most: 9, account: 'tokyo' as AccountId }))).toEqual(['snoozed', 'raised']);
    expect(textsOf(await history.lines({ most: 9, whats: ['raised', 'drill'] }))).toEqual([
      'drill',
      'raised',
      'raised',
    ]);
    expect(await history.lines({ most: 9, whats: ["x' OR 1=1 --"] })).toEqual([]);
  });
});
