import type { AccountId } from '../account';
import { coverOf } from '../account-cover';
import type { AccountProfile } from '../account-profile';
import { type AccountState, latestReading } from '../account-state';
import { type TermsKept, termsOf } from '../account-terms';
import type { PaymentMethod } from '../decide-by/payment-method';
import { arithmeticOf, headroomOf } from '../forecast/credit-forecast';
import type { Currency } from '../money';
import { writtenAmount } from '../money';
import { billingDayOf, type Instant } from '../time';
import type { CheckFacts } from './checks';
import { arrivalBy, landingAt, landingOf, registeredIn } from './landing';
import { minimumOf, type TopUpRegion, usualRegion, usualStep, wireFloorOf } from './minimums';
import type { TopUpPlan } from './plan';
import type { SizingFacts, SizingRule } from './sizing';
import type { TopUpSettings, TopUps } from './top-ups';

/** What the desk is told of: a `State` is one. */
export interface DeskKept extends TermsKept {
  readonly accounts: readonly AccountState[];
  readonly topUps: TopUps;
}

/** Of the newest reading where the account does not say it yet. */
export const currencyOf = (account: AccountState): Currency | undefined =>
  account.account.currency ?? latestReading(account)?.available.currency;

export const regionOf = ({ topUpRegion }: AccountProfile, currency: Currency): TopUpRegion =>
  topUpRegion ?? usualRegion(currency);

export const stepOf = ({ topUpStep }: AccountProfile, currency: Currency): string =>
  writtenAmount(topUpStep ?? '') ?? usualStep(currency);

/** Undefined until the account has been read. */
export function sizingFactsOf(account: AccountState, profile: AccountProfile, now: Instant): SizingFacts | undefined {
  const currency = currencyOf(account);
  if (currency === undefined) return undefined;
  const cover = coverOf(account, profile);
  const { outlook, burn } = account;
  const sums = cover === undefined || outlook === undefined ? undefined : arithmeticOf(outlook, cover);
  const perDay = sums?.burnPerDay ?? (burn.rate?.currency === currency ? burn.rate : undefined);
  return {
    currency,
    burnOfWeekday: sums?.burnOfWeekday ?? [],
    ...(perDay === undefined ? {} : { burnPerDay: perDay }),
    ...(cover === undefined ? {} : { headroom: headroomOf(cover) }),
    today: billingDayOf(now),
  };
}

export function sizingRuleOf(
  profile: AccountProfile,
  currency: Currency,
  method: PaymentMethod,
  { marginPercent }: TopUpSettings,
  region: TopUpRegion = regionOf(profile, currency),
): SizingRule {
  const least = minimumOf(region);
  const floor = method === 'wire' ? wireFloorOf(currency)?.least : undefined;
  return {
    marginPercent,
    step: stepOf(profile, currency),
    ...(least === undefined ? {} : { least }),
    ...(floor === undefined ? {} : { moreThan: floor }),
  };
}

const named = (account: AccountState): CheckFacts['account'] => {
  const currency = currencyOf(account);
  return currency === undefined ? account.account : { ...account.account, currency };
};

const registrationOf = ({ registrations }: TopUps, id: AccountId) =>
  registrations.find(({ account }) => account === id);

/** Whether somebody has said where the account is registered: in its profile, or with its tax number. */
export const isCountrySaid = ({ alerting, topUps }: DeskKept, id: AccountId, country: string): boolean =>
  alerting.profiles[id] !== undefined || registrationOf(topUps, id)?.country === country;

/** What a plan is checked against now; undefined where its account is gone. */
export function checkFactsOf(kept: DeskKept, plan: TopUpPlan, now: Instant): CheckFacts | undefined {
  const own = kept.accounts.find(({ account }) => account.id === plan.account);
  if (own === undefined) return undefined;
  const terms = termsOf(kept, plan.account);
  const { profile } = terms;
  const registration = registrationOf(kept.topUps, plan.account);
  const said = plan.confirmed.invoice;
  const then =
    said === undefined ? undefined : landingAt(arrivalBy(payingAt(plan, said.at), plan.method, terms), profile);
  return {
    account: named(own),
    others: kept.accounts.filter((each) => each !== own).map(named),
    isSub: profile.accountLevel === 'sub',
    taxCountry: registeredIn(profile),
    landing: {
      ...landingOf(plan, terms, now),
      ...(isCountrySaid(kept, plan.account, registeredIn(profile)) ? {} : { countryAssumed: true as const }),
    },
    ...(then === undefined ? {} : { landingConfirmed: then }),
    ...(registration === undefined ? {} : { registration }),
  };
}

const payingAt = ({ payBy }: TopUpPlan, at: Instant): Instant => (payBy !== undefined && payBy > at ? payBy : at);
