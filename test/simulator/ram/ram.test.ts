import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedAccount } from '../../../simulator/account-in-a-box';
import type { Simulator } from '../../../simulator/simulator';
import { document } from '../../fixtures/identities';
import { type Ask, codeOf, ramOf } from '../../fixtures/ram';
import { accountNamed, clientOf, control, openSimulator } from '../../fixtures/simulator';

let simulator: Simulator;
let account: SimulatedAccount;
let admin: Ask;

beforeAll(async () => {
  simulator = await openSimulator();
  account = accountNamed(simulator, 'Lumen');
  admin = await ramOf(simulator, account, 'admin');
});
beforeEach(() => control(simulator, { do: 'reset' }));
afterAll(() => simulator.close());

const named = (rows: unknown, list: string, item: string, name: string): readonly string[] =>
  ((rows as Record<string, Record<string, Record<string, string>[]>>)[list]?.[item] ?? []).map(
    (row) => row[name] ?? '',
  );

const recharge = (identity: string) =>
  control(simulator, { do: 'recharge', account: account.name, identity, amount: '100' });
const attach = (UserName: string, PolicyName: string, PolicyType = 'Custom') =>
  admin('AttachPolicyToUser', { PolicyType, PolicyName, UserName });

const HARMLESS = JSON.stringify({
  Version: '1',
  Statement: [
    {
      Effect: 'Deny',
      Action: 'bss:ModifyBalance',
      Resource: '*',
      Condition: { DateLessThan: { 'acs:CurrentTime': '2000-01-01T00:00:00Z' } },
    },
  ],
});

describe('users, groups and roles', () => {
  it('are groups that are deleted only once nobody and nothing is in them', async () => {
    await admin('CreateGroup', { GroupName: 'short-lived' });
    await admin('AddUserToGroup', { GroupName: 'short-lived', UserName: 'dan' });
    const remove = () => codeOf(admin('DeleteGroup', { GroupName: 'short-lived' }));
    expect(await remove()).toBe('DeleteConflict.Group.User');
    await admin('RemoveUserFromGroup', { GroupName: 'short-lived', UserName: 'dan' });
    const attached = { PolicyType: 'System', PolicyName: 'AliyunECSFullAccess', GroupName: 'short-lived' };
    await admin('AttachPolicyToGroup', attached);
    expect(await remove()).toBe('DeleteConflict.Group.Policy');
    await admin('DetachPolicyFromGroup', attached);
    await admin('DeleteGroup', { GroupName: 'short-lived' });
    expect(await remove()).toBe('EntityNotExist.Group');
  });

  it('are fifty groups at the most', async () => {
    for (let count = 2; count < 50; count += 1) await admin('CreateGroup', { GroupName: `group-${count}` });
    expect(await codeOf(admin('CreateGroup', { GroupName: 'one-more' }))).toBe('LimitExceeded.Group');
  });

  it('are listed page by page, each once', async () => {
    const all: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await admin('ListUsers', { MaxItems: '3', ...(Marker === undefined ? {} : { Marker }) });
      all.push(...named(page, 'Users', 'User', 'UserName'));
      expect(page.IsTruncated).toBe(page.Marker !== undefined);
      Marker = page.Marker as string | undefined;
    } while (Marker !== undefined);
    expect(all).toEqual(['credit-runway', 'admin', 'freezer', 'anna', 'bo', 'carla', 'dan']);
    expect(await codeOf(admin('ListUsers', { MaxItems: '1001' }))).toBe('InvalidParameter');
    expect(await codeOf(admin('ListUsers', { Marker: 'mine' }))).toBe('InvalidParameter');
  });

  it('have their groups, members, policies and trust', async () => {
    expect(named(await admin('ListGroupsForUser', { UserName: 'bo' }), 'Groups', 'Group', 'GroupName')).toEqual([
      'finance',
    ]);
    const members = await admin('ListUsersForGroup', { GroupName: 'developers' });
    expect(named(members, 'Users', 'User', 'UserName')).toEqual(['carla', 'dan']);
    const policies = await admin('ListPoliciesForRole', { RoleName: 'payer' });
    expect(named(policies, 'Policies', 'Policy', 'PolicyName')).toEqual(['Payer']);
    const { Role } = (await admin('GetRole', { RoleName: 'payer' })) as { Role: { AssumeRolePolicyDocument: string } };
    expect(Role.AssumeRolePolicyDocument).toContain(`acs:ram::${account.uid}:root`);
  });

  it.each([
    ['ListPoliciesForUser', { UserName: 'nobody' }, 'EntityNotExist.User'],
    ['ListUsersForGroup', { GroupName: 'nobody' }, 'EntityNotExist.Group'],
    ['GetRole', { RoleName: 'nobody' }, 'EntityNotExist.Role'],
    ['GetPolicy', { PolicyType: 'Custom', PolicyName: 'none' }, 'EntityNotExist.Policy'],
    ['SetDefaultPolicyVersion', { PolicyName: 'Payer', VersionId: 'v9' }, 'EntityNotExist.Policy.Version'],
    ['CreatePolicy', { PolicyName: 'Payer', PolicyDocument: HARMLESS }, 'EntityAlreadyExists.Policy'],
    ['CreatePolicy', { PolicyName: 'new', PolicyDocument: '{"Version":"1"}' }, 'InvalidParameter.PolicyDocument'],
    ['CreatePolicy', { PolicyName: 'new' }, 'MissingParameter'],
    ['DeletePolicy', { PolicyName: 'Payer' }, 'DeleteConflict.Policy.Role'],
    [
      'DetachPolicyFromUser',
      { PolicyType: 'Custom', PolicyName: 'Payer', UserName: 'anna' },
      'EntityNotExist.User.Policy',
    ],
    ['AddUserToGroup', { UserName: 'bo', GroupName: 'finance' }, 'EntityAlreadyExists.User.Group'],
    ['CreateUser', { UserName: 'bo' }, 'EntityAlreadyExists.User'],
  ])('are refused as Alibaba Cloud does: %s %j', async (action, query, code) => {
    expect(await codeOf(admin(action, query as unknown as Record<string, string>))).toBe(code);
  });
});

