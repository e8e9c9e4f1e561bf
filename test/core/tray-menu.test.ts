import { describe, expect, it } from 'vitest';
import type { AccountRow, Snapshot } from '../../core/snapshot';
import { translatorOf } from '../../core/texts/translator';
import { type TrayEntry, trayMenuOf } from '../../core/tray-menu';
import { accountId, fixtureSnapshot, rows, staleRow, unreadRow } from '../fixtures/snapshot';

const en = translatorOf('en');
const menu = (changes: Partial<Snapshot> = {}) => trayMenuOf(fixtureSnapshot(changes), en);
const accountsOf = (entries: readonly TrayEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'account' ? [entry.label] : []));
const actionsOf = (entries: readonly TrayEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'action' ? [entry.action] : []));

describe('the menu of the tray', () => {
  it('begins with the worst account and how old the figures are', () => {
    expect(menu().slice(0, 4)).toEqual([
      { kind: 'line', label: 'ClientX-MarchQ2-AI-POC-Tokyo-OSS: 4.2 days of credit left' },
      { kind: 'line', label: 'Runs out Fri 27 Nov, 19:20 UTC' },
      { kind: 'line', label: 'Updated Mon 23 Nov, 14:30' },
      { kind: 'separator' },
    ]);
  });

  it('lists every account, the most urgent first', () => {
    const { osaka, archive, tokyo, london } = rows;
    const used: AccountRow = { ...rows.singapore, health: 'suspended' };
    const stale: AccountRow = { ...staleRow, id: accountId('stale'), name: 'Stale' };
    expect(accountsOf(menu({ accounts: [archive, osaka, stale, unreadRow, london, tokyo, used] }))).toEqual([
      'RetailCo-SG-Prod: credit is used up',
      'ClientX-MarchQ2-AI-POC-Tokyo-OSS: 4.2 days, runs out Fri 27 Nov (critical)',
      'Stale: not read since Mon 23 Nov, 13:02',
      'BrandLab-UK-Postpaid: 6.8 days, runs out Mon 30 Nov',
      'DubaiLogi-UAE-Dash: could not be read: open to see why',
      'HanaShop-JP-Osaka: 23.0 days, runs out Wed 16 Dec',
      'AutoHaus-DE-Archive: nothing is being spent',
    ]);
  });

  it('says of an account whose bills are still being read neither that it is unread nor that it was read too seldom', () => {
    const { runway, health } = unreadRow;
    const { burnRate: _, ...balanceAlone } = { ...rows.osaka, runway, health };
    const beingWorkedOut = { ...balanceAlone, beingWorkedOut: true } as const;
    expect(accountsOf(menu({ accounts: [beingWorkedOut] }))).toEqual(['HanaShop-JP-Osaka: being read now']);
    expect(accountsOf(menu({ accounts: [balanceAlone] }))).toEqual(['HanaShop-JP-Osaka: too few readings yet']);
  });

  it('ends after twenty accounts with how many there are more', () => {
    const accounts = Array.from({ length: 27 }, (_, n) => ({
      ...rows.osaka,
      id: accountId(`${n}`),
      name: `Client ${n}`,
    }));
    const entries = menu({ accounts });
    expect(accountsOf(entries)).toHaveLength(20);
    expect(entries).toContainEqual({ kind: 'action', label: 'and 7 more…', action: 'open', enabled: true });
  });

  it('holds everything that the tray can do, for panels that pass no clicks on', () => {
    expect(actionsOf(menu())).toEqual(['open', 'refresh', 'pause', 'top-ups', 'settings', 'quit']);
    expect(actionsOf(menu({ paused: true }))).toEqual(['open', 'refresh', 'resume', 'top-ups', 'settings', 'quit']);
  });

  it('says how many checks are open before a top-up, and what has not arrived', () => {
    const { topUps } = fixtureSnapshot();
    const lines = (openChecks: number) =>
      menu({ topUps: { ...topUps, openChecks } }).flatMap((entry) => (entry.kind === 'line' ? [entry.label] : []));
    expect(lines(0).join()).not.toContain('check');
    expect(lines(1)).toContain('1 check open before a top-up');
    expect(lines(3)).toContain('3 checks open before top-ups');
  });

  it('offers to connect an account while there is none of one’s own', () => {
    expect(actionsOf(menu({ sample: true }))).toContain('connect');
    expect(actionsOf(menu({ accounts: [] }))).toEqual(['open', 'connect', 'settings', 'quit']);
  });

  it('does not ask for a reading while one is on its way', () => {
    expect(menu({ reading: true })).toContainEqual(expect.objectContaining({ action: 'refresh', enabled: false }));
  });

  it('stays the same while nothing that it shows changes, so that the panel is not woken', () => {
    const later = fixtureSnapshot();
    expect(trayMenuOf({ ...later, nextReadingAt: later.now }, en)).toEqual(menu());
  });

  it('holds no amount of money', () => {
    expect(JSON.stringify(menu())).not.toMatch(/CNY|USD|JPY|48,?210/);
  });
});
