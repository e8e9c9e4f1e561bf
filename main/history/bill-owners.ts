import { createHash } from 'node:crypto';
import type { AccountId } from '../../core/account';
import { dayOfMonth, monthOf } from '../../core/invoices/billing-month';
import type { Currency } from '../../core/money';
import type { BillOwner, BillRow, RowProblem } from '../../core/spend/bill-row';
import { problemOf } from '../../core/spend/bill-row';
import type { Imported } from '../../core/spend/import-answer';
import { eachDay } from '../../core/spend/period';
import { billUnits, unitsText } from '../../core/spend/units';
import type { BillingDay } from '../../core/time';
import type { BillAccount, DaysRead } from './bill-account';

/** The program's own accounts, which a file may be about. */
export interface KnownAccount {
  readonly id: AccountId;
  readonly name: string;
  readonly currency?: Currency;
}

interface Found {
  readonly owner: BillAccount;
  first: BillingDay;
  last: BillingDay;
  /** Months of which lines are whole. */
  readonly months: Set<BillingDay>;
  units: bigint;
}

/** Nobody pays for more; each is added up by itself, and shown in every list of accounts from then on. */
const MOST_ACCOUNTS = 2_000;

/** What an id cannot hold, as most of a Chinese name, is told apart by its hash. */
function idOf({ uid, name }: BillOwner): AccountId {
  const text = uid || name || 'file';
  if (/^[\w-]{1,50}$/.test(text)) return `bill-${text}` as AccountId;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return `bill-${text.replace(/[^\w-]+/g, '-').slice(0, 30)}-${hash}` as AccountId;
}

/**
 * Whose lines a file has: accounts whose number is known from bills that were read before, the account on whose page
 * the file was dropped, or else one of its own, named as in the file.
 */
export function openOwners(before: readonly BillAccount[], known: readonly KnownAccount[], chosen?: AccountId) {
  const byUid = new Map(before.filter(({ uid }) => uid !== '').map((each) => [each.uid, each]));
  const found = new Map<string, Found>();
  const chosenIsFree = chosen !== undefined && before.every(({ account, uid }) => account !== chosen || uid === '');

  function accountFor(owner: BillOwner, currency: Currency): BillAccount {
    const kept = byUid.get(owner.uid);
    if (kept !== undefined) return kept;
    const takesChosen = chosen !== undefined && (owner.uid === '' || (chosenIsFree && found.size === 0));
    const account = takesChosen ? chosen : idOf(owner);
    const own = known.find(({ id }) => id === account);
    const name = own?.name ?? (owner.name || owner.uid);
    const earlier = before.find((each) => each.account === account);
    return { account, uid: owner.uid, name, currency: own?.currency ?? earlier?.currency ?? currency };
  }

  function take(row: BillRow, key: string): Found {
    const made: Found = {
      owner: accountFor(row.owner, row.amount.currency),
      first: row.day,
      last: row.day,
      months: new Set(),
      units: 0n,
    };
    found.set(key, made);
    return made;
  }

  return {
    /** The account of the row; or why the row cannot be one of its. */
    of: (row: BillRow): { readonly account: AccountId } | { readonly problem: RowProblem } => {
      const key = `${row.owner.uid} ${row.owner.uid === '' ? row.owner.name : ''}`;
      if (!found.has(key) && found.size >= MOST_ACCOUNTS) {
        return problemOf('bill.import.many-accounts', { most: MOST_ACCOUNTS });
      }
      const each = found.get(key) ?? take(row, key);
      const { owner } = each;
      if (row.amount.currency !== owner.currency) {
        const values = { written: row.amount.currency, account: owner.name, currency: owner.currency };
        return problemOf('bill.import.currency.other', values, 'currency');
      }
      if (row.day < each.first) each.first = row.day;
      if (row.day > each.last) each.last = row.day;
      if (row.monthly === true) each.months.add(row.day);
      each.units += billUnits(row.amount.amount)?.units ?? 0n;
      return { account: owner.account };
    },
    owners: (): readonly BillAccount[] => [...found.values()].map(({ owner }) => owner),
    /** A file has all lines of the days between its first and its last. */
    read: (): readonly DaysRead[] =>
      [...found.values()].map(({ owner, first, last, months }) => {
        const end = months.has(dayOfMonth(monthOf(last), 1)) ? dayOfMonth(monthOf(last), 31) : last;
        return { account: owner.account, days: eachDay({ from: first, to: end }) };
      }),
    imported: (): Imported['accounts'] =>
      [...found.values()].map(({ owner: { account, name, currency }, first, last, units }) => ({
        account,
        name,
        currency,
        from: first,
        to: last,
        total: unitsText(units),
      })),
  };
}
