import type { AccountId } from '../account';
import { isCalendarDay } from '../alerts/calendar-day';
import { type Currency, type Money, money, writtenAmount } from '../money';
import type { TextKey } from '../texts/catalogue';
import type { TextValues } from '../texts/translator';
import type { BillingDay } from '../time';
import { invoiceKey, type KeptInvoice } from './invoices';

/** One row as it stands in the file, with the line it begins on: the first is 1. */
export interface WrittenRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file was not taken: the line and what to do about it. */
export interface ImportProblem {
  readonly line: number;
  readonly text: TextKey;
  readonly values?: TextValues;
}

export type ImportJudged =
  | {
      readonly ok: true;
      /** Those that are not kept yet. */
      readonly invoices: readonly KeptInvoice[];
      /** How many of the file's are kept already, as they are. */
      readonly known: number;
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** An account as an invoice may name it. */
export interface InvoicedAccount {
  readonly id: AccountId;
  readonly name: string;
  readonly currency?: Currency;
}

export interface ImportFacts {
  readonly accounts: readonly InvoicedAccount[];
  readonly kept: readonly KeptInvoice[];
}

const columns = {
  number: ['number', 'invoice number', 'invoice no', 'invoice no.', 'invoice', '发票号码', '发票号', '编号'],
  date: ['date', 'invoice date', 'issue date', 'day', '开票日期', '发票日期', '日期'],
  amount: ['amount', 'invoice amount', 'total', '金额', '发票金额', '总额', '价税合计'],
  currency: ['currency', '币种', '货币'],
  account: ['account', 'account name', '账号', '账户', '账号名称'],
} as const satisfies Record<string, readonly string[]>;

type ColumnName = keyof typeof columns;
type Places = Readonly<Record<ColumnName, number>>;

/** As headings, names and currencies are compared: without case, width and surplus spaces. */
const asRead = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const columnNames = Object.keys(columns) as readonly ColumnName[];

function placesIn(header: WrittenRow): Places | ImportProblem {
  const headings = header.cells.map(asRead);
  const found: Partial<Record<ColumnName, number>> = {};
  for (const name of columnNames) {
    const names: readonly string[] = columns[name];
    const places = headings.flatMap((heading, index) => (names.includes(heading) ? [index] : []));
    const [place] = places;
    if (place === undefined)
      return { line: header.line, text: 'import.column.missing', values: { column: columns[name][0] } };
    if (places.length > 1)
      return { line: header.line, text: 'import.column.twice', values: { column: columns[name][0] } };
    found[name] = place;
  }
  const { number = 0, date = 0, amount = 0, currency = 0, account = 0 } = found;
  return { number, date, amount, currency, account };
}

/** `2026-11-16`, `2026/11/16`, `2026年11月16日`: only forms that can be read in one way. */
export function writtenDay(text: string): BillingDay | undefined {
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T]00:00(?::00)?)?$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (parts === null) return undefined;
  const day = `${parts[1]}-${(parts[3] ?? '').padStart(2, '0')}-${(parts[4] ?? '').padStart(2, '0')}`;
  return isCalendarDay(day) ? (day as BillingDay) : undefined;
}

const MOST_DECIMALS = 6;
const LONGEST_NUMBER = 64;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what an invoice's number must not have
const NUMBER = /^[^\u0000-\u001f\u007f]+$/;

export function invoiceAmount(text: string): string | undefined {
  const amount = writtenAmount(text);
  const decimals = amount?.split('.')[1]?.length ?? 0;
  return amount === undefined || amount === '0' || decimals > MOST_DECIMALS ? undefined : amount;
}

export const isInvoiceNumber = (number: string): boolean => number.length <= LONGEST_NUMBER && NUMBER.test(number);

type RowJudged = { readonly invoice: KeptInvoice } | { readonly problem: Omit<ImportProblem, 'line'> };

