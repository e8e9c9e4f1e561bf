// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { money } from '../../core/money';
import { type Duration, days, earlier, hours, later, minutes, seconds } from '../../core/time';
import { openScreen, type Screen } from '../fixtures/screen';
import { accountId, fixtureSnapshot, NOW, rows, staleRow, unreadRow } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

const names = () => screen.findAll('.accounts .name').map((name) => name.textContent);

describe('the overview', () => {
  it('names the account that runs out first, with its days and its date', async () => {
    screen = await openScreen(fixtureSnapshot());
    const lowest = screen.find('.kpi.urgent').textContent;
    expect(lowest).toContain('4.2 days');
    expect(lowest).toContain('ClientX-MarchQ2-AI-POC-Tokyo-OSS');
    expect(lowest).toContain('Fri 27 Nov, 19:20');
  });

  it('totals the credit of each currency by itself', async () => {
    screen = await openScreen(fixtureSnapshot());
    const totals = screen.findAll('.totals li').map((total) => total.textContent);
    expect(totals).toEqual(['CNY\u00a0174,610.00', 'USD\u00a015,070.40', 'JPY\u00a01,284,000']);
  });

  it('says how many more currencies there are than fit', async () => {
    const totals = ['CNY', 'USD', 'JPY', 'EUR', 'AED'].map((currency) => money(currency, '1'));
    screen = await openScreen(fixtureSnapshot({ totals }));
    expect(screen.find('.totals').textContent).toContain('and 2 more');
  });

  it('marks a stale figure as an upper bound of a known time, and leaves fresh ones alone', async () => {
    screen = await openScreen(fixtureSnapshot({ accounts: [rows.tokyo, staleRow] }));
    const [fresh, stale] = screen.findAll('.accounts tbody tr');
    expect(stale?.textContent).toContain('≤ JPY\u00a01,284,000');
    expect(stale?.textContent).toContain('as of 13:02');
    expect(stale?.textContent).toContain('Out of date');
    expect(stale?.querySelector('.figure.old')).not.toBeNull();
    expect(fresh?.querySelector('.figure.old')).toBeNull();
  });

  it('shows why an account could not be read, and a dash where no figure is known', async () => {
    screen = await openScreen(fixtureSnapshot({ accounts: [rows.tokyo, unreadRow] }));
    const unread = screen.findAll('.accounts tbody tr')[1]?.textContent ?? '';
    expect(unread).toContain('No connection to Alibaba Cloud');
    expect(unread).not.toMatch(/\b0\.00\b/);
  });

  it('lists the fewest days first, by balance within a currency on request, and only what needs attention', async () => {
    screen = await openScreen(fixtureSnapshot());
    expect(names()[0]).toBe(rows.tokyo.name);
    await screen.click(screen.named('Balance', '.accounts th button'));
    expect(names().slice(0, 2)).toEqual([rows.tokyo.name, rows.hangzhou.name]);
    await screen.click(screen.find('input[value="attention"]'));
    expect(names()).toHaveLength(3);
    expect(names()).not.toContain(rows.osaka.name);
  });

  it('calls the figure of an account whose reading failed the last good one, never of now, and gives its reason whole', async () => {
    const failure = { kind: 'no-permission', action: 'bss:DescribeAcccount' } as const;
    const failed = { ...rows.tokyo, asOf: earlier(NOW, seconds(20)), failure };
    screen = await openScreen(fixtureSnapshot({ accounts: [failed] }));
    const cells = screen.findAll('.accounts tbody tr td');
    expect(cells[cells.length - 1]?.textContent).toBe(
      'Last good figure14:32 The key is not allowed to see the balance: it lacks bss:DescribeAcccount',
    );
  });

  it('gives both ends of a range that is longer on one side', async () => {
    const depletesAt = later(NOW, days(4));
    const within = (before: Duration, after: Duration) => ({
      ...rows.tokyo,
      runway: {
        kind: 'days' as const,
        days: 4,
        depletesAt,
        range: { earliest: earlier(depletesAt, before), latest: later(depletesAt, after) },
      },
    });
    screen = await openScreen(fixtureSnapshot({ accounts: [within(hours(16), hours(35))] }));
    expect(screen.find('.accounts tbody tr').textContent).toContain('−16/+35 hr');
    await screen.show(fixtureSnapshot({ accounts: [within(hours(20), hours(20))] }));
    expect(screen.find('.accounts tbody tr').textContent).toContain('±20 hr');
    await screen.show(fixtureSnapshot({ accounts: [within(days(1), days(3))] }));
    expect(screen.find('.accounts tbody tr').textContent).toContain('−1/+3 days');
  });

  it('names no next reading in the minute of the last one', async () => {
    screen = await openScreen(fixtureSnapshot({ lastReadAt: NOW, nextReadingAt: later(NOW, minutes(15)) }));
    expect(screen.text()).toContain('balances updated at 14:32 · next at 14:47');
    await screen.show(fixtureSnapshot({ lastReadAt: NOW, nextReadingAt: later(NOW, seconds(10)) }));
    expect(screen.text()).not.toContain('next at');
  });

  it('opens an account by click and by keyboard', async () => {
    screen = await openScreen(fixtureSnapshot());
    await screen.press('j');
    await screen.press('j');
    expect(document.activeElement?.textContent).toBe(rows.london.name);
    await screen.press('k');
    expect(document.activeElement?.textContent).toBe(rows.tokyo.name);
    await screen.click(document.activeElement as HTMLElement);
    expect(screen.sent).toEqual([['page.show', { name: 'account', account: accountId('tokyo') }]]);
  });

  it('calls no account healthy whose last reading failed', async () => {
    const failed = { ...rows.osaka, failure: { kind: 'offline' } as const };
    const graver = { ...rows.london, failure: { kind: 'offline' } as const };
    screen = await openScreen(fixtureSnapshot({ accounts: [failed, graver], worst: graver.id }));
    const standing = screen.findAll('.accounts .health').map((badge) => badge.textContent);
    expect(standing).toEqual(['Watch', 'Not updated']);
    expect(screen.findAll('.tone-healthy')).toEqual([]);
  });

  it('names the zone of each moment at which credit runs out', async () => {
    screen = await openScreen(fixtureSnapshot());
    expect(screen.find('.kpi.urgent').textContent).toContain('Fri 27 Nov, 19:20 UTC');
    expect(screen.find('.accounts tbody tr').textContent).toContain('19:20 UTC');
  });

  it('hides every amount on request, and no day', async () => {
    const settings = { ...fixtureSnapshot().settings, hideAmounts: true };
    screen = await openScreen(fixtureSnapshot({ settings }));
    expect(screen.text()).not.toMatch(/48,210|11,480|60,000|174,610|57,400/);
    expect(screen.find('.accounts').textContent).toContain('4.2');
  });

  it('calls sample data sample data, and leads to the first real account', async () => {
    screen = await openScreen(fixtureSnapshot({ sample: true }));
    expect(screen.find('.banner.sample').textContent).toContain('Sample data');
    await screen.click(screen.named('Connect your first account'));
    expect(screen.sent).toEqual([['page.show', { name: 'connect' }]]);
  });

  it('says what to do where there is no account', async () => {
    const { worst: _worst, history: _history, ...empty } = fixtureSnapshot({ accounts: [], totals: [] });
    screen = await openScreen(empty);
    expect(screen.text()).toContain('Connect your first Alibaba Cloud account');
  });

  it('shows a pause, main’s notices, and takes both back', async () => {
    const notice = { id: 'n1', severity: 'watch', text: 'failure.offline', remedy: 'failure.offline.remedy' } as const;
    screen = await openScreen(fixtureSnapshot({ paused: true, notices: [{ ...notice, dismissible: true }] }));
    expect(screen.find('[role="alert"]').textContent).toContain('No connection to Alibaba Cloud');
    await screen.click(screen.named('Dismiss'));
    await screen.click(screen.named('Resume reading'));
    expect(screen.sent).toEqual([
      ['notice.dismiss', { id: 'n1' }],
      ['readings.resume', {}],
    ]);
  });

  it('is a function of the snapshot: the next one replaces every figure', async () => {
    screen = await openScreen(fixtureSnapshot());
    const topped = { ...rows.tokyo, available: money('CNY', '184910.5'), health: 'healthy' as const };
    await screen.show(fixtureSnapshot({ accounts: [topped, rows.london], worst: rows.london.id }));
    expect(screen.text()).toContain('184,910.50');
    expect(screen.text()).not.toContain('48,210.00');
  });
});
