// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../core/snapshot';
import { hours, later } from '../../core/time';
import { openScreen, type Screen } from '../fixtures/screen';
import {
  chosenAlerting,
  decideByAlert,
  drillAlert,
  keyAlert,
  lowAlert,
  openAlerts,
  spikeAlert,
  testTopUpAlert,
} from '../fixtures/shown-alerts';
import { accountId, fixtureSnapshot, NOW, rows } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

const open = (changes: Partial<Snapshot> = {}) =>
  openScreen(fixtureSnapshot({ page: { name: 'alerts' }, alerts: openAlerts, alerting: chosenAlerting, ...changes }));
const write = (note: HTMLElement, typed: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(note, typed);
    note.dispatchEvent(new Event('input', { bubbles: true }));
  });
const cards = () => screen.findAll('.alert-card');

describe('the alerts page', () => {
  it('lists the open alerts in the order of main, each with its severity in words and what to do', async () => {
    screen = await open();
    expect(cards().map((card) => card.querySelector('h2')?.textContent)).toEqual([
      `4.2 days left – ${rows.tokyo.name}`,
      `3.0 days left – ${rows.tokyo.name}`,
      `Spending USD\u00a0214.60 an hour – ${rows.singapore.name}`,
      `Pay by Tue 24 Nov, 12:32 – ${rows.london.name}`,
      `Key refused – ${rows.osaka.name}`,
      `A test top-up is due – ${rows.hangzhou.name}`,
    ]);
    expect(cards()[0]?.textContent).toContain('Critical');
    expect(cards()[0]?.textContent).toContain('Top up before then, or services stop.');
    expect(cards()[0]?.textContent).toContain('got worse 1 time');
    expect(cards()[2]?.textContent).toContain('Watch');
  });

  it('marks a fire drill as a test, and counts it nowhere', async () => {
    screen = await open({ alerts: [drillAlert] });
    expect(cards()[0]?.textContent).toContain('TEST');
    expect(screen.find('.head').textContent).toContain('Nothing is waiting for anybody');
    expect(screen.findAll('.side .count').map((count) => count.textContent)).toEqual(['3 Needs attention']);
  });

  it('says where an alert did not arrive, why, and what to do about it', async () => {
    screen = await open({ alerts: [lowAlert, decideByAlert] });
    expect(cards()[0]?.textContent).toContain('This computer told Mon 23 Nov, 13:53');
    expect(cards()[0]?.textContent).toContain('No connection to Slack. Check the network.');
    expect(cards()[1]?.textContent).toContain('Slack no longer knows this webhook (no_service)');
    expect(cards()[0]?.querySelectorAll('.failed').length).toBe(1);
  });

  it('leaves amounts out when they are hidden, but not days', async () => {
    const { settings } = fixtureSnapshot();
    screen = await open({ settings: { ...settings, hideAmounts: true } });
    expect(screen.text()).not.toContain('214.60');
    expect(screen.text()).toContain('4.2 days left – ');
  });

  it('says so when nothing is open', async () => {
    screen = await open({ alerts: [] });
    expect(screen.text()).toContain('Nothing to act on');
  });
});

