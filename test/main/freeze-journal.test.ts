import { describe, expect, it, vi } from 'vitest';
import { minutes } from '../../core/time';
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
const JOURNAL = `run-${account}`;
const GRANT = JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });

const DENY_ECS = JSON.stringify({ Version: '1', Statement: [{ Effect: 'Deny', Action: 'ecs:*', Resource: '*' }] });
const DENY_ALL = JSON.stringify({ Version: '1', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] });

const desks = await freezeDesksForEachTest();
const desk = (options: DeskOptions = {}) => desks.desk(options);

type Path = readonly (string | number)[];

async function begun(documents: Documents, later = minutes(0)) {
  const opened = desk({ documents, later });
  await opened.begin();
  return opened;
}

function tampered(documents: Documents, changes: readonly (readonly [Path, unknown])[]): string {
  const journal: object = JSON.parse(documents.get(JOURNAL) ?? '{}');
  for (const [path, value] of changes) {
    const holder = path.slice(0, -1).reduce<object>((inside, part) => Reflect.get(inside, part), journal);
    Reflect.set(holder, path[path.length - 1] ?? '', value);
  }
  const text = JSON.stringify(journal);
  documents.set(JOURNAL, text);
  return text;
}

/** Stopped after three calls of eleven. */
async function halfFrozen(): Promise<Documents> {
  const documents: Documents = new Map();
  const key = await desks.keyOf('admin');
  const { commands } = desk({ documents, crashAfter: 3 });
  await expect(commands['freeze.start']({ account, key, by, word })).rejects.toThrow('cut');
  return documents;
}

describe('a journal that somebody has written into', () => {
  it.each<[string, string, readonly (string | number)[], unknown]>([
    ['a policy that grants', 'document', ['steps', 0, 'act', 'document'], GRANT],
    ['a policy that denies something else', 'document', ['steps', 0, 'act', 'document'], DENY_ALL],
    ['a policy of everybody to attach', 'policy', ['steps', 5, 'act', 'policy'], 'AdministratorAccess'],
    ['the prepared policy to attach', 'policy', ['steps', 5, 'act', 'policy'], 'agency-freeze'],
    ['a freeze’s policy of another day', 'policy', ['steps', 4, 'act', 'policy'], 'agency-freeze-20200101T000000Z'],
    ['a call that takes off', 'calls', ['steps', 6, 'act', 'do'], 'detach'],
    ['one call and no policy', 'calls', ['steps'], []],
    ['another purpose', 'time', ['purpose'], 'thaw'],
    ['another way', 'calls', ['way'], 'prepared'],
    ['another moment', 'time', ['startedAt'], 1_700_000_000_000],
    ['another ID', 'time', ['id'], 'freeze-20200101T000000Z'],
    ['an identity that is none', 'identity', ['steps', 7, 'act', 'name'], 'anna&PolicyName=x'],
    ['a covered identity that is none', 'identity', ['covered', 0, 'name'], '*'],
    ['another account', 'account', ['account'], 'osaka'],
    ['a kind of identity that is none', 'unreadable', ['steps', 3, 'act', 'kind'], 'root'],
    ['a call that is none', 'unreadable', ['steps', 3, 'act', 'do'], 'delete-user'],
    ['a state that is none', 'unreadable', ['steps', 3, 'state'], 'perhaps'],
    ['a failure that is none', 'unreadable', ['steps', 3, 'failure'], { kind: 'x' }],
    ['a number of an account that is none', 'unreadable', ['uid'], 'lumen'],
    ['a moment that no clock shows', 'unreadable', ['startedAt'], 9_000_000_000_000_000],
  ])('is not carried out, is said, and is kept as it is: %s', async (_what, part, path, value) => {
    const documents = await halfFrozen();
    const text = tampered(documents, [[path, value]]);
    const before = await desks.standing();
    const { commands, snapshot } = await begun(documents);
    expect(snapshot().freeze).toMatchObject({ unfit: part, isHalfDone: false });
    expect(snapshot().notices.map((notice) => notice.text)).toContain('notice.freeze-changed');
    const key = await desks.keyOf('admin');
    const refusal = { ok: false, reason: { text: 'input.freeze.unfit' } };
    expect(await commands['freeze.continue']({ account, key })).toEqual(refusal);
    expect(await commands['freeze.thaw']({ account, key, by })).toEqual(refusal);
    expect(await desks.standing()).toEqual(before);
    expect(documents.get(JOURNAL)).toBe(text);
  });

  it('does not stand in the way of a freeze, and is put aside by it', async () => {
    const documents = await halfFrozen();
    const text = tampered(documents, [[['id'], 'x']]);
    const { commands, snapshot } = await begun(documents, minutes(5));
    const key = await desks.keyOf('admin');
    expect(await commands['freeze.start']({ account, key, by, word })).toEqual(ok);
    expect(await desks.canRecharge('user/anna')).toBe(false);
    expect(snapshot().freeze?.unfit).toBeUndefined();
    expect([...documents.values()]).toContain(text);
  });

  it('is none where nobody has written into it', async () => {
    const { commands, snapshot } = await begun(await halfFrozen());
    expect(snapshot().freeze).toMatchObject({ isHalfDone: true });
    expect(snapshot().freeze?.unfit).toBeUndefined();
    expect(await commands['freeze.continue']({ account, key: await desks.keyOf('admin') })).toEqual(ok);
  });
});

