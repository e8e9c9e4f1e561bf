// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarEvents } from '../../core/calendar/calendar-events';
import { usualCalendarFeed } from '../../core/calendar/calendar-feed';
import { type CalendarShown, daysShown } from '../../core/calendar/calendar-shown';
import { invoiceDeadlines } from '../../core/calendar/deadlines';
import type { BillingMonth } from '../../core/invoices/billing-month';
import { billingDayOf, days, later } from '../../core/time';
import { arrival, at, calendarAccount, factsWith } from '../core/calendar/calendar-facts';
import { openScreen, type Screen } from '../fixtures/screen';
import { accountId, fixtureSnapshot, NOW } from '../fixtures/snapshot';

const [tokyo, london] = [accountId('tokyo'), accountId('london')];
const MONTH = '2026-11' as BillingMonth;

const facts = factsWith([
  calendarAccount(
    tokyo,
    {},
    {
      runway: { kind: 'days', days: 4, depletesAt: later(NOW, days(4)) },
      arrivals: [arrival('2026-11-20T04:00:00Z', '9500', { remark: 'A-B' })],
    },
  ),
  calendarAccount(london, { paymentMethod: 'wire' }),
]);

const calendar = (own: Partial<CalendarShown> = {}): CalendarShown => ({
  month: MONTH,
  today: billingDayOf(NOW),
  events: calendarEvents(facts, daysShown(MONTH), NOW),
  deadlines: invoiceDeadlines(facts.accounts, NOW),
  feed: { ...usualCalendarFeed, standing: 'closed' },
  ...own,
});

const snapshot = (own: Partial<CalendarShown> = {}, more = {}) =>
  fixtureSnapshot({ page: { name: 'calendar' }, calendar: calendar(own), ...more });

let screen: Screen;
afterEach(() => screen.close());

/** The month's grid comes in a part of its own. */
async function open(own: Partial<CalendarShown> = {}, more = {}): Promise<void> {
  screen = await openScreen(snapshot(own, more));
  for (let tried = 0; tried < 100 && screen.findAll('.calendar-event').length === 0; tried += 1) {
    await act(() => new Promise((done) => setTimeout(done, 20)));
  }
}

