import type { Instant } from '../../core/time';
import { billedDays, type Days } from '../bills';
import type { Book } from '../book';
import { cycleOf, dayNamed } from '../calendar';
import { invalidParameter, missingParameter, type Refusal } from '../refusal';

export interface BillingPeriod {
  readonly cycle: string;
  readonly days: Days;
  /** Set when one day was asked for. */
  readonly billingDate?: string;
}

/** `BillingCycle`, and with `Granularity=DAILY` the one day `BillingDate` of it; what is not yet billed is left out. */
export function billingPeriodOf(
  parameters: ReadonlyMap<string, string>,
  book: Book,
  now: Instant,
): BillingPeriod | Refusal {
  const cycle = parameters.get('BillingCycle');
  if (cycle === undefined) return missingParameter('BillingCycle');
  const days = billedDays(book, cycle, now);
  if (days === undefined) return invalidParameter('BillingCycle');
  const granularity = parameters.get('Granularity') ?? 'MONTHLY';
  if (granularity === 'MONTHLY') return { cycle, days };
  if (granularity !== 'DAILY') return invalidParameter('Granularity');
  const billingDate = parameters.get('BillingDate');
  if (billingDate === undefined) return missingParameter('BillingDate');
  const day = dayNamed(billingDate);
  if (day === undefined || cycleOf(day) !== cycle) return invalidParameter('BillingDate');
  const billed = day >= days.first && day < days.end;
  return { cycle, days: { first: day, end: billed ? day + 1 : day }, billingDate };
}
