import type { AccountId } from '../core/account';
import type { Instant } from '../core/time';
import { withStanding } from './calendar-commands';
import { type CalendarFeedServer, openCalendarFeed } from './calendar-feed';
import { type CalendarFile, openCalendarFile } from './calendar-file';
import { showCalendar } from './calendar-on-show';
import type { History } from './history';
import type { Store } from './store';

export interface Calendar {
  readonly file: () => Promise<CalendarFile>;
  readonly feed: CalendarFeedServer;
  /** Reads what the page needs, where it is shown. */
  readonly look: () => void;
  /** Opens the feed where a person has switched it on; call it when the accounts are known. */
  readonly begin: () => Promise<void>;
}

export interface CalendarWorld {
  readonly store: Store;
  readonly historyOf: (id: AccountId) => Promise<History>;
  readonly isShown: () => boolean;
  readonly now: () => Instant;
}

/** The invoice calendar outside of the window: its file, and the feed that calendar programs follow. */
export function openCalendar({ store, historyOf, isShown, now }: CalendarWorld): Calendar {
  const file = openCalendarFile(store, historyOf, now);
  const feed = openCalendarFeed(file, (standing) => withStanding(store, standing));
  return {
    file,
    feed,
    look: showCalendar(store, historyOf, isShown, now),
    begin: async () => {
      const wanted = store.state().calendar.feed;
      if (wanted.on) await feed.follow(wanted);
    },
  };
}
