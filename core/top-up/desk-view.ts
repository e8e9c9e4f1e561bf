import type { AccountId } from '../account';
import { paymentPlanOf } from '../account-profile';
import { accountRunway, dreadedAt } from '../account-runway';
import { latestReading } from '../account-state';
import { type AccountTerms, termsOf } from '../account-terms';
import { rulesFor } from '../alerting';
import { type DecideByOutlook, decideByOutlook } from '../decide-by/decide-by';
import type { Money } from '../money';
import type { Settings } from '../settings';
import type { TaxRegistration } from '../tax/registration';
import { type BillingDay, billingDayOf, type Instant, minutes } from '../time';
import { type Batch, batchOfAll } from './batch';
import { type Check, openChecks } from './check';
import { checksOf } from './checks';
import { checkFactsOf } from './desk-facts';
import { accountOfFinding, type Finding, type FindingKind, questionOf } from './finding';
import type { Landing } from './landing';
import { type Outcome, outcomeOf } from './outcome';
import { pastRemarks } from './past-remarks';
import { isDraft, isOver, type TopUpPlan } from './plan';
import type { RemarkParts } from './remark';
import { planOf, type TopUpSettings } from './top-ups';
import { expectedAt, findingsOf, type WatchKept } from './watching';

/** What the desk is shown of: a `State` is one. */
export interface DeskShown extends WatchKept {
  readonly settings: Settings;
}

/** One top-up as lists show it. */
export interface TopUpRow extends Pick<TopUpPlan, 'id' | 'account' | 'amount' | 'method' | 'stage' | 'createdAt'> {
  /** Of a draft: how many checks nobody has settled. */
  readonly openChecks: number;
  readonly paidAt?: Instant;
  readonly arrivedAt?: Instant;
  readonly cutDay?: BillingDay;
}

/** What came in, or did not, and is not explained. */
export interface Oddity {
  readonly kind: Exclude<FindingKind, 'arrived'>;
  /** What a person's answer settles; absent where time or money does. */
  readonly question?: string;
  readonly account: AccountId;
  readonly plan?: string;
  readonly at: Instant;
  readonly amount: Money;
  readonly missing?: Money;
  /** Where the money is. */
  readonly other?: AccountId;
  readonly remark?: string;
}

/** Always in the snapshot. */
export interface DeskSummary {
  /** Under way; what waits for money first. */
  readonly open: readonly TopUpRow[];
  readonly openChecks: number;
  /** Plans that somebody has to go on with: drafts, and what is ready to be paid. */
  readonly waiting: number;
  readonly oddities: readonly Oddity[];
  readonly settings: TopUpSettings;
}

/** Only while the list is shown. */
export interface DeskList {
  /** Arrived or cancelled, the newest first. */
  readonly over: readonly TopUpRow[];
  readonly batch: Batch;
}

/** Only while its page is shown. */
export interface TopUpView {
  readonly plan: TopUpPlan;
  readonly checks: readonly Check[];
  readonly landing: Landing;
  readonly isSub: boolean;
  readonly taxCountry: string;
  readonly registration?: TaxRegistration;
  /** Of this account's own top-ups. */
  readonly suggestions: readonly RemarkParts[];
  /** Of other accounts' top-ups: not this client's. */
  readonly othersRemarks: readonly RemarkParts[];
  /** What the amount leads to; absent once the money is in. */
  readonly outcome?: Outcome;
  /** By when it has to be paid by its own method; absent while nothing runs out. */
  readonly payBy?: DecideByOutlook;
  readonly available?: Money;
  /** Of money that was paid: by when it is expected. */
  readonly expectedAt?: Instant;
  readonly oddities: readonly Oddity[];
}

const MOST_OVER = 20;
const order: Readonly<Record<TopUpPlan['stage'], number>> = { paid: 0, ready: 1, draft: 2, arrived: 3, cancelled: 3 };

interface Counted {
  readonly terms: AccountTerms;
  readonly registration: TaxRegistration | undefined;
  readonly currency: string | undefined;
  readonly time: number;
  readonly open: number;
}

const counted = new WeakMap<TopUpPlan, Counted>();

/** Time alone opens a check when a confirmation expires or an invoice is cut. */
const COUNTED_ANEW = minutes(15);

/** The checks of many drafts are counted at every snapshot: each anew when what it rests on changes. */
function openChecksOf(kept: DeskShown, plan: TopUpPlan, now: Instant): number {
  if (!isDraft(plan)) return 0;
  const terms = termsOf(kept, plan.account);
  const registration = kept.topUps.registrations.find(({ account }) => account === plan.account);
  const currency = kept.accounts.find(({ account }) => account.id === plan.account)?.account.currency;
  const time = Math.floor(now / COUNTED_ANEW);
  const before = counted.get(plan);
  const isSame = before?.terms === terms && before.registration === registration && before.currency === currency;
  if (isSame && before.time === time) return before.open;
  const facts = checkFactsOf(kept, plan, now);
  const open = facts === undefined ? 0 : openChecks(checksOf(plan, facts, now)).length;
  counted.set(plan, { terms, registration, currency, time, open });
  return open;
}

