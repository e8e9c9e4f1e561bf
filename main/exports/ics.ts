import { Temporal } from 'temporal-polyfill';
import type { EventTime } from '../../core/calendar/calendar-event';
import type { Instant } from '../../core/time';
import { inTurns } from '../turns';

/** One event as a calendar program is given it. */
export interface IcsEvent {
  /** Stays the same from one file to the next. */
  readonly id: string;
  readonly when: EventTime;
  readonly title: string;
  readonly lines: readonly string[];
  readonly category: string;
  /** It was given before and is over: a program that knows it takes it away. */
  readonly withdrawn?: true;
}

export interface IcsCalendar {
  readonly name: string;
  readonly events: readonly IcsEvent[];
}

const LINE_END = '\r\n';
/** Octets of a line without its end; what goes on begins the next line with a space. RFC 5545, 3.1. */
const LONGEST_LINE = 75;
const FIRST_REVISION = Temporal.Instant.from('2026-01-01T00:00Z').epochMilliseconds;

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
};

/** No character is torn in two. */
function folded(line: string): string {
  if (line.length <= LONGEST_LINE && Buffer.byteLength(line) <= LONGEST_LINE) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += more;
  }
  return [...parts, part].join(LINE_END);
}

/** RFC 5545, 3.3.11; other control characters have no place in a calendar. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** `20261123T143200Z`. */
const utcOf = (at: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

const startOf = (when: EventTime): string =>
  'at' in when ? `DTSTART:${utcOf(when.at)}` : `DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`;

/**
 * RFC 5545 asks that a revision's number grows: seconds do, from one file to the next and on every computer, without
 * anything that would have to be remembered.
 */
const revisionAt = (now: Instant): number => Math.max(0, Math.floor((now - FIRST_REVISION) / 1_000));

/** The same for every event of a file: when it was written, as which revision, and that it keeps nobody busy. */
const commonLines = (now: Instant): readonly string[] => [
  `DTSTAMP:${utcOf(now)}`,
  `LAST-MODIFIED:${utcOf(now)}`,
  `SEQUENCE:${revisionAt(now)}`,
  'TRANSP:TRANSPARENT',
];

function eventLines(
  { id, when, title, lines, category, withdrawn }: IcsEvent,
  common: readonly string[],
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@credit-runway`,
    ...common,
    startOf(when),
    `SUMMARY:${escaped(title)}`,
    ...(lines.length === 0 ? [] : [`DESCRIPTION:${escaped(lines.join('\n'))}`]),
    `CATEGORIES:${escaped(category)}`,
    ...(withdrawn ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

const headLines = (name: string): readonly string[] => [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Credit Runway//Invoice calendar//EN',
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
];

const written = (lines: readonly string[]): string => lines.map((line) => folded(line) + LINE_END).join('');

/**
 * The calendar as RFC 5545 text. Moments are in UTC: each program shows them in its owner's zone. Written here and not by
 * a library: ical-generator 10 encodes each character by itself, and took 28 s for two years of 200 accounts.
 */
export async function icsText({ name, events }: IcsCalendar, now: Instant): Promise<string> {
  const common = commonLines(now);
  const parts: string[] = [];
  await inTurns(events, (event) => parts.push(written(eventLines(event, common))));
  return `${written(headLines(name))}${parts.join('')}${written(['END:VCALENDAR'])}`;
}
