import { accountDecideBy, accountRunway } from '../account-runway';
import type { AccountState } from '../account-state';
import { CHINA, termsOf } from '../account-terms';
import { rulesFor } from '../alerting';
import { rulesOf } from '../alerts/rules';
import { testTopUpDue } from '../alerts/test-top-up';
import { weekendsOnly } from '../decide-by/work-calendar';
import type { Arrival } from '../reading';
import type { State } from '../state';
import { days, elapsed, type Instant } from '../time';
import type { TopUps } from '../top-up/top-ups';
import type {
  CalendarAccount,
  CalendarFacts,
  DueTaxCheck,
  OverTopUp,
  PendingTopUp,
  StandingTopUp,
} from './calendar-facts';
import type { PastArrivals, SeenArrivals } from './calendar-state';

/** As the rules for all accounts say, whether or not they remind of it; usually the agencies' rhythm of Friday at 15:00. */
export function standingTopUpOf({ alerting, zone }: Pick<State, 'alerting' | 'zone'>): StandingTopUp {
  const { weekday, time } = rulesOf(alerting.rules).standingTopUp;
  return { weekday, at: time, zone };
}

/** What the readings of this run say, where nobody has looked farther back. */
const seenOf = ({ arrivals, readings }: AccountState): SeenArrivals => {
  const [first] = readings;
  return first === undefined ? { arrivals } : { arrivals, since: first.at };
};

const numberOf = ({ transactionNumber }: Arrival): string => transactionNumber;

/** The newest may not be on the disk yet when the rest was read from there. */
function together(past: SeenArrivals, account: AccountState): SeenArrivals {
  const known = new Set(past.arrivals.map(numberOf));
  const newer = account.arrivals.filter((arrival) => !known.has(numberOf(arrival)));
  return newer.length === 0 ? past : { ...past, arrivals: [...past.arrivals, ...newer] };
}

/** One account; the calendar of many is made of them in turns. */
export function calendarAccount(
  state: State,
  account: AccountState,
  past: PastArrivals,
  now: Instant,
): CalendarAccount {
  const { id } = account.account;
  const terms = termsOf(state, id);
  const runway = accountRunway(account, terms.profile, now);
  const decideBy = accountDecideBy(account, terms, runway);
  const before = past.get(id);
  const seen = before === undefined ? seenOf(account) : together(before, account);
  const test = testTopUpDue(rulesFor(state.alerting, id), seen.arrivals)?.at;
  return {
    id,
    terms,
    runway,
    arrivals: seen.arrivals,
    ...(seen.since === undefined ? {} : { seenSince: seen.since }),
    ...(decideBy === undefined ? {} : { decideBy }),
    ...(test === undefined ? {} : { testTopUpDue: test }),
  };
}

const pendingIn = ({ plans }: TopUps): readonly PendingTopUp[] =>
  plans.flatMap(({ id, account, amount, remark, stage, payBy }) =>
    stage === 'arrived' || stage === 'cancelled'
      ? []
      : [{ id, account, amount, remark, stage, ...(payBy === undefined ? {} : { payBy }) }],
  );

/** A calendar program that has not looked for so long is not cleared of a plan that is over. */
const REMEMBERED = days(90);

const overIn = ({ plans }: TopUps, now: Instant): readonly OverTopUp[] =>
  plans
    .filter(({ stage }) => stage === 'arrived' || stage === 'cancelled')
    .map(({ id, account, createdAt, cancelledAt, arrival }) => ({
      id,
      account,
      at: cancelledAt ?? arrival?.at ?? createdAt,
    }))
    .filter(({ at }) => elapsed(at, now) < REMEMBERED);

const taxChecksIn = ({ registrations }: TopUps): readonly DueTaxCheck[] =>
  registrations.flatMap(({ account, country, validUntil }) =>
    validUntil === undefined ? [] : [{ account, country, validUntil }],
  );

/** All that the calendar is made of, from what the program knows; `past` where the history was read for it. */
export const calendarFacts = (state: State, past: PastArrivals, now: Instant): CalendarFacts =>
  factsWith(
    state,
    state.accounts.map((account) => calendarAccount(state, account, past, now)),
    now,
  );

export function factsWith(state: State, accounts: readonly CalendarAccount[], now: Instant): CalendarFacts {
  return {
    accounts,
    pending: pendingIn(state.topUps),
    over: overIn(state.topUps, now),
    taxChecks: taxChecksIn(state.topUps),
    standing: standingTopUpOf(state),
    china: state.calendars[CHINA] ?? weekendsOnly(CHINA),
  };
}
