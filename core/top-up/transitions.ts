import type { InputError } from '../input-error';
import type { Money } from '../money';
import type { RecordEntry } from '../record/entry';
import type { Instant } from '../time';
import { type Check, openChecks } from './check';
import { mixesScripts, nameRead } from './person-name';
import {
  type CheckName,
  type ConfirmedCheck,
  GUIDED_STEPS,
  LONGEST_PERSON,
  LONGEST_REASON,
  type Stage,
  type TopUpPlan,
} from './plan';
import { entryOf, planFacts } from './plan-record';

/** The plan as it is now and the lines to write down first. Refused, nothing was changed. */
export type PlanAnswer =
  | { readonly ok: true; readonly plan: TopUpPlan; readonly entries: readonly RecordEntry[] }
  | { readonly ok: false; readonly reason: InputError };

const refused = (text: InputError['text'], field?: string, values?: InputError['values']): PlanAnswer => ({
  ok: false,
  reason: { text, ...(field === undefined ? {} : { field }), ...(values === undefined ? {} : { values }) },
});

const taken = (plan: TopUpPlan, ...entries: readonly RecordEntry[]): PlanAnswer => ({ ok: true, plan, entries });

const refusedStage = ({ stage }: TopUpPlan, ...allowed: readonly Stage[]): PlanAnswer | undefined =>
  allowed.includes(stage) ? undefined : refused('input.top-up.stage');

function refusedName(by: string): PlanAnswer | undefined {
  const name = by.trim();
  if (nameRead(name) === '') return refused('input.top-up.name.empty', 'by');
  if (mixesScripts(name)) return refused('input.top-up.name.mixed', 'by');
  return name.length > LONGEST_PERSON ? refused('input.top-up.name.long', 'by', { most: LONGEST_PERSON }) : undefined;
}

/** What was signed is not what is there any more. */
function unsigned({ signOff: _signOff, ...plan }: TopUpPlan): TopUpPlan {
  return plan;
}

/** Somebody looked at what this check asks about. */
export function withConfirmed(plan: TopUpPlan, check: ConfirmedCheck, by: string, now: Instant): PlanAnswer {
  const no = refusedStage(plan, 'draft') ?? refusedName(by);
  if (no !== undefined) return no;
  const said = { by: by.trim(), at: now };
  const confirmed = { ...plan.confirmed, [check]: said };
  return taken({ ...unsigned(plan), confirmed }, entryOf(plan, 'check', { check }, now, said.by));
}

export function withUnconfirmed(plan: TopUpPlan, check: ConfirmedCheck, now: Instant): PlanAnswer {
  const no = refusedStage(plan, 'draft');
  if (no !== undefined) return no;
  const { [check]: was, ...confirmed } = plan.confirmed;
  if (was === undefined) return taken(plan);
  return taken({ ...unsigned(plan), confirmed }, entryOf(plan, 'check', { check, taken: 'back' }, now));
}

export interface OverrideInput {
  readonly reason: string;
  readonly by: string;
}

/** Ready in spite of an open check: who wants it and why is on record. */
export function withOverride(plan: TopUpPlan, check: CheckName, input: OverrideInput, now: Instant): PlanAnswer {
  const no = refusedStage(plan, 'draft') ?? refusedName(input.by);
  if (no !== undefined) return no;
  const [reason, by] = [input.reason.trim(), input.by.trim()];
  if (reason === '') return refused('input.top-up.reason.empty', 'reason');
  if (reason.length > LONGEST_REASON) return refused('input.top-up.reason.long', 'reason', { most: LONGEST_REASON });
  const overrides = { ...plan.overrides, [check]: { reason, by, at: now } };
  return taken({ ...unsigned(plan), overrides }, entryOf(plan, 'override', { check, reason }, now, by));
}

export function withoutOverride(plan: TopUpPlan, check: CheckName, now: Instant): PlanAnswer {
  const no = refusedStage(plan, 'draft');
  if (no !== undefined) return no;
  const { [check]: was, ...overrides } = plan.overrides;
  if (was === undefined) return taken(plan);
  return taken({ ...unsigned(plan), overrides }, entryOf(plan, 'override', { check, taken: 'back' }, now));
}

/** What a person signs. */
export interface SignedFacts {
  readonly amount: Money;
  readonly method: string;
  readonly remark: string;
}

