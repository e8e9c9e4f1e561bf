import type { Instant } from '../time';
import type { TopUpPlan } from './plan';
import { entryOf } from './plan-record';
import type { PlanAnswer } from './transitions';

/** What was signed and found ready before is looked at and signed again. */
function asDraft({ readyAt: _readyAt, signOff: _signOff, ...plan }: TopUpPlan): TopUpPlan {
  return { ...plan, stage: 'draft' };
}

/** Takes a cancellation back: a plan whose money was sent is where it was, any other is a draft. */
export function withRestored(plan: TopUpPlan, now: Instant): PlanAnswer {
  if (plan.stage !== 'cancelled') return { ok: false, reason: { text: 'input.top-up.stage' } };
  const { cancelledAt: _cancelledAt, ...rest } = plan;
  const restored: TopUpPlan = plan.paidAt === undefined ? asDraft(rest) : { ...rest, stage: 'paid' };
  const entry = entryOf(plan, 'cancelled', { taken: 'back', stage: restored.stage }, now);
  return { ok: true, plan: restored, entries: [entry] };
}
