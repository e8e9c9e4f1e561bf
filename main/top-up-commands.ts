import type { Answer } from '../core/input-error';
import type { State } from '../core/state';
import type { Instant } from '../core/time';
import { checksOf } from '../core/top-up/checks';
import { checkFactsOf } from '../core/top-up/desk-facts';
import { type CheckName, type ConfirmedCheck, confirmedChecks, type TopUpPlan } from '../core/top-up/plan';
import { withRestored } from '../core/top-up/restored';
import { planOf } from '../core/top-up/top-ups';
import {
  type PlanAnswer,
  withCancelled,
  withConfirmed,
  withOverride,
  withoutOverride,
  withPaid,
  withReady,
  withReopened,
  withStepDone,
  withUnconfirmed,
} from '../core/top-up/transitions';
import type { CommandHandlers } from './commands';
import type { Store } from './store';
import { changedPlan } from './top-up-draft';
import { onPlan, type TopUpDesk } from './top-ups';

export interface TopUpCommandWorld {
  readonly store: Store;
  readonly desk: Pick<TopUpDesk, 'change'>;
  /** The money may be in within seconds. */
  readonly readSoon: (plan: TopUpPlan) => void;
  readonly now: () => Instant;
}

type PlanCommands = Pick<
  CommandHandlers,
  | 'top-up.change'
  | 'top-up.confirm'
  | 'top-up.override'
  | 'top-up.reopen'
  | 'top-up.ready'
  | 'top-up.draft'
  | 'top-up.step'
  | 'top-up.paid'
  | 'top-up.cancel'
  | 'top-up.restore'
>;

const isConfirmed = (check: CheckName): check is ConfirmedCheck => confirmedChecks.some((each) => each === check);

function reopened(plan: TopUpPlan, check: CheckName, now: Instant): PlanAnswer {
  if (plan.overrides[check] !== undefined || !isConfirmed(check)) return withoutOverride(plan, check, now);
  return withUnconfirmed(plan, check, now);
}

function ready(state: State, plan: TopUpPlan, now: Instant): PlanAnswer {
  const facts = checkFactsOf(state, plan, now);
  const checks = facts === undefined ? [] : checksOf(plan, facts, now);
  const { signOffNeeded } = state.topUps.settings;
  return withReady(
    plan,
    { checks, signOffNeeded, ...(plan.preparedBy === undefined ? {} : { by: plan.preparedBy }) },
    now,
  );
}

/** How one plan goes from a draft to the money. */
export function planCommands({ store, desk, readSoon, now }: TopUpCommandWorld): PlanCommands {
  const change = (id: string, next: (plan: TopUpPlan) => PlanAnswer): Promise<Answer> =>
    desk.change((topUps) => onPlan(topUps, id, next));

  async function paid(id: string): Promise<Answer> {
    const answer = await change(id, (plan) => withPaid(plan, plan.preparedBy, now()));
    const plan = planOf(store.state().topUps, id);
    if (answer.ok && plan !== undefined) readSoon(plan);
    return answer;
  }

  return {
    'top-up.change': ({ plan, change: wanted }) =>
      change(plan, (before) => changedPlan(store.state(), before, wanted, now())),
    'top-up.confirm': ({ plan, check, by }) => change(plan, (before) => withConfirmed(before, check, by, now())),
    'top-up.override': ({ plan, check, reason, by }) =>
      change(plan, (before) => withOverride(before, check, { reason, by }, now())),
    'top-up.reopen': ({ plan, check }) => change(plan, (before) => reopened(before, check, now())),
    'top-up.ready': ({ plan }) => change(plan, (before) => ready(store.state(), before, now())),
    'top-up.draft': ({ plan }) => change(plan, (before) => withReopened(before, now(), before.preparedBy)),
    'top-up.step': ({ plan, step, done }) => change(plan, (before) => withStepDone(before, step, done)),
    'top-up.paid': ({ plan }) => paid(plan),
    'top-up.cancel': ({ plan, reason }) =>
      change(plan, (before) => withCancelled(before, reason, before.preparedBy, now())),
    'top-up.restore': ({ plan }) => change(plan, (before) => withRestored(before, now())),
  };
}
