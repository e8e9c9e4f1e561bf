import { describe, expect, it } from 'vitest';
import { calendarEvents } from '../../../core/calendar/calendar-events';
import { eventWords } from '../../../core/calendar/event-words';
import { money } from '../../../core/money';
import { days, later } from '../../../core/time';
import { arrival, at, calendarAccount, factsWith, london, NOVEMBER, NOW, reader, tokyo } from './calendar-facts';

const runway = {
  kind: 'days',
  days: 4,
  depletesAt: later(NOW, days(4)),
  range: { earliest: later(NOW, days(3)), latest: later(NOW, days(6)) },
} as const;

const facts = factsWith(
  [
    calendarAccount(
      tokyo,
      {},
      {
        runway,
        decideBy: at('2026-11-26T15:00:00Z'),
        arrivals: [arrival('2026-11-20T04:00:00Z', '9500'), arrival('2026-11-21T04:00:00Z', '0.5')],
        testTopUpDue: at('2026-12-03T10:00:00Z'),
      },
    ),
    calendarAccount(london, { paymentMethod: 'wire' }, { decideBy: at('2026-11-25T15:00:00Z'), runway }),
  ],
  {
    pending: [
      {
        id: 'p1',
        account: tokyo,
        stage: 'ready',
        payBy: at('2026-12-02T09:00:00Z'),
        amount: money('CNY', '1'),
        remark: 'A-B',
      },
    ],
    taxChecks: [{ account: tokyo, country: 'IE', validUntil: at('2026-12-20T10:00:00Z') }],
    standing: { weekday: 5, at: '15:00', zone: 'Europe/Dublin' },
  },
);

const wordsOf = (id: string, who = reader()) => {
  const event = calendarEvents(facts, NOVEMBER, NOW).find((each) => each.id === id);
  if (event === undefined) throw new Error(`No event is called ${id}`);
  return eventWords(event, who, NOW);
};

describe('the words of an event', () => {
  it('of a cut day say what is on it, by when to pay, and when it is, UTC+8 first', () => {
    expect(wordsOf('cut.agencies.2026-12-01')).toEqual({
      title: 'Invoice of 1 Dec is cut',
      lines: [
        'Tue 1 Dec, 00:00 UTC+8 (Mon 16:00 UTC)',
        'On the 1st and the 16th',
        'It covers 16 Nov to 30 Nov (UTC+8 days).',
        'Latest moment to pay to be on it, BrandLab-UK: Tue 24 Nov, 23:00 UTC+8 (15:00 UTC).',
        'Latest moment to pay to be on it, ClientX-Tokyo: Mon 30 Nov, 23:45 UTC+8 (15:45 UTC).',
        'ClientX-Tokyo: 2 top-ups so far, CNY\u00a09,500.50',
        '1 account has no top-up on it.',
      ],
    });
  });

  it('of an invoice that is closed no longer say so far', () => {
    const closed = factsWith([calendarAccount(tokyo, {}, { arrivals: [arrival('2026-11-03T04:00:00Z', '9500')] })]);
    const event = calendarEvents(closed, NOVEMBER, NOW).find(({ id }) => id === 'cut.agencies.2026-11-16');
    if (event === undefined) throw new Error('The cut of 16 November is not there');
    const { lines } = eventWords(event, reader(), NOW);
    expect(lines).toContain('ClientX-Tokyo: 1 top-up, CNY\u00a09,500.00');
    expect(lines.join()).not.toContain('Latest moment to pay');
  });

  it('of a date on which credit runs out say the range', () => {
    expect(wordsOf('runs-out.tokyo')).toEqual({
      title: 'Credit runs out: ClientX-Tokyo',
      lines: [
        'Fri 27 Nov, 22:32 UTC+8 (14:32 UTC)',
        'Likely between Thu 26 Nov, 22:32 UTC+8 (14:32 UTC) and Sun 29 Nov, 22:32 UTC+8 (14:32 UTC).',
      ],
    });
  });

  it('of the last moment to pay say what is to be sent', () => {
    expect(wordsOf('decide-by.tokyo').title).toBe('Latest moment to pay: ClientX-Tokyo');
    expect(wordsOf('decide-by.london').title).toBe('Latest moment to send the wire: BrandLab-UK');
  });

  it('of a pending top-up say its invoice and its remark', () => {
    expect(wordsOf('top-up.p1')).toMatchObject({
      title: 'Top-up to be paid: ClientX-Tokyo',
      lines: [expect.any(String), 'CNY\u00a01.00', 'On the invoice of 16 Dec.', 'Remark: A-B'],
    });
  });

  it('hide amounts where the person hides them', () => {
    const { lines } = wordsOf('cut.agencies.2026-12-01', reader('en', { hideAmounts: true }));
    expect(lines.join()).toContain('2 top-ups so far, CNY\u00a0•••••');
    expect(lines.join()).not.toContain('9,500');
  });

  it('of every event are there in both languages, with no value left open and no name missing', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const event of calendarEvents(facts, NOVEMBER, NOW)) {
        const { title, lines } = eventWords(event, reader(language), NOW);
        for (const written of [title, ...lines]) {
          expect(written).not.toMatch(/[{}]|undefined|^calendar\.|\b(?:tokyo|london)\b/);
          expect(written.trim()).not.toBe('');
        }
      }
    }
    expect(wordsOf('holiday.IE.2026-12-25', reader('zh-CN')).title).toBe('Christmas Day（爱尔兰）');
    expect(wordsOf('bill-final.2026-11', reader('zh-CN')).title).toBe('2026年11月 账单定稿');
  });
});