describe('limits', () => {
  it('let no more than five custom policies be attached to a user, and none twice', async () => {
    for (let count = 1; count <= 6; count += 1) {
      await admin('CreatePolicy', { PolicyName: `p${count}`, PolicyDocument: HARMLESS });
      const code = await codeOf(attach('carla', `p${count}`));
      expect(code).toBe(count <= 5 ? 'ok' : 'LimitExceeded.User.Policy');
    }
    expect(await codeOf(attach('carla', 'p1'))).toBe('EntityAlreadyExists.User.Policy');
  });

  it('let a policy have five versions, the oldest leaving where that is asked for', async () => {
    const version = (more = {}) =>
      admin('CreatePolicyVersion', { PolicyName: 'Payer', PolicyDocument: HARMLESS, ...more });
    for (let count = 2; count <= 5; count += 1) await version();
    expect(await codeOf(version())).toBe('LimitExceeded.Policy.Version');
    await version({ RotateStrategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded' });
    const versions = await admin('ListPolicyVersions', { PolicyType: 'Custom', PolicyName: 'Payer' });
    expect(named(versions, 'PolicyVersions', 'PolicyVersion', 'VersionId')).toEqual(['v1', 'v3', 'v4', 'v5', 'v6']);
  });

  it('let a policy be 6,144 signs long', async () => {
    const long = `${HARMLESS}${' '.repeat(6_145 - HARMLESS.length)}`;
    expect(await codeOf(admin('CreatePolicy', { PolicyName: 'long', PolicyDocument: long }))).toBe(
      'InvalidParameter.PolicyDocument',
    );
    expect(await codeOf(admin('CreatePolicy', { PolicyName: 'long', PolicyDocument: long.slice(0, 6_144) }))).toBe(
      'ok',
    );
  });

  it('throttle when they are told to', async () => {
    await control(simulator, { do: 'fault', fault: { mode: 'throttling' }, action: 'ListUsers', count: 1 });
    expect(await codeOf(admin('ListUsers'))).toBe('Throttling.User');
    expect(await codeOf(admin('ListUsers'))).toBe('ok');
  });
});

describe('who may do what', () => {
  it('is decided by policies: the program’s own key reads users and changes nothing', async () => {
    const own = await ramOf(simulator, account, 'credit-runway');
    expect(await codeOf(own('ListUsers'))).toBe('ok');
    expect(await codeOf(own('CreateUser', { UserName: 'eve' }))).toBe('NoPermission');
    const { body } = await clientOf(simulator, account).queryAccountBalance();
    expect(body?.success).toBe(true);
  });

  it('lets the freezer switch the one policy, and neither write nor attach any', async () => {
    const freezer = await ramOf(simulator, account, 'freezer');
    for (const PolicyName of ['agency-freeze', 'another']) {
      await admin('CreatePolicy', { PolicyName, PolicyDocument: HARMLESS });
      await admin('CreatePolicyVersion', { PolicyName, PolicyDocument: document('Deny', 'bss:Modify*') });
    }
    const set = (PolicyName: string) => freezer('SetDefaultPolicyVersion', { PolicyName, VersionId: 'v2' });
    expect(await codeOf(set('agency-freeze'))).toBe('ok');
    expect(await codeOf(set('another'))).toBe('NoPermission');
    const attached = freezer('AttachPolicyToUser', {
      PolicyType: 'Custom',
      PolicyName: 'agency-freeze',
      UserName: 'anna',
    });
    expect(await codeOf(attached)).toBe('NoPermission');
    expect(
      await codeOf(freezer('CreatePolicyVersion', { PolicyName: 'agency-freeze', PolicyDocument: HARMLESS })),
    ).toBe('NoPermission');
  });

  it('says of a Deny that it is one, also to an administrator', async () => {
    await admin('CreatePolicy', { PolicyName: 'no-lists', PolicyDocument: document('Deny', 'ram:List*') });
    await attach('admin', 'no-lists');
    const refused = await admin('ListUsers').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'NoPermission', accessDeniedDetail: { NoPermissionType: 'ExplicitDeny' } });
  });

  it('keeps RAM and billing at hosts of their own', async () => {
    const { request } = await import('node:http');
    const codeAt = (host: string, version: string) =>
      new Promise<number>((resolve) => {
        const options = {
          host: '127.0.0.1',
          port: simulator.port,
          method: 'POST',
          headers: { host, 'x-acs-version': version },
        };
        request(options, (response) => resolve(response.resume().statusCode ?? 0)).end();
      });
    expect(await codeAt('ram.localhost', '2015-05-01')).toBe(400);
  });
});

