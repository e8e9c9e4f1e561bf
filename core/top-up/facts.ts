import { coverOf } from '../account-cover';
import { type AccountProfile, registeredIn } from '../account-profile';
import { type AccountState, latestReading } from '../account-state';
import { profileOf, termsOf } from '../account-terms';
import { arithmeticOf, headroomOf } from '../forecast/credit-forecast';
import { accountOf, type State } from '../state';
import { billingDayOf, type Instant } from '../time';
import type { CheckFacts } from './checks';
import { arrivalBy, landingAt, landingOf } from './landing';
import { minimumOf, usualStep, wireFloorOf } from './minimums';
import type { TopUpPlan } from './plan';
import type { SizingFacts, SizingRule } from './sizing';

/** What the amount is worked out from; undefined before the first reading. */
export function sizingFactsOf(account: AccountState, profile: AccountProfile, now: Instant): SizingFacts | undefined {
  const latest = latestReading(account);
  const cover = coverOf(account, profile);
  if (latest === undefined || cover === undefined) return undefined;
  const { outlook, burn } = account;
  const worked = outlook === undefined ? undefined : arithmeticOf(outlook, cover);
  const burnPerDay = worked?.burnPerDay ?? burn.rate;
  return {
    currency: latest.available.currency,
    burnOfWeekday: worked?.burnOfWeekday ?? [],
    ...(burnPerDay === undefined ? {} : { burnPerDay }),
    headroom: headroomOf(cover),
    today: billingDayOf(now),
  };
}

type Payment = Pick<TopUpPlan, 'amount' | 'method' | 'region'>;

export function sizingRuleOf({ amount, method, region }: Payment, marginPercent: number): SizingRule {
  const least = minimumOf(region);
  const floor = method === 'wire' ? wireFloorOf(amount.currency)?.least : undefined;
  return {
    marginPercent,
    step: usualStep(amount.currency),
    ...(least === undefined ? {} : { least }),
    ...(floor === undefined ? {} : { moreThan: floor }),
  };
}

/** What the plan is checked against; undefined where its account is gone. */
export function checkFactsOf(state: State, plan: TopUpPlan, now: Instant): CheckFacts | undefined {
  const account = accountOf(state, plan.account)?.account;
  if (account === undefined) return undefined;
  const profile = profileOf(state, account.id);
  const terms = termsOf(state, account.id);
  const registration = state.topUps.registrations.find((each) => each.account === account.id);
  const confirmedAt = plan.confirmed.invoice?.at;
  return {
    account,
    others: state.accounts.map((each) => each.account).filter(({ id }) => id !== account.id),
    isSub: profile.budget === 'client',
    taxCountry: registration?.country ?? registeredIn(profile),
    landing: landingOf(plan, terms, now),
    ...(registration === undefined ? {} : { registration }),
    ...(confirmedAt === undefined
      ? {}
      : { landingConfirmed: landingAt(arrivalBy(confirmedAt, plan.method, terms), profile) }),
  };
}
