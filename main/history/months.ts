import Big from 'big.js';
import { type BillingMonth, monthAfter } from '../../core/invoices/billing-month';
import {
  billingMonthOf,
  endOfMonth,
  type MonthOfBalance,
  settlesUntil,
  settlingFalls,
  startOfMonth,
} from '../../core/ledger/month-of-balance';
import type { Arrival, Reading } from '../../core/reading';
import type { BillingDay, Instant } from '../../core/time';
import type { AccountRow, Rows } from './rows';

/** What is read of each month; `billed` are those whose usage is gone by as the bill says it, and is looked for in the balance. */
export interface MonthsWanted {
  readonly from: BillingMonth;
  readonly billed: readonly BillingMonth[];
  readonly now: Instant;
}

function burnByMonth(rows: Rows, of: AccountRow, from: BillingMonth): ReadonlyMap<BillingMonth, Big> {
  const burned = new Map<BillingMonth, Big>();
  for (const { day, burn } of rows.days(of, `${from}-01` as BillingDay)) {
    const month = day.slice(0, 7) as BillingMonth;
    burned.set(month, (burned.get(month) ?? new Big('0')).plus(burn));
  }
  return burned;
}

function settlingAfter(
  rows: Rows,
  of: AccountRow,
  month: BillingMonth,
  closing: Reading,
  arrivals: readonly Arrival[],
) {
  const soon = rows.changes(of, closing.at + 1, settlesUntil(month));
  const next = soon.length > 0 ? undefined : rows.momentAfter(of, endOfMonth(month));
  const after = next === undefined ? soon : rows.changes(of, next, next);
  return settlingFalls(closing, after, arrivals);
}

/** The months since `from`, or since the account was first read, until now; none where it was never read. */
export function monthsOf(
  rows: Rows,
  of: AccountRow,
  arrivals: readonly Arrival[],
  { from, billed, now }: MonthsWanted,
): readonly MonthOfBalance[] {
  const firstAt = rows.momentAfter(of, 0);
  const first = firstAt === undefined ? undefined : rows.readingBefore(of, firstAt);
  if (first === undefined || first.at > now) return [];
  const firstMonth = billingMonthOf(first.at);
  const start = from > firstMonth ? from : firstMonth;
  // What fell is counted only where no bill says what was used: the first month may have begun before its first reading.
  let unbilled = start;
  while (unbilled !== firstMonth && billed.includes(unbilled)) unbilled = monthAfter(unbilled);
  const burned = burnByMonth(rows, of, unbilled);
  const months: MonthOfBalance[] = [];
  for (let month = start; startOfMonth(month) <= now; month = monthAfter(month)) {
    const opening = months[months.length - 1]?.closing ?? rows.readingBefore(of, startOfMonth(month) - 1) ?? first;
    const closing = rows.readingBefore(of, Math.min(endOfMonth(month) - 1, now)) ?? opening;
    const matters = billed.includes(month) || billed.includes(monthAfter(month));
    const settling = matters ? settlingAfter(rows, of, month, closing, arrivals) : [];
    months.push({ month, opening, closing, burn: (burned.get(month) ?? new Big('0')).toFixed(), settling });
  }
  return months;
}
