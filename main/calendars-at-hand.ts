import { Temporal } from 'temporal-polyfill';
import { type CalendarsAtHand, CHINA, profileOf } from '../core/account-terms';
import { languageOf } from '../core/snapshot-of';
import { type State, withCalendars } from '../core/state';
import type { Instant } from '../core/time';
import type { HolidaysAsked } from './holidays';
import type { Store } from './store';
import type { WorkCalendars } from './work-calendars';

const YEARS_AHEAD = 2;

/** In order and without repeats, so that two of them can be compared. */
const countriesOf = (state: State): readonly string[] =>
  [...new Set([CHINA, ...state.accounts.map(({ account }) => profileOf(state, account.id).payerCountry)])].sort();

const yearOf = (now: Instant): number => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').year;

const sameOnes = (before: CalendarsAtHand, next: CalendarsAtHand): boolean =>
  Object.keys(before).length === 0 && Object.keys(next).length === 0;

/**
 * Has the public holidays of every payer's country worked out when they are first needed. Until then, and where that
 * fails, weekends alone are left out.
 */
export function haveCalendars(
  store: Store,
  workedOut: (asked: HolidaysAsked) => Promise<WorkCalendars>,
  now: () => Instant,
): () => void {
  let asked = '';
  return () => {
    const state = store.state();
    if (state.accounts.length === 0) return;
    const year = yearOf(now());
    const wanted: HolidaysAsked = {
      countries: countriesOf(state),
      years: { from: year - 1, to: year + YEARS_AHEAD },
      language: languageOf(state),
    };
    const question = JSON.stringify(wanted);
    if (question === asked) return;
    asked = question;
    workedOut(wanted)
      .then((calendars) => {
        if (question !== asked) return;
        const next = Object.fromEntries(calendars);
        if (!sameOnes(store.state().calendars, next)) store.commit((current) => withCalendars(current, next));
      })
      .catch(() => undefined);
  };
}
