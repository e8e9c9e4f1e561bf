import type { Arrival } from '../reading';
import { factText } from '../sheet/cell-text';
import { type Cell, type Column, dayCell, emptyCell, moneyCell, type SheetTable, textCell } from '../sheet/sheet';
import type { Translator } from '../texts/translator';
import { billingDay, type InvoiceMatching } from './invoices';

interface NamedMatching {
  readonly name: string;
  readonly matching: InvoiceMatching;
}

const columnsOf = (t: Translator): readonly Column[] => [
  { title: t('ledger.column.account'), width: 28 },
  { title: t('ledger.column.invoice'), width: 24 },
  { title: t('ledger.column.date'), width: 12 },
  { title: t('ledger.column.currency'), width: 10 },
  { title: t('ledger.column.amount'), align: 'right', width: 16 },
  { title: t('ledger.column.standing'), width: 16 },
  { title: t('ledger.column.difference'), align: 'right', width: 16 },
  { title: t('ledger.column.for'), width: 50 },
];

/** `2026-10-15 CNY 2,500.00`, one after the other. */
export const topUpsText = (topUps: readonly Arrival[]): string =>
  topUps.map(({ at, amount }) => `${billingDay(at)} ${factText(moneyCell(amount))}`).join('; ');

function rowsOf({ name, matching }: NamedMatching, t: Translator): readonly (readonly Cell[])[] {
  const entered = matching.invoices.map(({ invoice, standing, topUps, difference }) => [
    textCell(name),
    textCell(invoice.number),
    dayCell(invoice.day),
    textCell(invoice.amount.currency),
    moneyCell(invoice.amount),
    textCell(t(`ledger.invoice.${standing}`)),
    difference === undefined ? emptyCell : moneyCell(difference),
    textCell(topUpsText(topUps)),
  ]);
  const missing = matching.missing.map(({ cutDay, amount, topUps }) => [
    textCell(name),
    emptyCell,
    dayCell(cutDay),
    textCell(amount.currency),
    moneyCell(amount),
    textCell(t('ledger.invoice.missing')),
    emptyCell,
    textCell(topUpsText(topUps)),
  ]);
  return [...entered, ...missing];
}

/** None where there is no invoice and none is missing. */
export function invoicesTable(accounts: readonly NamedMatching[], t: Translator): readonly SheetTable[] {
  const rows = accounts.flatMap((account) => rowsOf(account, t));
  return rows.length === 0 ? [] : [{ title: t('ledger.sheet.invoices'), columns: columnsOf(t), rows }];
}
