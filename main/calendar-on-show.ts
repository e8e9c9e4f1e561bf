import type { AccountId } from '../core/account';
import { arrivalsNeeded, daysShown, monthShown } from '../core/calendar/calendar-shown';
import type { CalendarState } from '../core/calendar/calendar-state';
import type { BillingMonth } from '../core/invoices/billing-month';
import { type State, withCalendar } from '../core/state';
import type { Instant } from '../core/time';
import { pastArrivals } from './calendar-past';
import type { History } from './history';
import type { Store } from './store';

const withoutPast = ({ past: _before, ...rest }: CalendarState): CalendarState => rest;

/** What has come in since changes nothing before the days that the state itself keeps. */
const keyOf = (month: BillingMonth, { accounts }: State): string =>
  `${month} ${accounts.map(({ account }) => account.id).join()}`;

/** Keeps the top-ups of the month that the calendar shows in the state while its page is open, and no longer. */
export function showCalendar(
  store: Store,
  historyOf: (id: AccountId) => Promise<History>,
  isShown: () => boolean,
  now: () => Instant,
): () => void {
  let shown = '';
  return () => {
    const state = store.state();
    const month = isShown() ? monthShown(state.page, now()) : undefined;
    const wanted = month === undefined ? '' : keyOf(month, state);
    if (wanted === shown) return;
    shown = wanted;
    if (month === undefined) {
      if (state.calendar.past !== undefined) store.commit((each) => withCalendar(each, withoutPast(each.calendar)));
      return;
    }
    const ids = state.accounts.map(({ account }) => account.id);
    void pastArrivals(ids, historyOf, arrivalsNeeded(daysShown(month))).then((arrivals) => {
      if (shown !== wanted) return;
      store.commit((each) => withCalendar(each, { ...each.calendar, past: { month, arrivals } }));
    });
  };
}
