import { paymentPlanOf } from '../account-profile';
import type { AccountTerms } from '../account-terms';
import { decideBy } from '../decide-by/decide-by';
import { type BillingDays, type Invoice, invoiceOf, invoicesCut, profileName } from '../invoices/invoice-cycle';
import { type Money, sum } from '../money';
import type { Arrival } from '../reading';
import { billingDayOf, type Instant } from '../time';
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

function onInvoice(account: CalendarAccount, { closesAt, covers }: Invoice, now: Instant): OnInvoice {
  const mine = topUpsOf(account).filter(({ at }) => {
    const day = billingDayOf(at);
    return day >= covers.from && day <= covers.to;
  });
  const total = totalOf(mine.map(({ amount }) => amount));
  const seenSince = account.seenSince === undefined ? billingDayOf(now) : billingDayOf(account.seenSince);
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
    return invoicesCut(range, profile).map((invoice) => ({
      id: `cut.${name}.${invoice.cutDay}`,
      accounts: those.map(({ id }) => id),
      when: { day: invoice.cutDay },
      about: {
        kind: 'invoice-cut' as const,
        invoice,
        profile,
        on: those.map((account) => onInvoice(account, invoice, now)),
      },
    }));
  });
}

/** The day on which the invoice is cut that a payment is on; undefined where it has one of its own. */
export function cutDayFor(at: Instant, { terms }: CalendarAccount) {
  const { invoiceProfile } = terms.profile;
  return invoiceProfile === 'per-payment' ? undefined : invoiceOf(at, invoiceProfile).cutDay;
}
