import { days, earlier, hours, type Instant, later, minutes, seconds } from '../core/time';
import type { MinorUnits } from './amounts';
import type { Book, Entry, EntryType } from './book';
import { billingDayNumbered, civilOf, type DayNumber, dayOf, startOfDay, weekdayOf } from './calendar';
import { availableAt } from './ledger';
import type { Portrait } from './portraits';
import type { Draw } from './random';

const FRIDAY = 5;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `Lumen-NovemberQ4-AI-POC-Tokyo-OSS`: client, period, then project, place and service. */
export function remarkFor(portrait: Portrait, day: DayNumber): string {
  const { month } = civilOf(day);
  return `${portrait.remark.client}-${MONTHS[month - 1]}Q${Math.ceil(month / 3)}-${portrait.remark.rest}`;
}

/** The day in 8 digits, 4 of the account and 4 of the entry's place in it. */
export const transactionNumber = (uid: number, day: DayNumber, place: number): string =>
  `${billingDayNumbered(day).replaceAll('-', '')}${String(uid % 10_000).padStart(4, '0')}${String(place).padStart(4, '0')}`;

/** The balance a week's burn rate leaves `daysLeft` days for, at the start. */
export function startingBalance(
  book: Book,
  start: Instant,
): { readonly perDay: MinorUnits; readonly target: MinorUnits } {
  const perDay = (availableAt(book, earlier(start, days(7))) - availableAt(book, start)) / 7;
  return { perDay, target: book.portrait.floor + Math.round(perDay * book.portrait.daysLeft) };
}

/** Fridays at 15:00 UTC+8 and a few minutes, the latest first. */
function fridays(book: Book, draw: Draw, start: Instant): readonly Instant[] {
  const found: Instant[] = [];
  for (let day = dayOf(start); day > book.firstDay; day -= 1) {
    const at = later(later(startOfDay(day), hours(15)), seconds(Math.floor(draw('friday', day) * 1_500)));
    if (weekdayOf(day) === FRIDAY && at <= earlier(start, minutes(30))) found.push(at);
  }
  return found;
}

/**
 * The account's top-ups of the past, and the opening balance they start from: walked backwards from the balance at
 * the start, each is as large as it had to be for its people to have let the credit fall to their usual reserve.
 */
export function withPast(unfunded: Book, draw: Draw, start: Instant): Book {
  const { portrait, uid } = unfunded;
  const { perDay, target } = startingBalance(unfunded, start);
  const spentSince = (at: Instant): MinorUnits => availableAt(unfunded, at) - availableAt(unfunded, start);
  const entries: Entry[] = [];
  const fundedAfter = (at: Instant): MinorUnits =>
    entries.reduce((sum, entry) => (entry.at > at ? sum + entry.amount : sum), 0);
  const add = (at: Instant, type: EntryType, amount: MinorUnits, remark: string): void => {
    const number = transactionNumber(uid, dayOf(at), entries.length + 1);
    entries.push({
      at,
      type,
      amount,
      channel: type === 'Refund' ? 'AccountBalance' : portrait.channel,
      remark,
      number,
    });
  };
  if (portrait.refundDaysBefore !== undefined) {
    const at = earlier(start, days(portrait.refundDaysBefore));
    add(at, 'Refund', Math.round(perDay / 3), 'Refund of a released instance');
  }
  for (const at of fridays(unfunded, draw, start)) {
    const after = target + spentSince(at) - fundedAfter(at);
    const reserve = portrait.floor + perDay * portrait.reserveDays * (0.85 + 0.35 * draw('reserve', at));
    const amount = Math.floor((after - reserve) / portrait.roundTo) * portrait.roundTo;
    const type = portrait.master === undefined ? 'Payment' : 'Transfer';
    if (amount >= 1.5 * perDay) add(at, type, amount, remarkFor(portrait, dayOf(at)));
  }
  entries.sort((left, right) => left.at - right.at);
  const firstMoment = startOfDay(unfunded.firstDay);
  const opening = target + spentSince(firstMoment) - fundedAfter(firstMoment);
  return { ...unfunded, entries, opening };
}
