import { describe, expect, it } from 'vitest';
import type { AccountRow, Snapshot } from '../../core/snapshot';
import { trayFaceOf } from '../../core/tray-face';
import { cellOf, sheetColumns, sheetRows, trayGlyphs } from '../../core/tray-sheet';
import { fixtureSnapshot, NOW, rows, staleRow, unreadRow } from '../fixtures/snapshot';

const lasting = (row: AccountRow, days: number): AccountRow => ({
  ...row,
  runway: { kind: 'days', days, depletesAt: NOW },
});

const showing = (accounts: readonly AccountRow[], worst: AccountRow | undefined, changes: Partial<Snapshot> = {}) => {
  const { worst: _, ...rest } = fixtureSnapshot({ accounts, ...changes });
  return trayFaceOf(worst === undefined ? rest : { ...rest, worst: worst.id });
};

describe('the face of the tray', () => {
  it('is the worst account, its days rounded down', () => {
    expect(trayFaceOf(fixtureSnapshot())).toEqual({
      digits: '4',
      shape: 'octagon',
      badge: false,
      account: rows.tokyo.id,
    });
    const almostFive = lasting(rows.tokyo, 4.99);
    expect(showing([almostFive], almostFive).digits).toBe('4');
  });

  it('has a shape of its own for each severity', () => {
    expect(showing([rows.osaka], rows.osaka)).toMatchObject({ digits: '23', shape: 'outline' });
    expect(showing([rows.singapore], rows.singapore)).toMatchObject({ digits: '11', shape: 'square' });
    expect(showing([rows.tokyo], rows.tokyo)).toMatchObject({ digits: '4', shape: 'octagon' });
    expect(showing([staleRow], undefined)).toMatchObject({ digits: '–', shape: 'dashed' });
  });

  it('is 0 where credit is used up, also under the floor', () => {
    const used: AccountRow = { ...lasting(rows.london, -0.4), health: 'suspended' };
    expect(showing([used], used)).toMatchObject({ digits: '0', shape: 'octagon' });
  });

  it('has room for two digits', () => {
    const long = lasting(rows.osaka, 412);
    expect(showing([long], long).digits).toBe('99');
  });

  it('is endless where nothing is being spent', () => {
    expect(showing([rows.archive], rows.archive)).toMatchObject({ digits: '∞', shape: 'outline' });
  });

  it('is a dash where nothing can be read, and for no account', () => {
    expect(showing([unreadRow, staleRow], undefined)).toMatchObject({ digits: '–', shape: 'dashed' });
    expect(showing([], undefined)).toMatchObject({ digits: '–', shape: 'dashed' });
  });

  it('never shows a comfortable account while a lower one has gone stale', () => {
    const low: AccountRow = { ...lasting(staleRow, 3.1), id: rows.tokyo.id };
    expect(showing([low, rows.osaka], rows.osaka)).toMatchObject({ digits: '–', shape: 'dashed' });
    const high = lasting(staleRow, 60);
    expect(showing([high, rows.archive, rows.singapore], rows.singapore)).toMatchObject({ digits: '11' });
  });

  it('goes on showing a critical account whatever else is stale or paused', () => {
    const lower = lasting(staleRow, 1);
    expect(showing([lower, rows.tokyo], rows.tokyo)).toMatchObject({ digits: '4', shape: 'octagon' });
    expect(showing([rows.tokyo], rows.tokyo, { paused: true })).toMatchObject({ digits: '4', shape: 'octagon' });
  });

  it('shows that reading is paused, apart from a figure that is missing', () => {
    expect(showing([rows.osaka], rows.osaka, { paused: true })).toMatchObject({ digits: '‖', shape: 'dashed' });
  });

  it('carries a dot while the window has a notice that matters', () => {
    const notice = { id: 'n', text: 'notice.no-notifications', dismissible: true } as const;
    const faced = (severity: 'critical' | 'watch' | 'calm') =>
      trayFaceOf(fixtureSnapshot({ notices: [{ ...notice, severity }] })).badge;
    expect([faced('critical'), faced('watch'), faced('calm')]).toEqual([true, true, false]);
  });
});

describe('the sheet of icons', () => {
  it('has one cell for every face', () => {
    const cells = [false, true].flatMap((badge) => trayGlyphs.map((digits) => cellOf({ digits, badge })));
    expect(new Set(cells.map(({ column, row }) => `${column} ${row}`)).size).toBe(sheetColumns * sheetRows);
  });

  it('refuses a face that it has no cell for', () => {
    expect(() => cellOf({ digits: '100', badge: false })).toThrow(RangeError);
  });
});
