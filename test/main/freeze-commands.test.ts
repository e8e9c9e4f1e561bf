import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../core/account';
import { failed, success } from '../../core/failure';
import type { FreezeRun } from '../../core/freeze/freeze-run';
import type { RecordEntry } from '../../core/record/entry';
import { snapshotOf } from '../../core/snapshot-of';
import { withPage } from '../../core/state';
import type { AccessKey } from '../../main/alibaba/access-key';
import { originsOf } from '../../main/alibaba/endpoint';
import { ramAt } from '../../main/alibaba/ram';
import type { RamAction } from '../../main/alibaba/ram-actions';
import { openTransport } from '../../main/alibaba/transport';
import { freezeCommands } from '../../main/freeze-commands';
import { type FreezeDeskWorld, openFreezeDesk } from '../../main/freeze-desk';
import type { History } from '../../main/history';
import { kept, notKept } from '../../main/history/kept';
import { openStore } from '../../main/store';
import type { Simulator } from '../../simulator/simulator';
import { freshAccount, stateOf } from '../fixtures/account-states';
import { openNodeRequest } from '../fixtures/node-request';
import { now as at } from '../fixtures/readings';
import { accountNamed, control, openSimulator } from '../fixtures/simulator';

vi.mock('electron', () => ({ ipcMain: {} }));

const id = 'tokyo' as AccountId;
const by = 'Anna Berg';
const now = () => at;
const ok = { ok: true };
const NO_KEY = { accessKeyId: '', accessKeySecret: '', keep: false };

let simulator: Simulator;
let name: string;
beforeAll(async () => {
  simulator = await openSimulator();
  name = accountNamed(simulator, 'Lumen').name;
});
beforeEach(() => control(simulator, { do: 'reset' }));
afterAll(() => simulator.close());

const standing = () => control(simulator, { do: 'ram-standing', account: name });
const canRecharge = async (identity: string) =>
  (await control(simulator, { do: 'recharge', account: name, identity, amount: '1' })).allowed;

async function keyOf(user: string, keep = false) {
  const told = await control(simulator, { do: 'ram-key', account: name, user });
  return { accessKeyId: String(told.accessKeyId), accessKeySecret: String(told.accessKeySecret), keep };
}

type Documents = Map<string, string>;

/** A shelf on a disk that may be full. */
const shelfOf = (documents: Documents, isFull: () => boolean): Pick<History, 'documents' | 'writeDown'> => ({
  documents: async () => [...documents].map(([document, text]) => ({ id: document, text })),
  writeDown: async (_shelf, written, gone) => {
    if (isFull()) return notKept('disk-full');
    for (const { id: document, text } of written) documents.set(document, text);
    for (const document of gone) documents.delete(document);
    return kept(undefined);
  },
});

function desk(documents: Documents = new Map(), crashAfter = Number.POSITIVE_INFINITY) {
  const held = new Map<AccountId, AccessKey>();
  const keychain = new Map<AccountId, AccessKey>();
  const hidden: string[] = [];
  const recorded: RecordEntry[] = [];
  const told: FreezeRun[] = [];
  let isFull = false;
  let writes = 0;
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(simulator.url), mostPerSecond: 1_000 });
  const isWrite = (action: RamAction) => !/^(List|Get)/.test(action);
  const vault: FreezeDeskWorld['vault'] = {
    holdFreezer: async (account, given) => {
      const key = given ?? keychain.get(account);
      if (key === undefined) return failed({ kind: 'key-missing' });
      held.set(account, key);
      return success(undefined);
    },
    askFreezer: async (account, action, parameters = {}) => {
      const key = held.get(account);
      if (key === undefined) return failed({ kind: 'key-missing' });
      if (isWrite(action)) writes += 1;
      if (writes > crashAfter) throw new Error('The power is cut');
      return ramAt({ key, send, simulatorUrl: simulator.url }, action, parameters);
    },
    releaseFreezer: async (account) => void held.delete(account),
    keepFreezer: async (account, key) => {
      keychain.set(account, key);
      return success(undefined);
    },
    forgetFreezer: async (account) => {
      keychain.delete(account);
      return success(undefined);
    },
  };
  const store = openStore(withPage(stateOf([freshAccount(id)]), { name: 'freeze', account: id }));
  const opened = openFreezeDesk({
    store,
    vault,
    journal: async () => shelfOf(documents, () => isFull) as History,
    hide: (secret) => void hidden.push(secret),
    writeDown: async (entries) => kept(void recorded.push(...entries)),
    tell: async (run) => void told.push(run),
    wait: async () => undefined,
    now,
  });
  const snapshot = () => snapshotOf(store.state(), now());
  const fillDisk = () => {
    isFull = true;
  };
  return {
    ...opened,
    commands: freezeCommands(opened, now),
    held,
    keychain,
    hidden,
    recorded,
    told,
    snapshot,
    fillDisk,
  };
}

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
    const { commands, held, hidden, keychain, recorded, told, snapshot } = desk();
    const before = await standing();
    const key = await keyOf('admin');
    expect(await commands['freeze.start']({ account: id, key, by, word: 'FREEZE' })).toEqual(ok);
    expect(await canRecharge('user/anna')).toBe(false);
    expect([held.size, keychain.size, hidden]).toEqual([0, 0, [key.accessKeySecret]]);
    expect(recorded).toMatchObject([
      { what: 'freeze', by, account: id, values: { frozen: 10, of: 10, way: 'one-by-one' } },
    ]);
    expect(told.map(({ purpose }) => purpose)).toEqual(['freeze']);
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
    const first = desk(documents, calls);
    await expect(first.commands['freeze.start']({ account: id, key, by, word: 'FREEZE' })).rejects.toThrow('cut');
    const second = desk(documents);
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
