import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import type { BillLine } from '../../../core/spend/bill-line';
import { type Dimension, plainDimensions, valueAlong } from '../../../core/spend/dimension';
import type { Drilled, DrillWanted } from '../../../core/spend/drill';
import { eachDay, moved } from '../../../core/spend/period';
import { billUnits } from '../../../core/spend/units';
import { type Instant, instantOf } from '../../../core/time';
import { openBillLedger } from '../../../main/history/bill-ledger';
import { billSchema } from '../../../main/history/bill-schema';
import { openBillSplits } from '../../../main/history/bill-splits';
import { openBillViews } from '../../../main/history/bill-views';
import { openDatabase } from '../../../main/history/open-database';
import { anyLine, FIRST } from '../../core/spend/bill-lines';

const NOW = instantOf('2026-12-20T06:00:00Z') ?? (0 as Instant);
const WHOLE = { from: FIRST, to: moved(FIRST, 100) };
const DIMENSIONS: readonly Dimension[] = [...plainDimensions, 'tag:project', 'tag:env'];

const units = (decimal: string): bigint => billUnits(decimal)?.units ?? 0n;
const sumOf = (lines: readonly BillLine[]): bigint => lines.reduce((sum, { amount }) => sum + units(amount.amount), 0n);

/** A bill of several accounts, all of whose days are read, and its views. */
function billOf(lines: readonly BillLine[]) {
  const { database } = openDatabase(':memory:', NOW, billSchema);
  const ledger = openBillLedger(database);
  const days = eachDay({ from: moved(FIRST, -101), to: WHOLE.to });
  const accounts = [...new Set(lines.map((line) => line.account))];
  const owners = accounts.map((account) => {
    const currency = lines.find((line) => line.account === account)?.amount.currency ?? '';
    return { account, uid: `uid of ${account}`, name: account, currency };
  });
  ledger.stage(lines);
  ledger.finish(
    owners,
    accounts.map((account) => ({ account, days })),
    NOW,
  );
  return { database, ledger, view: openBillViews(database, ledger, openBillSplits(database).splits) };
}

const rowsSum = ({ rows, others }: Drilled): bigint =>
  rows.reduce((sum, { amount }) => sum + units(amount), units(others?.amount ?? '0'));

const bills = fc.array(anyLine, { minLength: 1, maxLength: 60 });

