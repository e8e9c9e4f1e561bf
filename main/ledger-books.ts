import type { Account, AccountId } from '../core/account';
import { profileOf } from '../core/account-terms';
import type { Failure } from '../core/failure';
import { billFinal } from '../core/invoices/bill-final';
import { type BillingMonth, monthAfter } from '../core/invoices/billing-month';
import { type KeptInvoice, keptInvoiceSchema, matchInvoices } from '../core/ledger/invoices';
import type { AccountLedger } from '../core/ledger/ledger-sheet';
import { LEDGER_MONTHS } from '../core/ledger/ledger-view';
import { isFinal, type MonthBill, monthBillSchema } from '../core/ledger/month-bill';
import { billingMonthOf, startOfMonth } from '../core/ledger/month-of-balance';
import { accountOf } from '../core/state';
import { elapsed, hours, type Instant } from '../core/time';
import type { History } from './history';
import { type KeptByAccount, openKeptByAccount } from './kept-by-account';
import type { Store } from './store';
import type { Vault } from './vault';

export interface LedgerBooksWorld {
  readonly store: Store;
  readonly historyOf: (id: AccountId) => Promise<History>;
  readonly vault: Pick<Vault, 'readMonthBill'>;
  readonly now: () => Instant;
}

/** One bill that is not here yet, or may still change. */
export interface BillWanted {
  readonly id: AccountId;
  readonly month: BillingMonth;
}

/** The ledgers of the accounts, from what is kept of them; and the bills that they lack. */
export interface LedgerBooks {
  readonly invoices: KeptByAccount<KeptInvoice>;
  /** The account's months since `from`, or as far back as the ledger looks; worked out in the history's own thread. */
  readonly ledger: (id: AccountId, from?: BillingMonth) => Promise<AccountLedger>;
  /** Of the months that are over since `from`, those whose bill is not final here; one that failed is left for some hours. */
  readonly billsWanted: (id: AccountId, months: readonly BillingMonth[]) => Promise<readonly BillWanted[]>;
  /** Reads one bill and keeps it; answers why not. */
  readonly readBill: (wanted: BillWanted) => Promise<Failure | undefined>;
}

const TRY_AGAIN_AFTER = hours(6);

export function openLedgerBooks({ store, historyOf, vault, now }: LedgerBooksWorld): LedgerBooks {
  const invoices = openKeptByAccount('invoice', keptInvoiceSchema, historyOf);
  const bills = openKeptByAccount('month-bill', monthBillSchema, historyOf);
  const triedAt = new Map<string, Instant>();

  const accountNow = (id: AccountId): Account | undefined => accountOf(store.state(), id)?.account;

  async function ledger(id: AccountId, from = monthAfter(billingMonthOf(now()), 1 - LEDGER_MONTHS)) {
    const history = await historyOf(id);
    const [months, arrivals, entered] = await Promise.all([
      bills.of(id).then((known) => history.ledgerMonths(id, from, known, now())),
      history.arrivalsSince(id, startOfMonth(monthAfter(from, -2))),
      invoices.of(id),
    ]);
    const { invoiceProfile } = profileOf(store.state(), id);
    return {
      name: accountNow(id)?.name ?? '',
      months,
      matching: matchInvoices(entered, arrivals, invoiceProfile, now()),
    };
  }

  async function billsWanted(id: AccountId, months: readonly BillingMonth[]): Promise<readonly BillWanted[]> {
    const known = new Map((await bills.of(id)).map((bill) => [bill.month, bill]));
    return months
      .filter((month) => billFinal(month).bill <= now())
      .filter((month) => {
        const bill = known.get(month);
        if (bill !== undefined && isFinal(bill)) return false;
        const tried = triedAt.get(`${id} ${month}`) ?? bill?.readAt;
        return tried === undefined || elapsed(tried, now()) >= TRY_AGAIN_AFTER;
      })
      .map((month) => ({ id, month }));
  }

  async function readBill({ id, month }: BillWanted): Promise<Failure | undefined> {
    const account = accountNow(id);
    if (account === undefined) return undefined;
    triedAt.set(`${id} ${month}`, now());
    const read = await vault.readMonthBill(account, month);
    if (!read.ok) return read.failure;
    const bill: MonthBill = { ...read.value, readAt: now() };
    const others = (await bills.of(id)).filter((each) => each.month !== month);
    await bills.keep(
      id,
      [...others, bill].sort((left, right) => (left.month < right.month ? -1 : 1)),
    );
    return undefined;
  }

  return { invoices, ledger, billsWanted, readBill };
}
