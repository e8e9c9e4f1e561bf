import { difference, type Money, sum, zero } from '../money';
import {
  type Cell,
  type Column,
  emptyCell,
  moneyCell,
  type Sheet,
  type SheetTable,
  sumCell,
  textCell,
} from '../sheet/sheet';
import type { Translator } from '../texts/translator';
import type { Instant } from '../time';
import type { InvoiceMatching } from './invoices';
import { invoicesTable } from './invoices-sheet';
import { type LedgerMonth, unmatchedOf } from './ledger';
import { billingMoment, lineWords } from './line-words';

export interface AccountLedger {
  readonly name: string;
  /** The oldest first. */
  readonly months: readonly LedgerMonth[];
  readonly matching: InvoiceMatching;
}

export interface LedgerSheetInput {
  readonly accounts: readonly AccountLedger[];
  /** The record's last line as the sheet is made. */
  readonly head?: { readonly count: number; readonly hash: string };
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
function blocksOf(accounts: readonly AccountLedger[], t: Translator): readonly Block[] {
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

function monthsTable(accounts: readonly AccountLedger[], t: Translator): SheetTable {
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

function linesTable(accounts: readonly AccountLedger[], t: Translator): SheetTable {
  const columns: readonly Column[] = [
    { title: t('ledger.column.account'), width: 28 },
    { title: t('ledger.column.month'), width: 12 },
    { title: t('ledger.column.when'), width: 18 },
    { title: t('ledger.column.what'), width: 30 },
    { title: t('ledger.column.detail'), width: 60 },
    { title: t('ledger.column.currency'), width: 10 },
    { title: t('ledger.column.amount'), align: 'right', width: 16 },
  ];
  const rows = accounts.flatMap(({ name, months }) =>
    months.flatMap(({ month, lines }) =>
      lines.map((line): readonly Cell[] => {
        const { what, detail, at } = lineWords(line, t);
        const when = at === undefined ? emptyCell : textCell(billingMoment(at));
        const { currency } = line.amount;
        const texts = [textCell(what), textCell(detail), textCell(currency)];
        return [textCell(name), textCell(month), when, ...texts, moneyCell(line.amount)];
      }),
    ),
  );
  return { title: t('ledger.sheet.lines'), columns, rows };
}

function periodOf(accounts: readonly AccountLedger[]): string {
  const months = accounts.flatMap((account) => account.months.map(({ month }) => month)).sort();
  const [first = '', last = first] = [months[0], months[months.length - 1]];
  return first === last ? first : `${first} – ${last}`;
}

/** Most of a ledger's words are the same on every line. */
function remembering(t: Translator): Translator {
  const known = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return t(key, values);
    const said = known.get(key) ?? t(key);
    known.set(key, said);
    return said;
  };
}

/** The ledger as a document: its months with live sums, every line behind them, and the invoices. */
export function ledgerSheet({ accounts, head }: LedgerSheetInput, translator: Translator, now: Instant): Sheet {
  const t = remembering(translator);
  const [only, ...others] = accounts;
  const what = only !== undefined && others.length === 0 ? only.name : t('ledger.sheet.all');
  return {
    title: t('ledger.sheet.title', { what }),
    facts: [
      { label: t('ledger.sheet.period'), value: textCell(periodOf(accounts)) },
      { label: t('ledger.sheet.made'), value: textCell(`${billingMoment(now)} UTC+8`) },
    ],
    tables: [monthsTable(accounts, t), linesTable(accounts, t), ...invoicesTable(accounts, t)],
    notes: [
      t('ledger.sheet.note.sum'),
      t('ledger.sheet.note.days'),
      ...(head === undefined ? [] : [t('ledger.sheet.note.record', { count: head.count, hash: head.hash })]),
    ],
  };
}
