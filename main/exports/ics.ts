import { webcrypto } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { EventTime } from '../../core/calendar/calendar-event';
import type { Instant } from '../../core/time';

/** One event as a calendar program is given it. */
export interface IcsEvent {
  /** Stays the same from one file to the next. */
  readonly id: string;
  readonly when: EventTime;
  readonly title: string;
  readonly lines: readonly string[];
  readonly category: string;
}

export interface IcsCalendar {
  readonly name: string;
  readonly events: readonly IcsEvent[];
}

/** How often a program that subscribes should look again, in seconds. */
const LOOK_AGAIN_AFTER = 3_600;
const FIRST_REVISION = Temporal.Instant.from('2026-01-01T00:00Z').epochMilliseconds;

/**
 * RFC 5545 asks that a revision's number grows: seconds do, from one file to the next and on every computer, without
 * anything that would have to be remembered.
 */
const revisionAt = (now: Instant): number => Math.max(0, Math.floor((now - FIRST_REVISION) / 1_000));

/** The library numbers every event at random before it takes the id; Node 16, under Electron 22, has no such global. */
async function loadWriter() {
  if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
  return import('ical-generator');
}

const startOf = (when: EventTime) =>
  'at' in when
    ? { start: Temporal.Instant.fromEpochMilliseconds(when.at) }
    : { start: Temporal.PlainDate.from(when.day), allDay: true };

/** The calendar as RFC 5545 text. Moments are in UTC: each program shows them in its owner's zone. */
export async function icsText({ name, events }: IcsCalendar, now: Instant): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventTransparency } = await loadWriter();
  const stamp = Temporal.Instant.fromEpochMilliseconds(now);
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Credit Runway', product: 'Invoice calendar', language: 'EN' },
    ttl: LOOK_AGAIN_AFTER,
  });
  for (const { id, when, title, lines, category } of events) {
    calendar.createEvent({
      ...startOf(when),
      id: `${id}@credit-runway`,
      summary: title,
      description: lines.join('\n'),
      categories: [{ name: category }],
      sequence: revisionAt(now),
      stamp,
      lastModified: stamp,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
