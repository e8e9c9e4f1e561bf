import { describe, expect, it } from 'vitest';
import { parseTrust, type Trust, trustOf } from '../../../core/permissions/trust';
import { isServiceRole, outsidersOf, trustedBy } from '../../../core/permissions/trusted';
import { CASES_AT } from '../../fixtures/policy-cases';

const OWN = '1234567890123456';
const PARTNER = '9876543210987654';
const SAML = `acs:ram::${OWN}:saml-provider/Okta`;

interface Written {
  readonly Effect?: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Condition?: unknown;
}

const allow = (Principal: unknown, Condition?: unknown): Written => ({
  Principal,
  ...(Condition === undefined ? {} : { Condition }),
});
const deny = (Principal: unknown, Condition?: unknown): Written => ({ ...allow(Principal, Condition), Effect: 'Deny' });
const ram = (...names: readonly string[]) => ({ RAM: names.map((name) => `acs:ram::${OWN}:${name}`) });
const PARTNERS = { RAM: [`acs:ram::${PARTNER}:root`] };

function trust(...statements: readonly Written[]): Trust {
  const Statement = statements.map((each) => ({
    Effect: 'Allow',
    ...(each.NotAction === undefined ? { Action: 'sts:AssumeRole' } : {}),
    ...each,
  }));
  const read = trustOf({ Version: '1', Statement }, 'pasted');
  if (!read.ok) throw new Error(`${read.reason.text} ${JSON.stringify(read.reason.values)}`);
  return read.trust;
}

const MFA = { Bool: { 'acs:MFAPresent': 'true' } };
const OFFICE = { IpAddress: { 'acs:SourceIp': ['203.0.113.0/24'] } };
const PAST = { DateLessThan: { 'acs:CurrentTime': '2020-01-01T00:00:00Z' } };
const FUTURE = { DateLessThan: { 'acs:CurrentTime': '2030-01-01T00:00:00Z' } };

type Case = readonly [rule: string, trust: Trust, taker: string, met: 'met' | 'unmet' | 'unknown'];

const ANNA = 'user/anna';
const CASES: readonly Case[] = [
  ['the account itself lets in its users', trust(allow(ram('root'))), ANNA, 'met'],
  ['the account itself lets in its roles', trust(allow(ram('root'))), 'role/hop', 'met'],
  ['another account lets in none of ours', trust(allow(PARTNERS)), ANNA, 'unmet'],
  ['ours beside another', trust(allow({ RAM: [...PARTNERS.RAM, ...ram('root').RAM] })), ANNA, 'met'],
  ['a user by name', trust(allow(ram('user/anna'))), ANNA, 'met'],
  ['a user by name in other capitals', trust(allow(ram('user/Anna'))), ANNA, 'met'],
  ['another user', trust(allow(ram('user/bo'))), ANNA, 'unmet'],
  ['a user whose name begins alike', trust(allow(ram('user/ann'))), ANNA, 'unmet'],
  ['a user of that name elsewhere', trust(allow({ RAM: `acs:ram::${PARTNER}:user/anna` })), ANNA, 'unmet'],
  ['all users', trust(allow(ram('user/*'))), ANNA, 'met'],
  ['all users, asked by a role', trust(allow(ram('user/*'))), 'role/hop', 'unmet'],
  ['a role by name', trust(allow(ram('role/hop'))), 'role/Hop', 'met'],
  ['a role by name, asked by a user of that name', trust(allow(ram('role/anna'))), ANNA, 'unmet'],
  ['anybody, as plain text', trust(allow('*')), ANNA, 'met'],
  ['anybody, in a list of RAM', trust(allow({ RAM: ['*'] })), ANNA, 'met'],
  ['every account', trust(allow({ RAM: 'acs:ram::*:root' })), ANNA, 'met'],
  ['a service only', trust(allow({ Service: ['ecs.aliyuncs.com'] })), ANNA, 'unmet'],
  ['those who sign in elsewhere only', trust(allow({ Federated: [SAML] })), ANNA, 'unmet'],
  ['a service beside a user', trust(allow({ Service: 'ecs.aliyuncs.com', ...ram('user/anna') })), ANNA, 'met'],
  ['a Deny that names the user', trust(allow(ram('root')), deny(ram('user/anna'))), ANNA, 'unmet'],
  ['a Deny that names another', trust(allow(ram('root')), deny(ram('user/bo'))), ANNA, 'met'],
  ['a Deny of the whole account', trust(allow(ram('user/anna')), deny(ram('root'))), ANNA, 'unmet'],
  ['a Deny before its Allow', trust(deny(ram('user/anna')), allow(ram('root'))), ANNA, 'unmet'],
  ['a Deny alone', trust(deny(ram('user/bo'))), ANNA, 'unmet'],
  ['only with a second factor', trust(allow(ram('root'), MFA)), ANNA, 'unknown'],
  ['only from the office', trust(allow(ram('root'), OFFICE)), ANNA, 'unknown'],
  ['only until a day that is past', trust(allow(ram('root'), PAST)), ANNA, 'unmet'],
  ['only until a day to come', trust(allow(ram('root'), FUTURE)), ANNA, 'met'],
  ['with a condition, and without', trust(allow(ram('root'), MFA), allow(ram('user/anna'))), ANNA, 'met'],
  ['a Deny with a condition', trust(allow(ram('root')), deny(ram('root'), OFFICE)), ANNA, 'unknown'],
  ['a Deny whose condition is past', trust(allow(ram('root')), deny(ram('root'), PAST)), ANNA, 'met'],
  ['an operator that is not described', trust(allow(ram('root'), { Sometimes: { a: 'b' } })), ANNA, 'unknown'],
  ['all but a user: that user', trust({ NotPrincipal: ram('user/anna') }), ANNA, 'unmet'],
  ['all but a user: another', trust({ NotPrincipal: ram('user/bo') }), ANNA, 'unknown'],
  [
    'a Deny to all but a user: that user',
    trust(allow(ram('root')), { Effect: 'Deny', NotPrincipal: ram('user/anna') }),
    ANNA,
    'met',
  ],
  [
    'a Deny to all but a user: another',
    trust(allow(ram('root')), { Effect: 'Deny', NotPrincipal: ram('user/bo') }),
    ANNA,
    'unknown',
  ],
  ['another action', trust({ ...allow(ram('root')), Action: 'sts:GetCallerIdentity' }), ANNA, 'unmet'],
  ['every action of STS', trust({ ...allow(ram('root')), Action: ['STS:*'] }), ANNA, 'met'],
  ['every action but taking it on', trust({ ...allow(ram('root')), NotAction: 'sts:AssumeRole*' }), ANNA, 'unmet'],
];

