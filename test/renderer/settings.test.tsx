// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openScreen, type Screen } from '../fixtures/screen';
import { fixtureSnapshot } from '../fixtures/snapshot';

let screen: Screen;
beforeEach(async () => {
  screen = await openScreen(fixtureSnapshot({ page: { name: 'settings' } }));
});
afterEach(() => screen.close());

const leave = (field: HTMLElement) =>
  act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));

describe('the settings', () => {
  it('change a switch at once and offer the way back', async () => {
    await screen.click(screen.named('Start at login'));
    expect(screen.sent).toEqual([['settings.change', { startAtLogin: true }]]);
    await screen.click(screen.named('Undo'));
    expect(screen.sent[1]).toEqual(['settings.change', { startAtLogin: false }]);
  });

  it('send a threshold when its field is left, not while it is typed', async () => {
    const field = screen.named('Critical under');
    await screen.type(field, '7');
    expect(screen.sent).toEqual([]);
    await leave(field);
    expect(screen.sent).toEqual([['settings.change', { criticalUnderDays: 7 }]]);
  });

  it('keep a refused number in its field, with the reason under it', async () => {
    screen.answerWith({ ok: false, reason: { field: 'watchUnderDays', text: 'input.watchUnderDays.range' } });
    const field = screen.named('Watch under') as HTMLInputElement;
    await screen.type(field, '-3');
    await leave(field);
    expect(field.value).toBe('-3');
    expect(screen.find('.setting [role="alert"]').textContent).not.toBe('');
  });
});
