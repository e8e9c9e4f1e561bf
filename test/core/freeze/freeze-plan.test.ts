import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import { unfitPart } from '../../../core/freeze/freeze-journal';
import { freezing, preparation, thawing, thawingOthers } from '../../../core/freeze/freeze-plan';
import { denyingDocument, FREEZE_POLICY, harmlessDocument, meaningOf } from '../../../core/freeze/freeze-policy';
import { type FreezeFacts, freezeStanding } from '../../../core/freeze/freeze-standing';
import { epochMilliseconds, instantOf } from '../../../core/time';

const NOW = instantOf('2026-11-23T14:00:00Z') ?? epochMilliseconds(0);
const order = { account: 'lumen' as AccountId, by: 'Anna' };
const user = (name: string) => ({ kind: 'user', name }) as const;
const group = (name: string) => ({ kind: 'group', name }) as const;
const role = (name: string) => ({ kind: 'role', name }) as const;

const identities = [user('anna'), user('bo'), group('finance'), role('payer'), role('AliyunServiceRoleForBudget')];
const members = new Map([['finance', ['bo']]]);
const versions = (frozen = false) => [
  { id: 'v1', document: harmlessDocument, isDefault: !frozen },
  { id: 'v2', document: denyingDocument, isDefault: frozen },
];
const bare: FreezeFacts = { identities, members };
const prepared: FreezeFacts = {
  ...bare,
  policy: { versions: versions(), attached: [user('anna'), group('finance'), role('payer')] },
};
const changed = (policy: Partial<NonNullable<FreezeFacts['policy']>>): FreezeFacts => ({
  ...bare,
  policy: { versions: versions(), attached: [], ...policy },
});
const standing = (facts: FreezeFacts) => freezeStanding(facts, NOW);
const policyWith = (Statement: object) => JSON.stringify({ Version: '1', Statement: [Statement] });

describe('a name that RAM gives nobody', () => {
  it.each(['a b', 'anna\u202e', 'anna\n', 'x'.repeat(65)])(
    'is left out and said, as no journal could undo it: %j',
    (odd) => {
      const facts = { identities: [...identities, user(odd)], members };
      const run = freezing(standing(facts), order, NOW);
      expect(run && unfitPart(run)).toBeUndefined();
      expect(run?.covered).toEqual([user('anna'), user('bo'), group('finance'), role('payer')]);
      expect(standing(facts).outOfReach).toEqual([role('AliyunServiceRoleForBudget'), user(odd)]);
    },
  );
});

describe('the two versions of the freeze policy', () => {
  it('deny nothing and every money right', () => {
    expect(meaningOf(harmlessDocument, NOW)).toBe('harmless');
    expect(meaningOf(denyingDocument, NOW)).toBe('denying');
  });

  it.each([
    ['locks out the thaw', { Effect: 'Deny', Action: '*', Resource: '*' }],
    ['locks out taking it off again', { Effect: 'Deny', Action: ['bss:*', 'ram:Detach*'], Resource: '*' }],
    ['stops renewals by machines', { Effect: 'Deny', Action: ['bss:*', 'bssapi:*'], Resource: '*' }],
    ['leaves a way to pay', { Effect: 'Deny', Action: 'bss:ModifyBalance', Resource: '*' }],
    ['grants', { Effect: 'Allow', Action: 'bss:ModifyBalance', Resource: '*' }],
    [
      'denies some of the time',
      {
        Effect: 'Deny',
        Action: 'bss:ModifyBalance',
        Resource: '*',
        Condition: { IpAddress: { 'acs:SourceIp': '10.0.0.0/8' } },
      },
    ],
  ])('are never a version that %s', (_what, statement) => {
    expect(meaningOf(policyWith(statement), NOW)).toBe('unsafe');
  });

  it('are never a text that is no policy', () => {
    expect(meaningOf('{', NOW)).toBe('unsafe');
  });
});

