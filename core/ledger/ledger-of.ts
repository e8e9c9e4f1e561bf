import Big from 'big.js';
import type { AccountId } from '../account';
import { billFinal } from '../invoices/bill-final';
import { type BillingMonth, monthAfter } from '../invoices/billing-month';
import { difference, isZero, type Money, money, sum, zero } from '../money';
import type { Arrival } from '../reading';
import type { Instant } from '../time';
import { type BilledMonthOfBalance, type Carried, carriedOver } from './carried';
import { type LedgerLine, type LedgerMonth, partOf } from './ledger';
import { isFinal, type MonthBill, usageOn } from './month-bill';
import { arrivedWithin, endOfMonth, type MonthOfBalance, startOfMonth } from './month-of-balance';

/** All that is known of one account. */
export interface AccountBooks {
  readonly account: AccountId;
  /** Month after month without a gap, the oldest first. */
  readonly months: readonly MonthOfBalance[];
  readonly arrivals: readonly Arrival[];
  readonly bills: ReadonlyMap<BillingMonth, MonthBill>;
}

interface Case {
  readonly balance: MonthOfBalance;
  /** Absent where the month was not read from its beginning, is not over or has no bill in its currency. */
  readonly bill?: MonthBill;
  readonly tax?: MonthBill;
  readonly fall: Money;
  readonly into: Carried | undefined;
  readonly out: Carried | undefined;
}

const negative = (amount: Money): Money => difference(zero(amount.currency), amount);

const inCurrencyOf = ({ opening }: MonthOfBalance, bill: MonthBill | undefined): MonthBill | undefined =>
  bill?.tax.currency === opening.available.currency ? bill : undefined;

/** The bill is of whole days: it says nothing of a month that was read from its middle on. */
function billOf(balance: MonthOfBalance, { bills }: AccountBooks, now: Instant): MonthBill | undefined {
  const { month, opening } = balance;
  const whole = opening.at <= startOfMonth(month) && billFinal(month).bill <= now;
  return whole ? inCurrencyOf(balance, bills.get(month)) : undefined;
}

/** Tax is taken early in the month: before the first reading of one that was read from its middle on. */
function taxedIn(balance: MonthOfBalance, { bills }: AccountBooks): MonthBill | undefined {
  const { month, opening } = balance;
  const whole = opening.at <= startOfMonth(month);
  const bill = whole ? inCurrencyOf(balance, bills.get(monthAfter(month, -1))) : undefined;
  return bill === undefined || isZero(bill.tax) ? undefined : bill;
}

const fallOf = ({ opening, closing }: MonthOfBalance, arrivals: readonly Arrival[]): Money =>
  difference(sum(opening.available, arrivedWithin(arrivals, opening, closing)), closing.available);

function casesOf(books: AccountBooks, now: Instant): readonly Case[] {
  const found = books.months.map((balance) => ({
    balance,
    bill: billOf(balance, books, now),
    tax: taxedIn(balance, books),
    fall: fallOf(balance, books.arrivals),
  }));
  const carried = carriedOver(
    found.map(({ balance, bill, tax, fall }): BilledMonthOfBalance => {
      const left = bill && (tax === undefined ? usageOn(bill) : sum(usageOn(bill), tax.tax));
      return { balance, behind: left && difference(left, fall).amount };
    }),
  );
  return found.map(({ bill, tax, ...rest }, index) => ({
    ...rest,
    ...(bill === undefined ? {} : { bill }),
    ...(tax === undefined ? {} : { tax }),
    into: carried[index - 1],
    out: carried[index],
  }));
}

/** Arrivals of the month by their own date, and those that the readings show on the other side of a boundary. */
function arrivalLines({ balance }: Case, arrivals: readonly Arrival[], first: Instant): readonly LedgerLine[] {
  const { month, opening, closing } = balance;
  const [start, end] = [startOfMonth(month), endOfMonth(month)];
  const own = arrivals.filter(({ amount, at }) => amount.currency === opening.available.currency && at > first);
  return [
    ...own
      .filter(({ at }) => at >= start && at < end)
      .map(({ kind, ...rest }): LedgerLine => ({ kind: 'arrival', arrival: kind, ...rest })),
    ...own
      .filter(({ at }) => at > opening.at && at < start)
      .map(({ at, amount }): LedgerLine => ({ kind: 'shown-from-before', at, amount })),
    ...own
      .filter(({ at }) => at > closing.at && at < end)
      .map(({ at, amount }): LedgerLine => ({ kind: 'shown-later', at, amount: negative(amount) })),
  ];
}

