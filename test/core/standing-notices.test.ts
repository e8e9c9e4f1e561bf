import { describe, expect, it } from 'vitest';
import { withFailure } from '../../core/account-state';
import type { Failure } from '../../core/failure';
import { standingNotices } from '../../core/standing-notices';
import { freshAccount, stateOf } from '../fixtures/account-states';

const failing = (id: string, failure: Failure) => withFailure(freshAccount(id), failure);
const ids = (...accounts: Parameters<typeof stateOf>[0]) => standingNotices(stateOf(accounts)).map(({ text }) => text);

describe('a lost network', () => {
  it('is one notice, however many accounts it concerns', () => {
    expect(ids(failing('a', { kind: 'offline' }), failing('b', { kind: 'captive-portal' }))).toEqual([
      'notice.offline',
    ]);
  });

  it('is no notice while one account can still be read, nor where there is no account', () => {
    expect(ids(failing('a', { kind: 'offline' }), freshAccount('b'))).toEqual([]);
    expect(ids()).toEqual([]);
  });

  it('is over with the first account that is read again', () => {
    const [lost, back] = [failing('a', { kind: 'offline' }), freshAccount('b')];
    expect(ids(lost)).toEqual(['notice.offline']);
    expect(ids(lost, back)).toEqual([]);
  });
});

describe('a keyring that does not answer', () => {
  it.each(['absent', 'locked', 'cancelled', 'crashed', 'slow'] as const)('and is %s has words of its own', (state) => {
    const notices = standingNotices(stateOf([failing('a', { kind: 'keyring', state }), freshAccount('b')]));
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ text: `notice.keyring.${state}`, remedy: `notice.keyring.${state}.remedy` });
  });

  it('is one notice for all accounts', () => {
    const locked: Failure = { kind: 'keyring', state: 'locked' };
    expect(ids(failing('a', locked), failing('b', locked))).toHaveLength(1);
  });
});

it("one account's refused key is told at the account, not as a notice for all", () => {
  expect(ids(failing('a', { kind: 'key-inactive' }))).toEqual([]);
});
