import { describe, expect, it, vi } from 'vitest';
import { success } from '../../core/failure';
import {
  type DeskOptions,
  type Documents,
  freezeDesksForEachTest,
  FROZEN_ACCOUNT as id,
  NO_KEY,
} from '../fixtures/freeze-desk';

vi.mock('electron', () => ({ ipcMain: {} }));

const by = 'Anna Berg';
const ok = { ok: true };

const desks = await freezeDesksForEachTest();

const desk = (options: DeskOptions = {}) => desks.desk(options);
const standing = () => desks.standing();
const canRecharge = (identity: string) => desks.canRecharge(identity);
const keyOf = (user: string, keep = false) => desks.keyOf(user, keep);

describe('the freeze', () => {
  it('wants a name, the word in capitals and a whole key before it asks anything', async () => {
    const { commands, held } = desk();
    const key = await keyOf('admin');
    const field = async (answer: unknown) => (await (answer as Promise<{ reason: { field: string } }>)).reason.field;
    expect(await field(commands['freeze.start']({ account: id, key, by: ' ', word: 'FREEZE' }))).toBe('by');
    expect(await field(commands['freeze.start']({ account: id, key, by, word: 'freeze' }))).toBe('word');
    const half = { ...key, accessKeySecret: ' ' };
    expect(await field(commands['freeze.rehearse']({ account: id, key: half }))).toBe('accessKeySecret');
    expect(await field(commands['freeze.rehearse']({ account: id, key: NO_KEY }))).toBe('accessKeyId');
    expect(held.size).toBe(0);
  });

  it('rehearses without changing anything, and shows what would change', async () => {
    const { commands, snapshot, recorded } = desk();
    const before = await standing();
    expect(await commands['freeze.rehearse']({ account: id, key: await keyOf('admin') })).toEqual(ok);
    expect(await standing()).toEqual(before);
    expect(snapshot().freeze).toMatchObject({ isFrozen: false, standing: { policy: 'missing' } });
    expect(snapshot().freeze?.wouldFreeze).toHaveLength(11);
    expect(recorded).toEqual([]);
  });

  it('is put on record and told, and its key is held only while it lasts', async () => {
    const { commands, held, hidden, keychain, recorded, told, snapshot } = desk({
      slack: async () => success(undefined),
    });
    const before = await standing();
    const key = await keyOf('admin');
    expect(await commands['freeze.start']({ account: id, key, by, word: 'FREEZE' })).toEqual(ok);
    expect(await canRecharge('user/anna')).toBe(false);
    expect([held.size, keychain.size, hidden]).toEqual([0, 0, [key.accessKeySecret]]);
    expect(recorded).toMatchObject([
      { what: 'freeze', by, account: id, values: { frozen: 10, of: 10, way: 'one-by-one' } },
    ]);
    expect(told).toEqual([expect.stringMatching(/^Topping up is frozen: .*Frozen: 10 of 10 identities$/)]);
    expect(snapshot().frozen).toMatchObject([{ account: id, state: 'frozen', frozen: 10, of: 10 }]);
    expect(snapshot().notices.map(({ text }) => text)).toContain('notice.frozen');
    const again = await commands['freeze.start']({ account: id, key, by, word: 'FREEZE' });
    expect(again).toEqual({ ok: false, reason: { text: 'input.freeze.already' } });
    expect(await commands['freeze.thaw']({ account: id, key, by })).toEqual(ok);
    expect(await standing()).toEqual(before);
    expect(snapshot().frozen).toEqual([]);
  });

  it('keeps its key only where that is asked and the key works', async () => {
    const { commands, keychain, snapshot, forgetKey } = desk();
    const wrong = { accessKeyId: 'LTAI5tNobody', accessKeySecret: 'none', keep: true };
    expect(await commands['freeze.rehearse']({ account: id, key: wrong })).toMatchObject({ ok: false });
    expect(keychain.size).toBe(0);
    expect(await commands['freeze.rehearse']({ account: id, key: await keyOf('admin', true) })).toEqual(ok);
    expect(snapshot().freeze?.keyIsKept).toBe(true);
    expect(await commands['freeze.rehearse']({ account: id, key: NO_KEY })).toEqual(ok);
    await forgetKey(id);
    expect([keychain.size, snapshot().freeze?.keyIsKept]).toEqual([0, false]);
  });

  it('is one at a time', async () => {
    const { commands } = desk();
    const key = await keyOf('admin');
    const first = commands['freeze.rehearse']({ account: id, key });
    expect(await commands['freeze.rehearse']({ account: id, key })).toEqual({
      ok: false,
      reason: { text: 'input.freeze.busy' },
    });
    expect(await first).toEqual(ok);
  });
});

describe('after a power cut at any call of the loop', () => {
  const CALLS = 11;
  it.each(Array.from({ length: CALLS }, (_, calls) => calls))('after %i calls it is undone exactly', async (calls) => {
    const before = await standing();
    const documents: Documents = new Map();
    const key = await keyOf('admin');
    const first = desk({ documents, crashAfter: calls });
    await expect(first.commands['freeze.start']({ account: id, key, by, word: 'FREEZE' })).rejects.toThrow('cut');
    const second = desk({ documents });
    await second.begin();
    expect(second.snapshot().frozen).toMatchObject([{ state: 'half-done' }]);
    expect(await second.commands['freeze.start']({ account: id, key, by, word: 'FREEZE' })).toEqual({
      ok: false,
      reason: { text: 'input.freeze.half-done' },
    });
    if (calls % 2 === 0) {
      expect(await second.commands['freeze.continue']({ account: id, key })).toEqual(ok);
      expect(await canRecharge('role/payer')).toBe(false);
    }
    expect(await second.commands['freeze.thaw']({ account: id, key, by })).toEqual(ok);
    expect(await standing()).toEqual(before);
    expect(second.snapshot().frozen).toEqual([]);
  });
});

describe('with a full disk', () => {
  it('a loop does not begin, and one prepared call is made all the same', async () => {
    const { commands, fillDisk } = desk();
    const key = await keyOf('admin');
    const loop = desk();
    loop.fillDisk();
    expect(await loop.commands['freeze.start']({ account: id, key, by, word: 'FREEZE' })).toEqual({
      ok: false,
      reason: { text: 'input.not-saved' },
    });
    expect(await canRecharge('user/anna')).toBe(true);
    expect(await commands['freeze.prepare']({ account: id, key, by })).toEqual(ok);
    fillDisk();
    expect(await commands['freeze.start']({ account: id, key: await keyOf('freezer'), by, word: 'FREEZE' })).toEqual(
      ok,
    );
    expect(await canRecharge('user/anna')).toBe(false);
  });
});
