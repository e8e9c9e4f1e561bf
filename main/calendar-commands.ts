import { randomBytes } from 'node:crypto';
import { type CalendarFeed, calendarFeedWith, type FeedStanding } from '../core/calendar/calendar-feed';
import type { Answer } from '../core/input-error';
import type { RecordEntry } from '../core/record/entry';
import { withCalendar } from '../core/state';
import { billingDayOf, type Instant } from '../core/time';
import type { Commands } from '../preload/contract';
import { type CalendarFeedServer, feedAddress } from './calendar-feed';
import type { CalendarFile } from './calendar-file';
import { type CommandHandlers, done } from './commands';
import { answerOf, type FileToSave, type Saved } from './exports/save-file';
import type { Store } from './store';

export interface CalendarCommandWorld {
  readonly store: Store;
  readonly file: () => Promise<CalendarFile>;
  readonly feed: Pick<CalendarFeedServer, 'follow'>;
  readonly saveFile: (file: FileToSave) => Promise<Saved>;
  readonly copy: (text: string) => void;
  readonly save: () => boolean;
  /** On record; nothing of the sample accounts is. */
  readonly writeDown: (entries: readonly RecordEntry[]) => Promise<unknown>;
  readonly now: () => Instant;
}

type CalendarCommandName = Extract<keyof Commands, `calendar.${string}`>;

/** 256 bits: nobody guesses it. */
const newToken = (): string => randomBytes(32).toString('base64url');

export const withFeed = (store: Store, feed: CalendarFeed): void =>
  store.commit((state) => withCalendar(state, { ...state.calendar, feed }));

export const withStanding = (store: Store, standing: FeedStanding): void =>
  store.commit((state) => withCalendar(state, { ...state.calendar, standing }));

export function calendarCommands(world: CalendarCommandWorld): Pick<CommandHandlers, CalendarCommandName> {
  const { store, file, feed, now } = world;

  async function changeFeed(change: Commands['calendar.feed']): Promise<Answer> {
    const before = store.state().calendar.feed;
    const next = calendarFeedWith(before, change, newToken());
    if (!next.ok) return next;
    withFeed(store, next.feed);
    if (!world.save()) {
      withFeed(store, before);
      return { ok: false, reason: { text: 'input.not-saved' } };
    }
    await feed.follow(next.feed);
    return done;
  }

  function copyAddress(): Answer {
    const { feed: kept } = store.state().calendar;
    const { on, token } = kept;
    if (!on || token === undefined) return { ok: false, reason: { text: 'input.calendar.feed-off' } };
    world.copy(feedAddress(kept, token));
    return done;
  }

  async function save(): Promise<Answer> {
    let events = 0;
    const name = `credit-runway-${billingDayOf(now())}.ics`;
    const saved = await world.saveFile({
      name,
      content: async () => {
        const made = await file();
        events = made.events;
        return made.text;
      },
    });
    const isSample = store.state().accounts.some(({ source }) => source === 'sample');
    if (saved.kind === 'saved' && !isSample) {
      await world.writeDown([{ at: now(), what: 'export', values: { form: 'ics', events } }]);
    }
    return answerOf(saved);
  }

  return {
    'calendar.export': save,
    'calendar.feed': changeFeed,
    'calendar.copy-address': copyAddress,
  };
}
