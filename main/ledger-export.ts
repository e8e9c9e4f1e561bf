import { basename } from 'node:path';
import type { AccountId } from '../core/account';
import type { Answer } from '../core/input-error';
import { type BillingMonth, monthAfter } from '../core/invoices/billing-month';
import { type AccountLedger, ledgerSheet } from '../core/ledger/ledger-sheet';
import { matchingIn } from '../core/ledger/ledger-view';
import { languageOf } from '../core/snapshot-of';
import { accountOf } from '../core/state';
import { translatorOf } from '../core/texts/translator';
import type { Instant } from '../core/time';
import type { Commands } from '../preload/contract';
import { makeInWorker } from './exports/in-worker';
import { sheetPdf } from './exports/pdf';
import { answerOf, saveFile } from './exports/save-file';
import type { LedgerBooks } from './ledger-books';
import type { KeptRecord } from './record';
import type { Store } from './store';
import type { Progress, Works } from './work';

export interface LedgerExportWorld {
  readonly store: Store;
  readonly books: LedgerBooks;
  readonly works: Works;
  readonly record: KeptRecord;
  readonly now: () => Instant;
}

type Asked = Commands['ledger.export'];

/** What a month hangs on: the one before it, and that one's carried usage. */
const BEFORE = 2;

const nameFor = ({ account, month }: Asked, named: string): string =>
  ['ledger', ...(account === undefined ? [] : [named]), ...(month === undefined ? [] : [month])].join('-');

export function exportLedger({ store, books, works, record, now }: LedgerExportWorld) {
  async function ledgerFor(id: AccountId, month: BillingMonth | undefined): Promise<AccountLedger> {
    if (month === undefined) return books.ledger(id);
    const { months, matching, name } = await books.ledger(id, monthAfter(month, -BEFORE));
    return { name, months: months.filter((each) => each.month === month), matching: matchingIn(matching, month) };
  }

  /** One account after the other, so that readings that come in meanwhile are kept in between. */
  async function eachLedger(
    asked: Asked,
    ids: readonly AccountId[],
    progress: Progress,
    take: (of: AccountLedger) => void,
  ) {
    for (const [index, id] of ids.entries()) {
      if (progress.isCancelled()) return;
      take(await ledgerFor(id, asked.month as BillingMonth | undefined));
      progress.done(index + 1);
    }
  }

  async function made(asked: Asked, ids: readonly AccountId[], progress: Progress): Promise<Uint8Array> {
    const language = languageOf(store.state());
    const head = await record.head();
    if (asked.format === 'pdf') {
      const accounts: AccountLedger[] = [];
      await eachLedger(asked, ids, progress, (account) => accounts.push(account));
      const sheet = ledgerSheet({ accounts, ...(head === undefined ? {} : { head }) }, translatorOf(language), now());
      return sheetPdf(sheet, language);
    }
    const making = makeInWorker({ format: asked.format, language });
    progress.onCancel(making.cancel);
    await eachLedger(asked, ids, progress, making.add);
    if (progress.isCancelled()) making.cancel();
    return making.ledger(head, now());
  }

  return async (asked: Asked): Promise<Answer> => {
    const { accounts } = store.state();
    const known = asked.account === undefined ? undefined : accountOf(store.state(), asked.account);
    if (asked.account !== undefined && known === undefined)
      return { ok: false, reason: { text: 'input.account.gone' } };
    const ids = known === undefined ? accounts.map(({ account }) => account.id) : [known.account.id];
    let busy = false;
    const saved = await saveFile({
      name: `${nameFor(asked, known?.account.name ?? '')}.${asked.format}`,
      content: async () => {
        // The workbook itself is the last step: it is made when every account's ledger is there.
        const work = await works.run('work.ledger', {}, ids.length + 1, (progress) => made(asked, ids, progress));
        busy = work.kind === 'busy';
        return work.kind === 'done' ? work.value : undefined;
      },
    });
    if (busy) return { ok: false, reason: { text: 'input.work.busy' } };
    if (saved.kind === 'saved') {
      const values = { file: basename(saved.path), format: asked.format, month: asked.month ?? 'all' };
      const account = asked.account === undefined ? {} : { account: asked.account };
      await record.append([{ at: now(), what: 'export', values, ...account }]);
    }
    return answerOf(saved);
  };
}