describe('acting on an alert', () => {
  it('acknowledges with a note, and offers the way back', async () => {
    screen = await open({ alerts: [lowAlert] });
    await screen.click(screen.named('Acknowledge'));
    await write(screen.find('[role="dialog"] textarea'), 'Wire is on its way');
    await screen.click(screen.find('[role="dialog"] button[type="submit"]'));
    expect(screen.sent).toEqual([['alert.acknowledge', { id: 'low', note: 'Wire is on its way' }]]);
    await screen.click(screen.named('Undo'));
    expect(screen.sent[1]).toEqual(['alert.undo', { id: 'low' }]);
  });

  it('puts a refused note’s reason on the note', async () => {
    screen = await open({ alerts: [lowAlert] });
    screen.answerWith({
      ok: false,
      reason: { field: 'note', text: 'input.alert-note.long', values: { most: 500 } },
    });
    await screen.click(screen.named('Acknowledge'));
    await screen.click(screen.find('[role="dialog"] button[type="submit"]'));
    expect(screen.find('[role="dialog"]').textContent).toContain('Note: use at most 500 characters.');
  });

  it('snoozes for what makes sense now, and says until when', async () => {
    screen = await open({ alerts: [spikeAlert] });
    await screen.click(screen.named('Snooze'));
    const offered = screen.findAll('[role="menuitem"]').map((item) => item.textContent);
    expect(offered).toEqual([
      'For an hour15:32',
      'Until tomorrowTue 24 Nov, 09:00',
      'Until the next business dayTue 24 Nov, 09:00',
    ]);
    await screen.click(screen.findAll('[role="menuitem"]')[0] ?? screen.find('main'));
    expect(screen.sent).toEqual([['alert.snooze', { id: 'spike', choice: 'hour' }]]);
  });

  it('offers the latest moment to pay only where there is one ahead', async () => {
    screen = await open({ alerts: [decideByAlert] });
    await screen.click(screen.named('Snooze'));
    expect(screen.text()).toContain('Until the latest moment to pay');
    const passed = { ...decideByAlert, facts: { decideByAt: NOW - 1 } };
    await screen.show(fixtureSnapshot({ page: { name: 'alerts' }, alerts: [passed] }));
    expect(screen.text()).not.toContain('Until the latest moment to pay');
  });

  it('shows what was done already, and takes it back', async () => {
    screen = await open({ alerts: [keyAlert, testTopUpAlert] });
    expect(cards()[0]?.textContent).toContain('Acknowledged Mon 23 Nov, 11:32');
    expect(cards()[0]?.querySelector('q')?.textContent).toBe('3000');
    expect(cards()[1]?.textContent).toContain('Snoozed until Tue 24 Nov, 09:32');
    await screen.click(screen.find('.standing button'));
    expect(screen.sent).toEqual([['alert.undo', { id: 'key' }]]);
  });

  it('does what its button says', async () => {
    screen = await open({ alerts: [lowAlert, keyAlert, testTopUpAlert] });
    await screen.click(screen.named('Start top-up'));
    await screen.click(screen.named('Log test top-up'));
    await screen.click(screen.named('Replace key'));
    expect(screen.sent).toEqual([
      ['top-up.start', { account: accountId('tokyo') }],
      ['test-top-up.log', { account: accountId('hangzhou') }],
    ]);
    expect(screen.find('[role="dialog"]').textContent).toContain('The new key is tested first.');
  });
});

describe('the fire drill', () => {
  it('pretends three days unless told otherwise, on the lowest account', async () => {
    screen = await open({ alerts: [] });
    await screen.click(screen.named('Start drill'));
    expect(screen.sent).toEqual([['drill.start', { account: accountId('tokyo'), days: 3 }]]);
  });

  it('names the field that cannot be taken', async () => {
    screen = await open({ alerts: [] });
    screen.answerWith({ ok: false, reason: { field: 'days', text: 'input.drill.days' } });
    await screen.type(screen.named('Days left'), '999');
    await screen.click(screen.named('Start drill'));
    expect(screen.find('.drill .mantine-InputWrapper-error').textContent).toBe('Days left: enter days from 0 to 365.');
  });

  it('gives a receipt for each channel, and when it was last proven', async () => {
    screen = await open();
    const [notification, slack, second] = screen.findAll('.receipts li').map((receipt) => receipt.textContent);
    expect(notification).toBe('This computertold Mon 23 Nov, 14:29proven Sat 14 Nov, 14:32');
    expect(slack).toContain('Slack did not answer in time');
    expect(slack).toContain('never proven');
    expect(second).toBe('Second channelnot set upnever proven');
  });
});

describe('alerts elsewhere', () => {
  it('are counted on the overview, the most pressing in words', async () => {
    screen = await open({ page: { name: 'overview' } });
    expect(screen.find('.waiting').textContent).toContain('3 alerts wait for you');
    expect(screen.find('.waiting').textContent).toContain('4.2 days left – ');
    await screen.click(screen.named('See alerts'));
    expect(screen.sent).toEqual([['page.show', { name: 'alerts' }]]);
  });

  it('stand on top of their account’s page, where a top-up starts at the desk', async () => {
    screen = await open({ page: { name: 'account', account: accountId('tokyo') }, alerts: [lowAlert, spikeAlert] });
    expect(cards().length).toBe(1);
    await screen.click(screen.named('Start top-up'));
    expect(screen.sent).toEqual([['top-up.start', { account: accountId('tokyo') }]]);
  });

  it('are snoozed from the popover', async () => {
    const worse = { ...lowAlert, id: 'other' };
    screen = await openScreen(fixtureSnapshot({ alerts: [lowAlert, worse, spikeAlert] }), 'popover');
    await screen.click(screen.named('Snooze'));
    await screen.click(screen.findAll('[role="menuitem"]')[1] ?? screen.find('main'));
    expect(screen.sent).toEqual([
      ['alert.snooze', { id: 'low', choice: 'tomorrow' }],
      ['alert.snooze', { id: 'other', choice: 'tomorrow' }],
    ]);
  });

  it('say in the popover that they are snoozed', async () => {
    const snoozed = { ...lowAlert, standing: { state: 'snoozed', at: NOW, until: later(NOW, hours(1)) } } as const;
    screen = await openScreen(fixtureSnapshot({ alerts: [snoozed] }), 'popover');
    expect(screen.find('.lowest').textContent).toContain('Snoozed until Mon 23 Nov, 15:32');
  });
});