const wrong = (text: TextKey, values: TextValues): RowJudged => ({ problem: { text, values } });
const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function judgedAmount(written: string, currency: string, account: InvoicedAccount): RowJudged | Money {
  if (!/^[A-Z]{3}$/.test(currency)) return wrong('import.currency', { written: shown(currency) });
  if (account.currency !== undefined && account.currency !== currency) {
    return wrong('import.currency.other', { written: currency, account: account.name, currency: account.currency });
  }
  const amount = invoiceAmount(written);
  return amount === undefined ? wrong('import.amount', { written: shown(written) }) : money(currency, amount);
}

type Named = ReadonlyMap<string, InvoicedAccount>;

/** The first of a name counts. */
const namedOf = ({ accounts }: ImportFacts): Named =>
  new Map([...accounts].reverse().map((each) => [asRead(each.name), each]));

function judgedRow({ cells }: WrittenRow, places: Places, accounts: Named): RowJudged {
  const cell = (name: ColumnName): string => (cells[places[name]] ?? '').normalize('NFKC').trim();
  const number = cell('number');
  if (!isInvoiceNumber(number)) return wrong('import.number', { written: shown(number) });
  const day = writtenDay(cell('date'));
  if (day === undefined) return wrong('import.day', { written: shown(cell('date')) });
  const account = accounts.get(asRead(cell('account')));
  if (account === undefined) return wrong('import.account', { written: shown(cell('account')) });
  const amount = judgedAmount(cell('amount'), cell('currency').toUpperCase(), account);
  return 'problem' in amount || 'invoice' in amount
    ? amount
    : { invoice: { account: account.id, number, day, amount } };
}

const sameInvoice = (left: KeptInvoice, right: KeptInvoice): boolean =>
  left.day === right.day &&
  left.amount.currency === right.amount.currency &&
  left.amount.amount === right.amount.amount;

interface Found {
  readonly invoice: KeptInvoice;
  readonly line: number;
}

/** An invoice that stands twice in the file, or is kept with other figures; `known` where it is kept as it is. */
function again({ invoice, line }: Found, earlier: Found | undefined, before: KeptInvoice | undefined) {
  const { number } = invoice;
  if (earlier !== undefined) return { line, text: 'import.twice', values: { number, first: earlier.line } } as const;
  if (before === undefined) return undefined;
  if (sameInvoice(before, invoice)) return 'known';
  return { line, text: 'import.differs', values: { number, day: before.day, amount: before.amount.amount } } as const;
}

function judgedRows(written: readonly WrittenRow[], width: number, places: Places, facts: ImportFacts): ImportJudged {
  const named = namedOf(facts);
  const kept = new Map(facts.kept.map((invoice) => [invoiceKey(invoice), invoice]));
  const found = new Map<string, Found>();
  const problems: ImportProblem[] = [];
  let known = 0;
  for (const row of written) {
    const { line, cells } = row;
    const judged: RowJudged =
      cells.length === width
        ? judgedRow(row, places, named)
        : wrong('import.cells', { found: cells.length, wanted: width });
    if ('problem' in judged) {
      problems.push({ line, ...judged.problem });
      continue;
    }
    const each = { invoice: judged.invoice, line };
    const key = invoiceKey(each.invoice);
    const trouble = again(each, found.get(key), kept.get(key));
    if (trouble === undefined) found.set(key, each);
    else if (trouble === 'known') known += 1;
    else problems.push(trouble);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, invoices: [...found.values()].map(({ invoice }) => invoice), known };
}

/** Every row is judged; a file with a single problem is not taken at all. */
export function importJudged(rows: readonly WrittenRow[], facts: ImportFacts): ImportJudged {
  const [header, ...written] = rows;
  if (header === undefined) return { ok: false, problems: [{ line: 1, text: 'import.empty' }] };
  const places = placesIn(header);
  if ('text' in places) return { ok: false, problems: [places] };
  if (written.length === 0) return { ok: false, problems: [{ line: header.line, text: 'import.no-rows' }] };
  return judgedRows(written, header.cells.length, places, facts);
}
