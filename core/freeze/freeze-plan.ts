import type { AccountId } from '../account';
import type { Instant } from '../time';
import { denyingDocument, FREEZE_POLICY, freezeStamp, harmlessDocument, ownPolicyOf } from './freeze-policy';
import type { FreezeAct, FreezePurpose, FreezeRun, FreezeStep } from './freeze-run';
import type { FreezeIdentity, FreezeStanding } from './freeze-standing';

/** Who asks, of which account. */
export interface FreezeOrder {
  readonly account: AccountId;
  readonly by: string;
}

const attach =
  (policy: string) =>
  ({ kind, name }: FreezeIdentity): FreezeAct => ({ do: 'attach', policy, kind, name });

interface Plan {
  readonly acts: readonly FreezeAct[];
  readonly way: FreezeRun['way'];
  readonly covered: readonly FreezeIdentity[];
  readonly uncovered: readonly FreezeIdentity[];
}

function runOf(purpose: FreezePurpose, order: FreezeOrder, plan: Plan, now: Instant): FreezeRun {
  const { acts, way, covered, uncovered } = plan;
  const steps = acts.map((act): FreezeStep => ({ act, state: 'waiting' }));
  const id = `${purpose}-${freezeStamp(now)}`;
  return { id, ...order, purpose, way, startedAt: now, steps, covered, uncovered };
}

/** What is still missing, and nothing else: prepared twice is prepared once. Undefined where nothing is missing. */
export function preparation(standing: FreezeStanding, order: FreezeOrder, now: Instant): FreezeRun | undefined {
  const { policy, harmless, denying, uncovered, covered } = standing;
  if (policy === 'unsafe') return undefined;
  const add = (document: string): FreezeAct => ({ do: 'add-version', policy: FREEZE_POLICY, document });
  const acts: readonly FreezeAct[] = [
    ...(policy === 'missing'
      ? [{ do: 'create-policy', policy: FREEZE_POLICY, document: harmlessDocument } as const]
      : harmless === undefined
        ? [add(harmlessDocument)]
        : []),
    ...(denying === undefined ? [add(denyingDocument)] : []),
    ...uncovered.map(attach(FREEZE_POLICY)),
  ];
  if (acts.length === 0) return undefined;
  return runOf('prepare', order, { acts, way: 'prepared', covered, uncovered }, now);
}

function oneByOne(identities: readonly FreezeIdentity[], order: FreezeOrder, now: Instant): FreezeRun {
  const policy = ownPolicyOf(now);
  const acts: readonly FreezeAct[] = [
    { do: 'create-policy', policy, document: denyingDocument },
    ...identities.map(attach(policy)),
  ];
  return runOf('freeze', order, { acts, way: 'one-by-one', covered: identities, uncovered: [] }, now);
}

/** One call where it was prepared; identity by identity where it was not. Undefined where it is frozen already. */
export function freezing(standing: FreezeStanding, order: FreezeOrder, now: Instant): FreezeRun | undefined {
  const { policy, harmless, denying, covered, uncovered, isFrozen } = standing;
  if (isFrozen) return undefined;
  const isPrepared = policy === 'ready' && covered.length > 0;
  if (!isPrepared || denying === undefined || harmless === undefined) {
    return oneByOne([...covered, ...uncovered], order, now);
  }
  const act: FreezeAct = { do: 'set-default', policy: FREEZE_POLICY, version: denying, before: harmless };
  return runOf('freeze', order, { acts: [act], way: 'prepared', covered, uncovered }, now);
}

function undoing({ act, state }: FreezeStep): readonly FreezeAct[] {
  if (state !== 'done' && state !== 'under-way') return [];
  switch (act.do) {
    case 'attach':
      return [{ ...act, do: 'detach' }];
    case 'create-policy':
      return [{ do: 'delete-policy', policy: act.policy }];
    case 'create-group':
      return [{ do: 'delete-group', policy: act.policy }];
    case 'add-user':
      return [{ ...act, do: 'remove-user' }];
    case 'set-default':
      return [{ ...act, version: act.before, before: act.version }];
    default:
      return [];
  }
}

/** Takes back what the freeze did, or may have done, the last first; what was so before it stays. */
export function thawing(frozen: FreezeRun, order: FreezeOrder, now: Instant): FreezeRun {
  const acts = [...frozen.steps].reverse().flatMap(undoing);
  const { way, covered, uncovered } = frozen;
  const run = runOf('thaw', order, { acts, way, covered, uncovered }, now);
  return acts.length === 0 ? { ...run, endedAt: now } : run;
}

/** Of a freeze that another program made: back to the harmless version. */
export function thawingOthers(standing: FreezeStanding, order: FreezeOrder, now: Instant): FreezeRun | undefined {
  const { harmless, denying, covered, uncovered, isFrozen } = standing;
  if (!isFrozen || harmless === undefined || denying === undefined) return undefined;
  const act: FreezeAct = { do: 'set-default', policy: FREEZE_POLICY, version: harmless, before: denying };
  return runOf('thaw', order, { acts: [act], way: 'prepared', covered, uncovered }, now);
}