describe('a drill through a generated bill', () => {
  it('adds up to the bill to the last decimal, along every path', () => {
    fc.assert(
      fc.property(bills, fc.shuffledSubarray([...DIMENSIONS], { minLength: 1, maxLength: 4 }), (lines, order) => {
        const { database, view } = billOf(lines);
        for (const currency of new Set(lines.map((line) => line.amount.currency))) {
          const own = lines.filter((line) => line.amount.currency === currency);
          const walk = (path: DrillWanted['path'], inside: readonly BillLine[]): void => {
            const by = order[path.length];
            if (by === undefined) return;
            const drilled = view({ period: WHOLE, currency, path, by, order: 'amount' }, NOW);
            expect(units(drilled.total)).toBe(sumOf(inside));
            expect(rowsSum(drilled)).toBe(sumOf(inside));
            for (const { value, amount } of drilled.rows) {
              const under = inside.filter((line) => valueAlong(line, by) === value);
              expect(units(amount)).toBe(sumOf(under));
              walk([...path, { dimension: by, value }], under);
            }
          };
          walk([], own);
        }
        database.close();
      }),
      { numRuns: 25 },
    );
  });

  it('adds up over any days, months or parts of them, and compares with the days before', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(bills, days, fc.constantFrom(...DIMENSIONS), (lines, [one, other], by) => {
        const { database, view } = billOf(lines);
        const period = { from: moved(FIRST, Math.min(one, other)), to: moved(FIRST, Math.max(one, other)) };
        const { account } = lines[0] ?? { account: '' as AccountId };
        const own = lines.filter((line) => line.account === account);
        const drilled = view({ period, account, path: [], by, order: 'change' }, NOW);
        const within = ({ from, to }: typeof period) => own.filter(({ day }) => day >= from && day <= to);
        expect(rowsSum(drilled)).toBe(sumOf(within(period)));
        expect(units(drilled.before ?? 'unknown')).toBe(sumOf(within(drilled.comparedWith)));
        database.close();
      }),
      { numRuns: 25 },
    );
  });

  it('counts a day that is read again only once, in every roll-up', () => {
    fc.assert(
      fc.property(bills, bills, fc.constantFrom(...DIMENSIONS), (before, after, by) => {
        const { database, ledger, view } = billOf(before);
        const [first] = after;
        if (first === undefined) return;
        const owner = { account: first.account, uid: '', name: '', currency: first.amount.currency };
        const own = (lines: readonly BillLine[]) => lines.filter(({ account }) => account === first.account);
        const day = own(after).filter((line) => line.day === first.day);
        ledger.replaceDay(owner, first.day, day, NOW);
        const expected = sumOf(own(before).filter((line) => line.day !== first.day)) + sumOf(day);
        expect(rowsSum(view({ period: WHOLE, account: first.account, path: [], by, order: 'amount' }, NOW))).toBe(
          expected,
        );
        ledger.forget(first.account);
        expect(view({ period: WHOLE, account: first.account, path: [], by, order: 'amount' }, NOW).rows).toEqual([]);
        database.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('what a view says besides its sums', () => {
  const line = (day: string, amount: string, instance = 'bucket'): BillLine => ({
    account: 'acme' as AccountId,
    day: day as BillLine['day'],
    productCode: 'oss',
    product: 'Object Storage Service',
    region: '',
    instance,
    instanceName: '',
    tags: [],
    resourceGroup: '',
    costUnit: '',
    remark: '',
    item: 'usage',
    amount: { currency: 'CNY', amount },
    source: 'api',
  });
  const owner = { account: 'acme' as AccountId, uid: '1', name: 'Acme', currency: 'CNY' };
  const at = (text: string) => instantOf(text) ?? (0 as Instant);
  const today = at('2026-11-23T06:00:00Z');
  const wanted: DrillWanted = { period: 'this-month', path: [], by: 'product', order: 'amount' };

  function opened() {
    const { database } = openDatabase(':memory:', today, billSchema);
    const ledger = openBillLedger(database);
    return { ledger, view: openBillViews(database, ledger, openBillSplits(database).splits) };
  }

  it('marks what may still change, with the day on which it is final', () => {
    const { ledger, view } = opened();
    for (const day of eachDay({ from: '2026-11-01' as BillLine['day'], to: '2026-11-21' as BillLine['day'] }))
      ledger.replaceDay(owner, day, [line(day, '10')], today);
    const drilled = view(wanted, today);
    expect(drilled).toMatchObject({
      total: '210',
      period: { from: '2026-11-01', to: '2026-11-21' },
      notBilledYet: { from: '2026-11-22', to: '2026-11-23' },
      unread: [],
      provisionalFrom: '2026-11-01',
      finalAt: at('2026-12-02T04:00:00Z'),
    });
    expect(drilled.rows[0]).toMatchObject({
      value: 'oss',
      name: 'Object Storage Service',
      share: 1,
      provisional: true,
    });
    expect(drilled.before).toBeUndefined();
    const final = view({ ...wanted, period: 'last-month' }, at('2026-12-20T06:00:00Z'));
    expect(final.provisionalFrom).toBe('2026-11-01');
  });

  it('never takes days that were not read for days without spending', () => {
    const { ledger, view } = opened();
    expect(view(wanted, today).unread).toEqual([{ from: '2026-11-01', to: '2026-11-21' }]);
    ledger.replaceDay(owner, '2026-11-10' as BillLine['day'], [line('2026-11-10', '10')], today);
    expect(view(wanted, today).unread).toEqual([
      { from: '2026-11-01', to: '2026-11-09' },
      { from: '2026-11-11', to: '2026-11-21' },
    ]);
    expect(view(wanted, today).rows[0]?.change).toBeUndefined();
  });

  it('shows the biggest change first, that of a thing that is gone included', () => {
    const { ledger, view } = opened();
    for (const day of eachDay({ from: '2026-11-14' as BillLine['day'], to: '2026-11-21' as BillLine['day'] })) {
      const old = day < '2026-11-18';
      const lines = [line(day, '100', 'steady'), old ? line(day, '30', 'gone') : line(day, '25', 'new')];
      ledger.replaceDay(owner, day, lines, today);
    }
    const period = { from: '2026-11-18' as BillLine['day'], to: '2026-11-21' as BillLine['day'] };
    const { rows } = view({ ...wanted, period, by: 'instance', order: 'change' }, today);
    expect(rows.map(({ value, change }) => [value, change])).toEqual([
      ['gone', -1],
      ['new', undefined],
      ['steady', 0],
    ]);
  });

  it('keeps to 200 rows, with the rest in one sum', () => {
    const { ledger, view } = opened();
    const lines = Array.from({ length: 450 }, (_, index) => line('2026-11-10', '0.01', `i-${index}`));
    ledger.replaceDay(owner, '2026-11-10' as BillLine['day'], lines, today);
    const drilled = view({ ...wanted, by: 'instance' }, today);
    expect(drilled.rows).toHaveLength(200);
    expect(drilled.others).toMatchObject({ count: 250, amount: '2.5' });
    expect(drilled.total).toBe('4.5');
  });
});
