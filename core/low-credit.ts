import { z } from 'zod';
import type { Runway } from './runway';

/** How far down the runway is: each step worse is told once; getting better re-arms it. */
export const lowCreditSteps = ['enough', 'low', 'lower', 'last-day', 'stopped'] as const;
export type LowCreditStep = (typeof lowCreditSteps)[number];

/** What was told last, kept over a restart so that nothing is told twice. */
export const lowCreditRecordSchema = z.strictObject({ told: z.enum(lowCreditSteps) });
export type LowCreditRecord = z.infer<typeof lowCreditRecordSchema>;

export const nothingTold: LowCreditRecord = { told: 'enough' };

interface Margin {
  /** Above a threshold, as a share of it. */
  readonly share: number;
  /** Above the floor. */
  readonly days: number;
}

const NO_MARGIN: Margin = { share: 0, days: 0 };
/** A runway that wavers around a threshold or the floor is one crossing until it has risen this far above it. */
const HYSTERESIS: Margin = { share: 0.15, days: 0.5 };

const rank = (step: LowCreditStep): number => lowCreditSteps.indexOf(step);

/** Days under which each step begins; the steps below the first are 3 days and 1 day where those are lower. */
const stepDays = (criticalUnderDays: number): readonly (readonly [LowCreditStep, number])[] => [
  ['last-day', Math.min(1, criticalUnderDays)],
  ['lower', Math.min(3, criticalUnderDays)],
  ['low', criticalUnderDays],
];

function stepAt(daysLeft: number, criticalUnderDays: number, margin: Margin): LowCreditStep {
  if (daysLeft <= margin.days) return 'stopped';
  const reached = stepDays(criticalUnderDays).find(([, under]) => daysLeft < under * (1 + margin.share));
  return reached?.[0] ?? 'enough';
}

export interface Crossing {
  readonly record: LowCreditRecord;
  /** Present when the person is to be told now. */
  readonly tell?: Exclude<LowCreditStep, 'enough'>;
}

/** Call only with a current figure: a stale or failed reading is no crossing. */
export function crossingOf(record: LowCreditRecord, runway: Runway, criticalUnderDays: number): Crossing {
  if (runway.kind === 'unknown') return { record };
  const daysLeft = runway.kind === 'endless' ? Number.POSITIVE_INFINITY : runway.days;
  const step = stepAt(daysLeft, criticalUnderDays, NO_MARGIN);
  if (step !== 'enough' && rank(step) > rank(record.told)) return { record: { told: step }, tell: step };
  const recovered = stepAt(daysLeft, criticalUnderDays, HYSTERESIS);
  return rank(recovered) < rank(record.told) ? { record: { told: recovered } } : { record };
}
