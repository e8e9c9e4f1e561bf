import type Database from 'libsql';
import type { BillingDays } from '../../core/invoices/invoice-cycle';
import type { Currency } from '../../core/money';
import { type Drilled, type DrillWanted, drillRows } from '../../core/spend/drill';
import { dayFinal, eachDay, lastBilledDay, moved, periodBefore, periodOf, runsOf } from '../../core/spend/period';
import { isProvisional } from '../../core/spend/to-read';
import type { BillingDay, Instant } from '../../core/time';
import type { BillAccount, BillLedger } from './bill-account';
import { openSums } from './bill-drill';
import type { BillSplits } from './bill-splits';
import { rowsOf } from './statement';

type ReadAt = ReadonlyMap<BillingDay, Instant>;

/** When each day of each account in question was read. */
interface Known {
  readonly readAt: readonly ReadAt[];
  /** One of them has split bills, which are final later. */
  readonly isSplit: boolean;
}

const isKnown = ({ readAt }: Known, day: BillingDay): boolean =>
  readAt.length > 0 && readAt.every((read) => read.has(day));

function provisionalDays({ readAt, isSplit }: Known, period: BillingDays): readonly BillingDay[] {
  return eachDay(period).filter((day) =>
    readAt.some((read) => {
      const at = read.get(day);
      return at !== undefined && isProvisional(day, at, isSplit);
    }),
  );
}

const latest = (left: BillingDay, right: BillingDay): BillingDay => (left > right ? left : right);
const earliest = (left: BillingDay, right: BillingDay): BillingDay => (left < right ? left : right);

/** Up to the newest day that a bill shows, or that somebody's file had already. */
function shownOf(asked: BillingDays, { readAt }: Known, now: Instant): BillingDays | undefined {
  const newest = readAt.flatMap((read) => [...read.keys()]).reduce(latest, lastBilledDay(now));
  const to = earliest(asked.to, newest);
  return to < asked.from ? undefined : { from: asked.from, to };
}

const TAG_KEYS = 'SELECT DISTINCT key FROM tag ORDER BY key LIMIT 50';

export function openBillViews(database: Database.Database, ledger: BillLedger, splits: BillSplits['splits']) {
  const sumsOf = openSums(database);
  const tagKeys = database.prepare(TAG_KEYS);
  const monthlyKinds = database.prepare('SELECT count(*) FROM kind WHERE monthly = 1');

  function knownOf(accounts: readonly BillAccount[]): Known {
    const ids = new Set(accounts.map(({ account }) => account));
    return {
      readAt: accounts.map(({ account }) => new Map(ledger.readDays(account))),
      isSplit: splits().some(({ account, standing }) => standing === 'on' && ids.has(account)),
    };
  }

  function inCurrency(
    accounts: readonly BillAccount[],
    wanted: DrillWanted,
  ): { currencies: readonly Currency[]; currency?: Currency } {
    const currencies = [...new Set(accounts.map(({ currency }) => currency))].sort();
    const [first] = currencies;
    const chosen = currencies.find((each) => each === wanted.currency) ?? first;
    return { currencies, ...(chosen === undefined ? {} : { currency: chosen }) };
  }

  return (wanted: DrillWanted, now: Instant): Drilled => {
    const all = ledger.accounts().filter(({ account }) => wanted.account === undefined || account === wanted.account);
    const { currencies, currency } = inCurrency(all, wanted);
    const known = knownOf(all.filter((each) => each.currency === currency));
    const asked = periodOf(wanted.period, now);
    const shown = shownOf(asked, known, now);
    const period = shown ?? asked;
    const comparedWith = periodBefore(period);
    const provisional = shown === undefined ? [] : provisionalDays(known, shown);
    const [provisionalFrom] = provisional;
    const last = provisional[provisional.length - 1];
    const beforeIsKnown = eachDay(comparedWith).every((day) => isKnown(known, day));
    const scope = { wanted, currency: currency ?? '', period, comparedWith, provisionalFrom, beforeIsKnown };
    const sums = sumsOf(shown === undefined ? undefined : scope);
    const unread = shown === undefined ? [] : runsOf(eachDay(shown).filter((day) => !isKnown(known, day)));
    const notBilledYet = shown === undefined ? asked : { from: moved(shown.to, 1), to: asked.to };
    return {
      wanted,
      period,
      comparedWith,
      currencies,
      ...(currency === undefined ? {} : { currency }),
      ...drillRows(sums, beforeIsKnown),
      tagKeys: rowsOf<readonly [string]>(tagKeys).map(([key]) => key),
      unread,
      ...(notBilledYet.from <= notBilledYet.to ? { notBilledYet } : {}),
      ...(provisionalFrom === undefined || last === undefined
        ? {}
        : { provisionalFrom, finalAt: dayFinal(last, known.isSplit) }),
      monthly: Number(rowsOf<readonly [bigint]>(monthlyKinds)[0]?.[0]) > 0,
    };
  };
}
