import { dayAfter, plainDay, writtenDay } from '../../core/decide-by/plain-day';
import { billingDayOf, type Instant } from '../../core/time';
import type { SizeChoice, TopUpPlan } from '../../core/top-up/plan';
import type { TopUpSettings } from '../../core/top-up/top-ups';
import type { Commands } from '../../preload/contract';

/** As typed; main judges it. */
export interface SizeDraft extends Record<string, unknown> {
  readonly kind: SizeChoice['kind'];
  readonly sprintDays: string;
  readonly expected: string;
  readonly aboveDays: string;
  readonly day: string;
  readonly amount: string;
  readonly method: string;
  readonly payerCurrency: string;
  readonly region: string;
  readonly preparedBy: string;
}

export function sizeDraftOf(plan: TopUpPlan, settings: TopUpSettings, now: Instant): SizeDraft {
  const { size } = plan;
  const inTwoWeeks = writtenDay(dayAfter(plainDay(billingDayOf(now)), 14));
  return {
    kind: size.kind,
    sprintDays: String(size.kind === 'sprint' ? size.days : settings.sprintDays),
    expected: (size.kind === 'sprint' ? size.expected : undefined) ?? '',
    aboveDays: String(size.kind === 'above-days' ? size.days : settings.aboveDays),
    day: size.kind === 'until' ? size.day : inTwoWeeks,
    amount: plan.amount.amount,
    method: plan.method,
    payerCurrency: plan.payerCurrency,
    region: plan.region,
    preparedBy: plan.preparedBy ?? '',
  };
}

type Change = Commands['top-up.change']['change'];

function sizeOf(draft: SizeDraft): NonNullable<Change['size']> {
  const { kind, sprintDays, expected, aboveDays, day, amount } = draft;
  if (kind === 'sprint') return { kind, days: sprintDays, expected };
  if (kind === 'above-days') return { kind, days: aboveDays };
  return kind === 'until' ? { kind, day } : { kind, amount };
}

export const changeOf = (draft: SizeDraft): Change => ({
  size: sizeOf(draft),
  method: draft.method,
  payerCurrency: draft.payerCurrency,
  region: draft.region,
  preparedBy: draft.preparedBy,
});

/** Main calls both kinds of days `days`; here each has a field of its own. */
export const fieldOf = (field: string | undefined, kind: SizeChoice['kind']): string | undefined => {
  if (field === 'days') return kind === 'above-days' ? 'aboveDays' : 'sprintDays';
  return field;
};
