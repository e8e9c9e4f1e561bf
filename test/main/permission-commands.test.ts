import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../core/account';
import { failed } from '../../core/failure';
import { noFreezes } from '../../core/freeze/freezes';
import type { PermissionsShown } from '../../core/permissions/permissions-shown';
import { usualParameters } from '../../core/permissions/template-parts';
import { templateOf } from '../../core/permissions/templates';
import type { RecordEntry } from '../../core/record/entry';
import { snapshotOf } from '../../core/snapshot-of';
import { withPage } from '../../core/state';
import { hours, isoOf, later } from '../../core/time';
import type { AccessKey } from '../../main/alibaba/access-key';
import { originsOf } from '../../main/alibaba/endpoint';
import { ramAt } from '../../main/alibaba/ram';
import type { RamAction, RamParameters } from '../../main/alibaba/ram-actions';
import { openTransport } from '../../main/alibaba/transport';
import { readKeyOwner } from '../../main/freeze-owner';
import { permissionCommands } from '../../main/permission-commands';
import { judgeInWorker } from '../../main/permission-work';
import { openStore } from '../../main/store';
import type { Vault } from '../../main/vault';
import { openWorks } from '../../main/work';
import type { Simulator } from '../../simulator/simulator';
import { freshAccount, stateOf } from '../fixtures/account-states';
import { type BuiltMain, buildMain } from '../fixtures/built-main';
import { agency } from '../fixtures/identities';
import { openNodeRequest } from '../fixtures/node-request';
import { now as at } from '../fixtures/readings';
import { accountNamed, control, openSimulator } from '../fixtures/simulator';

vi.mock('electron', () => ({ ipcMain: {} }));

const now = () => at;
let simulator: Simulator;
let built: BuiltMain;
beforeAll(async () => {
  [simulator, built] = await Promise.all([
    openSimulator(),
    buildMain({ 'permissions-worker': 'main/permissions-worker.ts' }),
  ]);
});
beforeEach(() => control(simulator, { do: 'reset' }));
afterAll(() => Promise.all([simulator.close(), built.remove()]));

const asking = (key: AccessKey) => {
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(simulator.url), mostPerSecond: 1_000 });
  return (action: RamAction, parameters: RamParameters = {}) =>
    ramAt({ key, send, simulatorUrl: simulator.url }, action, parameters);
};

type Altered = (action: RamAction, parameters: RamParameters) => RamParameters;

function desk(named = 'Lumen', altered: Altered = (_action, parameters) => parameters, ownAnswers = true) {
  const { accessKeyId, accessKeySecret } = accountNamed(simulator, named);
  const ask = asking({ accessKeyId, accessKeySecret });
  const store = openStore(stateOf([freshAccount('tokyo')]));
  const works = openWorks(store);
  const vault: Pick<Vault, 'readRam' | 'askRamWith'> = {
    readRam: (_account, action, parameters = {}) => ask(action, altered(action, parameters)),
    askRamWith: (key, _account, action, parameters) => asking(key)(action, parameters),
  };
  const recorded: RecordEntry[] = [];
  const writeDown = async (entries: readonly RecordEntry[]) => void recorded.push(...entries);
  const hidden: string[] = [];
  const hide = (secret: string) => void hidden.push(secret);
  const checkKey = async () => undefined;
  const builtWorker = built.entry('permissions-worker');
  const ownerOf: Parameters<typeof permissionCommands>[0]['ownerOf'] = (id, typed) =>
    readKeyOwner(id, typed, noFreezes, {
      askOwn: () => (ownAnswers ? ask : async () => failed({ kind: 'offline' })),
      billedUid: async () => undefined,
      wait: () => new Promise(() => undefined),
    });
  const commands = permissionCommands({ store, vault, hide, ownerOf, works, checkKey, writeDown, builtWorker, now });
  store.commit((state) => withPage(state, { name: 'permissions' }));
  const shown = () => snapshotOf(store.state(), now()).permissions;
  const can = () =>
    shown()
      ?.who.filter(({ rights }) => rights.some(({ right, decision }) => right === 'recharge' && decision === 'allowed'))
      .map(({ kind, name }) => `${kind}/${name}`);
  return {
    store,
    works,
    commands,
    recorded,
    hidden,
    shown,
    can,
    read: () => commands['permissions.read']({ account: 'tokyo' as AccountId }),
  };
}