describe('topping up', () => {
  it('is for those whose policies allow it: directly, by a group or in a role', async () => {
    for (const identity of ['root', 'user/anna', 'user/bo', 'role/payer', 'user/admin']) {
      expect(await recharge(identity)).toMatchObject({ allowed: true, transactionNumber: expect.any(String) });
    }
    for (const identity of ['user/carla', 'user/freezer', 'user/credit-runway']) {
      expect(await recharge(identity)).toMatchObject({ allowed: false, because: 'implicit-deny' });
    }
  });

  it('ends for everybody who is covered with one call, and is back with another', async () => {
    await admin('CreatePolicy', { PolicyName: 'agency-freeze', PolicyDocument: HARMLESS });
    const denying = document('Deny', 'bss:ModifyBalance', 'bss:PayOrder');
    await admin('CreatePolicyVersion', { PolicyName: 'agency-freeze', PolicyDocument: denying });
    await attach('anna', 'agency-freeze');
    await admin('AttachPolicyToGroup', { PolicyType: 'Custom', PolicyName: 'agency-freeze', GroupName: 'finance' });
    await admin('AttachPolicyToRole', { PolicyType: 'Custom', PolicyName: 'agency-freeze', RoleName: 'payer' });
    const covered = ['user/anna', 'user/bo', 'role/payer'];
    for (const identity of covered) expect(await recharge(identity)).toMatchObject({ allowed: true });
    const freezer = await ramOf(simulator, account, 'freezer');
    await freezer('SetDefaultPolicyVersion', { PolicyName: 'agency-freeze', VersionId: 'v2' });
    for (const identity of covered) expect(await recharge(identity)).toMatchObject({ because: 'explicit-deny' });
    expect(await recharge('user/admin')).toMatchObject({ allowed: true });
    expect(await recharge('root')).toMatchObject({ allowed: true });
    await freezer('SetDefaultPolicyVersion', { PolicyName: 'agency-freeze', VersionId: 'v1' });
    for (const identity of covered) expect(await recharge(identity)).toMatchObject({ allowed: true });
    const entities = await freezer('ListEntitiesForPolicy', { PolicyType: 'Custom', PolicyName: 'agency-freeze' });
    expect(named(entities, 'Groups', 'Group', 'GroupName')).toEqual(['finance']);
  });

  it('that is refused leaves the balance as it was', async () => {
    await control(simulator, { do: 'set-clock', speed: 0 });
    const before = await control(simulator, { do: 'standing' });
    await recharge('user/carla');
    expect(await control(simulator, { do: 'standing' })).toEqual(before);
  });

  it('is refused for an identity that the account does not have', async () => {
    await expect(recharge('user/zoe')).rejects.toThrow();
  });
});

describe('a permission of two names', () => {
  const balance = async () => codeOf(clientOf(simulator, account).queryAccountBalance());
  const only = async (name: string, effect: 'Allow' | 'Deny', ...actions: readonly string[]) => {
    await admin('CreatePolicy', { PolicyName: name, PolicyDocument: document(effect, ...actions) });
    await attach('credit-runway', name);
  };

  it('is granted by either and denied by either', async () => {
    const read = { PolicyType: 'System', PolicyName: 'AliyunBSSReadOnlyAccess', UserName: 'credit-runway' };
    await admin('DetachPolicyFromUser', read);
    expect(await balance()).toBe('NoPermission');
    await only('newer', 'Allow', 'bssapi:QueryAccountBalance');
    expect(await balance()).toBe('ok');
    await only('older', 'Deny', 'bss:DescribeAcccount');
    expect(await balance()).toBe('NoPermission');
  });
});