const isAsSeen = ({ amount, method, remark }: TopUpPlan, seen: SignedFacts): boolean =>
  amount.currency === seen.amount.currency &&
  amount.amount === seen.amount.amount &&
  method === seen.method &&
  remark === seen.remark;

/** Four eyes: another person than the one who prepared it, of what they saw. Whether the PIN is theirs was judged before. */
export function withSignOff(plan: TopUpPlan, by: string, seen: SignedFacts, now: Instant): PlanAnswer {
  const no = refusedStage(plan, 'draft') ?? refusedName(by);
  if (no !== undefined) return no;
  if (!isAsSeen(plan, seen)) return refused('input.top-up.sign-off.changed');
  const { preparedBy } = plan;
  if (preparedBy === undefined) return refused('input.top-up.prepared-by', 'preparedBy');
  if (mixesScripts(preparedBy)) return refused('input.top-up.name.mixed', 'preparedBy');
  if (nameRead(preparedBy) === nameRead(by)) return refused('input.top-up.sign-off.same', 'by', { name: preparedBy });
  const signOff = { by: by.trim(), at: now };
  return taken({ ...plan, signOff }, entryOf(plan, 'sign-off', planFacts(plan), now, signOff.by));
}

export interface ReadyInput {
  readonly checks: readonly Check[];
  readonly signOffNeeded: boolean;
  readonly by?: string;
}

export function withReady(plan: TopUpPlan, { checks, signOffNeeded, by }: ReadyInput, now: Instant): PlanAnswer {
  const no = refusedStage(plan, 'draft');
  if (no !== undefined) return no;
  const open = openChecks(checks);
  if (open.length > 0 || checks.length === 0)
    return refused('input.top-up.checks-open', 'ready', { count: open.length });
  if (signOffNeeded && plan.signOff === undefined) return refused('input.top-up.sign-off.missing', 'ready');
  const overridden = checks.filter(({ standing }) => standing === 'overridden').map(({ name }) => name);
  const values = { ...planFacts(plan), ...(overridden.length === 0 ? {} : { overridden: overridden.join(' ') }) };
  return taken({ ...plan, stage: 'ready', readyAt: now }, entryOf(plan, 'ready', values, now, by));
}

/** Back to a draft, to be changed: what was signed has to be signed again. */
export function withReopened(plan: TopUpPlan, now: Instant, by?: string): PlanAnswer {
  const no = refusedStage(plan, 'ready');
  if (no !== undefined) return no;
  const { readyAt: _readyAt, ...rest } = unsigned(plan);
  return taken({ ...rest, stage: 'draft' }, entryOf(plan, 'top-up', { reopened: 'yes' }, now, by));
}

/** Somebody confirmed the recharge at Alibaba Cloud, or sent the transfer: every step to it is done. */
export function withPaid(plan: TopUpPlan, by: string | undefined, now: Instant): PlanAnswer {
  const no = refusedStage(plan, 'ready');
  if (no !== undefined) return no;
  const stepsDone = Array.from({ length: GUIDED_STEPS }, (_, index) => index + 1);
  return taken({ ...plan, stage: 'paid', paidAt: now, stepsDone }, entryOf(plan, 'paid', planFacts(plan), now, by));
}

export function withCancelled(plan: TopUpPlan, reason: string, by: string | undefined, now: Instant): PlanAnswer {
  const no = refusedStage(plan, 'draft', 'ready', 'paid');
  if (no !== undefined) return no;
  if (plan.stage === 'paid' && reason.trim() === '') return refused('input.top-up.reason.empty', 'reason');
  if (reason.length > LONGEST_REASON) return refused('input.top-up.reason.long', 'reason', { most: LONGEST_REASON });
  const values = { was: plan.stage, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
  return taken({ ...plan, stage: 'cancelled', cancelledAt: now }, entryOf(plan, 'cancelled', values, now, by));
}

/** The guide's tick marks: they record nothing and hold nothing up. */
export function withStepDone(plan: TopUpPlan, step: number, done: boolean): PlanAnswer {
  if (!(Number.isInteger(step) && step >= 1 && step <= GUIDED_STEPS)) return refused('input.not-understood');
  const others = plan.stepsDone.filter((each) => each !== step);
  return taken({ ...plan, stepsDone: (done ? [...others, step] : others).sort((left, right) => left - right) });
}
