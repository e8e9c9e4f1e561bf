import type { AccountId } from '../core/account';
import { latestReading } from '../core/account-state';
import type { Failure } from '../core/failure';
import { type BillingMonth, monthAfter } from '../core/invoices/billing-month';
import type { LedgerMonth } from '../core/ledger/ledger';
import { LEDGER_MONTHS, type LedgerView } from '../core/ledger/ledger-view';
import { billingMonthOf } from '../core/ledger/month-of-balance';
import { type State, withLedger } from '../core/state';
import { type Instant, minutes } from '../core/time';
import type { BillWanted, LedgerBooks } from './ledger-books';
import type { Store } from './store';

export interface LedgerOnShow {
  /** Reads what the page needs, where it is shown. */
  readonly look: () => void;
  /** Something that the page shows was changed: it is read anew. */
  readonly changed: () => void;
}

interface Wanted {
  readonly account?: AccountId;
  readonly ids: readonly AccountId[];
  readonly month: BillingMonth;
}

/** New readings move only the month that runs, and nobody watches that by the second. */
const EVERY = minutes(1);
/** What a month hangs on: the one before it, and that one's carried usage. */
const BEFORE = 2;

const isMonth = (text: string | undefined): text is BillingMonth => text !== undefined;

/** The last month that is over; an account that was first read in this one has only this. */
function usualMonth(state: State, ids: readonly AccountId[], now: Instant): BillingMonth {
  const current = billingMonthOf(now);
  const before = monthAfter(current, -1);
  const known = state.accounts.some(
    ({ account, readings }) =>
      ids.includes(account.id) && readings[0] !== undefined && billingMonthOf(readings[0].at) <= before,
  );
  return known ? before : current;
}

function wantedBy(state: State, now: Instant): Wanted | undefined {
  const { page } = state;
  if (page.name !== 'ledger') return undefined;
  const ids = page.account === undefined ? state.accounts.map(({ account }) => account.id) : [page.account];
  const month = isMonth(page.month as BillingMonth | undefined)
    ? (page.month as BillingMonth)
    : usualMonth(state, ids, now);
  return { ids, month, ...(page.account === undefined ? {} : { account: page.account }) };
}

export function showLedger(store: Store, books: LedgerBooks, isShown: () => boolean, now: () => Instant): LedgerOnShow {
  let shown = '';
  let revision = 0;
  let failure: Failure | undefined;

  const isCurrent = (key: string): boolean => shown === key;

  async function monthsFor({ account, ids, month }: Wanted) {
    if (account !== undefined) {
      const { months, matching } = await books.ledger(account);
      return { months: [...months].reverse(), matching };
    }
    const months: LedgerMonth[] = [];
    for (const id of ids) {
      const found = await books.ledger(id, monthAfter(month, -BEFORE));
      months.push(...found.months.filter((each) => each.month === month));
    }
    return { months };
  }

  async function billsFor(
    { account, ids, month }: Wanted,
    months: readonly LedgerMonth[],
  ): Promise<readonly BillWanted[]> {
    if (account !== undefined) {
      const over = months.map((each) => each.month);
      return books.billsWanted(account, over);
    }
    const wanted: BillWanted[] = [];
    for (const id of ids) wanted.push(...(await books.billsWanted(id, [month, monthAfter(month, -1)])));
    return wanted;
  }

  const commit = (view: LedgerView | undefined): void => store.commit((state) => withLedger(state, view));

  /** The first failure is told and ends it: the next bills would hardly fare better. */
  async function readBills(wanted: readonly BillWanted[], key: string): Promise<void> {
    for (const each of wanted) {
      if (!isCurrent(key)) return;
      failure = await books.readBill(each);
      if (failure !== undefined) break;
    }
    if (isCurrent(key)) changed();
  }

  async function load(wanted: Wanted, key: string): Promise<void> {
    const { months, ...rest } = await monthsFor(wanted);
    const bills = await billsFor(wanted, months);
    if (!isCurrent(key)) return;
    const latest = billingMonthOf(now());
    commit({
      month: wanted.month,
      earliest: monthAfter(latest, 1 - LEDGER_MONTHS),
      latest,
      months,
      billsLeft: bills.length,
      ...(wanted.account === undefined ? {} : { account: wanted.account }),
      ...(failure === undefined ? {} : { billsFailure: failure }),
      ...rest,
    });
    if (bills.length > 0) await readBills(bills, key);
  }

  function look(): void {
    const state = store.state();
    const wanted = isShown() ? wantedBy(state, now()) : undefined;
    const newest = wanted?.ids.reduce((latest, id) => {
      const account = state.accounts.find((each) => each.account.id === id);
      return Math.max(latest, (account && latestReading(account)?.at) ?? 0);
    }, 0);
    const key = wanted === undefined ? '' : JSON.stringify([wanted, revision, Math.floor((newest ?? 0) / EVERY)]);
    if (key === shown) return;
    shown = key;
    if (wanted === undefined) {
      failure = undefined;
      if (state.ledger !== undefined) commit(undefined);
      return;
    }
    // A history that cannot be read leaves the page empty; its own notice says why.
    void load(wanted, key).catch(() => undefined);
  }

  function changed(): void {
    revision += 1;
    look();
  }

  return { look, changed };
}
