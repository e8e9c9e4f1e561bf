import { describe, expect, it } from 'vitest';
import { permissionsShown } from '../../../core/permissions/permissions-shown';
import { whoCanRecharge } from '../../../core/permissions/who-can-recharge';
import { document, identitiesIn } from '../../fixtures/identities';
import { CASES_AT } from '../../fixtures/policy-cases';

const OWN = '1234567890123456';
const PARTNER = '9876543210987654';

const policy = (PolicyName: string, action: string, Resource = '*') => ({
  PolicyName,
  PolicyDocument: { Version: '1', Statement: [{ Effect: 'Allow', Action: action, Resource }] },
});
const topUp = policy('Top-up', 'bss:ModifyBalance');
const takeOn = (Resource = '*') => policy(`Take ${Resource}`, 'sts:AssumeRole', Resource);
const trust = (Principal: unknown) => ({
  AssumeRolePolicyDocument: JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }],
  }),
});
const role = (RoleName: string, Policies: readonly unknown[], trusted: object = {}) => ({
  RoleName,
  Policies,
  ...trusted,
});
const user = (UserName: string, ...Policies: readonly unknown[]) => ({ UserName, Policies });

function rechargeOf(name: string, ...answers: readonly unknown[]) {
  const found = whoCanRecharge(identitiesIn(...answers), CASES_AT).find((each) => each.name === name);
  return found?.rights.find(({ right }) => right === 'recharge');
}

describe('taking on a role', () => {
  it('whose trust is not there is open, and the page names the role', () => {
    const answers = { Users: [user('ina', takeOn())], Roles: [role('Fin', [topUp])] };
    expect(rechargeOf('ina', answers)).toMatchObject({
      decision: 'depends',
      on: ['AssumeRolePolicyDocument'],
      paths: [{ through: { role: 'Fin' }, policy: 'Top-up' }],
    });
    const shown = permissionsShown({ identities: identitiesIn(answers), at: CASES_AT }, CASES_AT);
    expect(shown.rolesWithoutTrust).toEqual(['Fin']);
    expect(rechargeOf('jo', answers, { Users: [user('jo')] })?.decision).toBe('implicit-deny');
  });

  it('is found in whichever of the accounts that its trust names', () => {
    const RAM = [`acs:ram::${PARTNER}:root`, `acs:ram::${OWN}:root`];
    const Roles = [role('Fin', [topUp], trust({ RAM }))];
    const Users = [user('ina', takeOn(`acs:ram::${OWN}:role/Fin`))];
    expect(rechargeOf('ina', { Users, Roles })?.decision).toBe('allowed');
  });

  it('is found by the role’s name where its trust names no account', () => {
    const Roles = [role('Fin', [topUp], trust({ RAM: ['*'] }))];
    const allowed = [`acs:ram::${OWN}:role/Fin`, 'acs:ram:*:*:role/*', `acs:ram:*:${OWN}:role/fi?`];
    for (const each of allowed) {
      expect(rechargeOf('ina', { Users: [user('ina', takeOn(each))], Roles })?.decision).toBe('allowed');
    }
    const other = { Users: [user('ina', takeOn(`acs:ram::${OWN}:role/Ops`))], Roles };
    expect(rechargeOf('ina', other)?.decision).toBe('implicit-deny');
  });

  it('reaches a role that only another role may take on', () => {
    const Roles = [
      role('Fin', [topUp], trust({ RAM: [`acs:ram::${OWN}:role/Hop`] })),
      role('Hop', [takeOn()], trust({ RAM: [`acs:ram::${OWN}:user/ina`] })),
    ];
    const answers = { Users: [user('ina', takeOn()), user('jo', takeOn())], Roles };
    expect(rechargeOf('ina', answers)).toMatchObject({
      decision: 'allowed',
      paths: [
        {
          through: { role: 'Fin', steps: [{ role: 'Hop' }, { role: 'Fin', by: { policy: 'Take *' } }] },
          policy: 'Top-up',
        },
      ],
    });
    expect(rechargeOf('Hop', answers)).toMatchObject({ decision: 'allowed', paths: [{ through: { role: 'Fin' } }] });
    expect(rechargeOf('jo', answers)?.decision).toBe('implicit-deny');
  });

  it('ends where roles take on one another, and depends where one of the steps does', () => {
    const root = trust({ RAM: [`acs:ram::${OWN}:root`] });
    const office = JSON.parse(document('Allow', 'sts:AssumeRole'));
    office.Statement[0].Condition = { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' } };
    const Roles = [
      role('A', [takeOn()], root),
      role('B', [{ PolicyName: 'Office', PolicyDocument: office }], trust({ RAM: [`acs:ram::${OWN}:role/A`] })),
      role('Fin', [topUp], trust({ RAM: [`acs:ram::${OWN}:role/B`] })),
    ];
    const answers = { Users: [user('ina', takeOn(`acs:ram::${OWN}:role/A`))], Roles };
    expect(rechargeOf('ina', answers)).toMatchObject({
      decision: 'depends',
      on: ['acs:SourceIp'],
      paths: [
        { through: { role: 'Fin', steps: [{ role: 'A' }, { role: 'B' }, { role: 'Fin', by: { policy: 'Office' } }] } },
      ],
    });
  });

  it.each([
    ['a user in other capitals', { RAM: `acs:ram::${OWN}:user/Ina` }, `acs:ram::${OWN}:role/fin`],
    ['anybody, as plain text', '*', '*'],
    ['all users of the account', { RAM: [`acs:ram::${OWN}:user/*`] }, '*'],
  ])('is open to whom it trusts: %s', (_whom, principal, resource) => {
    const Roles = [role('Fin', [topUp], trust(principal))];
    expect(rechargeOf('ina', { Users: [user('ina', takeOn(resource))], Roles })?.decision).toBe('allowed');
  });

  it('depends along a chain of any length, and names as many conditions as somebody reads', () => {
    const count = 120;
    const named = (index: number) => `acs:ram::${OWN}:role/r${index}`;
    const Roles = Array.from({ length: count }, (_, index) =>
      role(`r${index}`, index === count - 1 ? [topUp] : [takeOn(named(index + 1))]),
    );
    const right = rechargeOf('ina', { Users: [user('ina', takeOn(named(0)))], Roles });
    expect(right).toMatchObject({ decision: 'depends', on: ['AssumeRolePolicyDocument'] });
    const [path] = right?.paths ?? [];
    expect(path).toMatchObject({ through: { role: `r${count - 1}` }, policy: 'Top-up' });
    expect(path?.only).toHaveLength(50);
  });

  it('is one role and one user in whatever capitals the answers have them', () => {
    const Roles = [role('Fin', [topUp]), role('fin', [], trust({ RAM: [`acs:ram::${OWN}:root`] }))];
    const Users = [user('ina', takeOn()), user('Ina')];
    const who = whoCanRecharge(identitiesIn({ Users, Roles }), CASES_AT);
    expect(who.map(({ name, rights }) => [name, rights[0]?.decision])).toEqual([
      ['Fin', 'allowed'],
      ['ina', 'allowed'],
    ]);
  });
});
