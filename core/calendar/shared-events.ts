import type { AccountId } from '../account';
import { dayAfter, momentIn, type PlainDay, plainDay, weekdayOf, writtenDay } from '../decide-by/plain-day';
import { isAssumed, type WorkCalendar } from '../decide-by/work-calendar';
import { billFinal } from '../invoices/bill-final';
import { type BillingMonth, monthAfter, monthOf } from '../invoices/billing-month';
import type { BillingDays } from '../invoices/invoice-cycle';
import type { BillingDay } from '../time';
import type { CalendarEvent } from './calendar-event';
import type { CalendarFacts, StandingTopUp } from './calendar-facts';

function monthsIn({ from, to }: BillingDays): readonly BillingMonth[] {
  const months: BillingMonth[] = [];
  for (let month = monthAfter(monthOf(from), -1); month <= monthOf(to); month = monthAfter(month)) months.push(month);
  return months;
}

const billEvents = (range: BillingDays): readonly CalendarEvent[] =>
  monthsIn(range).flatMap((month) => {
    const { bill, splitBill } = billFinal(month);
    return [
      { id: `bill-final.${month}`, accounts: [], when: { at: bill }, about: { kind: 'bill-final', month } },
      {
        id: `split-bill-final.${month}`,
        accounts: [],
        when: { at: splitBill },
        about: { kind: 'split-bill-final', month },
      },
    ];
  });

function daysIn({ from, to }: BillingDays): readonly PlainDay[] {
  const first = plainDay(from);
  return Array.from({ length: plainDay(to) - first + 1 }, (_, index) => dayAfter(first, index));
}

const standingEvents = ({ weekday, at, zone }: StandingTopUp, range: BillingDays): readonly CalendarEvent[] =>
  daysIn(range)
    .filter((day) => weekdayOf(day) === weekday)
    .map((day) => ({
      id: `standing-top-up.${writtenDay(day)}`,
      accounts: [],
      when: { at: momentIn(zone, day, at) },
      about: { kind: 'standing-top-up' },
    }));

/** Days off of one country; `accounts`: those that are paid from there, none for China's, whose banks credit all. */
function holidayEvents(
  calendar: WorkCalendar,
  accounts: readonly AccountId[],
  { from, to }: BillingDays,
): readonly CalendarEvent[] {
  const { country, holidays } = calendar;
  return Object.entries(holidays)
    .filter(([day]) => day >= from && day <= to)
    .map(([day, name]) => ({
      id: `holiday.${country}.${day}`,
      accounts,
      when: { day: day as BillingDay },
      about: { kind: 'holiday', country, name, assumed: isAssumed(plainDay(day), calendar) },
    }));
}

function payerHolidays({ accounts, china }: CalendarFacts, range: BillingDays): readonly CalendarEvent[] {
  const payers = new Map<WorkCalendar, AccountId[]>();
  for (const { id, terms } of accounts) {
    if (terms.payer.country !== china.country) payers.set(terms.payer, [...(payers.get(terms.payer) ?? []), id]);
  }
  return [...payers].flatMap(([calendar, ids]) => holidayEvents(calendar, ids, range));
}

/** What is the same for all accounts, or for all of a country. */
export const sharedEvents = (facts: CalendarFacts, range: BillingDays): readonly CalendarEvent[] => [
  ...billEvents(range),
  ...(facts.standing === undefined ? [] : standingEvents(facts.standing, range)),
  ...holidayEvents(facts.china, [], range),
  ...payerHolidays(facts, range),
];
