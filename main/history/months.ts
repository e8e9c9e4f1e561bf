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

/** What is read of each month; `billed` are those whose usage is known from a bill, and is looked for in the balance. */
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
  const next = rows.momentAfter(of, endOfMonth(month)) ?? endOfMonth(month);
  const after = rows.changes(of, closing.at + 1, Math.max(next, settlesUntil(month)));
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
  const burned = burnByMonth(rows, of, start);
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
