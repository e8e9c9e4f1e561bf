import { billingDayText } from '../format';
import type { InvoiceProfile } from '../invoices/invoice-cycle';
import type { BillingDay, Instant } from '../time';
import { bothMomentsText } from './both-times';
import type { EventSubject, OnInvoice } from './calendar-event';
import { amountIn, type CalendarReader, nameIn } from './calendar-reader';

export function profileText(profile: InvoiceProfile, { text }: Pick<CalendarReader, 'text'>): string {
  return typeof profile === 'string'
    ? text(`invoice.profile.${profile}`)
    : text('invoice.profile.days', { days: profile.days.join(', ') });
}

/** Accounts for which it is the same share a line. */
function alike<Key>(on: readonly OnInvoice[], keyOf: (each: OnInvoice) => Key | undefined) {
  const groups = new Map<Key, OnInvoice[]>();
  for (const each of on) {
    const key = keyOf(each);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups];
}

function deadlineLines(on: readonly OnInvoice[], reader: CalendarReader, now: Instant): readonly string[] {
  const { text } = reader;
  return alike(on, ({ topUpBy }) => topUpBy)
    .sort(([left], [right]) => left - right)
    .map(([by, those]) => {
      const when = bothMomentsText(by, reader, now);
      if (those.length === on.length) return text('calendar.line.top-up-by', { when });
      return text('calendar.line.top-up-by.of', {
        when,
        accounts: those.map(({ account }) => nameIn(account, reader)).join(', '),
      });
    });
}

/** An invoice whose first days nobody saw may have more on it than is known. */
function seenLines(on: readonly OnInvoice[], { text, language }: CalendarReader): readonly string[] {
  const since = on.flatMap(({ seenSince }) => seenSince ?? []).sort();
  const latest: BillingDay | undefined = since[since.length - 1];
  return latest === undefined ? [] : [text('calendar.line.seen-since', { day: billingDayText(latest, language) })];
}

/** What the invoice covers, by when to pay to be on it, and what is on it so far. */
export function invoiceLines(
  { invoice, profile, on }: Extract<EventSubject, { readonly kind: 'invoice-cut' }>,
  reader: CalendarReader,
  now: Instant,
): readonly string[] {
  const { text, language } = reader;
  const { from, to } = invoice.covers;
  const none = on.filter(({ topUps }) => topUps === 0).length;
  return [
    profileText(profile, reader),
    text('calendar.line.covers', { from: billingDayText(from, language), to: billingDayText(to, language) }),
    ...deadlineLines(on, reader, now),
    ...on.flatMap(({ account, topUps, total }) =>
      total === undefined
        ? []
        : [
            text(invoice.closesAt <= now ? 'calendar.line.on.closed' : 'calendar.line.on', {
              account: nameIn(account, reader),
              count: topUps,
              total: amountIn(total, reader),
            }),
          ],
    ),
    ...(none === 0 ? [] : [text('calendar.line.on.none', { count: none })]),
    ...seenLines(on, reader),
  ];
}
