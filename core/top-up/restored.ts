import type { Instant } from '../time';
import type { Stage, TopUpPlan } from './plan';
import { entryOf } from './plan-record';
import type { PlanAnswer } from './transitions';

const stageBefore = ({ paidAt, readyAt }: TopUpPlan): Stage => {
  if (paidAt !== undefined) return 'paid';
  return readyAt === undefined ? 'draft' : 'ready';
};

/** Takes a cancellation back: the plan is where it was. */
export function withRestored(plan: TopUpPlan, now: Instant): PlanAnswer {
  if (plan.stage !== 'cancelled') return { ok: false, reason: { text: 'input.top-up.stage' } };
  const { cancelledAt: _cancelledAt, ...rest } = plan;
  const restored: TopUpPlan = { ...rest, stage: stageBefore(plan) };
  const entry = entryOf(plan, 'cancelled', { taken: 'back', stage: restored.stage }, now);
  return { ok: true, plan: restored, entries: [entry] };
}
