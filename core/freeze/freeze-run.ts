import type { AccountId } from '../account';
import type { Delivery } from '../alerts/delivery-record';
import type { Failure } from '../failure';
import type { Instant } from '../time';
import { isAtPolicyLimit, isOnOwnGroup, withDetour } from './freeze-detour';
import type { FreezeIdentity } from './freeze-standing';

/** One change in an account's RAM, as one call makes it. */
export type FreezeAct =
  | { readonly do: 'create-policy'; readonly policy: string; readonly document: string }
  | { readonly do: 'add-version'; readonly policy: string; readonly document: string }
  | { readonly do: 'set-default'; readonly policy: string; readonly version: string; readonly before: string }
  | ({ readonly do: 'attach'; readonly policy: string } & FreezeIdentity)
  | ({ readonly do: 'detach'; readonly policy: string } & FreezeIdentity)
  | { readonly do: 'delete-policy'; readonly policy: string }
  /** The freeze's own group has the name of its policy. */
  | { readonly do: 'create-group' | 'delete-group'; readonly policy: string }
  /** A user into that group, or out of it. */
  | { readonly do: 'add-user' | 'remove-user'; readonly policy: string; readonly name: string };

/**
 * `under-way` is written before the call, so after a crash it says: this may have happened. `already` was so before us,
 * and is never undone.
 */
export const stepStates = ['waiting', 'under-way', 'done', 'already', 'gone', 'failed'] as const;
export type StepState = (typeof stepStates)[number];

export interface FreezeStep {
  readonly act: FreezeAct;
  readonly state: StepState;
  readonly failure?: Failure;
}

export const freezePurposes = ['prepare', 'freeze', 'thaw'] as const;
export type FreezePurpose = (typeof freezePurposes)[number];

/** One freeze, thaw or preparation of one account: what it does step by step, and how far it is. */
export interface FreezeRun {
  readonly id: string;
  readonly account: AccountId;
  /** Alibaba Cloud's number of the account whose RAM it changes, where that could be asked. */
  readonly uid?: string;
  readonly purpose: FreezePurpose;
  /** By the one call that was prepared, or identity by identity. */
  readonly way: 'prepared' | 'one-by-one';
  readonly by: string;
  readonly startedAt: Instant;
  readonly steps: readonly FreezeStep[];
  /** Identities that a freeze by one call reaches. */
  readonly covered: readonly FreezeIdentity[];
  /** Those that it does not reach. */
  readonly uncovered: readonly FreezeIdentity[];
  /** Why it stands still before its end. */
  readonly stoppedBy?: Failure;
  /** The team's message of it; absent where Slack is not connected. */
  readonly told?: Delivery;
  /** What a thaw takes back counts as frozen until it is undone. */
  readonly endedAt?: Instant;
}

/** What a call came to: `already` and `absent` say that what was asked for, or what it was asked of, was so before. */
export type StepOutcome =
  | { readonly kind: 'done' | 'already' | 'absent' }
  /** Refused: nothing was changed. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Not now, or not with this key: nothing was changed. */
  | { readonly kind: 'put-off'; readonly failure: Failure }
  /** No answer: it may have been changed. */
  | { readonly kind: 'unknown'; readonly failure: Failure };

export interface NextStep {
  readonly index: number;
  readonly act: FreezeAct;
}

/** Nothing that comes after these makes sense without them. */
const isGround = ({ act }: FreezeStep): boolean => act.do === 'create-policy' || act.do === 'set-default';

export function nextStep({ steps }: FreezeRun): NextStep | undefined {
  if (steps.some((step) => isGround(step) && step.state === 'failed')) return undefined;
  const index = steps.findIndex(({ state }) => state === 'waiting' || state === 'under-way');
  const step = steps[index];
  return step === undefined ? undefined : { index, act: step.act };
}

const withStep = (run: FreezeRun, index: number, change: (step: FreezeStep) => FreezeStep): FreezeRun => ({
  ...run,
  steps: run.steps.map((step, at) => (at === index ? change(step) : step)),
});

