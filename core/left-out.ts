import { z } from 'zod';
import { arrivalsByStep } from './arrival-match';
import { type Step, stepsOf } from './balance-step';
import type { BurnOutlook } from './forecast/forecast';
import type { InputError } from './input-error';
import { compareMoney, difference, type Money, money, scaled, writtenAmount } from './money';
import type { Arrival, Reading } from './reading';
import { days, earlier, epochMilliseconds, type Instant } from './time';

/** Spending that a person says will not come again, and why. */
export const leftOutSchema = z
  .strictObject({
    at: z.number().transform(epochMilliseconds),
    amount: z.strictObject({
      currency: z.string().min(1),
      amount: z.string().refine((amount) => writtenAmount(amount) !== undefined),
    }),
    reason: z.string().min(1).max(200),
  })
  .readonly();

export type LeftOutSpending = z.infer<typeof leftOutSchema>;

/** A fall of the balance that stands out. */
export interface LargeFall {
  readonly at: Instant;
  readonly amount: Money;
  /** It is so far above all others that the forecast does not count it already. */
  readonly suggested: boolean;
}

const LOOKED_AT = days(14);
const MOST = 5;
/** Less is no fall that anybody would look for. */
const TIMES_USUAL = '2';

const fell = ({ from, to }: Step): Money => difference(from.available, to.available);
const isFall = (step: Step): boolean => !step.rose && step.from.available.amount !== step.to.available.amount;

interface Past {
  readonly readings: readonly Reading[];
  readonly arrivals: readonly Arrival[];
}

/** The largest falls of the last two weeks that no arrival blurs, those that look like one-offs first. */
export function largestFalls(
  { readings, arrivals }: Past,
  outlook: BurnOutlook | undefined,
  leftOut: readonly LeftOutSpending[],
): readonly LargeFall[] {
  const newest = readings[readings.length - 1];
  if (newest === undefined) return [];
  const steps = stepsOf(readings);
  const arrived = arrivalsByStep(steps, arrivals);
  const recent = steps
    .filter((step) => isFall(step) && !arrived.has(step) && step.to.at >= earlier(newest.at, LOOKED_AT))
    .filter(({ from, to }) => !leftOut.some(({ at }) => at > from.at && at <= to.at))
    .sort((left, right) => compareMoney(fell(right), fell(left)));
  const oneOffs = outlook?.oneOffs ?? [];
  const within = (step: Step, fall: { readonly from: Instant; readonly until: Instant }): boolean =>
    step.from.at >= fall.from && step.to.at <= fall.until;
  const suggested = new Set(oneOffs.flatMap((fall) => recent.find((step) => within(step, fall)) ?? []));
  const usual = recent[recent.length >> 1];
  const standsOut = (step: Step): boolean =>
    usual !== undefined && compareMoney(fell(step), scaled(fell(usual), TIMES_USUAL)) > 0;
  const others = recent.filter((step) => !suggested.has(step) && standsOut(step));
  const listed = [...suggested, ...others.slice(0, Math.max(0, MOST - suggested.size))];
  return listed.map((step) => ({ at: step.to.at, amount: fell(step), suggested: suggested.has(step) }));
}

export interface LeaveOutInput {
  readonly at: Instant;
  /** As typed, in the account's currency. */
  readonly amount: string;
  readonly reason: string;
}

export type LeaveOutAnswer =
  | { readonly ok: true; readonly spending: LeftOutSpending }
  | { readonly ok: false; readonly reason: InputError };

const LONGEST_REASON = 200;

const refused = (reason: InputError): LeaveOutAnswer => ({ ok: false, reason });

/** Only what the readings show can be left out, and no more of it than was spent. */
export function leftOutOf({ readings }: Past, { at, amount, reason }: LeaveOutInput): LeaveOutAnswer {
  const step = stepsOf(readings).find(({ from, to }) => at > from.at && at <= to.at);
  if (step === undefined || !isFall(step)) return refused({ field: 'at', text: 'input.one-off.at' });
  const written = writtenAmount(amount);
  if (written === undefined || !(Number(written) > 0))
    return refused({ field: 'amount', text: 'input.one-off.amount' });
  const spending = money(step.to.available.currency, written);
  if (compareMoney(spending, fell(step)) > 0) return refused({ field: 'amount', text: 'input.one-off.more' });
  const why = reason.trim();
  if (why === '') return refused({ field: 'reason', text: 'input.one-off.reason' });
  if (why.length > LONGEST_REASON) {
    return refused({ field: 'reason', text: 'input.one-off.reason.long', values: { most: LONGEST_REASON } });
  }
  return { ok: true, spending: { at: step.to.at, amount: spending, reason: why } };
}
