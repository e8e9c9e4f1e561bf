// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../core/snapshot';
import { openScreen, type Screen } from '../fixtures/screen';
import { chosenAlerting } from '../fixtures/shown-alerts';
import { accountId, fixtureSnapshot } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

const leave = (field: HTMLElement) =>
  act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));

const settings = (changes: Partial<Snapshot> = {}) =>
  openScreen(fixtureSnapshot({ page: { name: 'settings' }, alerting: chosenAlerting, ...changes }));
const account = (changes: Partial<Snapshot> = {}) =>
  openScreen(
    fixtureSnapshot({
      page: { name: 'account', account: accountId('tokyo') },
      alerting: chosenAlerting,
      ...changes,
    }),
  );

async function write(name: string, typed: string): Promise<HTMLInputElement> {
  const field = screen.named(name, 'input') as HTMLInputElement;
  await screen.type(field, typed);
  await leave(field);
  return field;
}

describe('the rules for every account', () => {
  it('are switched at once and offer the way back', async () => {
    screen = await settings();
    await screen.click(screen.named('Spending spike', 'input'));
    expect(screen.sent).toEqual([['alert-rules.change', { change: { spike: { on: false } } }]]);
    await screen.click(screen.named('Undo'));
    expect(screen.sent[1]).toEqual(['alert-rules.change', { change: { spike: { on: true } } }]);
  });

  it('show and take shares in percent', async () => {
    screen = await settings();
    expect((screen.named('Percent above the forecast', 'input') as HTMLInputElement).value).toBe('30');
    await write('Percent above the forecast', '12.5');
    expect(screen.sent).toEqual([['alert-rules.change', { change: { billHigher: { byShare: 0.125 } } }]]);
  });

  it('keep a refused value in its field, with the reason under it in the field’s own name', async () => {
    screen = await settings();
    screen.answerWith({
      ok: false,
      reason: { field: 'days.underDays', text: 'input.alert-rule.unreadable', values: { field: 'days.underDays' } },
    });
    const field = await write('Days to be told under', '-3');
    expect(field.value).toBe('-3');
    expect(screen.find('.rule [role="alert"]').textContent).toBe(
      'Alert rule Days to be told under: this value cannot be used. The rule is as it was.',
    );
  });
});

describe('the rules of one account', () => {
  it('mark what differs from those for all, and go back to them', async () => {
    screen = await account();
    const own = screen.findAll('.rule:has(.own) label').map((label) => label.textContent);
    expect(own).toEqual(expect.arrayContaining(['Few days left', 'Monthly budget', 'Card or credit expires']));
    await screen.click(screen.named('Use the default: Few days left'));
    expect(screen.sent).toEqual([
      ['alert-rules.change', { account: accountId('tokyo'), change: { days: { on: true, underDays: 5 } } }],
    ]);
  });

  it('take a budget as it is written, in the account’s currency', async () => {
    screen = await account();
    await write('Budget of a month', '250000.50');
    expect(screen.sent).toEqual([
      ['alert-rules.change', { account: accountId('tokyo'), change: { budget: { monthlyCap: '250000.50' } } }],
    ]);
  });

  it('keep and remove expiry dates', async () => {
    screen = await account();
    await screen.type(screen.named('Expiry date', 'input'), '2027-06-30');
    await screen.click(screen.named('Add a date'));
    await screen.click(screen.named('Remove Card 2027-03-31'));
    const kept = { what: 'card', on: '2027-03-31' };
    const change = (dates: unknown) => [
      'alert-rules.change',
      { account: accountId('tokyo'), change: { expiry: { dates } } },
    ];
    expect(screen.sent).toEqual([change([kept, { what: 'card', on: '2027-06-30' }]), change([])]);
  });

  it('log a test top-up', async () => {
    screen = await account();
    await screen.click(screen.named('Log test top-up'));
    expect(screen.sent).toEqual([['test-top-up.log', { account: accountId('tokyo') }]]);
  });
});

describe('where alerts go', () => {
  it('sends a webhook up once and empties its field, whatever the answer', async () => {
    screen = await settings();
    screen.answerWith({ ok: false, reason: { field: 'slackWebhook', text: 'input.slackWebhook.form' } });
    const field = screen.named('Second channel', 'input') as HTMLInputElement;
    expect(field.type).toBe('password');
    await screen.type(field, 'https://example.com/hook');
    await screen.click(screen.named('Connect: Second channel'));
    expect(screen.sent).toEqual([['slack.connect', { slot: 'second', url: 'https://example.com/hook' }]]);
    expect(field.value).toBe('');
    expect(screen.find('.setting [role="alert"]').textContent).toContain('https://hooks.slack.com/services/');
  });

  it('shows that Slack is connected, never its address, and disconnects it', async () => {
    screen = await settings();
    expect(screen.text()).toContain('Connected');
    await screen.click(screen.named('Disconnect: Slack channel of the team'));
    expect(screen.sent).toEqual([['slack.disconnect', { slot: 'slack' }]]);
  });

  it('changes how long the second channel waits', async () => {
    screen = await settings();
    await write('Tell the second channel after', '20');
    expect(screen.sent).toEqual([['delivery.change', { escalateAfterMinutes: 20 }]]);
  });

  it('puts the reason on the hour that cannot be taken, and keeps it as typed', async () => {
    screen = await settings();
    screen.answerWith({ ok: false, reason: { field: 'to', text: 'input.quiet-hours.same' } });
    const field = await write('Quiet until', '20:00');
    const quiet = { from: '20:00', to: '20:00', days: [1, 2, 3, 4, 5], wholeDays: [6, 7] };
    expect(screen.sent).toEqual([['delivery.change', { quietHours: quiet }]]);
    expect(field.value).toBe('20:00');
    expect(screen.find('.quiet-hours [role="alert"]').textContent).toBe(
      'Quiet hours, end: it must differ from the start.',
    );
  });

  it('takes a day into the quiet hours, and switches them off', async () => {
    screen = await settings();
    await screen.click(screen.named('Sat', '.quiet-hours fieldset:first-of-type input'));
    await screen.click(screen.named('Quiet hours', 'input'));
    expect(screen.sent[0]?.[1]).toMatchObject({ quietHours: { days: [1, 2, 3, 4, 5, 6] } });
    expect(screen.sent[1]).toEqual(['delivery.change', { quietHours: null }]);
  });
});
