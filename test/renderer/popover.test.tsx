// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { openScreen, type Screen } from '../fixtures/screen';
import { accountId, fixtureSnapshot, rows, staleRow } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

describe('the popover', () => {
  it('answers the question first: days, account, date, balance and spending', async () => {
    screen = await openScreen(fixtureSnapshot(), 'popover');
    const lowest = screen.find('.lowest').textContent ?? '';
    for (const said of [
      'Critical',
      '4.2',
      rows.tokyo.name,
      'Fri 27 Nov, 19:20',
      'CNY\u00a048,210.00',
      '11,480.00',
      '38%',
    ]) {
      expect(lowest).toContain(said);
    }
  });

  it('lists the others by their days', async () => {
    screen = await openScreen(fixtureSnapshot(), 'popover');
    const others = screen.findAll('.others .name').map((name) => name.textContent);
    expect(others).toEqual(
      [rows.london, rows.singapore, rows.osaka, rows.hangzhou, rows.archive].map(({ name }) => name),
    );
  });

  it('opens the main window at the account, and closes on Escape', async () => {
    screen = await openScreen(fixtureSnapshot(), 'popover');
    await screen.click(screen.named('Open account'));
    await screen.press('Escape');
    expect(screen.sent).toEqual([
      ['window.open', { name: 'account', account: accountId('tokyo') }],
      ['popover.close', {}],
    ]);
  });

  it('gives an old figure as an upper bound, with its age', async () => {
    const { worst: _worst, ...snapshot } = fixtureSnapshot({ accounts: [staleRow] });
    screen = await openScreen(snapshot, 'popover');
    expect(screen.find('.lowest').textContent).toContain('≤ 23.0');
    expect(screen.find('.lowest').textContent).toContain('1 hr ago');
  });
});
