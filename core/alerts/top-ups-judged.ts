import { days, elapsed, hours, type Instant, minutes } from '../time';
import type { Finding, FindingKind } from '../top-up/finding';
import { arrivesAtOnce } from '../top-up/methods';
import { LONGEST_REMARK } from '../top-up/remark';
import { condition, type Facts, type Judgement, moneyFact } from './condition';
import type { AlertKind } from './kinds';
import type { Situation } from './situation';

/** A payment that arrives at once is seriously late after so long, a wire transfer after a day. */
const LATE = minutes(15);
const WIRE_LATE = days(1);

type Found<K extends FindingKind> = Extract<Finding, { kind: K }>;

/** The oldest of a kind: an account has one alert of each, and the next follows when it is settled. */
function firstOf<K extends FindingKind>({ topUps }: Situation, kind: K): Found<K> | undefined {
  return topUps?.find((finding): finding is Found<K> => finding.kind === kind);
}

function judgedBy<K extends FindingKind>(
  situation: Situation,
  finding: K,
  kind: AlertKind,
  say: (found: Found<K>) => { readonly facts: Facts; readonly level?: number },
): Judgement {
  if (!situation.rules.topUpArrival.on) return 'clear';
  if (situation.topUps === undefined) return undefined;
  const found = firstOf(situation, finding);
  if (found === undefined) return 'clear';
  const { facts, level = 0 } = say(found);
  return condition(kind, { level, heldLevel: 1 }, facts, { do: 'open-top-up', account: situation.account });
}

export const topUpLate = (situation: Situation, now: Instant): Judgement =>
  judgedBy(situation, 'late', 'top-up-late', ({ plan, expectedAt }) => ({
    level: elapsed(expectedAt, now) > (arrivesAtOnce(plan.method) ? LATE : WIRE_LATE) ? 1 : 0,
    facts: { plan: plan.id, amount: moneyFact(plan.amount), paidAt: plan.paidAt ?? expectedAt, expectedAt },
  }));

export const topUpShort = (situation: Situation): Judgement =>
  judgedBy(situation, 'short', 'top-up-short', ({ plan, amount, missing, at }) => ({
    facts: {
      plan: plan.id,
      amount: moneyFact(amount),
      planned: moneyFact(plan.amount),
      missing: moneyFact(missing),
      arrivedAt: at,
    },
  }));

export const topUpTwice = (situation: Situation): Judgement =>
  judgedBy(situation, 'twice', 'top-up-twice', ({ plan, arrival }) => ({
    facts: { plan: plan.id, amount: moneyFact(arrival.amount), arrivedAt: arrival.at },
  }));

export const topUpElsewhere = (situation: Situation): Judgement =>
  judgedBy(situation, 'elsewhere', 'top-up-elsewhere', ({ plan, arrival, account }) => ({
    facts: { plan: plan.id, amount: moneyFact(arrival.amount), arrivedAt: arrival.at, other: account },
  }));

/** Asked about: it may be a colleague's, or nobody's. */
export function topUpUnplanned(situation: Situation): Judgement {
  if (!situation.rules.topUpUnplanned.on) return 'clear';
  if (situation.topUps === undefined) return undefined;
  const found = firstOf(situation, 'unplanned');
  if (found === undefined) return 'clear';
  const { amount, at, remark, transactionNumber } = found.arrival;
  const facts = {
    amount: moneyFact(amount),
    arrivedAt: at,
    transaction: transactionNumber,
    ...(remark.trim() === '' ? {} : { remark: remark.trim().slice(0, LONGEST_REMARK) }),
  };
  return condition('top-up-unplanned', { level: 0 }, facts, { do: 'explain-top-up', account: situation.account });
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
