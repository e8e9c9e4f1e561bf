import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AccountId } from '../core/account';
import { latestReading } from '../core/account-state';
import type { Answer, InputError } from '../core/input-error';
import { type ImportProblem, type InvoicedAccount, importJudged } from '../core/ledger/invoice-import';
import { invoiceFrom } from '../core/ledger/invoice-input';
import type { KeptInvoice } from '../core/ledger/invoices';
import type { RecordEntry } from '../core/record/entry';
import { accountOf, withImported } from '../core/state';
import type { Instant } from '../core/time';
import type { Commands } from '../preload/contract';
import { type CommandHandlers, done } from './commands';
import { MOST_BYTES, readCsv } from './exports/read-csv';
import type { LedgerBooks } from './ledger-books';
import type { KeptRecord } from './record';
import type { Store } from './store';
import type { Works } from './work';

export interface LedgerCommandWorld {
  readonly store: Store;
  readonly books: LedgerBooks;
  readonly works: Works;
  readonly record: KeptRecord;
  /** What the page shows of invoices has changed. */
  readonly changed: () => void;
  readonly export: (asked: Commands['ledger.export']) => Promise<Answer>;
  /** Path of a file that a person chooses; undefined where none was. */
  readonly chooseFile: () => Promise<string | undefined>;
  readonly now: () => Instant;
}

export type LedgerHandlers = Pick<
  CommandHandlers,
  Extract<keyof CommandHandlers, `ledger.${string}` | `invoice${string}` | `work.${string}`>
>;

const refused = (reason: InputError): Answer => ({ ok: false, reason });
const gone = refused({ text: 'input.account.gone' });
const notSaved = refused({ text: 'input.not-saved' });
const MOST_SHOWN = 50;

export function ledgerCommands(world: LedgerCommandWorld): LedgerHandlers {
  const { store, books, record, now } = world;
  const { invoices } = books;

  const currencyOf = (id: AccountId): string | undefined => {
    const state = accountOf(store.state(), id);
    return state && (latestReading(state)?.available.currency ?? state.account.currency);
  };

  const line = (values: RecordEntry['values'], account?: AccountId): RecordEntry => ({
    at: now(),
    what: 'invoice',
    values,
    ...(account === undefined ? {} : { account }),
  });

  async function keep(id: AccountId, list: readonly KeptInvoice[], entry: RecordEntry): Promise<Answer> {
    const kept = await invoices.keep(id, list);
    if (!kept.ok) return notSaved;
    await record.append([entry]);
    world.changed();
    return done;
  }

  async function enter(input: Commands['invoice.enter']): Promise<Answer> {
    const { account } = input;
    if (accountOf(store.state(), account) === undefined) return gone;
    const before = await invoices.of(account);
    const answer = invoiceFrom(input, currencyOf(account), before);
    if (!answer.ok) return refused(answer.reason);
    const { number, day, amount } = answer.invoice;
    return keep(account, [...before, answer.invoice], line({ act: 'entered', number, day, ...amount }, account));
  }

  async function remove({ account, number }: Commands['invoice.remove']): Promise<Answer> {
    const before = await invoices.of(account);
    const invoice = before.find((each) => each.number === number);
    if (invoice === undefined) return refused({ text: 'input.invoice.gone' });
    const { day, amount } = invoice;
    const rest = before.filter((each) => each !== invoice);
    return keep(account, rest, line({ act: 'removed', number, day, ...amount }, account));
  }

  function refuse(file: string, problems: readonly ImportProblem[]): Answer {
    const more = Math.max(0, problems.length - MOST_SHOWN);
    const outcome = { ok: false, file, problems: problems.slice(0, MOST_SHOWN), more } as const;
    store.commit((state) => withImported(state, outcome));
    return refused({ text: 'input.import.refused', values: { file } });
  }

  /** Of all accounts or of none: what was kept already is put back where one account's list cannot be kept. */
  async function keepAll(added: readonly KeptInvoice[]): Promise<boolean> {
    const before: (readonly [AccountId, readonly KeptInvoice[]])[] = [];
    for (const id of new Set(added.map(({ account }) => account))) {
      const list = await invoices.of(id);
      const kept = await invoices.keep(id, [...list, ...added.filter(({ account }) => account === id)]);
      if (!kept.ok) {
        for (const [other, earlier] of before) await invoices.keep(other, earlier);
        return false;
      }
      before.push([id, list]);
    }
    return true;
  }

  async function take({ file, bytes }: Commands['invoices.import']): Promise<Answer> {
    const read = readCsv(bytes);
    if (!read.ok) return refuse(file, [read.problem]);
    const accounts = store.state().accounts.map(({ account: { id, name } }): InvoicedAccount => {
      const currency = currencyOf(id);
      return { id, name, ...(currency === undefined ? {} : { currency }) };
    });
    const kept = (await Promise.all(accounts.map(({ id }) => invoices.of(id)))).flat();
    const judged = importJudged(read.rows, { accounts, kept });
    if (!judged.ok) return refuse(file, judged.problems);
    if (!(await keepAll(judged.invoices))) return notSaved;
    const added = judged.invoices.length;
    store.commit((state) => withImported(state, { ok: true, file, added, known: judged.known }));
    if (added > 0) await record.append([line({ act: 'imported', file, count: added })]);
    world.changed();
    return done;
  }

  async function choose(): Promise<Answer> {
    const path = await world.chooseFile();
    if (path === undefined) return done;
    const file = basename(path);
    try {
      const { size } = await stat(path);
      const bytes = size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : new Uint8Array(await readFile(path));
      return await take({ file, bytes });
    } catch {
      return refuse(file, [{ line: 1, text: 'import.unreadable' }]);
    }
  }

  return {
    'ledger.export': world.export,
    'invoice.enter': enter,
    'invoice.remove': remove,
    'invoices.import': take,
    'invoices.choose': choose,
    'invoices.seen': () => {
      store.commit((state) => withImported(state, undefined));
      return done;
    },
    'work.cancel': () => {
      world.works.cancel();
      return done;
    },
  };
}
