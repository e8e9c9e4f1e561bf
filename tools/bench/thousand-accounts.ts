import type { AccountId } from '../../core/account';
import { type AccountState, newAccountState, withPast } from '../../core/account-state';
import type { Arrival, Reading } from '../../core/reading';
import type { State } from '../../core/state';
import { days, earlier, epochMilliseconds, hours, type Instant, later, minutes } from '../../core/time';
import { installedState } from './installed-state';

export const ACCOUNTS = 1_000;
export const END = epochMilliseconds(1_795_392_000_000);
const YEAR = days(365);
const RECENT = days(43);
const EVERY = minutes(15);
const TOP_UP_EVERY = days(30);
const FIRST_CENTS = 40_000_000;
const TOP_UP_CENTS = 90_000_000;

export const idOf = (account: number): AccountId => `account-${account}` as AccountId;

export const readingAt = (at: Instant, cents: number): Reading => ({
  at,
  available: { currency: 'CNY', amount: (cents / 100).toFixed(2) },
});

/** Cents of a quarter of an hour: more by day and on weekdays, and never twice the same. */
function spentBy(account: number, at: Instant): number {
  const hour = Math.floor(at / hours(1));
  const byDay = hour % 24 < 12 ? 1.4 : 0.6;
  const byWeekday = Math.floor(hour / 24) % 7 < 5 ? 1.1 : 0.75;
  return Math.round((20_000 + (account % 40) * 100) * byDay * byWeekday * (1 + ((at / EVERY) % 11) / 50));
}

interface Year {
  readonly readings: readonly Reading[];
  readonly arrivals: readonly Arrival[];
}

/** Read every quarter of an hour as far back as a forecast looks, and every hour for the rest of the year; topped up monthly. */
export function yearOf(account: number, end: Instant): Year {
  const readings: Reading[] = [];
  const arrivals: Arrival[] = [];
  let cents = FIRST_CENTS + TOP_UP_CENTS;
  let toppedUpAt = earlier(end, YEAR);
  for (let at = toppedUpAt; at <= end; ) {
    const every = at < earlier(end, RECENT) ? hours(1) : EVERY;
    cents -= spentBy(account, at) * (every / EVERY);
    if (at - toppedUpAt >= TOP_UP_EVERY) {
      toppedUpAt = at;
      cents += TOP_UP_CENTS;
      const amount = { currency: 'CNY', amount: (TOP_UP_CENTS / 100).toFixed(2) };
      arrivals.push({ at, kind: 'top-up', amount, transactionNumber: `${account} ${at}`, remark: '' });
    }
    readings.push(readingAt(at, cents));
    at = later(at, every);
  }
  return { readings, arrivals };
}

function accountAfterYear(account: number): AccountState {
  const id = idOf(account);
  const kept = {
    id,
    name: id,
    kind: 'prepaid',
    site: 'china',
    floor: '0',
    keyEnding: 'a1B2',
    currency: 'CNY',
  } as const;
  const { readings, arrivals } = yearOf(account, END);
  return withPast(newAccountState(kept, 'connected', later(END, EVERY)), readings, arrivals, END);
}

export const thousandAccounts = (): State =>
  installedState(
    Array.from({ length: ACCOUNTS }, (_, account) => accountAfterYear(account)),
    { name: 'overview' },
  );
