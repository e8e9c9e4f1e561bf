import type { Failure } from '../failure';
import { isOwnGroup } from './freeze-detour';
import { type FreezeAct, type FreezeRun, type FreezeStep, nextStep } from './freeze-run';
import type { FreezeIdentity } from './freeze-standing';

export type NotFrozen =
  | { readonly kind: 'not-covered' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'thawed' }
  | { readonly kind: 'failed'; readonly failure?: Failure };

export interface IdentityFreeze {
  readonly identity: FreezeIdentity;
  readonly isFrozen: boolean;
  /** Only where it is not frozen. */
  readonly because?: NotFrozen;
}

const frozen = (identity: FreezeIdentity): IdentityFreeze => ({ identity, isFrozen: true });
const open = (identity: FreezeIdentity, because: NotFrozen): IdentityFreeze => ({ identity, isFrozen: false, because });

function byOneCall({ purpose, steps, covered, uncovered }: FreezeRun): readonly IdentityFreeze[] {
  const step = steps.find(({ act }) => act.do === 'set-default');
  const isDone = step?.state === 'done';
  const failure = step?.failure;
  const because: NotFrozen =
    step?.state === 'failed' ? { kind: 'failed', ...(failure && { failure }) } : { kind: 'not-yet' };
  const isFrozen = purpose === 'thaw' ? !isDone : isDone;
  const reached = covered.map((each) =>
    isFrozen ? frozen(each) : open(each, purpose === 'thaw' ? { kind: 'thawed' } : because),
  );
  return [...reached, ...uncovered.map((each) => open(each, { kind: 'not-covered' }))];
}

/** Users who are reached by the freeze's own group, as they have no room for one more policy. */
function reachedByGroup({ purpose, steps }: FreezeRun): ReadonlySet<string> {
  const isHeld = ({ state }: FreezeStep) =>
    purpose === 'thaw' ? state !== 'done' : state === 'done' || state === 'already';
  const group = steps.find(({ act }) => isOwnGroup(act));
  if (group === undefined || !isHeld(group)) return new Set();
  const isMember = ({ do: deed }: FreezeAct) => deed === 'add-user' || deed === 'remove-user';
  return new Set(
    steps.flatMap((step) => (isMember(step.act) && 'name' in step.act && isHeld(step) ? [step.act.name] : [])),
  );
}

function attachmentOf({ act, state, failure }: FreezeStep, run: FreezeRun): readonly IdentityFreeze[] {
  if ((act.do !== 'attach' && act.do !== 'detach') || isOwnGroup(act)) return [];
  const identity: FreezeIdentity = { kind: act.kind, name: act.name };
  if (run.purpose === 'thaw') return [state === 'done' ? open(identity, { kind: 'thawed' }) : frozen(identity)];
  if (state === 'done' || state === 'already') return [frozen(identity)];
  if (state === 'gone') return [open(identity, { kind: 'gone' })];
  const ground = run.steps.find((step) => step.act.do === 'create-policy');
  const detour = run.steps.find((step) => step.act.do === 'add-user' && step.act.name === act.name);
  const isOnTheWay = detour?.state === 'waiting' || detour?.state === 'under-way';
  const why = isOnTheWay && act.kind === 'user' ? undefined : (failure ?? ground?.failure);
  return [open(identity, why === undefined ? { kind: 'not-yet' } : { kind: 'failed', failure: why })];
}

function oneByOne(run: FreezeRun): readonly IdentityFreeze[] {
  const reached = reachedByGroup(run);
  const attached = run.steps.flatMap((step) => attachmentOf(step, run));
  const known = new Set(attached.flatMap(({ identity }) => (identity.kind === 'user' ? [identity.name] : [])));
  const removed = run.steps.flatMap(({ act }): readonly IdentityFreeze[] => {
    if (act.do !== 'remove-user' || known.has(act.name)) return [];
    return [open({ kind: 'user', name: act.name }, { kind: 'thawed' })];
  });
  return [...attached, ...removed].map((each) =>
    each.identity.kind === 'user' && reached.has(each.identity.name) ? frozen(each.identity) : each,
  );
}

/** Whom a preparation could not attach the policy to, with the reason. */
export const notPreparedFor = ({ steps }: FreezeRun): readonly IdentityFreeze[] =>
  steps.flatMap(({ act, state, failure }) => {
    if (act.do !== 'attach' || state !== 'failed') return [];
    return [
      open({ kind: act.kind, name: act.name }, { kind: 'failed', ...(failure === undefined ? {} : { failure }) }),
    ];
  });

/** Identity by identity, as far as the run has come. */
export const frozenIdentities = (run: FreezeRun): readonly IdentityFreeze[] =>
  run.purpose === 'prepare' ? [] : run.way === 'prepared' ? byOneCall(run) : oneByOne(run);

const FREEZES: readonly FreezeAct['do'][] = ['attach', 'detach', 'set-default', 'remove-user'];

/** Something may be frozen by this run, or is not thawed yet. */
export function leavesFrozen({ purpose, steps }: FreezeRun): boolean {
  if (purpose === 'prepare') return false;
  const states = steps.filter(({ act }) => FREEZES.includes(act.do)).map(({ state }) => state);
  if (purpose === 'thaw') return states.some((state) => state !== 'done');
  return states.some((state) => state === 'done' || state === 'under-way');
}

export const isUnfinished = (run: FreezeRun): boolean => nextStep(run) !== undefined;
