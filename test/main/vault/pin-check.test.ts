import { beforeEach, describe, expect, it } from 'vitest';
import { success } from '../../../core/failure';
import { epochMilliseconds, later, minutes } from '../../../core/time';
import { openPinCheck, type PinStore } from '../../../main/vault/pin-check';

const now = epochMilliseconds(1_795_400_000_000);
const PIN = '481516';

let kept: Map<string, string>;
const store: PinStore = {
  pinOf: async (signer) => success(kept.get(signer)),
  keepPin: async (signer, text) => {
    kept.set(signer, text);
    return success(undefined);
  },
};
beforeEach(() => {
  kept = new Map();
});

describe('a PIN of somebody who signs off', () => {
  it('is right for its own person only, and is nowhere to be read', async () => {
    const pins = openPinCheck(store);
    await pins.set('ada', PIN);
    expect(await pins.check('ada', PIN, now)).toEqual(success({ kind: 'right' }));
    expect(await pins.check('bo', PIN, now)).toEqual(success({ kind: 'none' }));
    expect([...kept.values()].join()).not.toContain(PIN);
  });

  it('is set once: who sets it again gains neither the name nor new guesses', async () => {
    const pins = openPinCheck(store);
    await pins.set('ada', PIN);
    await pins.check('ada', '000000', now);
    expect((await pins.set('ada', '999999')).ok).toBe(false);
    expect(await pins.check('ada', '000000', now)).toEqual(success({ kind: 'wrong', left: 3 }));
    expect(await pins.check('ada', PIN, now)).toEqual(success({ kind: 'right' }));
  });

  it('is another text for the same PIN of another person', async () => {
    const pins = openPinCheck(store);
    await pins.set('ada', PIN);
    await pins.set('bo', PIN);
    const hashes = [...kept.values()].map((text) => (JSON.parse(text) as { readonly hash: string }).hash);
    expect(new Set(hashes).size).toBe(2);
  });

  it('may be guessed five times, then not for a quarter of an hour, even if it is right then', async () => {
    const pins = openPinCheck(store);
    await pins.set('ada', PIN);
    const left: unknown[] = [];
    for (let guess = 0; guess < 5; guess += 1) {
      const answer = await pins.check('ada', `00000${guess}`, now);
      left.push(answer.ok && answer.value.kind === 'wrong' ? answer.value.left : answer.ok && answer.value.kind);
    }
    expect(left).toEqual([4, 3, 2, 1, 'paused']);
    const until = later(now, minutes(15));
    expect(await pins.check('ada', PIN, now)).toEqual(success({ kind: 'paused', until }));
    expect(await pins.check('ada', PIN, until)).toEqual(success({ kind: 'right' }));
  });

  it('counts guesses for a program that was started anew', async () => {
    await openPinCheck(store).set('ada', PIN);
    for (let guess = 0; guess < 4; guess += 1) await openPinCheck(store).check('ada', '999999', now);
    expect(await openPinCheck(store).check('ada', '999998', now)).toMatchObject({ value: { kind: 'paused' } });
  });

  it('gives no more guesses to many at the same time', async () => {
    const pins = openPinCheck(store);
    await pins.set('ada', PIN);
    const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => pins.check('ada', `10000${n}`, now)));
    const kinds = answers.map((answer) => (answer.ok ? answer.value.kind : 'failed'));
    expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'paused')).toHaveLength(5);
  });

  it('has its guesses back after the right one', async () => {
    const pins = openPinCheck(store);
    await pins.set('ada', PIN);
    await pins.check('ada', '000000', now);
    await pins.check('ada', PIN, now);
    expect(await pins.check('ada', '000000', now)).toEqual(success({ kind: 'wrong', left: 4 }));
  });
});
