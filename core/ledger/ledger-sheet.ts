import { type Cell, type Column, emptyCell, moneyCell, type Sheet, type SheetTable, textCell } from '../sheet/sheet';
import type { Translator } from '../texts/translator';
import type { Instant } from '../time';
import type { InvoiceMatching } from './invoices';
import { invoicesTable } from './invoices-sheet';
import type { LedgerMonth } from './ledger';
import { billingMoment, lineWords } from './line-words';
import { monthsTable } from './months-sheet';

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
