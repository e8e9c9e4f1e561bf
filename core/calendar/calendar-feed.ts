import { z } from 'zod';
import type { InputError } from '../input-error';

const FIRST_PORT = 1_024;
const LAST_PORT = 65_535;
/** Outside the ports that systems give out by themselves, so that it is free at every start. */
export const USUAL_FEED_PORT = 21_116;

const port = z.number().int().min(FIRST_PORT).max(LAST_PORT);

/**
 * The address that calendar programs subscribe to. Its token is kept in the settings, a file for this user only, not in the
 * keychain: what it opens lies in the same folder, and a locked keychain would keep the calendar shut at every start.
 */
export const calendarFeedSchema = z
  .strictObject({
    on: z.boolean(),
    port,
    /** The part of the address that nobody can guess; made when the feed is first switched on. */
    token: z
      .string()
      .regex(/^[\w-]{32,128}$/)
      .exactOptional(),
  })
  .readonly();

export type CalendarFeed = z.infer<typeof calendarFeedSchema>;

export const usualCalendarFeed: CalendarFeed = { on: false, port: USUAL_FEED_PORT };

/** What a page may know of it: never the token. */
export interface FeedShown {
  readonly on: boolean;
  readonly port: number;
  readonly standing: FeedStanding;
}

export type FeedStanding = 'closed' | 'opening' | 'open' | 'port-taken' | 'failed';

/** As typed in the page. */
export interface CalendarFeedChange {
  readonly on?: boolean;
  readonly port?: number;
  /** Makes the old address useless. */
  readonly renew?: boolean;
}

export type CalendarFeedAnswer =
  | { readonly ok: true; readonly feed: CalendarFeed }
  | { readonly ok: false; readonly reason: InputError };

/** `token`: a new random one, taken where one is needed. */
export function calendarFeedWith(feed: CalendarFeed, change: CalendarFeedChange, token: string): CalendarFeedAnswer {
  const wanted = change.port ?? feed.port;
  if (!port.safeParse(wanted).success) return { ok: false, reason: { field: 'port', text: 'input.calendar.port' } };
  const on = change.on ?? feed.on;
  const kept = change.renew === true || feed.token === undefined ? (on ? token : undefined) : feed.token;
  return { ok: true, feed: { on, port: wanted, ...(kept === undefined ? {} : { token: kept }) } };
}
