import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../core/settings';
import type { Notice } from '../../core/snapshot';
import {
  accountOf,
  withAccount,
  withAccounts,
  withHistory,
  withNextReadingAt,
  withNotice,
  withoutAccount,
  withoutNotice,
  withPage,
  withPaused,
  withSettings,
} from '../../core/state';
import { minutes } from '../../core/time';
import { freshAccount, stateOf } from '../fixtures/account-states';
import { accountId, ahead } from '../fixtures/readings';

const [tokyo, ruhr] = [freshAccount('tokyo'), freshAccount('ruhr')];
const both = stateOf([tokyo, ruhr]);
const tokyoPage = { name: 'account', account: accountId('tokyo') } as const;

describe('a disconnected account', () => {
  it('is gone, and its page with it', () => {
    const after = withoutAccount(withPage(both, tokyoPage), accountId('tokyo'));
    expect(after.accounts).toEqual([ruhr]);
    expect(after.page).toEqual({ name: 'overview' });
  });

  it('leaves the page of another account open', () => {
    expect(withoutAccount(withPage(both, tokyoPage), accountId('ruhr')).page).toEqual(tokyoPage);
  });

  it('is not brought back by a reading that was under way', () => {
    const after = withoutAccount(both, accountId('tokyo'));
    const late = withAccount(after, accountId('tokyo'), (account) => ({ ...account, failuresInARow: 1 }));
    expect(late).toEqual(after);
    expect(accountOf(late, accountId('tokyo'))).toBeUndefined();
  });

  it('has no page that a late click could open', () => {
    expect(withPage(stateOf([ruhr]), tokyoPage).page).toEqual({ name: 'overview' });
  });
});

describe('a change', () => {
  it('of one account leaves the others as they are', () => {
    const after = withNextReadingAt(both, accountId('tokyo'), ahead(minutes(5)));
    expect(accountOf(after, accountId('tokyo'))?.nextReadingAt).toBe(ahead(minutes(5)));
    expect(accountOf(after, accountId('ruhr'))).toBe(ruhr);
  });

  it('never touches the state that it starts from', () => {
    const before = JSON.stringify(both);
    withPaused(withSettings(withAccounts(both, []), { ...defaultSettings, hideAmounts: true }), true);
    withPage(withoutAccount(both, accountId('tokyo')), { name: 'settings' });
    expect(JSON.stringify(both)).toBe(before);
  });
});

describe('a notice', () => {
  const notice = (severity: Notice['severity']): Notice => ({
    id: 'disk',
    severity,
    text: 'input.not-saved',
    dismissible: true,
  });

  it('takes the place of an older one about the same', () => {
    expect(withNotice(withNotice(both, notice('watch')), notice('critical')).notices).toEqual([notice('critical')]);
  });

  it('goes when it is dismissed', () => {
    expect(withoutNotice(withNotice(both, notice('watch')), 'disk').notices).toEqual([]);
  });
});

it('the history is there only while its page is', () => {
  const history = { id: accountId('tokyo'), points: [], arrivals: [], daily: [] };
  const shown = withHistory(both, history);
  expect(shown.history).toEqual(history);
  expect('history' in withHistory(shown, undefined)).toBe(false);
});