function carriedLines({ balance, into, out }: Case): readonly LedgerLine[] {
  const { currency } = balance.opening.available;
  const from: readonly LedgerLine[] =
    into === undefined || into.amount === '0'
      ? []
      : [{ kind: 'settled-from-before', at: into.at, amount: negative(money(currency, into.amount)) }];
  return out === undefined || out.amount === '0'
    ? from
    : [...from, { kind: 'settled-later', at: out.at, amount: money(currency, out.amount) }];
}

const taxLines = ({ tax }: Case): readonly LedgerLine[] =>
  tax === undefined ? [] : [{ kind: 'tax', of: tax.month, amount: negative(tax.tax) }];

const total = (lines: readonly LedgerLine[], of: Money): Money =>
  lines.reduce((amount, line) => sum(amount, line.amount), zero(of.currency));

/** By the balance the usage is what it fell by, without tax and with what is carried put into its own month. */
function balanceLines({ balance, fall }: Case, others: readonly LedgerLine[]): readonly LedgerLine[] {
  const { currency } = balance.opening.available;
  const burned = money(currency, balance.burn);
  const used = sum(burned, total(others, burned));
  const short = used.amount.startsWith('-');
  const rise = difference(burned, fall);
  return [
    { kind: 'usage-by-balance', amount: short ? zero(currency) : negative(used) },
    ...(isZero(rise) ? [] : [{ kind: 'unmatched', why: 'rise', amount: rise } as const]),
    ...(short ? [{ kind: 'unmatched', why: 'more-than-usage', amount: negative(used) } as const] : []),
  ];
}

function billLines({ fall }: Case, bill: MonthBill, others: readonly LedgerLine[]): readonly LedgerLine[] {
  const used = bill.products.map(
    ({ product, amount }): LedgerLine => ({ kind: 'usage', product, amount: negative(amount) }),
  );
  const rest = negative(sum(fall, total([...used, ...others], fall)));
  return isZero(rest) ? used : [...used, { kind: 'unmatched', why: 'bill', amount: rest }];
}

function standingOf({ balance: { month }, bill }: Case, now: Instant): LedgerMonth['standing'] {
  if (endOfMonth(month) > now) return 'open';
  return bill !== undefined && isFinal(bill) ? 'final' : 'provisional';
}

function monthOf(each: Case, books: AccountBooks, first: Instant, now: Instant): LedgerMonth {
  const { balance, bill } = each;
  const { opening, closing, month } = balance;
  const others = [...carriedLines(each), ...taxLines(each)];
  const usage = bill === undefined ? balanceLines(each, others) : billLines(each, bill, others);
  const lines = [...arrivalLines(each, books.arrivals, first), ...usage, ...others];
  const of = (part: ReturnType<typeof partOf>): Money =>
    total(
      lines.filter((line) => partOf(line) === part),
      opening.available,
    );
  return {
    account: books.account,
    month,
    standing: standingOf(each, now),
    basis: bill === undefined ? 'balance' : 'bill',
    openingAt: opening.at,
    closingAt: closing.at,
    opening: opening.available,
    topUps: of('topUps'),
    usage: negative(of('usage')),
    adjustments: of('adjustments'),
    closing: closing.available,
    lines,
  };
}

/**
 * The account's ledger, the oldest month first. Usage is what the month's bill says where it was read, before tax;
 * what the bill and the balance differ by is a line of its own: usage that left the balance after the month's end where
 * a fall of that very amount shows it, tax where the bill names it, and otherwise an unmatched line.
 */
export function ledgerOf(books: AccountBooks, now: Instant): readonly LedgerMonth[] {
  const first = books.months[0]?.opening.at;
  if (first === undefined) return [];
  return casesOf(books, now).map((each) => monthOf(each, books, first, now));
}

/** What is left over where the figures of a month do not add up: 0, always. */
export const residueOf = ({ opening, topUps, usage, adjustments, closing }: LedgerMonth): string =>
  new Big(opening.amount)
    .plus(topUps.amount)
    .minus(usage.amount)
    .plus(adjustments.amount)
    .minus(closing.amount)
    .toFixed();
