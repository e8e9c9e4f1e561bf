import type { AccountId } from '../account';
import { billingDayOf, type Instant } from '../time';
import type { CalendarEvent } from './calendar-event';
import type { CalendarAccount, CalendarFacts, PendingTopUp } from './calendar-facts';
import { cutDayFor, topUpsOf } from './invoice-events';

const arrivalEvents = (account: CalendarAccount): readonly CalendarEvent[] =>
  topUpsOf(account).map(({ at, amount, remark, transactionNumber }) => {
    const cutDay = cutDayFor(at, account);
    return {
      id: `arrival.${account.id}.${transactionNumber}`,
      accounts: [account.id],
      when: { at },
      about: { kind: 'arrival', amount, remark, ...(cutDay === undefined ? {} : { cutDay }) },
    };
  });

function runsOutEvents({ id, runway, decideBy, terms }: CalendarAccount): readonly CalendarEvent[] {
  if (runway.kind !== 'days') return [];
  const accounts = [id];
  const runsOut: CalendarEvent = {
    id: `runs-out.${id}`,
    accounts,
    when: { at: runway.depletesAt },
    about: { kind: 'runs-out', ...runway.range },
  };
  if (decideBy === undefined) return [runsOut];
  const { paymentMethod } = terms.profile;
  const decide: CalendarEvent = {
    id: `decide-by.${id}`,
    accounts,
    when: { at: decideBy },
    about: { kind: 'decide-by', method: paymentMethod },
  };
  return [decide, runsOut];
}

const testEvents = ({ id, testTopUpDue }: CalendarAccount): readonly CalendarEvent[] =>
  testTopUpDue === undefined
    ? []
    : [{ id: `test-top-up.${id}`, accounts: [id], when: { at: testTopUpDue }, about: { kind: 'test-top-up' } }];

/** What a calendar program knows a plan by, while it is pending and when it is over. */
export const topUpEventId = (plan: string): string => `top-up.${plan}`;

/** One that says no moment stands today. */
function pendingEvent(pending: PendingTopUp, account: CalendarAccount | undefined, now: Instant): CalendarEvent {
  const { id, stage, amount, remark, payBy } = pending;
  const cutDay = account === undefined ? undefined : cutDayFor(payBy ?? now, account);
  return {
    id: topUpEventId(id),
    accounts: [pending.account],
    when: payBy === undefined ? { day: billingDayOf(now) } : { at: payBy },
    about: { kind: 'planned-top-up', amount, stage, remark, ...(cutDay === undefined ? {} : { cutDay }) },
  };
}

const taxEvents = ({ taxChecks }: CalendarFacts): readonly CalendarEvent[] =>
  taxChecks.map(({ account, country, validUntil }) => ({
    id: `tax-check.${account}`,
    accounts: [account],
    when: { at: validUntil },
    about: { kind: 'tax-check', country },
  }));

/** What is about one account each: money that came, is awaited or runs out, and what is due. */
export function accountEvents(facts: CalendarFacts, now: Instant): readonly CalendarEvent[] {
  const byId = new Map<AccountId, CalendarAccount>(facts.accounts.map((account) => [account.id, account]));
  return [
    ...facts.accounts.flatMap((account) => [
      ...arrivalEvents(account),
      ...runsOutEvents(account),
      ...testEvents(account),
    ]),
    ...facts.pending.map((pending) => pendingEvent(pending, byId.get(pending.account), now)),
    ...taxEvents(facts),
  ];
}
