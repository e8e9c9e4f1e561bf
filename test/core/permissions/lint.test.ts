import { describe, expect, it } from 'vitest';
import { type FindingKind, lint } from '../../../core/permissions/lint';
import { policyOf } from '../../../core/permissions/policy';
import { templateNames, usualParameters } from '../../../core/permissions/template-parts';
import { templateOf } from '../../../core/permissions/templates';
import { translatorOf } from '../../../core/texts/translator';

function findingsIn(...Statement: readonly object[]) {
  const read = policyOf({ Version: '1', Statement });
  if (!read.ok) throw new Error(read.reason.text);
  return lint(read.policy);
}

const allow = (Action: string | readonly string[], Resource = '*') => ({ Effect: 'Allow', Action, Resource });
const deny = (Action: string | readonly string[]) => ({ ...allow(Action), Effect: 'Deny' });
const kindsIn = (...statements: readonly object[]) => findingsIn(...statements).map(({ what }) => what);

/** A kind without an example does not compile. */
const examples: Readonly<Record<FindingKind, readonly object[]>> = {
  everything: [allow('*'), allow('*:*')],
  'over-wide': [allow('bss:*'), allow('bss:Modify*'), allow('bss:*Order*')],
  'all-but': [{ Effect: 'Allow', NotAction: 'ram:*', Resource: '*' }],
  'self-granting': [allow('ram:AttachPolicyToUser'), allow('ram:*')],
  misspelt: [
    allow('bss:ModifyBalence'),
    allow('bssapi:QueryAcountBalance'),
    allow('bss:DescribeInstanceBill'),
    allow('bssapi:ModifyBalance'),
    allow('ram:AttachPolicyToUsers'),
    allow('sts:AsumeRole'),
  ],
  corrected: [allow('bss:DescribeAccountTran'), allow('bss:DescribePrepaidCards'), allow('bss:DescribeAccount')],
  'unknown-action': [allow('bss:LaunchRockets')],
  'matches-nothing': [allow('bss:Discribe*')],
  'wrong-service': [allow('bssopenapi:QueryAccountBalance')],
  'no-service': [allow('DescribeInstances')],
  'one-resource': [allow('bss:DescribeFund', 'acs:bss:*:*:fund/1')],
  'unknown-operator': [{ ...allow('oss:*'), Condition: { StringMatches: { 'acs:PrincipalName': 'a' } } }],
  'locks-out-thaw': [deny('ram:*'), deny('*')],
};

describe('the review of a policy', () => {
  it.each(Object.entries(examples).flatMap(([what, statements]) => statements.map((each) => [what, each] as const)))(
    'finds %s in %j',
    (what, statement) => {
      expect(kindsIn(statement)).toEqual([what]);
    },
  );

  it('proposes the right that was meant, in Alibaba Cloud’s own spelling', () => {
    const [finding] = findingsIn(allow('bss:DescribeAccountTran'));
    expect(finding?.values).toMatchObject({ instead: 'bss:DescribeAcccountTran' });
    expect(findingsIn(allow('bss:modifybalence'))[0]?.values).toMatchObject({ instead: 'bss:ModifyBalance' });
    expect(findingsIn(allow('bss:DescribeInstanceBill'))[0]?.values).toEqual({
      action: 'bss:DescribeInstanceBill',
      instead: 'bssapi:DescribeInstanceBill',
    });
    expect(findingsIn(allow('ram:ListUser'))[0]?.values).toMatchObject({ instead: 'ram:ListUsers' });
    expect(kindsIn(allow(['ram:GetUser', 'ram:ListLaunchPads', 'sts:AssumeRole', 'bss:DescrbePrepaidCards']))).toEqual(
      [],
    );
  });

  it('takes the right with two c’s for a mistake only where nothing else reads the balance', () => {
    expect(kindsIn(allow(['bss:DescribeAccount', 'bss:DescribeAcccount']))).toEqual([]);
    expect(kindsIn(allow('bss:DescribeAccount'), allow('bssapi:QueryAccountBalance'))).toEqual([]);
  });

  it('finds nothing wrong with rights that are named one by one, nor with one named policy', () => {
    expect(
      kindsIn(allow(['bss:DescribeAcccount', 'bssapi:QueryBill', 'bss:ModifyBalance', 'ecs:RunInstances'])),
    ).toEqual([]);
    expect(kindsIn(allow('ram:SetDefaultPolicyVersion', 'acs:ram:*:*:policy/agency-freeze'))).toEqual([]);
    expect(kindsIn(allow('ram:SetDefaultPolicyVersion', 'acs:ram:*:*:policy/*'))).toEqual(['self-granting']);
  });

  it('puts the worst first and says which statement', () => {
    const found = findingsIn(allow('bss:LaunchRockets'), allow('oss:*'), allow('bss:*'));
    expect(found.map(({ severity, statement }) => [severity, statement])).toEqual([
      ['critical', 3],
      ['calm', 1],
    ]);
  });

  it('finds nothing in the policies that are handed out', () => {
    for (const name of templateNames) {
      for (const guarded of [true, false]) {
        const made = templateOf(name, { ...usualParameters, guarded });
        const read = made.ok ? policyOf(JSON.parse(made.template.text)) : undefined;
        expect(read?.ok === true && lint(read.policy)).toEqual([]);
      }
    }
  });

  it('fills every value of its words', () => {
    const all = [
      findingsIn(
        allow(['*', 'bss:*', 'bss:DescribeAccountTran', 'bss:Foo*', 'bss:ModifyBalence', 'billing:Pay', 'Pay']),
      ),
      findingsIn({ Effect: 'Allow', NotAction: 'ram:*', Resource: '*' }, deny('*'), allow('bss:Rocket', 'acs:x:*:*:y')),
    ].flat();
    for (const text of [translatorOf('en'), translatorOf('zh-CN')]) {
      for (const finding of all) expect(text(finding.text, finding.values)).not.toMatch(/\{\{/);
    }
  });
});