const withoutStop = ({ stoppedBy: _stoppedBy, ...run }: FreezeRun): FreezeRun => run;

/** To be on the disk before the call goes out. */
export const withStepBegun = (run: FreezeRun, { index }: NextStep): FreezeRun =>
  withStep(withoutStop(run), index, ({ act }) => ({ act, state: 'under-way' }));

const MADE: ReadonlySet<FreezeAct['do']> = new Set(['create-policy', 'create-group']);
const TAKEN_BACK: ReadonlySet<FreezeAct['do']> = new Set(['detach', 'delete-policy', 'delete-group', 'remove-user']);

/** `isUnsure`: a call before this one may have gone through. */
function stateAfter(act: FreezeAct, outcome: 'done' | 'already' | 'absent', isUnsure: boolean): StepState {
  if (outcome === 'done') return 'done';
  if (outcome === 'already') return isUnsure ? 'done' : MADE.has(act.do) ? 'failed' : 'already';
  if (act.do === 'attach' || act.do === 'add-user') return 'gone';
  return TAKEN_BACK.has(act.do) ? 'done' : 'failed';
}

const TAKEN: Failure = { kind: 'refused', code: 'EntityAlreadyExists.Policy' };
const MISSING: Failure = { kind: 'refused', code: 'EntityNotExist.Policy' };

/** `before` is the run as it was when the step was begun: an `under-way` there was left behind by a crash. */
export function withStepOutcome(
  before: FreezeRun,
  { index, act }: NextStep,
  outcome: StepOutcome,
  now: Instant,
): FreezeRun {
  const isUnsure = before.steps[index]?.state === 'under-way';
  const run = withoutStop(before);
  switch (outcome.kind) {
    case 'refused': {
      const { failure } = outcome;
      const refused = withStep(run, index, ({ act }) => ({ act, state: 'failed', failure }));
      const isFull = failure.kind === 'refused' && isAtPolicyLimit(act, failure.code);
      return ended(isFull ? withDetour(refused, act) : refused, now);
    }
    case 'put-off': {
      const state = isUnsure ? 'under-way' : 'waiting';
      return { ...withStep(run, index, ({ act }) => ({ act, state })), stoppedBy: outcome.failure };
    }
    case 'unknown':
      return { ...withStep(run, index, ({ act }) => ({ act, state: 'under-way' })), stoppedBy: outcome.failure };
    default: {
      const change = ({ act }: FreezeStep): FreezeStep => {
        const state = stateAfter(act, outcome.kind, isUnsure);
        if (state !== 'failed') return { act, state };
        return { act, state, failure: outcome.kind === 'already' ? TAKEN : MISSING };
      };
      return ended(withStep(run, index, change), now);
    }
  }
}

/** A group that is not the freeze's own may have been given rights: nobody is put into it. */
function withoutGroup(run: FreezeRun): FreezeRun {
  const failure = run.steps.find(({ act, state }) => act.do === 'create-group' && state === 'failed')?.failure;
  if (failure === undefined) return run;
  const steps = run.steps.map((step): FreezeStep => {
    const isLeft = step.state === 'waiting' && isOnOwnGroup(step.act);
    return isLeft ? { act: step.act, state: 'failed', failure } : step;
  });
  return { ...run, steps };
}

function ended(carried: FreezeRun, now: Instant): FreezeRun {
  const run = withoutGroup(carried);
  return nextStep(run) === undefined ? { ...run, endedAt: now } : run;
}

/** What was refused is tried once more. */
export const withFailedAgain = ({ endedAt: _endedAt, told: _told, ...run }: FreezeRun): FreezeRun => ({
  ...withoutStop(run),
  steps: run.steps.map(({ act, state, failure }): FreezeStep => {
    if (state === 'failed') return { act, state: 'waiting' };
    return { act, state, ...(failure === undefined ? {} : { failure }) };
  }),
});
