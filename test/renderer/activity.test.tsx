// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { happenings } from '../../core/alerts/happening';
import type { Snapshot } from '../../core/snapshot';
import { openScreen, type Screen } from '../fixtures/screen';
import { shownActivity } from '../fixtures/shown-alerts';
import { accountId, fixtureSnapshot, NOW } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

const open = (changes: Partial<Snapshot> = {}) =>
  openScreen(fixtureSnapshot({ page: { name: 'activity', most: 100 }, activity: shownActivity, ...changes }));

describe('the activity page', () => {
  it('tells what happened day by day, the newest first', async () => {
    screen = await open();
    expect(screen.findAll('.activity-day h2').map((day) => day.textContent)).toEqual([
      'Mon 23 Nov',
      'Sun 22 Nov',
      'Sat 21 Nov',
    ]);
    const lines = screen.findAll('.happening .says').map((line) => line.textContent);
    expect(lines[0]).toBe('Fire drill startedTESTfew days left · 3.0 days left');
    expect(lines[1]).toContain('Message failedfew days left · Slack · No connection to Slack.');
    expect(lines[4]).toBe('Acknowledgedkey refused · “3000”');
    expect(lines[5]).toBe('Snoozedtest top-up · until Tue 24 Nov, 09:32');
  });

  it('has a line for everything that can happen', async () => {
    const happened = happenings.map((what) => ({ at: NOW, what, values: {} }));
    screen = await open({ activity: { happened, more: false } });
    const said = screen.findAll('.happening b').map((line) => line.textContent);
    expect(new Set(said).size).toBe(happenings.length);
  });

  it('tells of freezes and top-ups by whom, how far and how much, and no amount where those are hidden', async () => {
    const happened = [
      { at: NOW, what: 'frozen', values: { by: 'Anna Berg', frozen: 9, of: 10 } },
      { at: NOW, what: 'top-up-arrived', values: { amount: 'CNY 12000' } },
    ] as const;
    screen = await open({ activity: { happened, more: false } });
    const lines = () => screen.findAll('.happening .says').map((line) => line.textContent);
    expect(lines()[0]).toBe('Top-ups frozenFrozen: 9 of 10 identities · Anna Berg');
    expect(lines()[1]).toContain('12,000.00');
    const { settings } = fixtureSnapshot();
    await screen.close();
    screen = await open({ activity: { happened, more: false }, settings: { ...settings, hideAmounts: true } });
    expect(lines()[1]).not.toContain('12,000');
  });

  it('opens the account of a line, and names one that is gone as gone', async () => {
    screen = await open();
    await screen.click(screen.find('.to-account'));
    expect(screen.sent).toEqual([['page.show', { name: 'account', account: accountId('tokyo') }]]);
    expect(screen.text()).toContain('an account that is gone');
  });

  it('filters by account and by what happened, keeping the other filter', async () => {
    screen = await open({ page: { name: 'activity', account: accountId('tokyo'), most: 300 } });
    await screen.click(screen.find('input[aria-label="What happened"]'));
    const failed = screen.findAll('[role="option"]').find((option) => option.textContent === 'Message failed');
    await screen.click(failed ?? screen.find('main'));
    expect(screen.sent).toEqual([
      ['page.show', { name: 'activity', account: accountId('tokyo'), what: 'delivery-failed', most: 100 }],
    ]);
  });

  it('reads more where there is more', async () => {
    screen = await open({ page: { name: 'activity', what: 'drill', most: 100 } });
    await screen.click(screen.named('Show more'));
    expect(screen.sent).toEqual([['page.show', { name: 'activity', what: 'drill', most: 200 }]]);
    await screen.show(
      fixtureSnapshot({ page: { name: 'activity', most: 100 }, activity: { ...shownActivity, more: false } }),
    );
    expect(screen.text()).not.toContain('Show more');
  });

  it('tells an empty page from one that is still being read', async () => {
    screen = await open({ activity: { happened: [], more: false } });
    expect(screen.text()).toContain('Nothing has happened yet');
    const { activity: _none, ...unread } = fixtureSnapshot({ page: { name: 'activity', most: 100 } });
    await screen.show(unread);
    expect(screen.text()).not.toContain('Nothing has happened yet');
  });
});