function rowOf(kept: DeskShown, plan: TopUpPlan, now: Instant): TopUpRow {
  const { id, account, amount, method, stage, createdAt, paidAt, arrival } = plan;
  return {
    id,
    account,
    amount,
    method,
    stage,
    createdAt,
    openChecks: openChecksOf(kept, plan, now),
    ...(paidAt === undefined ? {} : { paidAt }),
    ...(arrival === undefined ? {} : { arrivedAt: arrival.at }),
    ...(arrival?.invoice === undefined ? {} : { cutDay: arrival.invoice }),
  };
}

function oddityOf(finding: Finding): Oddity | undefined {
  const { kind } = finding;
  if (kind === 'arrived') return undefined;
  const question = questionOf(finding);
  const account = accountOfFinding(finding);
  const asked = question === undefined ? {} : { question };
  if (kind === 'late') {
    const { plan } = finding;
    return { kind, account, plan: plan.id, at: finding.expectedAt, amount: plan.amount };
  }
  if (kind === 'short') {
    const { plan, at, amount, missing } = finding;
    return { kind, account, plan: plan.id, at, amount, missing, ...asked };
  }
  const { at, amount, remark } = finding.arrival;
  const came = { kind, account, at, amount, remark, ...asked };
  if (kind === 'unplanned') return came;
  const ofPlan = { ...came, plan: finding.plan.id };
  return kind === 'elsewhere' ? { ...ofPlan, other: finding.account } : ofPlan;
}

const odditiesOf = (kept: DeskShown, now: Instant): readonly Oddity[] =>
  findingsOf(kept, now).flatMap((finding) => oddityOf(finding) ?? []);

export function deskSummary(kept: DeskShown, now: Instant): DeskSummary {
  const open = kept.topUps.plans
    .filter((plan) => !isOver(plan))
    .sort((left, right) => order[left.stage] - order[right.stage] || right.createdAt - left.createdAt)
    .map((plan) => rowOf(kept, plan, now));
  return {
    open,
    waiting: open.filter(({ stage }) => stage !== 'paid').length,
    openChecks: open.reduce((total, row) => total + row.openChecks, 0),
    oddities: odditiesOf(kept, now),
    settings: kept.topUps.settings,
  };
}

const endedAt = ({ arrival, cancelledAt, createdAt }: TopUpPlan): Instant => arrival?.at ?? cancelledAt ?? createdAt;

interface Batched {
  readonly kept: DeskShown;
  readonly day: BillingDay;
  readonly batch: Batch;
}

let batched: Batched | undefined;

/** Of all accounts: worked out anew when one of them was read, and not because time has passed. */
function batchShown(kept: DeskShown, now: Instant): Batch {
  const day = billingDayOf(now);
  const { accounts, topUps, alerting } = kept;
  const before = batched?.kept;
  const isSame = before?.accounts === accounts && before.topUps === topUps && before.alerting === alerting;
  if (batched !== undefined && isSame && batched.day === day) return batched.batch;
  const batch = batchOfAll(kept, topUps.settings.aboveDays, now);
  batched = { kept, day, batch };
  return batch;
}

export function deskList(kept: DeskShown, now: Instant): DeskList {
  const over = kept.topUps.plans
    .filter(isOver)
    .sort((left, right) => endedAt(right) - endedAt(left))
    .slice(0, MOST_OVER)
    .map((plan) => rowOf(kept, plan, now));
  return { over, batch: batchShown(kept, now) };
}

export function topUpView(kept: DeskShown, id: string, now: Instant): TopUpView | undefined {
  const plan = planOf(kept.topUps, id);
  const facts = plan === undefined ? undefined : checkFactsOf(kept, plan, now);
  const account = kept.accounts.find((each) => each.account.id === plan?.account);
  if (plan === undefined || facts === undefined || account === undefined) return undefined;
  const { profile, payer, china } = termsOf(kept, plan.account);
  const before = dreadedAt(accountRunway(account, profile, now));
  const available = latestReading(account)?.available;
  const expected = plan.stage === 'paid' ? expectedAt(plan, kept) : undefined;
  const outcome = outcomeOf(plan, account, profile, rulesFor(kept.alerting, plan.account).days, now);
  const remarks = pastRemarks(kept, plan);
  return {
    plan,
    checks: checksOf(plan, facts, now),
    landing: facts.landing,
    isSub: facts.isSub,
    taxCountry: facts.taxCountry,
    suggestions: remarks.own,
    othersRemarks: remarks.others,
    oddities: odditiesOf(kept, now).filter((each) => each.plan === id),
    ...(facts.registration === undefined ? {} : { registration: facts.registration }),
    ...(before === undefined
      ? {}
      : { payBy: decideByOutlook(before, paymentPlanOf(profile, payer, china, plan.method), now) }),
    ...(available === undefined ? {} : { available }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(expected === undefined ? {} : { expectedAt: expected }),
  };
}
