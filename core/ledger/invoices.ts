import { z } from 'zod';
import { accountIdSchema } from '../account-id';
import { dayAfter, dayIn, type PlainDay, plainDay, writtenDay } from '../decide-by/plain-day';
import { type InvoiceProfile, invoiceOf, profileName } from '../invoices/invoice-cycle';
import { compareMoney, difference, type Money, sum } from '../money';
import type { Arrival } from '../reading';
import { BILLING_ZONE, type BillingDay, type Instant } from '../time';

/** An invoice that was entered or imported; no API of Alibaba Cloud lists those that were issued. */
export const keptInvoiceSchema = z
  .strictObject({
    account: accountIdSchema,
    number: z.string().min(1),
    day: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .transform((day) => day as BillingDay),
    amount: z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/), amount: z.string() }).readonly(),
  })
  .readonly();

export type KeptInvoice = z.infer<typeof keptInvoiceSchema>;

/** One account's invoice numbers are its own. */
export const invoiceKey = ({ account, number }: Pick<KeptInvoice, 'account' | 'number'>): string =>
  `${account} ${number}`;

export interface MatchedInvoice {
  readonly invoice: KeptInvoice;
  /** `differs`: it is of the cut day of these top-ups, and of another amount. */
  readonly standing: 'matched' | 'differs' | 'unmatched';
  readonly topUps: readonly Arrival[];
  /** What the invoice is more than its top-ups; negative where it is less. */
  readonly difference?: Money;
}

/** Top-ups that should be on an invoice by now, which is not here. */
export interface MissingInvoice {
  readonly cutDay: BillingDay;
  readonly amount: Money;
  readonly topUps: readonly Arrival[];
}

export interface InvoiceMatching {
  readonly invoices: readonly MatchedInvoice[];
  readonly missing: readonly MissingInvoice[];
}

interface Group {
  readonly cutDay: BillingDay;
  readonly topUps: readonly Arrival[];
  readonly amount: Money;
}

/** Days: an invoice is dated on its cut day or a few days later. */
const ISSUED_WITHIN = 10;
/** Days: a single top-up may be invoiced later than its cycle says. */
const LATEST = 45;

export const billingDay = (at: Instant): BillingDay => writtenDay(dayIn(BILLING_ZONE, at)) as BillingDay;

const numbered = new Map<BillingDay, PlainDay>();
const cutDays = new Map<string, BillingDay>();

/** Kept, as the next: the accounts of an agency are paid and invoiced on the same few days. */
function numberOf(day: BillingDay): PlainDay {
  const number = numbered.get(day) ?? plainDay(day);
  numbered.set(day, number);
  return number;
}

function cutDayOf(at: Instant, profile: InvoiceProfile): BillingDay {
  const key = `${profileName(profile)} ${billingDay(at)}`;
  const cutDay = cutDays.get(key) ?? invoiceOf(at, profile).cutDay;
  cutDays.set(key, cutDay);
  return cutDay;
}

function groupsOf(topUps: readonly Arrival[], profile: InvoiceProfile): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const topUp of topUps) {
    const cutDay = cutDayOf(topUp.at, profile);
    const key = `${profile === 'per-payment' ? topUp.transactionNumber : cutDay} ${topUp.amount.currency}`;
    const before = groups.get(key);
    groups.set(key, {
      cutDay,
      topUps: [...(before?.topUps ?? []), topUp],
      amount: before === undefined ? topUp.amount : sum(before.amount, topUp.amount),
    });
  }
  return [...groups.values()].sort((left, right) => (left.cutDay < right.cutDay ? -1 : 1));
}

const sameAmount = (left: Money, right: Money): boolean =>
  left.currency === right.currency && compareMoney(left, right) === 0;

const daysApart = (from: BillingDay, to: BillingDay): number => numberOf(to) - numberOf(from);

const isIssuedFor = ({ day }: KeptInvoice, { cutDay }: Group): boolean =>
  daysApart(cutDay, day) >= 0 && daysApart(cutDay, day) <= ISSUED_WITHIN;

interface Open {
  readonly invoices: Map<KeptInvoice, MatchedInvoice | undefined>;
  readonly groups: Set<Group>;
}

function assign({ invoices, groups }: Open, invoice: KeptInvoice, group: Group, standing: 'matched' | 'differs') {
  const apart = standing === 'differs' ? { difference: difference(invoice.amount, group.amount) } : {};
  invoices.set(invoice, { invoice, standing, topUps: group.topUps, ...apart });
  groups.delete(group);
}

const unmatched = ({ invoices }: Open): readonly KeptInvoice[] =>
  [...invoices].flatMap(([invoice, found]) => (found === undefined ? [invoice] : []));

function assignWhole(open: Open): void {
  for (const invoice of unmatched(open)) {
    const group = [...open.groups].find(
      (each) => isIssuedFor(invoice, each) && sameAmount(invoice.amount, each.amount),
    );
    if (group !== undefined) assign(open, invoice, group, 'matched');
  }
}

/** An invoice of one top-up out of several; the rest of its group waits for another. */
function assignSingle(open: Open, profile: InvoiceProfile): void {
  for (const invoice of unmatched(open)) {
    const topUp = [...open.groups]
      .flatMap(({ topUps }) => topUps)
      .filter(({ amount }) => sameAmount(invoice.amount, amount))
      .find(({ at }) => {
        const apart = daysApart(billingDay(at), invoice.day);
        return apart >= 0 && apart <= LATEST;
      });
    const group = [...open.groups].find(({ topUps }) => topUp !== undefined && topUps.includes(topUp));
    if (topUp === undefined || group === undefined) continue;
    const rest = group.topUps.filter((each) => each !== topUp);
    assign(open, invoice, { ...group, topUps: [topUp] }, 'matched');
    open.groups.delete(group);
    for (const left of groupsOf(rest, profile)) open.groups.add(left);
  }
}

function assignDiffering(open: Open): void {
  for (const invoice of unmatched(open)) {
    const group = [...open.groups].find(
      (each) => isIssuedFor(invoice, each) && each.amount.currency === invoice.amount.currency,
    );
    if (group !== undefined) assign(open, invoice, group, 'differs');
  }
}

/**
 * One account's invoices with the top-ups they are for: all of one cut day, or a single one, by the very amount; then
 * those of a cut day that differ. What is left over on either side is said: an invoice for nothing, a missing invoice.
 */
export function matchInvoices(
  invoices: readonly KeptInvoice[],
  arrivals: readonly Arrival[],
  profile: InvoiceProfile,
  now: Instant,
): InvoiceMatching {
  const inOrder = [...invoices].sort((left, right) =>
    left.day === right.day ? left.number.localeCompare(right.number, 'en') : left.day < right.day ? -1 : 1,
  );
  const topUps = arrivals.filter(({ kind }) => kind === 'top-up');
  const open: Open = {
    invoices: new Map(inOrder.map((invoice) => [invoice, undefined])),
    groups: new Set(groupsOf(topUps, profile)),
  };
  assignWhole(open);
  assignSingle(open, profile);
  assignDiffering(open);
  const today = dayIn(BILLING_ZONE, now);
  const overdue = (cutDay: BillingDay): boolean => dayAfter(numberOf(cutDay), ISSUED_WITHIN) <= today;
  return {
    invoices: [...open.invoices].map(
      ([invoice, found]) => found ?? { invoice, standing: 'unmatched' as const, topUps: [] },
    ),
    missing: [...open.groups].filter(({ cutDay }) => overdue(cutDay)),
  };
}