describe('how an account is prepared', () => {
  it('counts whoever is in a group that has the policy, and no role that Alibaba Cloud keeps', () => {
    const { policy, covered, uncovered, outOfReach, isFrozen } = standing(prepared);
    expect({ policy, isFrozen }).toEqual({ policy: 'ready', isFrozen: false });
    expect(covered).toEqual([user('anna'), user('bo'), group('finance'), role('payer')]);
    expect(uncovered).toEqual([]);
    expect(outOfReach).toEqual([role('AliyunServiceRoleForBudget')]);
  });

  it('names whoever came after it was prepared', () => {
    const { uncovered } = standing({ ...prepared, identities: [...identities, user('eve')] });
    expect(uncovered).toEqual([user('eve')]);
  });

  it('is seen frozen whoever froze it', () => {
    expect(standing(changed({ versions: versions(true) })).isFrozen).toBe(true);
  });

  it('is not touched where the policy means something else', () => {
    const unsafe = standing(
      changed({
        versions: [{ id: 'v1', document: policyWith({ Effect: 'Deny', Action: '*', Resource: '*' }), isDefault: true }],
      }),
    );
    expect(unsafe.policy).toBe('unsafe');
    expect(preparation(unsafe, order, NOW)).toBeUndefined();
  });
});

const actsOf = (run: ReturnType<typeof preparation>) => run?.steps.map(({ act }) => act);

describe('preparing', () => {
  it('makes the policy harmless, adds the denying version and attaches it to everybody it can', () => {
    expect(actsOf(preparation(standing(bare), order, NOW))).toEqual([
      { do: 'create-policy', policy: FREEZE_POLICY, document: harmlessDocument },
      { do: 'add-version', policy: FREEZE_POLICY, document: denyingDocument },
      ...[user('anna'), user('bo'), group('finance'), role('payer')].map((each) => ({
        do: 'attach',
        policy: FREEZE_POLICY,
        ...each,
      })),
    ]);
  });

  it('does only what is missing', () => {
    const half = standing(changed({ versions: versions().slice(0, 1), attached: [group('finance')] }));
    expect(actsOf(preparation(half, order, NOW))).toEqual([
      { do: 'add-version', policy: FREEZE_POLICY, document: denyingDocument },
      { do: 'attach', policy: FREEZE_POLICY, ...user('anna') },
      { do: 'attach', policy: FREEZE_POLICY, ...role('payer') },
    ]);
    expect(preparation(standing(prepared), order, NOW)).toBeUndefined();
  });
});

describe('freezing', () => {
  it('is one call where it was prepared, and the same call back', () => {
    const run = freezing(standing(prepared), order, NOW);
    expect(actsOf(run)).toEqual([{ do: 'set-default', policy: FREEZE_POLICY, version: 'v2', before: 'v1' }]);
    if (run === undefined) throw new Error('nothing to freeze');
    const frozen = { ...run, steps: run.steps.map((step) => ({ ...step, state: 'done' as const })) };
    expect(actsOf(thawing(frozen, order, NOW))).toEqual([
      { do: 'set-default', policy: FREEZE_POLICY, version: 'v1', before: 'v2' },
    ]);
  });

  it('goes from one to the next under a policy of its own where nothing was prepared', () => {
    const run = freezing(standing(bare), order, NOW);
    expect(run?.way).toBe('one-by-one');
    expect(actsOf(run)?.[0]).toEqual({
      do: 'create-policy',
      policy: 'agency-freeze-20261123T140000Z',
      document: denyingDocument,
    });
    expect(run?.steps).toHaveLength(5);
  });

  it('is not done twice, and can be taken back where another program did it', () => {
    const frozen = standing({ ...prepared, policy: { versions: versions(true), attached: identities } });
    expect(freezing(frozen, order, NOW)).toBeUndefined();
    expect(actsOf(thawingOthers(frozen, order, NOW))?.[0]).toMatchObject({ version: 'v1', before: 'v2' });
    expect(thawingOthers(standing(prepared), order, NOW)).toBeUndefined();
  });
});
