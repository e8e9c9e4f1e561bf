import { days, elapsed, hours, type Instant, minutes } from '../time';
import type { Finding, FindingKind } from '../top-up/finding';
import { arrivesAtOnce } from '../top-up/methods';
import { LONGEST_REMARK } from '../top-up/remark';
import { type AlertAction, condition, type Facts, type Judgement, moneyFact } from './condition';
import type { AlertKind } from './kinds';
import type { Situation } from './situation';

/** A payment that arrives at once is seriously late after so long, a wire transfer after a day. */
const LATE = minutes(15);
const WIRE_LATE = days(1);

type Found<K extends FindingKind> = Extract<Finding, { kind: K }>;

const ofKind = <K extends FindingKind>({ topUps = [] }: Situation, kind: K): readonly Found<K>[] =>
  topUps.filter((finding): finding is Found<K> => finding.kind === kind);

interface Said {
  readonly facts: Facts;
  readonly level?: number;
}

/** An account has one alert of each kind, about the oldest; every one that comes on top is a step worse, so that it is told. */
function judgedBy<K extends FindingKind>(
  { topUps, account }: Situation,
  those: readonly Found<K>[],
  kind: AlertKind,
  deed: AlertAction['do'],
  say: (found: Found<K>) => Said,
): Judgement {
  if (topUps === undefined) return undefined;
  const [first] = those;
  if (first === undefined) return 'clear';
  const { facts, level = those.length - 1 } = say(first);
  return condition(kind, { level }, facts, { do: deed, account });
}

const arrivalJudged = <K extends FindingKind>(
  situation: Situation,
  finding: K,
  kind: AlertKind,
  say: (found: Found<K>) => Said,
): Judgement =>
  situation.rules.topUpArrival.on ? judgedBy(situation, ofKind(situation, finding), kind, 'open-top-up', say) : 'clear';

export const topUpLate = (situation: Situation, now: Instant): Judgement =>
  arrivalJudged(situation, 'late', 'top-up-late', ({ plan, expectedAt }) => ({
    level: elapsed(expectedAt, now) > (arrivesAtOnce(plan.method) ? LATE : WIRE_LATE) ? 1 : 0,
    facts: {
      plan: plan.id,
      method: plan.method,
      amount: moneyFact(plan.amount),
      paidAt: plan.paidAt ?? expectedAt,
      expectedAt,
    },
  }));

export const topUpShort = (situation: Situation): Judgement =>
  arrivalJudged(situation, 'short', 'top-up-short', ({ plan, amount, missing, at }) => ({
    facts: {
      plan: plan.id,
      amount: moneyFact(amount),
      planned: moneyFact(plan.amount),
      missing: moneyFact(missing),
      arrivedAt: at,
    },
  }));

export const topUpTwice = (situation: Situation): Judgement =>
  arrivalJudged(situation, 'twice', 'top-up-twice', ({ plan, arrival }) => ({
    facts: { plan: plan.id, amount: moneyFact(arrival.amount), arrivedAt: arrival.at },
  }));

export const topUpElsewhere = (situation: Situation): Judgement =>
  arrivalJudged(situation, 'elsewhere', 'top-up-elsewhere', ({ plan, arrival, account }) => ({
    facts: { plan: plan.id, amount: moneyFact(arrival.amount), arrivedAt: arrival.at, other: account },
  }));

/** Asked about: it may be a colleague's, or nobody's. */
export function topUpUnplanned(situation: Situation): Judgement {
  if (!situation.rules.topUpUnplanned.on) return 'clear';
  const those = ofKind(situation, 'unplanned');
  return judgedBy(situation, those, 'top-up-unplanned', 'explain-top-up', ({ arrival }) => {
    const { amount, at, remark, transactionNumber } = arrival;
    const said = remark.trim() === '' ? {} : { remark: remark.trim().slice(0, LONGEST_REMARK) };
    return { facts: { amount: moneyFact(amount), arrivedAt: at, transaction: transactionNumber, ...said } };
  });
}

const OVERDUE = hours(24);
/** Asked for no longer than this: then the next one is near. */
const ASKED_FOR = days(4);

/** The weekly top-up, whatever the balance: calm when it is due, no longer calm a day later. */
export function standingTopUpDue({ rules, standingTopUp, account }: Situation, now: Instant): Judgement {
  if (!rules.standingTopUp.on) return 'clear';
  if (standingTopUp === undefined) return undefined;
  const { dueAt, madeAt } = standingTopUp;
  const late = elapsed(dueAt, now);
  if (madeAt !== undefined || late >= ASKED_FOR) return 'clear';
  const level = late >= OVERDUE ? 1 : 0;
  return condition('standing-top-up', { level }, { dueAt }, { do: 'top-up', account });
}
