import type { AccountId } from '../account';
import type { Failure } from '../failure';
import { isStale } from '../health';
import type { Money } from '../money';
import type { Arrival } from '../reading';
import type { Runway } from '../runway';
import type { Duration, Instant } from '../time';
import type { Finding } from '../top-up/finding';
import type { AlertRules } from './rules';

/** All that is known of one account when its alerts are judged. What is absent is not judged. */
export interface Situation {
  readonly account: AccountId;
  readonly rules: AlertRules;
  readonly runway: Runway;
  /** Days left as the alarm counts them, where a forecast gives them; the runway's otherwise. */
  readonly daysToAlarm?: number;
  readonly available?: Money;
  readonly floor?: Money;
  /** 30 days of the burn: a typical month's. */
  readonly burnPerMonth?: Money;
  readonly asOf?: Instant;
  readonly readEvery: Duration;
  /** Since when readings are tried: the program's start, or the end of the computer's sleep. */
  readonly watchingSince?: Instant;
  readonly failure?: Failure;
  readonly spike?: { readonly since: Instant; readonly perHour: Money; readonly floorAt?: Instant };
  readonly decideBy?: Instant;
  /** What was billed this month and what the forecast had said would be billed by now. */
  readonly billed?: { readonly thisMonthSoFar: Money; readonly expected: Money };
  readonly monthToDate?: Money;
  readonly arrivals: readonly Arrival[];
  /** When the balance last fell under an auto-recharge trigger; see `triggerHistory`. */
  readonly crossingAt?: Instant;
  /** When an arrival last followed such a crossing in time. */
  readonly autoRechargeProvenAt?: Instant;
  /** What has come in, or should have, beside what was planned. */
  readonly topUps?: readonly Finding[];
  /** The weekly top-up: when it was due last, and when it was made. */
  readonly standingTopUp?: { readonly dueAt: Instant; readonly madeAt?: Instant };
}

/** A stale figure is no ground to raise anything about money, nor to resolve it. */
export const isCurrent = ({ asOf, readEvery }: Situation, now: Instant): boolean =>
  asOf !== undefined && !isStale(asOf, readEvery, now);

/** For thresholds only: a share of a float, never a sum. Undefined where there is nothing to compare. */
export function shareOf(part: Money | undefined, whole: Money | undefined): number | undefined {
  if (part === undefined || whole === undefined || part.currency !== whole.currency) return undefined;
  const divisor = Number(whole.amount);
  return divisor > 0 ? Number(part.amount) / divisor : undefined;
}
