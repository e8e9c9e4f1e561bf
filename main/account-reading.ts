import type { AccountId } from '../core/account';
import {
  type AccountState,
  latestReading,
  withBilledBurn,
  withBilledDays,
  withFailure,
  withPast,
  withReading,
} from '../core/account-state';
import { rulesFor } from '../core/alerting';
import { arrivalsAreDue } from '../core/arrivals-due';
import { billedBurn, billedDays } from '../core/billed-burn';
import { daysToRead } from '../core/billed-month';
import { failed, type Result } from '../core/failure';
import { compareMoney } from '../core/money';
import type { Arrival, Reading } from '../core/reading';
import { accountOf, withAccount } from '../core/state';
import { days, earlier, elapsed, hours, type Instant } from '../core/time';
import { isMoneyLookedFor } from '../core/top-up/looking';
import type { Store } from './store';
import { turn } from './turns';
import type { BalanceAnswer, Vault } from './vault';

const READ_AGAIN_AFTER = hours(6);
const FIRST_LOOK_BACK = days(14);
const LOOK_BACK = days(1);
const MOST_BILLS_AT_ONCE = 5;

export interface ReadingWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'readBalance' | 'readArrivals' | 'readDailyUsage'>;
  /** Called with what is to be kept; a reading counts even where the disk is full. */
  readonly keep: (id: AccountId, readings: readonly Reading[], arrivals: readonly Arrival[]) => Promise<void>;
  /** Called when an account's site or currency was learned: both are kept. */
  readonly remember: () => void;
  /** A report says nothing of what the month costs, and somebody waits for it. */
  readonly forReport?: boolean;
  readonly now: () => Instant;
}

/** An account has one billing currency; an answer in another one is not this account's. */
function currencyChecked(account: AccountState, answer: Result<BalanceAnswer>): Result<BalanceAnswer> {
  const was = account.account.currency;
  if (!answer.ok || was === undefined || was === answer.value.available.currency) return answer;
  return failed({ kind: 'currency-changed', was, is: answer.value.available.currency });
}

const hasRisen = (before: Reading | undefined, { available }: BalanceAnswer): boolean =>
  before !== undefined &&
  before.available.currency === available.currency &&
  compareMoney(available, before.available) > 0;

/** Reads one account's balance, and its arrivals when the balance rose or they have not been read for long. */
export function openAccountReading(world: ReadingWorld): (id: AccountId) => Promise<void> {
  const { store, vault, now } = world;
  const arrivalsReadAt = new Map<AccountId, Instant>();
  const billsReadAt = new Map<AccountId, Instant>();
  const monthTriedAt = new Map<AccountId, Instant>();

  const change = (id: AccountId, next: (account: AccountState) => AccountState) =>
    store.commit((state) => withAccount(state, id, next));

  async function readArrivals({ account }: AccountState, since: Instant): Promise<void> {
    const arrivals = await vault.readArrivals(account, since, now());
    if (!arrivals.ok) return;
    arrivalsReadAt.set(account.id, now());
    await world.keep(account.id, [], arrivals.value);
    change(account.id, (each) => withPast(each, [], arrivals.value, now()));
  }

  /** A new account has too few readings to say what it spends: its last complete bills stand in. */
  async function readBills({ account }: AccountState): Promise<void> {
    const usage = await vault.readDailyUsage(account, billedDays(now()));
    // What is refused stays refused for a while; anything else may work with the next reading, and the days rest on it.
    if (usage.ok || usage.failure.kind === 'no-permission') billsReadAt.set(account.id, now());
    if (!usage.ok) return;
    const burn = billedBurn(usage.value);
    const withDays = (each: AccountState) => withBilledDays(each, usage.value, now());
    change(account.id, (each) => (burn === undefined ? withDays(each) : withBilledBurn(withDays(each), burn, now())));
  }

  /** A few days at a time, so that a month of bills for many accounts keeps no balance waiting. */
  async function readMonth({ account, billedDays: known }: AccountState): Promise<void> {
    const missing = daysToRead(known, now());
    const triedAt = monthTriedAt.get(account.id);
    const isTooSoon = triedAt !== undefined && elapsed(triedAt, now()) < READ_AGAIN_AFTER;
    if (missing.length === 0 || isTooSoon) return;
    const usage = await vault.readDailyUsage(account, missing.slice(0, MOST_BILLS_AT_ONCE));
    if (usage.ok) change(account.id, (each) => withBilledDays(each, usage.value, now()));
    else monthTriedAt.set(account.id, now());
  }

  /** An awaited auto-recharge, or a fall so large that one may have set it off, is no time to judge by old arrivals. */
  async function readDueArrivals(before: AccountState, after: AccountState, answer: BalanceAnswer): Promise<void> {
    const last = arrivalsReadAt.get(after.account.id);
    if (last === undefined) return readArrivals(after, earlier(now(), FIRST_LOOK_BACK));
    const isDue =
      hasRisen(latestReading(before), answer) ||
      elapsed(last, now()) >= READ_AGAIN_AFTER ||
      isMoneyLookedFor(store.state().topUps, after.account.id, now()) ||
      arrivalsAreDue(after, rulesFor(store.state().alerting, after.account.id), last, now());
    if (isDue) await readArrivals(after, earlier(last, LOOK_BACK));
  }

  async function take(before: AccountState, answer: BalanceAnswer): Promise<void> {
    const { id } = before.account;
    const { available, site } = answer;
    const reading: Reading = { at: now(), available };
    await world.keep(id, [reading], []);
    await turn();
    const { currency } = available;
    change(id, (each) => withReading({ ...each, account: { ...each.account, site, currency } }, reading, now()));
    if (before.account.site !== site || before.account.currency !== currency) world.remember();
    const after = accountOf(store.state(), id);
    if (after === undefined) return;
    await readDueArrivals(before, after, answer);
    const billed = billsReadAt.get(id);
    const isOld = billed === undefined || elapsed(billed, now()) >= READ_AGAIN_AFTER;
    // Bills that days rest on come first: with many new accounts, the others' can wait for the month's.
    if (isOld && accountOf(store.state(), id)?.burn.rate === undefined) await readBills(after);
    else if (world.forReport !== true) await readMonth(after);
  }

  return async (id) => {
    const before = accountOf(store.state(), id);
    if (before === undefined) return;
    change(id, (each) => ({ ...each, beingRead: true }));
    const answer = currencyChecked(before, await vault.readBalance(before.account));
    if (answer.ok) await take(before, answer.value);
    else change(id, (each) => withFailure(each, answer.failure));
    change(id, (each) => ({ ...each, beingRead: false }));
  };
}
