import { describe, expect, it } from 'vitest';
import { readIdentities } from '../../../core/permissions/read-identities';
import { agency } from '../../fixtures/identities';

const reasonOf = (pasted: unknown) => {
  const read = readIdentities(typeof pasted === 'string' ? pasted : JSON.stringify(pasted));
  return read.ok ? undefined : read.reason;
};

describe('a paste of users, groups, roles and policies', () => {
  it.each([
    ['nothing that is about rights', { Items: [] }, 'none', undefined],
    ['a list where users belong', { Users: 'anna' }, 'list', 'Users'],
    ['a user without a name', { Users: [{ UserName: 'a' }, { Mail: 'b' }] }, 'name', 'Users[2].UserName'],
    [
      'a policy without a name',
      { Groups: [{ GroupName: 'g', Policies: [{}] }] },
      'name',
      'Groups[1].Policies[1].PolicyName',
    ],
    ['a number for a role', { Roles: [7] }, 'object', 'Roles[1]'],
    [
      'an attachment to nobody',
      { PolicyAttachments: [{ PrincipalType: 'Robot' }] },
      'name',
      'PolicyAttachments[1].PrincipalType',
    ],
    ['a text for a value', '"Users"', 'object', '1'],
    ['a version of a policy without the policy', { PolicyVersion: { VersionId: 'v1' } }, 'version', undefined],
    ['a refusal', { Code: 'NoPermission', Message: 'no', RequestId: '1' }, 'refusal', undefined],
    ['a group without a name', { Group: { GroupId: '1' } }, 'name', 'Group.GroupName'],
    ['users that are a number', { Users: 5 }, 'list', 'Users'],
    ['users wrapped twice', { Users: { User: { UserName: 'a' } } }, 'list', 'Users'],
    ['a bill', { Data: { Items: { Item: [] } }, Success: true }, 'none', undefined],
  ])('says what is wrong and where: %s', (_what, pasted, wanted, place) => {
    const values = place === undefined ? {} : { values: { place } };
    expect(reasonOf(pasted)).toMatchObject({
      field: 'pasted',
      text: `input.permissions.identities.${wanted}`,
      ...values,
    });
  });

  it('says in which policy a text is wrong', () => {
    const withText = (PolicyDocument: unknown) => ({
      Policies: [{ PolicyName: 'A' }, { PolicyName: 'B', PolicyDocument }],
    });
    expect(reasonOf(withText({ Version: '2', Statement: [] }))).toMatchObject({
      text: 'input.permissions.policy.version',
      values: { place: 'Policies[2].PolicyDocument.Version' },
    });
    expect(reasonOf(withText('{"Version": "1",'))).toMatchObject({
      text: 'input.permissions.inside.cut-off',
      values: { line: 1, place: 'Policies[2].PolicyDocument' },
    });
  });

  it('says in which role a trust is wrong', () => {
    const trusting = (AssumeRolePolicyDocument: unknown) => ({
      Roles: { Role: [{ RoleName: 'A' }, { RoleName: 'B', AssumeRolePolicyDocument }] },
    });
    const place = 'Roles[2].AssumeRolePolicyDocument';
    const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM: [7] } };
    expect(reasonOf(trusting({ Version: '1', Statement: [statement] }))).toMatchObject({
      text: 'input.permissions.policy.texts',
      values: { place: `${place}.Statement[1].Principal.RAM` },
    });
    expect(reasonOf(trusting('{"Version": "1"} {}'))).toMatchObject({
      text: 'input.permissions.inside.several',
      values: { place },
    });
    expect(reasonOf(trusting('{"Version": "1", "Version": "1"}'))).toMatchObject({
      text: 'input.permissions.inside.named-twice',
      values: { place, line: 1, column: 18, found: 'Version' },
    });
  });

  it('may be a list of policies, of which the wrong one is named', () => {
    const policy = (Version: string) => ({ Version, Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });
    expect(reasonOf([policy('1'), policy('1')])).toBeUndefined();
    expect(reasonOf([policy('1'), policy('2012-10-17')])).toMatchObject({
      text: 'input.permissions.policy.version',
      values: { place: '2.Version' },
    });
  });

  it.each([
    ['GetUser', { User: { UserName: 'anna', UserId: '1' } }, ['anna']],
    ['GetGroup', { Group: { GroupName: 'finance' } }, ['finance']],
    ['ListGroups', { Groups: { Group: [{ GroupName: 'finance' }] }, IsTruncated: false }, ['finance']],
    ['ListGroupsForUser', { Groups: { Group: [{ GroupName: 'finance', JoinDate: '' }] } }, ['finance']],
    ['ListUsersForGroup', { Users: { User: [{ UserName: 'bo', JoinDate: '' }] } }, ['bo']],
    ['ListRoles', { Roles: { Role: [{ RoleName: 'payer', Arn: 'acs:ram::12:role/payer' }] } }, ['payer']],
    ['GetCallerIdentity', { AccountId: '12', IdentityType: 'RAMUser', Arn: 'acs:ram::12:user/anna' }, []],
    ['ListPolicies', { Policies: { Policy: [{ PolicyName: 'A', PolicyType: 'Custom', AttachmentCount: 0 }] } }, []],
    ['ListPolicyVersions of nobody', { Policies: { Policy: [] } }, []],
    [
      'ListEntitiesForPolicy',
      { Users: { User: [{ UserName: 'bo' }] }, Groups: { Group: [] }, Roles: { Role: [{ RoleName: 'payer' }] } },
      ['bo', 'payer'],
    ],
  ])('may be the whole answer of %s', (_command, answer, names) => {
    const read = readIdentities(JSON.stringify({ RequestId: '7', ...answer }));
    expect(read.ok && read.identities.identities.map(({ name }) => name)).toEqual(names);
  });

  it('is read in time that grows with its length, whatever stands in a line', () => {
    const start = performance.now();
    expect(readIdentities(`${'aliyun '.repeat(100_000)}"`)).toMatchObject({ ok: false });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each(['constructor', '__proto__', 'toString'])('has no kind of identity called %s', (PrincipalType) => {
    const attachment = { PrincipalType, PrincipalName: 'anna', PolicyName: 'p' };
    expect(readIdentities(JSON.stringify({ PolicyAttachments: [attachment] }))).toMatchObject({
      ok: false,
      reason: { values: { place: 'PolicyAttachments[1].PrincipalType' } },
    });
  });

  it('may hold what was typed in Cloud Shell, and counts its lines', () => {
    const shell = 'shell@Alicloud:~$ aliyun ram ListUsers --MaxItems 1000';
    const [users, broken] = ['{"Users": {"User": [{"UserName": "anna"}]}}', '{"Roles": }'];
    const read = readIdentities([shell, users, 'aliyun ram ListRoles', '{"Roles": {"Role": []}}'].join('\n'));
    expect(read.ok && read.identities.identities.map(({ name }) => name)).toEqual(['anna']);
    expect(reasonOf([shell, users, shell, broken].join('\n'))).toMatchObject({ values: { line: 4, column: 11 } });
  });

  it('that lies too deep is refused at once, with the place', () => {
    expect(reasonOf('['.repeat(1_000_000))).toMatchObject({
      text: 'input.permissions.too-deep',
      values: { line: 1, column: 42 },
    });
  });

  it('that is cut off anywhere is refused, with the line', () => {
    const whole = JSON.stringify(agency, undefined, 2);
    for (let length = 1; length < whole.length; length += 37) {
      expect(reasonOf(whole.slice(0, length))).toMatchObject({
        text: expect.stringMatching(/^input\.permissions\.(?:cut-off|not-json)$/),
        values: { line: whole.slice(0, length).split('\n').length },
      });
    }
  });

  it('that is far too long is refused at once', () => {
    const values = { length: 10_000_000, most: 4_000_000 };
    expect(reasonOf(' '.repeat(10_000_000))).toMatchObject({ text: 'input.permissions.too-long', values });
  });
});