describe('a role’s trust', () => {
  it.each(CASES)('%s', (_rule, written, taker, met) => {
    expect(trustedBy(written, taker, [OWN], CASES_AT).met).toBe(met);
  });

  it('says what it turns on, and what must not be', () => {
    const careful = trust(
      allow(ram('root'), { ...MFA, ...OFFICE }),
      deny(ram('root'), { Bool: { 'acs:SecureTransport': 'false' } }),
    );
    expect(trustedBy(careful, ANNA, [OWN], CASES_AT).open).toEqual([
      { on: 'acs:MFAPresent', operator: 'Bool', values: ['true'] },
      { on: 'acs:SourceIp', operator: 'IpAddress', values: ['203.0.113.0/24'] },
      {
        on: 'acs:SecureTransport',
        unless: [{ on: 'acs:SecureTransport', operator: 'Bool', values: ['false'] }],
      },
    ]);
  });

  it('of an account that is not known counts whichever is named as its own', () => {
    expect(trustedBy(trust(allow(PARTNERS)), ANNA, [], CASES_AT).met).toBe('met');
  });
});

describe('who from outside may take on a role', () => {
  const outside = (written: Trust, own: readonly string[] = [OWN]) =>
    outsidersOf(written, own, CASES_AT).map(({ kind, name, only }) => [kind, name, only.map(({ on }) => on).join()]);

  it('is named: accounts, services, those who sign in elsewhere, anybody', () => {
    const written = trust(
      allow({ RAM: [...ram('root').RAM, ...PARTNERS.RAM, `acs:ram::${PARTNER}:user/eve`] }),
      allow({ Service: ['ecs.aliyuncs.com'], Federated: [SAML] }, MFA),
      allow('*', OFFICE),
    );
    expect(outside(written)).toEqual([
      ['account', PARTNER, ''],
      ['account', `${PARTNER} user/eve`, ''],
      ['service', 'ecs.aliyuncs.com', 'acs:MFAPresent'],
      ['federated', SAML, 'acs:MFAPresent'],
      ['anybody', '*', 'acs:SourceIp'],
    ]);
  });

  it('is open where the account itself is not known, and whoever is denied is left out', () => {
    expect(outside(trust(allow(ram('root'))), [])).toEqual([['own-or-other', OWN, '']]);
    expect(outside(trust(allow(PARTNERS), deny(PARTNERS)))).toEqual([]);
    expect(outside(trust(allow(PARTNERS), deny(PARTNERS, MFA)))).toEqual([['account', PARTNER, '']]);
    expect(outside(trust(allow(PARTNERS, PAST)))).toEqual([]);
  });

  it('is nobody but a service where the role is a service’s', () => {
    const service = { Service: ['ecs.aliyuncs.com'] };
    expect(isServiceRole(trust(allow(service)))).toBe(true);
    expect(isServiceRole(trust(allow(service), allow(ram('root'))))).toBe(false);
    expect(isServiceRole(trust(allow({ ...service, ...ram('user/anna') })))).toBe(false);
    expect(isServiceRole(trust({ NotPrincipal: service }))).toBe(false);
  });
});

describe('a trust policy that is wrong', () => {
  const wrong = (text: string) => {
    const read = parseTrust(text, 'pasted');
    return read.ok ? undefined : [read.reason.text, read.reason.values];
  };
  const statement = (written: object) =>
    JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...written }] });

  it.each([
    [statement({}), 'missing-principal', 'Statement[1].Principal'],
    [statement({ Principal: {} }), 'missing-principal', 'Statement[1].Principal'],
    [statement({ Principal: '*', NotPrincipal: '*' }), 'missing-principal', 'Statement[1].Principal'],
    [statement({ Principal: ['*'] }), 'object', 'Statement[1].Principal'],
    [statement({ Principal: { RAM: [] } }), 'texts', 'Statement[1].Principal.RAM'],
    [statement({ Principal: { RAM: [7] } }), 'texts', 'Statement[1].Principal.RAM'],
    [statement({ Principal: '*', Effect: 'Maybe' }), 'effect', 'Statement[1].Effect'],
    [statement({ Principal: '*', Who: 'anna' }), 'known-part', 'Statement[1].Who'],
    ['{"Version": "2", "Statement": []}', 'version', 'Version'],
    ['{"Version": "1", "Statement": []}', 'list', 'Statement'],
    ['[]', 'object', '{ }'],
  ])('says what and where: %s', (text, wanted, place) => {
    expect(wrong(text)).toEqual([`input.permissions.policy.${wanted}`, { place }]);
  });

  it('says the line where it is cut', () => {
    expect(wrong('{"Version": "1",\n "Statement"')).toMatchObject(['input.permissions.cut-off', { line: 2 }]);
  });
});
