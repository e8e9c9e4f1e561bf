import { paymentPlanOf } from '../account-profile';
import type { AccountTerms } from '../account-terms';
import { decideBy } from '../decide-by/decide-by';
import { dayIn } from '../decide-by/plain-day';
import { type BillingDays, type Invoice, invoiceOf, invoicesCut, profileName } from '../invoices/invoice-cycle';
import { type Money, sum } from '../money';
import type { Arrival } from '../reading';
import { BILLING_ZONE, type BillingDay, billingDayOf, type Instant, startOfBillingDay } from '../time';
import type { CalendarEvent, OnInvoice } from './calendar-event';
import type { CalendarAccount } from './calendar-facts';

const worked = new WeakMap<AccountTerms, Map<Instant, Instant | undefined>>();

/** The latest moment to pay so that the money is in before `moment`. Worked out once for all accounts with the same terms. */
export function latestToPay(terms: AccountTerms, moment: Instant): Instant | undefined {
  const known = worked.get(terms) ?? new Map<Instant, Instant | undefined>();
  worked.set(terms, known);
  if (!known.has(moment)) {
    const { profile, payer, china } = terms;
    known.set(moment, decideBy(moment, paymentPlanOf(profile, payer, china))?.at);
  }
  return known.get(moment);
}

export const topUpsOf = ({ arrivals }: CalendarAccount): readonly Arrival[] =>
  arrivals.filter(({ kind }) => kind === 'top-up');

const totalOf = ([first, ...rest]: readonly Money[]): Money | undefined =>
  first === undefined
    ? undefined
    : rest.filter(({ currency }) => currency === first.currency).reduce((total, each) => sum(total, each), first);

/** What is found once for all invoices of an account. */
interface Seen {
  readonly account: CalendarAccount;
  readonly topUps: readonly Arrival[];
  readonly seenSince: BillingDay;
}

const seenOf = (account: CalendarAccount, now: Instant): Seen => ({
  account,
  topUps: topUpsOf(account),
  seenSince: billingDayOf(account.seenSince ?? now),
});

function onInvoice(seen: Seen, { closesAt, covers }: Invoice, opensAt: Instant, now: Instant): OnInvoice {
  const { account, topUps, seenSince } = seen;
  const mine = topUps.filter(({ at }) => at >= opensAt && at < closesAt);
  const total = totalOf(mine.map(({ amount }) => amount));
  const topUpBy = closesAt > now ? latestToPay(account.terms, closesAt) : undefined;
  return {
    account: account.id,
    topUps: mine.length,
    ...(total === undefined ? {} : { total }),
    ...(seenSince <= covers.from ? {} : { seenSince }),
    ...(topUpBy === undefined || topUpBy < now ? {} : { topUpBy }),
  };
}

/** One event for each cut day, whatever the number of accounts: with what each of them has on it. */
export function invoiceEvents(
  accounts: readonly CalendarAccount[],
  range: BillingDays,
  now: Instant,
): readonly CalendarEvent[] {
  const byProfile = new Map<string, CalendarAccount[]>();
  for (const account of accounts) {
    const name = profileName(account.terms.profile.invoiceProfile);
    byProfile.set(name, [...(byProfile.get(name) ?? []), account]);
  }
  return [...byProfile].flatMap(([name, those]) => {
    const profile = those[0]?.terms.profile.invoiceProfile ?? 'agencies';
    const seen = those.map((account) => seenOf(account, now));
    return invoicesCut(range, profile).map((invoice) => {
      const opensAt = startOfBillingDay(invoice.covers.from);
      const on = seen.map((each) => onInvoice(each, invoice, opensAt, now));
      return {
        id: `cut.${name}.${invoice.cutDay}`,
        accounts: those.map(({ id }) => id),
        when: { day: invoice.cutDay },
        about: { kind: 'invoice-cut', invoice, profile, on },
      };
    });
  });
}

const cutDays = new Map<string, BillingDay>();

/** The day on which the invoice is cut that a payment is on; undefined where it has one of its own. */
export function cutDayFor(at: Instant, { terms }: CalendarAccount): BillingDay | undefined {
  const { invoiceProfile } = terms.profile;
  if (invoiceProfile === 'per-payment') return undefined;
  // Worked out once for each day: many accounts are topped up on the same ones.
  const key = `${profileName(invoiceProfile)} ${dayIn(BILLING_ZONE, at)}`;
  const cutDay = cutDays.get(key) ?? invoiceOf(at, invoiceProfile).cutDay;
  cutDays.set(key, cutDay);
  return cutDay;
}
