import type { AccountId } from '../../core/account';
import type { BillLine } from '../../core/spend/bill-line';
import type { ReaderFound, RowProblem, RowsReader } from '../../core/spend/bill-row';
import { consoleReader } from '../../core/spend/console-bill';
import { focusReader, isFocus } from '../../core/spend/focus-reader';
import type { BillProblem, ImportAnswer } from '../../core/spend/import-answer';
import { moved } from '../../core/spend/period';
import { type BillingDay, billingDayOf, type Instant } from '../../core/time';
import type { BillAccount, BillLedger, LessThanKept } from './bill-account';
import { type KnownAccount, openOwners } from './bill-owners';
import { type RecordsPart, recordParts } from './bill-records';
import { UnreadableBill } from './bill-text';
import { reasonOf } from './kept';

export interface ImportWanted {
  readonly file: string;
  readonly accounts: readonly KnownAccount[];
  /** On whose page the file was dropped. */
  readonly chosen?: AccountId;
  /** A person said that the file is the whole bill, though it has much less than what is kept. */
  readonly evenIfLess?: true;
}

export interface ImportWatch {
  /** The part that is done, as `done` of `of`. */
  readonly onProgress: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
}

type Row = RecordsPart['records'][number];

/** Alibaba Cloud is of that year. All days from a file's first to its last count as read: one wrong year must not be taken. */
const OLDEST = '2009-01-01' as BillingDay;

const refuse = (line: number, problem: Omit<BillProblem, 'line'>): UnreadableBill =>
  new UnreadableBill({ line, ...problem });

const readerOf = (cells: readonly string[]): ReaderFound =>
  isFocus(cells) ? focusReader(cells) : consoleReader(cells);

/** What a row's cell is wrong with, with the name of its column. */
function refuseCell({ line }: Row, { text, values, field }: RowProblem, { columns }: RowsReader): UnreadableBill {
  const column = field === undefined ? undefined : columns[field];
  return refuse(line, { text, values, ...(column === undefined ? {} : { column }) });
}

/** Reads the rows of one file, the header first. */
function openRows(ledger: BillLedger, { accounts, chosen }: ImportWanted, now: Instant) {
  const newest = moved(billingDayOf(now), 1);
  const owners = openOwners(ledger.accounts(), accounts, chosen);
  let reader: RowsReader | undefined;
  let lines = 0;
  let rounded = 0;

  function begin({ line, cells }: Row): void {
    const found = readerOf(cells);
    if ('problem' in found) throw refuse(line, found.problem);
    reader = found;
  }

  function lineOf(row: Row, rows: RowsReader): BillLine | undefined {
    const { line, cells } = row;
    const { read, width } = rows;
    if (cells.length !== width && !(cells.length > width && cells.slice(width).every((cell) => cell.trim() === ''))) {
      if ('read' in readerOf(cells)) throw refuse(line, { text: 'bill.import.two' });
      throw refuse(line, { text: 'import.cells', values: { found: cells.length, wanted: width } });
    }
    const judged = read(cells);
    if ('skipped' in judged) return undefined;
    if ('problem' in judged && 'read' in readerOf(cells)) throw refuse(line, { text: 'bill.import.two' });
    if ('problem' in judged) throw refuseCell(row, judged.problem, rows);
    const { day } = judged.row;
    if (day < OLDEST || day > newest) {
      const values = { written: day, from: OLDEST, to: newest };
      throw refuseCell(row, { text: 'bill.import.no-such-day', values, field: 'day' }, rows);
    }
    const owner = owners.of(judged.row);
    if ('problem' in owner) throw refuseCell(row, owner.problem, rows);
    lines += 1;
    if (judged.rounded) rounded += 1;
    const { owner: _owner, ...rest } = judged.row;
    return { ...rest, account: owner.account };
  }

  return {
    linesOf: (records: readonly Row[]): readonly BillLine[] => {
      const [first, ...others] = records;
      if (first === undefined) return [];
      const rows = reader === undefined ? others : records;
      if (reader === undefined) begin(first);
      const reading = reader;
      return reading === undefined ? [] : rows.flatMap((row) => lineOf(row, reading) ?? []);
    },
    found: () => ({ owners, lines, rounded, hasHeader: reader !== undefined }),
  };
}

/** The part of the whole that reading is; the rest is adding up. */
const READING = 0.95;

class Cancelled extends Error {}

function judge({ isCancelled }: ImportWatch): void {
  if (isCancelled()) throw new Cancelled();
}

function lessThanKept(
  { account, days, kept, staged }: LessThanKept,
  owners: readonly BillAccount[],
): Omit<BillProblem, 'line'> {
  const { name = '', currency = '' } = owners.find((each) => each.account === account) ?? {};
  return { text: 'bill.import.less', values: { account: name, currency, kept, staged, from: days.from, to: days.to } };
}

async function taken(
  ledger: BillLedger,
  wanted: ImportWanted,
  watch: ImportWatch,
  now: Instant,
): Promise<ImportAnswer> {
  const rows = openRows(ledger, wanted, now);
  let size = 0;
  for await (const { records, bytes, of } of recordParts(wanted.file)) {
    judge(watch);
    ledger.stage(rows.linesOf(records));
    size = of;
    watch.onProgress(bytes * READING, of);
  }
  const { owners, lines, rounded, hasHeader } = rows.found();
  if (lines === 0) throw refuse(0, { text: hasHeader ? 'bill.import.no-lines' : 'bill.import.empty' });
  const loss = wanted.evenIfLess === true ? undefined : ledger.lessThanKept(owners.read());
  if (loss !== undefined) throw refuse(0, lessThanKept(loss, owners.owners()));
  ledger.finish(owners.owners(), owners.read(), now, () => judge(watch));
  watch.onProgress(size, size);
  return { kind: 'taken', imported: { lines, rounded, accounts: owners.imported() } };
}

function problemIn(error: unknown): BillProblem {
  if (error instanceof UnreadableBill) return error.problem;
  const reason = reasonOf(error);
  if (reason === 'disk-full') return { line: 0, text: 'bill.import.disk-full' };
  return { line: 0, text: reason === 'amount-out-of-range' ? 'bill.import.too-large' : 'import.unreadable' };
}

/**
 * Takes a file as a whole, or nothing of it: what is wrong is said with its line. Lets other calls in between, and can be
 * cancelled until the moment it is taken.
 */
export async function importBill(
  ledger: BillLedger,
  wanted: ImportWanted,
  watch: ImportWatch,
  now: Instant,
): Promise<ImportAnswer> {
  try {
    return await taken(ledger, wanted, watch, now);
  } catch (error) {
    try {
      ledger.abandon();
    } catch {
      // swept when the file is opened next
    }
    return error instanceof Cancelled ? { kind: 'cancelled' } : { kind: 'refused', problem: problemIn(error) };
  }
}
