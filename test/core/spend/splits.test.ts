import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillLine } from '../../../core/spend/bill-line';
import { plainDimensions, valueAlong } from '../../../core/spend/dimension';
import { withSplits } from '../../../core/spend/splits';
import { billUnits, unitsText } from '../../../core/spend/units';
import { anyLine } from './bill-lines';

const units = ({ amount }: BillLine): bigint => billUnits(amount.amount)?.units ?? 0n;
const sumOf = (lines: readonly BillLine[]): bigint => lines.reduce((sum, line) => sum + units(line), 0n);
const lines = fc.array(
  anyLine.map(({ part: _part, ...line }) => line),
  { minLength: 1, maxLength: 20 },
);

/** Cuts a line at any place, into parts with tags and a cost unit of their own; some of a part may be missing. */
const cut = (line: BillLine, percent: bigint, isWhole: boolean): readonly BillLine[] => {
  const first = (units(line) * percent) / 100n;
  const of = (part: string, amount: bigint): BillLine => ({
    ...line,
    part,
    tags: [{ key: 'project', value: part }],
    costUnit: part,
    amount: { ...line.amount, amount: unitsText(amount) },
  });
  return isWhole ? [of('a', first), of('b', units(line) - first)] : [of('a', first)];
};

describe('a bill with what a split bill divides its instances into', () => {
  it('comes to the bill to the last decimal, whole, by instance and along what both have', () => {
    const splits = fc.tuple(fc.bigInt({ min: 0n, max: 100n }), fc.boolean(), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(lines, splits, (bill, [percent, isWhole, count]) => {
        const all = withSplits(
          bill,
          bill.slice(0, count).flatMap((line) => cut(line, percent, isWhole)),
        );
        expect(sumOf(all)).toBe(sumOf(bill));
        for (const by of plainDimensions.filter((each) => ['product', 'instance', 'item'].includes(each))) {
          for (const value of new Set(bill.map((line) => valueAlong(line, by)))) {
            const under = (each: readonly BillLine[]) => sumOf(each.filter((line) => valueAlong(line, by) === value));
            expect(under(all)).toBe(under(bill));
          }
        }
      }),
    );
  });

  it('takes the parts’ tags where they come to the line, leaves the rest with the instance, and believes no more', () => {
    const [line] = fc.sample(lines, { numRuns: 1, seed: 1 })[0] ?? [];
    if (line === undefined) throw new Error('no line');
    const whole: BillLine = { ...line, item: 'usage', amount: { currency: 'CNY', amount: '10' } };
    const part = (amount: string): BillLine => ({ ...whole, part: 'a', amount: { currency: 'CNY', amount } });
    const amounts = (splits: readonly BillLine[]) =>
      withSplits([whole], splits).map(({ part: name = '', amount }) => [name, amount.amount]);
    expect(amounts([part('4'), part('6')])).toEqual([
      ['a', '4'],
      ['a', '6'],
    ]);
    expect(amounts([part('4')])).toEqual([
      ['a', '4'],
      ['', '6'],
    ]);
    expect(amounts([part('10.01')])).toEqual([['', '10']]);
    expect(amounts([part('-4')])).toEqual([['', '10']]);
    expect(amounts([])).toEqual([['', '10']]);
  });
});
