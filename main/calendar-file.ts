import { createHash } from 'node:crypto';
import type { AccountId } from '../core/account';
import { topUpEventId } from '../core/calendar/account-events';
import { calendarGiven } from '../core/calendar/calendar-events';
import type { CalendarAccount, CalendarFacts } from '../core/calendar/calendar-facts';
import { type CalendarReader, nameIn } from '../core/calendar/calendar-reader';
import { arrivalsNeeded, daysGiven } from '../core/calendar/calendar-shown';
import { eventWords } from '../core/calendar/event-words';
import { calendarAccount, factsWith } from '../core/calendar/facts-of';
import type { State } from '../core/state';
import { translatorOf } from '../core/texts/translator';
import type { Instant } from '../core/time';
import { pastArrivals } from './calendar-past';
import { type IcsCalendar, type IcsEvent, icsText } from './exports/ics';
import type { History } from './history';
import type { Store } from './store';
import { inTurns } from './turns';

export interface CalendarFile {
  readonly text: string;
  /** The same while no event has changed, so that a program that looks again is told that nothing has. */
  readonly fingerprint: string;
  /** How many there are. */
  readonly events: number;
}

function readerOf({ settings, systemLanguage, zone, accounts }: State): CalendarReader {
  const language = settings.language === 'system' ? systemLanguage : settings.language;
  return {
    language,
    zone,
    text: translatorOf(language),
    names: new Map(accounts.map(({ account }) => [account.id, account.name])),
    hideAmounts: settings.hideAmounts,
  };
}

const withdrawnIn = ({ over }: CalendarFacts, reader: CalendarReader): readonly IcsEvent[] =>
  over.map(({ id, account, at }) => ({
    id: topUpEventId(id),
    when: { at },
    title: reader.text('calendar.event.withdrawn', { account: nameIn(account, reader) }),
    lines: [],
    category: reader.text('calendar.kind.planned-top-up'),
    withdrawn: true,
  }));

/** The program's calendar as a calendar program reads it: last month and half a year ahead. */
export function openCalendarFile(
  store: Store,
  historyOf: (id: AccountId) => Promise<History>,
  now: () => Instant,
): () => Promise<CalendarFile> {
  let last: CalendarFile | undefined;

  async function calendarAt(at: Instant): Promise<IcsCalendar> {
    const days = daysGiven(at);
    const ids = store.state().accounts.map(({ account }) => account.id);
    const past = await pastArrivals(ids, historyOf, arrivalsNeeded(days));
    const state = store.state();
    const reader = readerOf(state);
    const events: IcsEvent[] = [];
    const accounts: CalendarAccount[] = [];
    await inTurns(state.accounts, (account) => accounts.push(calendarAccount(state, account, past, at)));
    const facts = factsWith(state, accounts, at);
    await inTurns(calendarGiven(facts, days, at), (event) => {
      const category = reader.text(`calendar.kind.${event.about.kind}`);
      events.push({ id: event.id, when: event.when, category, ...eventWords(event, reader, at) });
    });
    return { name: reader.text('calendar.name'), events: [...events, ...withdrawnIn(facts, reader)] };
  }

  return async () => {
    const at = now();
    const calendar = await calendarAt(at);
    const fingerprint = createHash('sha256').update(JSON.stringify(calendar)).digest('base64url');
    if (last?.fingerprint === fingerprint) return last;
    const made = { fingerprint, text: await icsText(calendar, at), events: calendar.events.length };
    last = made;
    return made;
  };
}
