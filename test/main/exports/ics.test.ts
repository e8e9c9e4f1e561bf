import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarEvents } from '../../../core/calendar/calendar-events';
import { eventWords } from '../../../core/calendar/event-words';
import { money } from '../../../core/money';
import { type BillingDay, days, later, minutes } from '../../../core/time';
import { type IcsCalendar, type IcsEvent, icsText } from '../../../main/exports/ics';
import {
  arrival,
  at,
  calendarAccount,
  factsWith,
  london,
  NOW,
  reader,
  tokyo,
} from '../../core/calendar/calendar-facts';
import { type ReadEvent, readByIcalJs, readByPython } from '../../fixtures/calendar-readers';

const runway = {
  kind: 'days',
  days: 4,
  depletesAt: later(NOW, days(4)),
  range: { earliest: later(NOW, days(3)), latest: later(NOW, days(6)) },
} as const;

/** Two accounts with something of every kind. */
const facts = factsWith(
  [
    calendarAccount(
      tokyo,
      {},
      {
        runway,
        decideBy: at('2026-11-26T15:00:00Z'),
        arrivals: [arrival('2026-11-20T04:00:00Z', '9500', { remark: 'A,B;C\\D "x"' })],
        testTopUpDue: at('2026-12-03T10:00:00Z'),
      },
    ),
    calendarAccount(london, { paymentMethod: 'wire', invoiceProfile: { days: [10, 31] } }, { runway }),
  ],
  {
    pending: [{ id: 'p1', account: tokyo, stage: 'ready', amount: money('CNY', '1'), remark: '' }],
    taxChecks: [{ account: tokyo, country: 'IE', validUntil: at('2026-12-20T10:00:00Z') }],
    standing: { weekday: 5, at: '15:00', zone: 'Europe/Dublin' },
  },
);

const range = { from: '2026-10-01' as BillingDay, to: '2027-04-30' as BillingDay };

function calendarIn(language: 'en' | 'zh-CN'): IcsCalendar {
  const who = reader(language);
  const events = calendarEvents(facts, range, NOW).map(
    (event): IcsEvent => ({
      id: event.id,
      when: event.when,
      category: who.text(`calendar.kind.${event.about.kind}`),
      ...eventWords(event, who, NOW),
    }),
  );
  const over: IcsEvent = { id: 'top-up.p0', when: { at: NOW }, title: 'x', lines: [], category: 'c', withdrawn: true };
  return { name: who.text('calendar.name'), events: [...events, over] };
}

const secondsOf = (moment: number): string => new Date(moment).toISOString().replace('.000', '');

const written = ({ id, when, title, lines, category, withdrawn }: IcsEvent): Omit<ReadEvent, 'revision'> => ({
  id: `${id}@credit-runway`,
  start: 'at' in when ? secondsOf(when.at) : when.day,
  allDay: 'day' in when,
  title,
  description: lines.join('\n'),
  category,
  changed: secondsOf(NOW),
  withdrawn: withdrawn ?? false,
});

const withoutRevision = ({ revision: _revision, ...event }: ReadEvent) => event;

describe('the calendar as a file', () => {
  it.each(['en', 'zh-CN'] as const)(
    'is read by two programs that share no code, every event the same (%s)',
    async (language) => {
      const calendar = calendarIn(language);
      const text = await icsText(calendar, NOW);
      const [byJs, byPython] = [readByIcalJs(text), await readByPython(text)];
      expect(calendar.events.length).toBeGreaterThan(60);
      expect(new Set(calendar.events.map(({ category }) => category)).size).toBe(12);
      expect(byJs.events.map(withoutRevision)).toEqual(calendar.events.map(written));
      expect(byPython).toEqual(byJs);
      expect([byJs.name, byJs.method]).toEqual([calendar.name, 'PUBLISH']);
    },
  );

  it('carries texts through that would break a line, a list or an escape', async () => {
    const nasty = [
      'a,b;c:d\\n\\e',
      'BEGIN:VEVENT',
      'END:VCALENDAR',
      '=1+1',
      '“账单，”'.repeat(40),
      '🚀 '.repeat(60).trim(),
    ];
    const event = { id: 'x', when: { at: NOW }, title: nasty.join(' '), lines: nasty, category: 'c' };
    const text = await icsText({ name: 'N, "n"; \\', events: [event] }, NOW);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [byJs, byPython] = [readByIcalJs(text), await readByPython(text)];
    expect(byPython).toEqual(byJs);
    expect(byJs.events).toHaveLength(1);
    expect(byJs.events[0]).toMatchObject({ title: event.title, description: nasty.join('\n'), category: 'c' });
  });

  it('updates what was imported before: the same names, a higher revision, whatever moved', async () => {
    const event = { id: 'runs-out.tokyo', title: 'x', lines: [], category: 'c' };
    const [first] = readByIcalJs(await icsText({ name: 'n', events: [{ ...event, when: { at: NOW } }] }, NOW)).events;
    const after = later(NOW, minutes(1));
    const moved = { ...event, when: { at: later(NOW, days(2)) } };
    const [second] = readByIcalJs(await icsText({ name: 'n', events: [moved] }, after)).events;
    expect(second?.id).toBe(first?.id);
    expect(second?.revision).toBe((first?.revision ?? Number.NaN) + 60);
    expect(second?.start).not.toBe(first?.start);
    expect(second?.changed).not.toBe(first?.changed);
  });

  it('never counts below zero, whatever a clock says', async () => {
    const event = { id: 'x', when: { at: NOW }, title: 't', lines: [], category: 'c' };
    const [read] = readByIcalJs(await icsText({ name: 'n', events: [event] }, at('2001-01-01T00:00:00Z'))).events;
    expect(read?.revision).toBe(0);
  });

  it('carries any text through whole, wherever its lines have to be broken', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((each) => `.${each}.`);
    await fc.assert(
      fc.asyncProperty(text, text, async (title, line) => {
        const lines = [line, title];
        const event = { id: 'x', when: { at: NOW }, title, lines, category: 'c' };
        const file = await icsText({ name: 'n', events: [event] }, NOW);
        for (const each of file.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
        const [read] = readByIcalJs(file).events;
        expect(read).toMatchObject({ title, description: lines.join('\n') });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out what no calendar may hold', async () => {
    const event = { id: 'x', when: { at: NOW }, title: 'a\u0000b\rc\u007fd\te', lines: [], category: 'c' };
    const [read] = readByIcalJs(await icsText({ name: 'n', events: [event] }, NOW)).events;
    expect(read?.title).toBe('abcd\te');
  });

  it('without an event is still a calendar', async () => {
    const text = await icsText({ name: 'n', events: [] }, NOW);
    expect(readByIcalJs(text).events).toEqual([]);
    expect((await readByPython(text)).events).toEqual([]);
  });

  it('says nothing by chance: the same calendar at the same moment is the same text', async () => {
    const calendar = calendarIn('en');
    expect(await icsText(calendar, NOW)).toBe(await icsText(calendar, NOW));
  });
});