describe('a paste', () => {
  it('is kept until it is forgotten, and shown on its page only', async () => {
    const { commands, store, shown } = desk();
    expect(await commands['permissions.review']({ text: JSON.stringify(agency) })).toEqual({ ok: true });
    expect(shown()?.who).toHaveLength(11);
    store.commit((state) => withPage(state, { name: 'overview' }));
    expect(shown()).toBeUndefined();
    store.commit((state) => withPage(state, { name: 'permissions' }));
    await commands['permissions.clear']({});
    expect(shown()).toBeUndefined();
  });

  it('that is wrong is answered, and what was known before stays', async () => {
    const { commands, store } = desk();
    await commands['permissions.review']({ text: JSON.stringify(agency) });
    const before = store.state().permissions;
    for (const text of ['', '{"Users": [', '{"Bills": []}', 'anna can top up']) {
      const answer = await commands['permissions.review']({ text });
      expect(answer).toMatchObject({ ok: false, reason: { field: 'pasted' } });
    }
    expect(store.state().permissions).toBe(before);
  });
});

it('is judged anew as time passes, where a condition turns on the moment, and can be ended at any time', async () => {
  const Condition = { DateLessThan: { 'acs:CurrentTime': isoOf(later(at, hours(1))) } };
  const Statement = [{ Effect: 'Allow', Action: 'bss:ModifyBalance', Resource: '*', Condition }];
  const Policies = [{ PolicyName: 'Today', PolicyDocument: { Version: '1', Statement } }];
  const from = { text: JSON.stringify({ Users: [{ UserName: 'anna', Policies }] }) };
  const begun = () => judgeInWorker({ from, at }, () => undefined, built.entry('permissions-worker'));
  const work = begun();
  const first = await work.judged;
  if (!first.ok) throw new Error(first.reason.text);
  expect([first.timed, first.shown.who[0]?.rights[0]?.decision]).toEqual([true, 'allowed']);
  const next = await new Promise<PermissionsShown>((shown) => work.again(later(at, hours(2)), shown));
  expect(next.who[0]?.rights).toEqual([]);
  work.end();
  const stopped = begun();
  stopped.end();
  await expect(stopped.judged).rejects.toThrow('permissions: ended');
});

describe('reading with the account’s own key', () => {
  it('finds exactly those whose top-ups Alibaba Cloud takes', async () => {
    const { read, can, shown } = desk();
    expect(await read()).toEqual({ ok: true });
    const account = accountNamed(simulator, 'Lumen').name;
    const taken: string[] = [];
    for (const { kind, name } of shown()?.who ?? []) {
      if (kind === 'group') continue;
      const identity = `${kind}/${name}`;
      const { allowed } = await control(simulator, { do: 'recharge', account, identity, amount: '1' });
      if (allowed === true) taken.push(identity);
    }
    expect(taken.length).toBeGreaterThan(3);
    // Dan tops up as the payer, whose role he may take on.
    expect(
      can()
        ?.filter((each) => !each.startsWith('group/'))
        .sort(),
    ).toEqual([...taken, 'user/dan'].sort());
    expect(shown()).toMatchObject({ account: 'tokyo', unread: [], groupsWithoutMembers: [], cut: [] });
  });

  it('reads all pages of a long list', async () => {
    const asked: string[] = [];
    // RAM may answer with fewer than were asked for.
    const { read, shown } = desk('Lumen', (action, parameters) => {
      asked.push(action);
      return { ...parameters, ...(parameters.MaxItems === undefined ? {} : { MaxItems: '2' }) };
    });
    expect(await read()).toEqual({ ok: true });
    expect(asked.filter((action) => action === 'ListUsers')).toHaveLength(4);
    expect(
      shown()
        ?.who.filter(({ kind }) => kind === 'user')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['admin', 'anna', 'bo', 'carla', 'credit-runway', 'dan', 'freezer']);
  });

  it('says which right is missing where the key may not', async () => {
    const { read, shown } = desk('Norrland');
    expect(await read()).toMatchObject({
      ok: false,
      reason: { text: 'input.permissions.no-permission', values: { action: 'ram:ListUsers' } },
    });
    expect(shown()).toBeUndefined();
  });

  it('shows nothing of a reading that broke off, as it would hide somebody', async () => {
    const { read, shown } = desk();
    for (const action of ['ListPolicies', 'GetPolicy', 'ListUsersForGroup', 'GetRole']) {
      await control(simulator, { do: 'fault', fault: { mode: 'throttling' }, action, count: 1 });
      expect((await read()).ok).toBe(false);
      expect(shown()).toBeUndefined();
    }
    expect(await read()).toEqual({ ok: true });
  });

  it('can be stopped, and leaves what was known before', async () => {
    const { commands, works, read, store } = desk();
    await commands['permissions.review']({ text: JSON.stringify(agency) });
    const before = store.state().permissions;
    store.onChange(({ work }) => work !== undefined && works.cancel());
    expect(await read()).toEqual({ ok: false, reason: { text: 'input.permissions.stopped' } });
    expect(store.state().permissions).toBe(before);
  });

  it('of an account that is gone says so', async () => {
    const { commands } = desk();
    expect(await commands['permissions.read']({ account: 'nobody' as AccountId })).toEqual({
      ok: false,
      reason: { text: 'input.permissions.no-account' },
    });
  });
});

