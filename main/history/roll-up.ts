import { POSTING_LAG } from '../../core/arrival-match';
import { fallBetween, historyDays, withNextReading } from '../../core/history-day';
import type { Arrival, Reading } from '../../core/reading';
import { billingDayOf, days, epochMilliseconds, later, startOfBillingDay } from '../../core/time';
import type { AccountRow, Rows } from './rows';

/** Far enough that every arrival which may explain a fall is weighed against every rise that it may belong to. */
const REACH = POSTING_LAG * 2;
const ALWAYS = Number.MAX_SAFE_INTEGER;

const inCurrency = (of: AccountRow, arrivals: readonly Arrival[]): readonly Arrival[] =>
  arrivals.filter(({ amount }) => amount.currency === of.currency);

/** Computes the days between two moments again, from everything that is kept of them. */
export function rollUpAgain(rows: Rows, of: AccountRow, from: number, to: number): void {
  const firstDay = billingDayOf(rows.momentAfter(of, from - REACH) ?? epochMilliseconds(to));
  const lastDay = billingDayOf(rows.momentAfter(of, to + REACH) ?? epochMilliseconds(to + REACH));
  const start = rows.readingBefore(of, startOfBillingDay(firstDay) - REACH)?.at ?? 0;
  const end = rows.momentAfter(of, later(startOfBillingDay(lastDay), days(1)) + REACH) ?? ALWAYS;
  const arrivals = inCurrency(of, rows.arrivals(of, start - REACH, Math.min(end + REACH, ALWAYS)));
  for (const day of historyDays(rows.readings(of, start, end), arrivals)) {
    if (day.day >= firstDay && day.day <= lastDay) rows.setDay(of, day);
  }
}

/**
 * Call after the reading is in. The usual one is the newest, with no arrival near: its day grows by it alone.
 * Any other may change how earlier falls are explained, so their days are computed again.
 */
export function rollUpReading(rows: Rows, of: AccountRow, reading: Reading): void {
  const before = rows.readingBefore(of, reading.at - 1);
  const isNewest = rows.momentAfter(of, reading.at + 1) === undefined;
  const since = before?.at ?? reading.at;
  const arrivals = before ? inCurrency(of, rows.arrivals(of, since - POSTING_LAG, ALWAYS)) : [];
  if (!isNewest || arrivals.length > 0) {
    rollUpAgain(rows, of, since, reading.at);
    return;
  }
  const day = rows.day(of, billingDayOf(reading.at));
  rows.setDay(of, withNextReading(day, reading, before ? fallBetween(before, reading) : '0'));
}
