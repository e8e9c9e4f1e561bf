import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../core/permissions/evaluate';
import { type PolicyRead, policyOf } from '../../../core/permissions/policy';
import { CASES_AT, policyCases } from '../../fixtures/policy-cases';

const understood = (read: PolicyRead) => {
  if (!read.ok) throw new Error(read.reason.text);
  return read.policy;
};

const named = (policies: readonly unknown[]) =>
  policies.map((written, index) => ({ name: `policy-${index + 1}`, policy: understood(policyOf(written)) }));

describe('what policies allow', () => {
  it('is judged on at least 200 cases of RAM’s published rules, of every outcome', () => {
    expect(policyCases.length).toBeGreaterThanOrEqual(200);
    const countOf = (wanted: string) => policyCases.filter(({ decision }) => decision === wanted).length;
    expect(Math.min(countOf('allowed'), countOf('implicit-deny'), countOf('explicit-deny'))).toBeGreaterThan(40);
    expect(countOf('depends')).toBeGreaterThan(5);
  });

  it.each(policyCases.map((each) => [`${each.rule} (${each.action})`, each] as const))('%s', (_rule, each) => {
    const { action, resource } = each;
    const request = resource === undefined ? { action } : { action, resource };
    expect(evaluate(named(each.policies), request, each.given, CASES_AT).decision).toBe(each.decision);
  });

  it('is the same whatever the order of the policies', () => {
    for (const { policies, action, resource, given } of policyCases) {
      const request = resource === undefined ? { action } : { action, resource };
      const decisions = [named(policies), [...named(policies)].reverse()].map(
        (attached) => evaluate(attached, request, given, CASES_AT).decision,
      );
      expect(new Set(decisions).size).toBe(1);
    }
  });
});

describe('the statement that decides', () => {
  const statement = (Effect: string, Action: string) => ({ Effect, Action, Resource: '*' });
  const policy = (name: string, ...Statement: readonly object[]) => ({
    name,
    policy: understood(policyOf({ Version: '1', Statement })),
  });
  const recharge = { action: 'bss:ModifyBalance' };

  it('is named, with every statement that would have allowed it', () => {
    const wide = policy('wide', statement('Allow', 'oss:*'), statement('Allow', 'bss:*'));
    const stop = policy('stop', statement('Deny', 'bss:Modify*'));
    const admin = policy('admin', statement('Allow', '*'));
    expect(evaluate([wide, stop, admin], recharge, {}, CASES_AT)).toMatchObject({
      decision: 'explicit-deny',
      by: { policy: 'stop', statement: 1 },
      grants: [
        { policy: 'wide', statement: 2 },
        { policy: 'admin', statement: 1 },
      ],
    });
  });

  it('is left open by a policy whose text is not known, even beside one that allows', () => {
    const admin = policy('admin', statement('Allow', '*'));
    for (const attached of [[{ name: 'unread' }], [{ name: 'unread' }, admin], [admin, { name: 'unread' }]]) {
      const verdict = evaluate(attached, recharge, {}, CASES_AT);
      expect(verdict).toMatchObject({ decision: 'depends', by: { policy: 'unread' }, on: ['PolicyDocument'] });
    }
    const stop = policy('stop', statement('Deny', '*'));
    expect(evaluate([{ name: 'unread' }, stop], recharge, {}, CASES_AT).decision).toBe('explicit-deny');
  });

  it('says what a decision turns on', () => {
    const careful = policy('careful', {
      ...statement('Allow', 'bss:*'),
      Condition: { Bool: { 'acs:MFAPresent': 'true' }, IpAddress: { 'acs:SourceIp': '10.0.0.0/8' } },
    });
    const verdict = evaluate([careful], recharge, { 'acs:SourceIp': '10.1.1.1' }, CASES_AT);
    expect(verdict).toMatchObject({ decision: 'depends', on: ['acs:MFAPresent'] });
  });
});
