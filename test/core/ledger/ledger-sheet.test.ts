import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { ledgerSheet } from '../../../core/ledger/ledger-sheet';
import { matchingIn } from '../../../core/ledger/ledger-view';
import { type Cell, moneyOfCell, type SheetTable } from '../../../core/sheet/sheet';
import { translatorOf } from '../../../core/texts/translator';
import { ledgerOfAll, ledgerOfOne, november, OCTOBER, october } from '../../fixtures/ledgers';
import { now } from '../../fixtures/readings';

const noInvoices = { invoices: [], missing: [] };
const t = translatorOf('en');
const one = ledgerSheet(
  { accounts: [{ name: 'Tokyo', months: [october, november], matching: ledgerOfOne.matching ?? noInvoices }] },
  t,
  now,
);
const all = ledgerSheet(
  {
    accounts: [...ledgerOfAll.months, october].map((month, index) => ({
      name: `Account ${index}`,
      months: [month],
      matching: noInvoices,
    })),
    head: { count: 7, hash: 'ab12' },
  },
  t,
  now,
);

/** What a spreadsheet works the cell out to. */
function workedOut({ rows }: SheetTable, cell: Cell, row: number, column: number): string {
  if (cell.kind !== 'sum') return moneyOfCell(cell)?.amount ?? '0';
  const at = (atRow: number, atColumn: number): Big => {
    const other = rows[atRow]?.[atColumn];
    return new Big(other === undefined ? '0' : workedOut({ rows, columns: [] }, other, atRow, atColumn));
  };
  const { of } = cell;
  if (of.kind === 'row') {
    const plus = of.plus.reduce((total, each) => total.plus(at(row, each)), new Big('0'));
    return of.minus.reduce((total, each) => total.minus(at(row, each)), plus).toFixed();
  }
  let total = new Big('0');
  for (let each = of.from; each <= of.to; each += 1) total = total.plus(at(each, column));
  return total.toFixed();
}

describe.each([
  ['of one account', one],
  ['of all accounts', all],
])('the sheet %s', (_, sheet) => {
  it('has sums that come to what they say', () => {
    let sums = 0;
    for (const table of sheet.tables) {
      for (const [row, cells] of table.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (cell.kind !== 'sum') continue;
          sums += 1;
          expect(workedOut(table, cell, row, column), `${row} ${column}`).toBe(cell.money.amount);
        }
      }
    }
    expect(sums).toBeGreaterThan(4);
  });

  it('has as many cells in each row as columns', () => {
    for (const { columns, rows } of sheet.tables) {
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    }
  });
});

const texts = (table: SheetTable | undefined, column: number): readonly string[] =>
  (table?.rows ?? []).map((row) => {
    const cell = row[column];
    return cell?.kind === 'text' ? cell.text : '';
  });

describe('what is in it', () => {
  it('of one account: its months with a total, every line, its invoices and those that are missing', () => {
    const [months, lines, invoices] = one.tables;
    expect(texts(months, 1)).toEqual(['2026-10', '2026-11', 'Total']);
    expect(lines?.rows).toHaveLength(october.lines.length + november.lines.length);
    expect(texts(invoices, 5)).toEqual(['Matched', 'No invoice yet']);
    expect(one.title).toBe('Ledger of Tokyo');
  });

  it('of all accounts: a total for each currency that has several, none for two currencies together', () => {
    const [months] = all.tables;
    expect(texts(months, 0)).toEqual(['Account 0', 'Account 2', 'Total CNY', 'Account 1']);
    expect(all.notes.at(-1)).toBe('Record: line 7, ab12');
    expect(all.title).toBe('Ledger of all accounts');
  });

  it('of one month: the invoices of its days, and of its top-ups', () => {
    const matching = ledgerOfOne.matching ?? noInvoices;
    expect(matchingIn(matching, OCTOBER).invoices).toHaveLength(1);
    expect(matchingIn(matching, november.month).invoices).toEqual([]);
  });
});
