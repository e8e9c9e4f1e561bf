import { describe, expect, it, vi } from 'vitest';
import {
  FROZEN_ACCOUNT as account,
  type DeskOptions,
  type Documents,
  freezeDesksForEachTest,
} from '../fixtures/freeze-desk';

vi.mock('electron', () => ({ ipcMain: {} }));

const by = 'Anna Berg';
const word = 'FREEZE';
const ok = { ok: true };
const OTHER = 'Agency-Main-Shanghai';
const down = { kind: 'provider-down', code: 'HTTP.503' } as const;
const offline = { kind: 'offline' } as const;
const unchecked = { ok: false, reason: { field: 'sure', text: 'input.freeze.unchecked' } };

const desks = await freezeDesksForEachTest();
const desk = (options: DeskOptions = {}) => desks.desk(options);

async function standings() {
  return [await desks.standing(), await desks.standing(OTHER)];
}

describe('a key of another Alibaba Cloud account', () => {
  it('is refused with both numbers before anything is looked at, and changes neither account', async () => {
    const before = await standings();
    const { commands, recorded, documents, snapshot } = desk();
    const key = await desks.keyOf('admin', true, OTHER);
    const asked = { account, key, by, sure: true };
    const answers = [
      await commands['freeze.rehearse']({ account, key }),
      await commands['freeze.prepare'](asked),
      await commands['freeze.start']({ ...asked, word }),
      await commands['freeze.continue']({ account, key, sure: true }),
      await commands['freeze.thaw'](asked),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({
        ok: false,
        reason: { field: 'accessKeyId', text: 'input.freeze.other-account', values: { own: desks.uid } },
      });
    }
    expect(await standings()).toEqual(before);
    expect([recorded, documents.size]).toEqual([[], 0]);
    expect(snapshot().freeze).toMatchObject({ owner: { verdict: 'other', own: desks.uid } });
    expect(snapshot().freeze?.standing).toBeUndefined();
  });

  it('neither goes on with a freeze that stopped half way nor thaws one', async () => {
    const documents: Documents = new Map();
    const first = desk({ documents, crashAfter: 4 });
    const key = await desks.keyOf('admin');
    await expect(first.commands['freeze.start']({ account, key, by, word })).rejects.toThrow('cut');
    const before = await standings();
    const { begin, commands } = desk({ documents });
    await begin();
    const wrong = await desks.keyOf('admin', false, OTHER);
    const other = { ok: false, reason: { text: 'input.freeze.other-account' } };
    expect(await commands['freeze.continue']({ account, key: wrong })).toMatchObject(other);
    expect(await commands['freeze.thaw']({ account, key: wrong, by })).toMatchObject(other);
    expect(await standings()).toEqual(before);
    expect(await commands['freeze.thaw']({ account, key, by })).toEqual(ok);
  });

  it('is known by the freeze that was made where the account’s own key no longer answers', async () => {
    const documents: Documents = new Map();
    const first = desk({ documents });
    expect(await first.commands['freeze.prepare']({ account, key: await desks.keyOf('admin'), by })).toEqual(ok);
    const { begin, commands } = desk({ documents, own: offline });
    await begin();
    const wrong = await desks.keyOf('admin', false, OTHER);
    expect(await commands['freeze.start']({ account, key: wrong, by, word, sure: true })).toMatchObject({
      ok: false,
      reason: { text: 'input.freeze.other-account', values: { own: desks.uid } },
    });
    expect(await commands['freeze.start']({ account, key: await desks.keyOf('freezer'), by, word })).toEqual(ok);
    expect(await desks.canRecharge('user/anna')).toBe(false);
  });

  it('cannot undo what was done in the account that the own key was of before', async () => {
    const documents: Documents = new Map();
    const key = await desks.keyOf('admin');
    expect(await desk({ documents }).commands['freeze.start']({ account, key, by, word })).toEqual(ok);
    const text = documents.get(`run-${account}`) ?? '';
    documents.set(`run-${account}`, text.replace(`"uid":"${desks.uid}"`, '"uid":"1000000000000001"'));
    const { begin, commands } = desk({ documents });
    await begin();
    expect(await commands['freeze.thaw']({ account, key, by })).toMatchObject({
      ok: false,
      reason: { values: { typed: desks.uid, own: '1000000000000001' } },
    });
    expect(await desks.canRecharge('user/anna')).toBe(false);
  });
});

describe('where Alibaba Cloud cannot say whose the key is', () => {
  it.each<[string, DeskOptions]>([
    ['the freezer’s key', { sts: down }],
    ['the account’s own', { own: offline }],
    ['the account’s own, as its keychain waits for somebody', { own: 'never' }],
  ])('nothing is changed until a person is sure of it: %s', async (_whose, options) => {
    const { commands, snapshot, recorded } = desk(options);
    const before = await desks.standing();
    const key = await desks.keyOf('admin');
    expect(await commands['freeze.rehearse']({ account, key })).toEqual(ok);
    expect(snapshot().freeze?.owner).toMatchObject({ verdict: 'unchecked' });
    expect(await commands['freeze.start']({ account, key, by, word })).toEqual(unchecked);
    expect(await commands['freeze.prepare']({ account, key, by })).toEqual(unchecked);
    expect(await desks.standing()).toEqual(before);
    expect(await commands['freeze.start']({ account, key, by, word, sure: true })).toEqual(ok);
    expect(await desks.canRecharge('user/anna')).toBe(false);
    expect(await commands['freeze.thaw']({ account, key, by, sure: true })).toEqual(ok);
    expect(await desks.standing()).toEqual(before);
    expect(recorded.map(({ what }) => what)).toEqual(['freeze', 'thaw']);
  });

  it.each(['the same', 'another'])('bills that name %s account are shown, and prove nothing', async (named) => {
    const billedUid = named === 'another' ? '1000000000000001' : desks.uid;
    const { commands, snapshot } = desk({ own: offline, billedUid });
    const key = await desks.keyOf('admin');
    expect(await commands['freeze.rehearse']({ account, key })).toEqual(ok);
    expect(snapshot().freeze?.owner).toEqual({ account, verdict: 'unchecked', uid: desks.uid, billed: billedUid });
    expect(await commands['freeze.start']({ account, key, by, word })).toEqual(unchecked);
    expect(await commands['freeze.start']({ account, key, by, word, sure: true })).toEqual(ok);
    expect(await commands['freeze.thaw']({ account, key, by })).toEqual(ok);
  });

  it('the account that the first preparation was made in is the account from then on', async () => {
    const { commands } = desk({ own: offline });
    const key = await desks.keyOf('admin');
    expect(await commands['freeze.prepare']({ account, key, by, sure: true })).toEqual(ok);
    expect(await commands['freeze.start']({ account, key: await desks.keyOf('freezer'), by, word })).toEqual(ok);
    const wrong = await desks.keyOf('admin', false, OTHER);
    expect(await commands['freeze.thaw']({ account, key: wrong, by, sure: true })).toMatchObject({
      reason: { text: 'input.freeze.other-account' },
    });
  });

  it('a key that Alibaba Cloud does not know is said to be that', async () => {
    const key = { accessKeyId: 'LTAI5tNobody', accessKeySecret: 'none', keep: false };
    expect(await desk().commands['freeze.start']({ account, key, by, word, sure: true })).toMatchObject({
      ok: false,
      reason: { field: 'accessKeyId', text: 'failure.key-unknown' },
    });
  });
});
