// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openScreen, type Screen } from '../fixtures/screen';
import { accountId, fixtureSnapshot } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

describe('the keyboard', () => {
  it('turns pages, refreshes and hides amounts', async () => {
    screen = await openScreen(fixtureSnapshot());
    const ctrl = { ctrlKey: true };
    await screen.press('1', { ...ctrl, code: 'Digit1' });
    await screen.press('2', { ...ctrl, code: 'Digit2' });
    await screen.press('3', { ...ctrl, code: 'Digit3' });
    await screen.press('4', { ...ctrl, code: 'Digit4' });
    await screen.press('r', { ...ctrl, code: 'KeyR' });
    await screen.press('P', { ...ctrl, shiftKey: true, code: 'KeyP' });
    expect(screen.sent).toEqual([
      ['page.show', { name: 'overview' }],
      ['page.show', { name: 'account', account: accountId('tokyo') }],
      ['page.show', { name: 'connect' }],
      ['page.show', { name: 'settings' }],
      ['readings.refresh', {}],
      ['settings.change', { hideAmounts: true }],
    ]);
  });

  it('prints', async () => {
    const print = vi.fn();
    Object.assign(window, { print });
    screen = await openScreen(fixtureSnapshot());
    await screen.press('p', { ctrlKey: true, code: 'KeyP' });
    expect(print).toHaveBeenCalledOnce();
  });

  it('lists its shortcuts on a question mark', async () => {
    screen = await openScreen(fixtureSnapshot());
    await screen.press('?', { shiftKey: true, code: 'Slash' });
    expect(screen.find('[role="dialog"]').textContent).toContain('Keyboard shortcuts');
    await screen.type(screen.named('Find a shortcut'), 'refresh');
    expect(screen.findAll('[role="dialog"] dt').map((shortcut) => shortcut.textContent)).toEqual(['Refresh']);
  });

  it('finds an account by its name', async () => {
    screen = await openScreen(fixtureSnapshot());
    await screen.press('k', { ctrlKey: true, code: 'KeyK' });
    await screen.type(screen.named('Search or run a command', 'input'), 'brandlab');
    await screen.click(screen.find('[data-action]'));
    expect(screen.sent).toEqual([['page.show', { name: 'account', account: accountId('london') }]]);
  });

  it('goes back to the overview on Escape', async () => {
    screen = await openScreen(fixtureSnapshot({ page: { name: 'settings' } }));
    await screen.press('Escape');
    expect(screen.sent).toEqual([['page.show', { name: 'overview' }]]);
  });
});
