import type { Instant } from '../time';
import { autoRechargeMissing } from './auto-recharge';
import type { Condition, Judgement } from './condition';
import { keyRefused, stale } from './connection-judged';
import { decideBySoon, expiring, testTopUpWanted } from './deadlines-judged';
import { type AlertKind, alertKinds } from './kinds';
import { belowBuffer, lowDays, under5, under20 } from './low-credit-judged';
import type { Situation } from './situation';
import { billHigher, budgetReached, spiking } from './spending-judged';
import { standingTopUpDue, topUpElsewhere, topUpLate, topUpShort, topUpTwice, topUpUnplanned } from './top-ups-judged';

/** What is true of one account now. A kind that is neither true nor judged raises nothing and resolves nothing. */
export interface Conditions {
  readonly true: readonly Condition[];
  readonly judged: ReadonlySet<AlertKind>;
}

const judges: Readonly<Record<AlertKind, (situation: Situation, now: Instant) => Judgement>> = {
  'below-buffer': belowBuffer,
  'auto-recharge': autoRechargeMissing,
  spike: spiking,
  'low-days': lowDays,
  'low-5': under5,
  'decide-by': decideBySoon,
  'top-up-elsewhere': topUpElsewhere,
  'top-up-late': topUpLate,
  'top-up-short': topUpShort,
  'top-up-twice': topUpTwice,
  'low-20': under20,
  'key-refused': keyRefused,
  stale,
  budget: budgetReached,
  'bill-higher': billHigher,
  'top-up-unplanned': topUpUnplanned,
  expiry: expiring,
  'standing-top-up': standingTopUpDue,
  'test-top-up': testTopUpWanted,
};

export function conditionsOf(situation: Situation, now: Instant): Conditions {
  const those: Condition[] = [];
  const judged = new Set<AlertKind>();
  for (const kind of alertKinds) {
    const judgement = judges[kind](situation, now);
    if (judgement === undefined) continue;
    judged.add(kind);
    if (judgement !== 'clear') those.push(judgement);
  }
  return { true: those, judged };
}
