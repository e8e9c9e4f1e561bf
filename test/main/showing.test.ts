import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../core/snapshot';
import { snapshotOf } from '../../core/snapshot-of';
import { days } from '../../core/time';
import { snapshotInTurns, snapshotParts } from '../../main/showing';
import { openStore } from '../../main/store';
import { gatherSnapshot } from '../../preload/gathered-snapshot';
import { accountWith, stateOf } from '../fixtures/account-states';
import { at, spendingSteadily } from '../fixtures/readings';

const now = at('2026-11-23T12:00:00Z');

function snapshotWith(accounts: number): Snapshot {
  const past = spendingSteadily({ opening: '8160', eachStep: '10', every: days(0.25), over: days(6), until: now });
  const names = Array.from({ length: accounts }, (_, each) => `account-${each}`);
  return snapshotOf(stateOf(names.map((name) => accountWith(name, { readings: past, until: now }))), now);
}

describe('a snapshot of many accounts', () => {
  it('comes in parts and is whole again with the last', () => {
    const snapshot = snapshotWith(450);
    const gathered = gatherSnapshot();
    const seen = snapshotParts(snapshot, { number: 1, asked: false }).map(gathered);
    expect(seen.slice(0, -1)).toEqual([undefined, undefined, undefined]);
    expect(seen.at(-1)).toEqual(snapshot);
  });

  it('gives way to a newer one that is asked for while its parts come', () => {
    const [older, newer] = [snapshotWith(450), snapshotWith(3)];
    const gathered = gatherSnapshot();
    const [first, ...rest] = snapshotParts(older, { number: 1, asked: false });
    if (first === undefined) throw new Error('There are no parts');
    expect(gathered(first)).toBeUndefined();
    expect(snapshotParts(newer, { number: 2, asked: false }).map(gathered)).toEqual([newer]);
    expect(rest.map(gathered)).toEqual(rest.map(() => undefined));
  });

  it('is not shown by a window that opened when its first parts had been sent', () => {
    const gathered = gatherSnapshot();
    const [, ...late] = snapshotParts(snapshotWith(450), { number: 7, asked: false });
    expect(late.map(gathered)).toEqual(late.map(() => undefined));
    const next = snapshotWith(450);
    expect(snapshotParts(next, { number: 8, asked: false }).map(gathered).at(-1)).toEqual(next);
  });

  it('is the same made in turns as at once', async () => {
    const past = spendingSteadily({ opening: '8160', eachStep: '10', every: days(0.25), over: days(6), until: now });
    const states = ['a', 'b', 'c'].map((name) => accountWith(name, { readings: past, until: now }));
    const again = ['a', 'b', 'c'].map((name) => accountWith(name, { readings: past, until: now }));
    expect(await snapshotInTurns(openStore(stateOf(states)), now)).toEqual(snapshotOf(stateOf(again), now));
  });
});
