import { type AccountState, latestReading } from '../account-state';
import { type TermsKept, termsOf } from '../account-terms';
import { type Alerting, rulesFor } from '../alerting';
import type { AlertRules } from '../alerts/rules';
import { isTestTopUp } from '../alerts/test-top-up';
import type { Arrival } from '../reading';
import { days, earlier, type Instant, later, minutes } from '../time';
import type { DeskKept } from './desk-facts';
import { type Finding, questionOf } from './finding';
import { arrivalBy } from './landing';
import { matchArrivals } from './match-arrivals';
import type { TopUpPlan } from './plan';
import type { WatchedAccount, Watching } from './watched-account';

/** What the watch is kept over: a `State` is one. */
export interface WatchKept extends DeskKept {
  readonly alerting: Alerting;
}

const LOOKED_BACK = days(1);
/** Only what is too old to be asked about changes with time alone. */
const STAYS = minutes(1);
const NONE: readonly Finding[] = [];

/** The balance was under an auto-recharge trigger when the money came, or too little is known to say that it was not. */
function isAutoRecharge({ at }: Arrival, { readings, burn }: AccountState, { autoRecharge }: AlertRules): boolean {
  if (!autoRecharge.on) return false;
  const month = Number(burn.rate?.amount ?? '0') * 30;
  const trigger = Math.max(...autoRecharge.thresholdShare) * month;
  const before = readings.filter((each) => each.at >= earlier(at, LOOKED_BACK) && each.at <= at);
  return month <= 0 || before.length === 0 || before.some(({ available }) => Number(available.amount) < trigger);
}

/** Explained by a rule: it is not asked about. */
const isExpected = (account: AccountState, rules: AlertRules, arrival: Arrival): boolean =>
  (rules.testTopUp.on && isTestTopUp(arrival)) || isAutoRecharge(arrival, account, rules);

function watched(account: AccountState, kept: WatchKept): WatchedAccount {
  const { id } = account.account;
  const rules = rulesFor(kept.alerting, id);
  const asOf = latestReading(account)?.at;
  return {
    account: id,
    arrivals: account.arrivals,
    readings: account.readings,
    ...(account.burn.rate === undefined ? {} : { burnPerDay: account.burn.rate }),
    ...(asOf === undefined ? {} : { asOf }),
    isExpected: (arrival) => isExpected(account, rules, arrival),
  };
}

/** When the money of a paid plan is expected at the latest. */
export function expectedAt(plan: TopUpPlan, kept: TermsKept): Instant | undefined {
  return plan.paidAt === undefined ? undefined : arrivalBy(plan.paidAt, plan.method, termsOf(kept, plan.account));
}

const watchingOf = (kept: WatchKept): Watching => {
  const { inUseSince } = kept.topUps;
  return {
    accounts: kept.accounts.map((account) => watched(account, kept)),
    expectedAt: (plan) => expectedAt(plan, kept),
    ...(inUseSince === undefined ? {} : { inUseSince }),
  };
};

interface Found {
  readonly kept: WatchKept;
  readonly at: Instant;
  readonly findings: readonly Finding[];
}

let last: Found | undefined;

const holds = ({ kept: before, at }: Found, kept: WatchKept, now: Instant): boolean =>
  before.accounts === kept.accounts &&
  before.topUps === kept.topUps &&
  before.alerting === kept.alerting &&
  at <= now &&
  now < later(at, STAYS);

/** All that is found and not answered yet. Worked out once for every change: each account asks for its own. */
export function findingsOf(kept: WatchKept, now: Instant): readonly Finding[] {
  const { plans, answered, inUseSince } = kept.topUps;
  if (plans.length === 0 && inUseSince === undefined) return NONE;
  if (last !== undefined && holds(last, kept, now)) return last.findings;
  const known = new Set(answered.map(({ question }) => question));
  const findings = matchArrivals(plans, watchingOf(kept), now).filter(
    (finding) => !known.has(questionOf(finding) ?? ''),
  );
  last = { kept, at: now, findings };
  return findings;
}
