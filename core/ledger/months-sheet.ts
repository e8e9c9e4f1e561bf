import { difference, type Money, sum, zero } from '../money';
import { type Cell, type Column, emptyCell, moneyCell, type SheetTable, sumCell, textCell } from '../sheet/sheet';
import type { Translator } from '../texts/translator';
import { type LedgerMonth, unmatchedOf } from './ledger';

interface NamedMonths {
  readonly name: string;
  readonly months: readonly LedgerMonth[];
}

/** Places of the columns that the sums name. */
const OPENING = 3;
const TOP_UPS = 4;
const USAGE = 5;
const ADJUSTMENTS = 6;
const CLOSING = { kind: 'row', plus: [OPENING, TOP_UPS, ADJUSTMENTS], minus: [USAGE] } as const;

const monthColumns = (t: Translator): readonly Column[] => [
  { title: t('ledger.column.account'), width: 28 },
  { title: t('ledger.column.month'), width: 12 },
  { title: t('ledger.column.currency'), width: 10 },
  { title: t('ledger.column.opening'), align: 'right', width: 16 },
  { title: t('ledger.column.top-ups'), align: 'right', width: 16 },
  { title: t('ledger.column.usage'), align: 'right', width: 16 },
  { title: t('ledger.column.adjustments'), align: 'right', width: 16 },
  { title: t('ledger.column.closing'), align: 'right', width: 16 },
  { title: t('ledger.column.unmatched'), align: 'right', width: 14 },
  { title: t('ledger.column.basis'), width: 14 },
  { title: t('ledger.column.standing'), width: 14 },
];

interface NamedMonth {
  readonly name: string;
  readonly month: LedgerMonth;
}

function monthRow({ name, month }: NamedMonth, t: Translator): readonly Cell[] {
  return [
    textCell(name),
    textCell(month.month),
    textCell(month.opening.currency),
    moneyCell(month.opening),
    moneyCell(month.topUps),
    moneyCell(month.usage),
    moneyCell(month.adjustments),
    sumCell(month.closing, CLOSING),
    moneyCell(unmatchedOf(month)),
    textCell(t(`ledger.basis.${month.basis}`)),
    textCell(t(`ledger.standing.${month.standing}`)),
  ];
}

const totalOf = (months: readonly NamedMonth[], of: (month: LedgerMonth) => Money, none: Money): Money =>
  months.reduce((total, { month }) => sum(total, of(month)), none);

/** `openings`: accounts side by side have their openings added, months after each other only the first. */
function totalRow(
  months: readonly NamedMonth[],
  from: number,
  name: string,
  openings: 'added' | 'first',
  t: Translator,
) {
  const first = months[0]?.month.opening;
  if (first === undefined) return [];
  const none = zero(first.currency);
  const of = { kind: 'column', from, to: from + months.length - 1 } as const;
  const added = (part: (month: LedgerMonth) => Money): Cell => sumCell(totalOf(months, part, none), of);
  const opening = openings === 'added' ? totalOf(months, (month) => month.opening, none) : first;
  const closing = months.reduce(
    (total, { month }) => sum(difference(sum(total, month.topUps), month.usage), month.adjustments),
    opening,
  );
  return [
    textCell(name),
    textCell(openings === 'first' ? t('ledger.total') : ''),
    textCell(first.currency),
    openings === 'added' ? sumCell(opening, of) : moneyCell(opening),
    added((month) => month.topUps),
    added((month) => month.usage),
    added((month) => month.adjustments),
    sumCell(closing, CLOSING),
    added(unmatchedOf),
    emptyCell,
    emptyCell,
  ];
}

interface Block {
  readonly months: readonly NamedMonth[];
  readonly name: string;
  readonly openings: 'added' | 'first';
}

/** Months of one account after each other, or where it is one month of several accounts, accounts of one currency. */
function blocksOf(accounts: readonly NamedMonths[], t: Translator): readonly Block[] {
  const byAccount = accounts.map(({ name, months }) => ({ name, months: months.map((month) => ({ name, month })) }));
  if (byAccount.some(({ months }) => months.length > 1)) {
    return byAccount.map(({ name, months }) => ({ name, months, openings: 'first' }));
  }
  const all = byAccount.flatMap(({ months }) => months);
  const currencies = [...new Set(all.map(({ month }) => month.opening.currency))].sort();
  return currencies.map((currency) => ({
    name: t('ledger.total.currency', { currency }),
    months: all.filter(({ month }) => month.opening.currency === currency),
    openings: 'added',
  }));
}

/** Opening to closing with live sums, and totals of what may be added up. */
export function monthsTable(accounts: readonly NamedMonths[], t: Translator): SheetTable {
  const rows: (readonly Cell[])[] = [];
  const emphasised: number[] = [];
  for (const { months, name, openings } of blocksOf(accounts, t)) {
    const from = rows.length;
    for (const month of months) rows.push(monthRow(month, t));
    if (months.length < 2) continue;
    emphasised.push(rows.length);
    rows.push(totalRow(months, from, name, openings, t));
  }
  return { title: t('ledger.sheet.months'), columns: monthColumns(t), rows, emphasised };
}
