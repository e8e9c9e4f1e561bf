import type { AccountId } from '../core/account';
import {
  type AccountState,
  latestReading,
  withBilledBurn,
  withFailure,
  withPast,
  withReading,
} from '../core/account-state';
import { billedBurn, billedDays } from '../core/billed-burn';
import { failed, type Result } from '../core/failure';
import { compareMoney } from '../core/money';
import type { Arrival, Reading } from '../core/reading';
import { accountOf, withAccount } from '../core/state';
import { days, earlier, elapsed, hours, type Instant } from '../core/time';
import type { Store } from './store';
import type { BalanceAnswer, Vault } from './vault';

const READ_AGAIN_AFTER = hours(6);
const FIRST_LOOK_BACK = days(14);
const LOOK_BACK = days(1);

export interface ReadingWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'readBalance' | 'readArrivals' | 'readDailyUsage'>;
  /** Called with what is to be kept; a reading counts even where the disk is full. */
  readonly keep: (id: AccountId, readings: readonly Reading[], arrivals: readonly Arrival[]) => Promise<void>;
  /** Called when an account's site or currency was learned: both are kept. */
  readonly remember: () => void;
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
    billsReadAt.set(account.id, now());
    const usage = await vault.readDailyUsage(account, billedDays(now()));
    const burn = usage.ok ? billedBurn(usage.value) : undefined;
    if (burn !== undefined) change(account.id, (each) => withBilledBurn(each, burn, now()));
  }

  async function take(before: AccountState, answer: BalanceAnswer): Promise<void> {
    const { id } = before.account;
    const { available, site } = answer;
    const reading: Reading = { at: now(), available };
    await world.keep(id, [reading], []);
    const { currency } = available;
    change(id, (each) => withReading({ ...each, account: { ...each.account, site, currency } }, reading, now()));
    if (before.account.site !== site || before.account.currency !== currency) world.remember();
    const last = arrivalsReadAt.get(id);
    const after = accountOf(store.state(), id);
    if (after === undefined) return;
    if (last === undefined) await readArrivals(after, earlier(now(), FIRST_LOOK_BACK));
    else if (hasRisen(latestReading(before), answer) || elapsed(last, now()) >= READ_AGAIN_AFTER) {
      await readArrivals(after, earlier(last, LOOK_BACK));
    }
    const billed = billsReadAt.get(id);
    const isOld = billed === undefined || elapsed(billed, now()) >= READ_AGAIN_AFTER;
    if (isOld && accountOf(store.state(), id)?.burn.rate === undefined) await readBills(after);
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