describe('the invoice calendar', () => {
  it('says by when to top up to be on the next invoice, the soonest first', async () => {
    await open();
    const said = screen.findAll('.deadlines li').map(({ textContent }) => textContent ?? '');
    expect(said).toHaveLength(2);
    expect(said[0]).toContain(
      'Latest moment to send the wire to be on the invoice of 1 Dec: Tue 24 Nov, 23:00 UTC+8 (15:00 UTC)',
    );
    expect(said[0]).toContain('BrandLab-UK-Postpaid');
    expect(said[1]).toContain(
      'Latest moment to pay to be on the invoice of 1 Dec: Mon 30 Nov, 23:45 UTC+8 (15:45 UTC)',
    );
  });

  it('shows cut days, arrivals and the end of the credit on their UTC+8 days, the own time beside them', async () => {
    await open();
    const shown = screen.findAll('.calendar-event').map(({ textContent }) => textContent ?? '');
    expect(shown).toContain('Invoice of 16 Nov is cut');
    expect(shown).toContain('22:32 UTC+8 (14:32 UTC)Credit runs out: ClientX-MarchQ2-AI-POC-Tokyo-OSS');
    const cell = screen.findAll('[data-date="2026-11-16"]')[0];
    expect(cell?.textContent).toContain('Invoice of 16 Nov is cut');
  });

  it('says what is to be done on a day before what has come, and opens with this week in sight', async () => {
    const scrolled: (string | null)[] = [];
    vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
      scrolled.push(this.getAttribute('data-date'));
    });
    const day = factsWith([
      calendarAccount(
        tokyo,
        {},
        {
          runway: { kind: 'days', days: 4, depletesAt: at('2026-11-27T10:00:00Z') },
          decideBy: at('2026-11-27T09:00:00Z'),
          arrivals: [arrival('2026-11-27T04:00:00Z', '9500')],
        },
      ),
    ]);
    await open({ events: calendarEvents(day, daysShown(MONTH), NOW) });
    const cell = screen.findAll('.calendar-event').map(({ textContent }) => textContent ?? '');
    const placeOf = (said: string) => cell.findIndex((each) => each.includes(said));
    expect(placeOf('Top-up arrived')).toBeGreaterThan(placeOf('Latest moment to pay'));
    expect(placeOf('Latest moment to pay')).toBeGreaterThan(placeOf('Credit runs out'));
    expect([...new Set(scrolled)]).toEqual(['2026-11-23']);
    vi.restoreAllMocks();
  });

  it('opens an event, with all that is on the invoice', async () => {
    await open();
    const cut = screen.findAll('.on-calendar').find(({ textContent }) => textContent?.includes('Invoice of 1 Dec'));
    if (cut === undefined) throw new Error('The cut of 1 Dec is not shown');
    await screen.click(cut);
    const details = screen.find('[role="dialog"]').textContent ?? '';
    expect(details).toContain('ClientX-MarchQ2-AI-POC-Tokyo-OSS: 1 top-up so far, CNY\u00a09,500.00');
    expect(details).toContain('It covers 16 Nov to 30 Nov (UTC+8 days).');
  });

  it('lists the month until its invoices are cut, with all that is said of each event', async () => {
    await open();
    const asList = screen.findAll('input[value="list"]')[0];
    if (asList === undefined) throw new Error('There is no list');
    await screen.click(asList);
    for (let tried = 0; tried < 50 && !screen.text().includes('so far'); tried += 1) {
      await act(() => new Promise((done) => setTimeout(done, 20)));
    }
    const said = screen.find('.card.calendar').textContent ?? '';
    expect(said).toContain('Invoice of 1 Dec is cut');
    expect(said).toContain('ClientX-MarchQ2-AI-POC-Tokyo-OSS: 1 top-up so far, CNY\u00a09,500.00');
    expect(said).toContain('On the invoice of 1 Dec.Remark: A-B');
    expect(said).not.toContain('Invoice of 16 Dec');
  });

  it('closes an event with Escape, and only the event', async () => {
    await open();
    const [first] = screen.findAll('.on-calendar');
    if (first === undefined) throw new Error('The calendar shows nothing');
    await screen.click(first);
    const dialog = screen.find('[role="dialog"]');
    await act(async () => dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(screen.findAll('[role="dialog"]')).toEqual([]);
    expect(screen.sent).toEqual([]);
    await screen.press('Escape');
    expect(screen.sent).toEqual([['page.show', { name: 'overview' }]]);
  });

  it('turns its months, and comes back to this one', async () => {
    await open({ month: '2026-12' as BillingMonth });
    await screen.click(screen.named('Month before'));
    await screen.click(screen.named('Month after'));
    await screen.click(screen.named('This month'));
    expect(screen.sent).toEqual([
      ['page.show', { name: 'calendar', month: '2026-11' }],
      ['page.show', { name: 'calendar', month: '2027-01' }],
      ['page.show', { name: 'calendar' }],
    ]);
  });

  it('is saved with one click', async () => {
    await open();
    await screen.click(screen.named('Save as file'));
    expect(screen.sent).toEqual([['calendar.export', {}]]);
  });

  it('says what will be there where there is no account', async () => {
    await open({ events: [], deadlines: [] }, { accounts: [] });
    expect(screen.text()).toContain('appear here as soon as an account is read');
  });
});

describe('the feed', () => {
  it('is off until a person switches it on', async () => {
    await open();
    expect(screen.text()).not.toContain('Copy the address');
    await screen.click(screen.named('Let calendar programs subscribe'));
    expect(screen.sent).toEqual([['calendar.feed', { on: true }]]);
  });

  it('copies its address and makes a new one when asked', async () => {
    await open({ feed: { on: true, port: 21_116, standing: 'open' } });
    expect(screen.text()).toContain('Open to calendar programs on port 21116');
    await screen.click(screen.named('Copy the address'));
    await screen.click(screen.named('New address'));
    expect(screen.sent).toEqual([
      ['calendar.copy-address', {}],
      ['calendar.feed', { renew: true }],
    ]);
  });

  it('says what to do where its port is taken, and keeps a refused port in its field', async () => {
    await open({ feed: { on: true, port: 21_116, standing: 'port-taken' } });
    expect(screen.find('.feed [role="alert"]').textContent).toContain('Port 21116 is used by another program');
    screen.answerWith({ ok: false, reason: { field: 'port', text: 'input.calendar.port' } });
    const port = screen.named('Port') as HTMLInputElement;
    await screen.type(port, '80');
    await act(async () => port.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(port.value).toBe('80');
    expect(screen.text()).toContain('Port: enter a whole number from 1024 to 65535.');
  });
});

describe('the calendar in Chinese', () => {
  it('has Chinese words and a Chinese month', async () => {
    await open({}, { language: 'zh-CN' });
    expect(screen.text()).toContain('2026年11月');
    expect(screen.text()).toContain('开具 11月16日 的发票');
    expect(screen.text()).not.toMatch(/calendar\.[a-z]/);
  });
});
