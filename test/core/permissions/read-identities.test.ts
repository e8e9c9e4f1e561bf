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
    expect(reasonOf(' '.repeat(4_000_001))?.text).toBe('input.permissions.too-long');
  });
});