describe('what a journal relies on in RAM', () => {
  it('is looked at before going on: a policy of its name that grants is attached to nobody further', async () => {
    const documents = await halfFrozen();
    const { policy } = JSON.parse(documents.get(JOURNAL) ?? '{}').steps[0].act;
    await desks.ask('admin', 'CreatePolicyVersion', {
      PolicyName: policy,
      PolicyDocument: GRANT,
      SetAsDefault: 'true',
    });
    const before = await desks.standing();
    const { commands } = await begun(documents);
    const key = await desks.keyOf('admin');
    expect(await commands['freeze.continue']({ account, key })).toEqual({
      ok: false,
      reason: { text: 'input.freeze.changed' },
    });
    expect(await desks.standing()).toEqual(before);
  });

  it('is looked at before going on: nobody is put into a group of its name that has been given more', async () => {
    for (const count of [1, 2, 3, 4, 5]) {
      const PolicyName = `filler-${count}`;
      await desks.ask('admin', 'CreatePolicy', { PolicyName, PolicyDocument: DENY_ECS });
      await desks.ask('admin', 'AttachPolicyToUser', { PolicyType: 'Custom', PolicyName, UserName: 'anna' });
    }
    const documents: Documents = new Map();
    const key = await desks.keyOf('admin');
    const first = desk({ documents, crashAfter: 13 });
    await expect(first.commands['freeze.start']({ account, key, by, word })).rejects.toThrow('cut');
    const { policy } = JSON.parse(documents.get(JOURNAL) ?? '{}').steps[0].act;
    const more = { PolicyType: 'System', PolicyName: 'AdministratorAccess', GroupName: policy };
    expect((await desks.ask('admin', 'AttachPolicyToGroup', more)).ok).toBe(true);
    const before = await desks.standing();
    const { commands } = await begun(documents);
    const changed = { ok: false, reason: { text: 'input.freeze.changed' } };
    expect(await commands['freeze.continue']({ account, key })).toEqual(changed);
    expect(await desks.standing()).toEqual(before);
    await desks.ask('admin', 'DetachPolicyFromGroup', more);
    expect(await commands['freeze.continue']({ account, key })).toEqual(ok);
    expect(await desks.canRecharge('user/anna')).toBe(false);
  });

  it.each<[string, string, string]>([
    ['the harmless one to freeze with', 'v1', 'v2'],
    ['one that is not there', 'v3', 'v1'],
    ['one that is not there to go back to', 'v2', 'v7'],
  ])(
    'is versions that freeze and thaw: with %s it does not go on, and the thaw goes by RAM',
    async (_what, to, from) => {
      const documents: Documents = new Map();
      const key = await desks.keyOf('admin');
      const first = desk({ documents });
      expect(await first.commands['freeze.prepare']({ account, key, by })).toEqual(ok);
      expect(await first.commands['freeze.start']({ account, key, by, word })).toEqual(ok);
      tampered(documents, [
        [['steps', 0, 'state'], 'waiting'],
        [['endedAt'], undefined],
        [['steps', 0, 'act', 'version'], to],
        [['steps', 0, 'act', 'before'], from],
      ]);
      const before = await desks.standing();
      const { commands, snapshot } = await begun(documents);
      expect(await commands['freeze.continue']({ account, key })).toEqual({
        ok: false,
        reason: { text: 'input.freeze.changed' },
      });
      expect(await desks.standing()).toEqual(before);
      expect(await commands['freeze.thaw']({ account, key, by })).toEqual(ok);
      expect(await desks.canRecharge('user/anna')).toBe(true);
      expect(snapshot().frozen).toEqual([]);
    },
  );
});
