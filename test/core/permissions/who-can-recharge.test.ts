import { describe, expect, it } from 'vitest';
import { groupsWithoutMembers, unreadPolicies } from '../../../core/permissions/identities';
import { whoCanRecharge } from '../../../core/permissions/who-can-recharge';
import { agency, document, identitiesIn } from '../../fixtures/identities';
import { CASES_AT } from '../../fixtures/policy-cases';

const standings = (...answers: readonly unknown[]) => whoCanRecharge(identitiesIn(...answers), CASES_AT);

function rightOf(name: string, right = 'recharge', ...answers: readonly unknown[]) {
  const all = standings(...(answers.length === 0 ? [agency] : answers));
  const found = all.find((each) => each.name === name)?.rights.find((each) => each.right === right);
  if (found === undefined) throw new Error(`${name} is not there`);
  return found;
}

describe('who can top up today', () => {
  it('is told of everybody, whoever can first', () => {
    const all = standings(agency).map(({ kind, name, rights }) => [kind, name, rights[0]?.decision]);
    expect(all).toEqual([
      ['user', 'anna', 'allowed'],
      ['user', 'bo', 'allowed'],
      ['user', 'eve', 'allowed'],
      ['group', 'finance', 'allowed'],
      ['role', 'payer', 'allowed'],
      ['role', 'worker', 'allowed'],
      ['user', 'finn', 'depends'],
      ['user', 'gus', 'depends'],
      ['user', 'dan', 'explicit-deny'],
      ['user', 'carla', 'implicit-deny'],
      ['user', 'hal', 'implicit-deny'],
    ]);
  });

  it('names the way that grants it: a policy of one’s own, a group’s, or a role that may be taken on', () => {
    expect(rightOf('anna').paths).toEqual([{ through: { own: true }, policy: 'AliyunBSSFullAccess', statement: 1 }]);
    expect(rightOf('bo').paths).toEqual([{ through: { group: 'finance' }, policy: 'Top-up', statement: 1 }]);
    const by = { through: { own: true }, policy: 'AliyunSTSAssumeRoleAccess', statement: 1 };
    expect(rightOf('eve').paths).toEqual([
      { through: { role: 'payer', steps: [{ role: 'payer', by }] }, policy: 'Top-up', statement: 1 },
    ]);
  });

  it('names what takes it away beside what would grant it', () => {
    expect(rightOf('dan')).toMatchObject({
      decision: 'explicit-deny',
      deniedBy: { through: { own: true }, policy: 'Frozen', statement: 1 },
      paths: [{ through: { group: 'finance' }, policy: 'Top-up' }],
    });
    expect(rightOf('dan', 'withdraw').decision).toBe('allowed');
  });

  it('says what it turns on where that is not known, and never that somebody cannot', () => {
    expect(rightOf('finn')).toMatchObject({ decision: 'depends', on: ['acs:SourceIp'] });
    expect(rightOf('gus')).toMatchObject({
      decision: 'depends',
      on: ['PolicyDocument'],
      paths: [{ through: { own: true }, policy: 'Lost' }, { through: { role: 'payer' } }],
    });
    expect(unreadPolicies(identitiesIn(agency))).toEqual(['Lost']);
  });

  it('finds who could give it to themselves', () => {
    expect(rightOf('hal', 'grant-itself').decision).toBe('allowed');
    expect(rightOf('anna', 'grant-itself').decision).toBe('implicit-deny');
    expect(rightOf('worker', 'grant-itself').decision).toBe('allowed');
  });

  it.each(['ram:CreateAccessKey', 'ram:CreateLoginProfile', 'ram:UpdateLoginProfile'])(
    'finds who could sign in as somebody else: %s',
    (action) => {
      const Policies = [{ PolicyName: 'Keys', PolicyDocument: document('Allow', action) }];
      expect(rightOf('ina', 'grant-itself', { Users: [{ UserName: 'ina', Policies }] }).decision).toBe('allowed');
    },
  );

  it('does not let a role out of a Deny that is its own', () => {
    const Roles = agency.Roles.map((role) => ({ ...role, Policies: [...role.Policies, 'Frozen'] }));
    expect(rightOf('eve', 'recharge', { ...agency, Roles }).decision).toBe('implicit-deny');
    expect(rightOf('payer', 'recharge', { ...agency, Roles }).decision).toBe('explicit-deny');
  });

  it('lets the Deny of one group win over the Allow of another', () => {
    const Groups = [...agency.Groups, { GroupName: 'frozen', Users: ['bo'], Policies: ['Frozen'] }];
    expect(rightOf('bo', 'recharge', { ...agency, Groups })).toMatchObject({
      decision: 'explicit-deny',
      deniedBy: { through: { group: 'frozen' } },
    });
  });

  it('pays orders by either of two rights, and is kept from it by a Deny on either', () => {
    const user = (Policies: readonly unknown[]) => ({ Users: [{ UserName: 'ina', Policies }] });
    const one = { PolicyName: 'One', PolicyDocument: document('Allow', 'bssapi:PayOrder') };
    const other = { PolicyName: 'Other', PolicyDocument: document('Deny', 'bss:PayOrder') };
    expect(rightOf('ina', 'pay-orders', user([one])).decision).toBe('allowed');
    expect(rightOf('ina', 'pay-orders', user([one, other])).decision).toBe('explicit-deny');
  });

  it('moves credit by any of several rights, and is kept from it only where all are denied', () => {
    const user = (...denied: readonly string[]) => ({
      Users: [
        {
          UserName: 'ina',
          Policies: [
            { PolicyName: 'All', PolicyDocument: document('Allow', 'bss:*', 'bssapi:*') },
            { PolicyName: 'Less', PolicyDocument: document('Deny', ...denied) },
          ],
        },
      ],
    });
    expect(rightOf('ina', 'move-funds', user('bssapi:SetFundAccountCreditAmount')).decision).toBe('allowed');
    expect(rightOf('ina', 'move-funds', user('bss*:*Fund*'))).toMatchObject({
      decision: 'explicit-deny',
      deniedBy: { policy: 'Less', statement: 1 },
    });
  });

  it('leaves out what is granted in a resource group: billing belongs to none', () => {
    const attachment = (ResourceGroupId: string) => ({
      PolicyName: 'AdministratorAccess',
      PolicyType: 'System',
      PrincipalName: 'jo@demo.onaliyun.com',
      PrincipalType: 'IMSUser',
      ResourceGroupId,
    });
    const answer = (group: string) => ({ PolicyAttachments: { PolicyAttachment: [attachment(group)] } });
    expect(rightOf('jo', 'recharge', answer('rg-9gLOoK')).decision).toBe('implicit-deny');
    expect(rightOf('jo', 'recharge', answer('1234567890123456')).decision).toBe('allowed');
  });

  it('is found by answers of the command line, one behind the other', () => {
    const attached = (PrincipalType: string, PrincipalName: string) => ({
      PolicyName: 'Top-up',
      PolicyType: 'Custom',
      PrincipalName,
      PrincipalType,
    });
    const answers = [
      {
        PolicyAttachments: {
          PolicyAttachment: [attached('IMSUser', 'kim@x.onaliyun.com'), attached('IMSGroup', 'ops')],
        },
      },
      {
        Policy: { PolicyName: 'Top-up', PolicyType: 'Custom', DefaultVersion: 'v3' },
        DefaultPolicyVersion: { VersionId: 'v3', PolicyDocument: document('Allow', 'bss:ModifyBalance') },
      },
      { Users: { User: [{ UserName: 'kim', UserId: '20' }, { UserName: 'lea' }] }, IsTruncated: false },
    ];
    expect(rightOf('kim', 'recharge', ...answers).decision).toBe('allowed');
    expect(rightOf('lea', 'recharge', ...answers).decision).toBe('implicit-deny');
    expect(groupsWithoutMembers(identitiesIn(...answers))).toEqual(['ops']);
  });
});