describe('a policy that is handed out', () => {
  const account = 'tokyo' as AccountId;
  const keyOf = async (user: string, of = 'Lumen') => {
    const key = await control(simulator, { do: 'ram-key', account: accountNamed(simulator, of).name, user });
    return { accessKeyId: String(key.accessKeyId), accessKeySecret: String(key.accessKeySecret) };
  };
  const policyOf = async (PolicyName: string) => {
    const answer = await asking(await keyOf('admin'))('GetPolicy', { PolicyType: 'Custom', PolicyName });
    const version = answer.ok ? (answer.value.DefaultPolicyVersion as { readonly [name: string]: string }) : {};
    return { id: version.VersionId, text: version.PolicyDocument };
  };
  const textOf = (guarded: boolean) => {
    const made = templateOf('viewer', { ...usualParameters, guarded });
    return made.ok ? JSON.stringify(JSON.parse(made.template.text)) : made.reason.text;
  };

  it('is created with an administrator’s key, once, and gets a new version where it changes', async () => {
    const { commands, recorded } = desk();
    const apply = async (guarded: boolean) =>
      commands['permissions.apply']({
        account,
        template: 'viewer',
        parameters: { ...usualParameters, guarded },
        ...(await keyOf('admin')),
      });
    for (const [guarded, id] of [
      [false, 'v1'],
      [false, 'v1'],
      [true, 'v2'],
      [false, 'v3'],
    ] as const) {
      expect(await apply(guarded)).toEqual({ ok: true });
      expect(await policyOf('Agency-Billing-Viewer')).toEqual({ id, text: textOf(guarded) });
    }
    expect(recorded.map(({ values }) => values.outcome)).toEqual(['created', 'unchanged', 'replaced', 'replaced']);
    expect(JSON.stringify(recorded)).not.toContain((await keyOf('admin')).accessKeySecret);
  });

  it('is created in no other account than the one that was chosen, whoever is sure of it', async () => {
    const { commands, recorded } = desk('Norrland');
    const asked = { account, template: 'viewer', parameters: usualParameters, ...(await keyOf('admin')) } as const;
    for (const sure of [false, true]) {
      expect(await commands['permissions.apply']({ ...asked, sure })).toMatchObject({
        ok: false,
        reason: { field: 'accessKeyId', text: 'input.freeze.other-account' },
      });
    }
    expect(await policyOf('Agency-Billing-Viewer')).toEqual({ id: undefined, text: undefined });
    expect(recorded).toEqual([]);
  });

  it('is created where nobody can say whose the key is only once a person is sure', async () => {
    const { commands } = desk('Lumen', undefined, false);
    const asked = { account, template: 'viewer', parameters: usualParameters, ...(await keyOf('admin')) } as const;
    expect(await commands['permissions.apply'](asked)).toEqual({
      ok: false,
      reason: { field: 'sure', text: 'input.freeze.unchecked' },
    });
    expect(await policyOf('Agency-Billing-Viewer')).toMatchObject({ id: undefined });
    expect(await commands['permissions.apply']({ ...asked, sure: true })).toEqual({ ok: true });
    const nobody = { accessKeyId: 'LTAI5tNobody', accessKeySecret: 'none' };
    expect(await commands['permissions.apply']({ ...asked, ...nobody, sure: true })).toMatchObject({
      reason: { text: 'failure.key-unknown' },
    });
  });

  it('is not created with a key that may not, nor under a name that RAM refuses', async () => {
    const { commands, recorded, hidden } = desk();
    const apply = async (user: string, client: string) =>
      commands['permissions.apply']({
        account,
        template: 'client',
        parameters: { ...usualParameters, client },
        ...(await keyOf(user)),
      });
    expect(await apply('freezer', 'Nova')).toMatchObject({
      ok: false,
      reason: { text: 'input.permissions.may-not-write', values: { action: 'ram:CreatePolicy' } },
    });
    expect(await apply('admin', 'Nova & Co')).toMatchObject({ ok: false, reason: { field: 'client' } });
    expect(recorded).toEqual([]);
    expect(hidden).toContain((await keyOf('freezer')).accessKeySecret);
  });
});
