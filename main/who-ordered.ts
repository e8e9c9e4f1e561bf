import type { AccountId } from '../core/account';
import type { AccountState } from '../core/account-state';
import { type Result, success } from '../core/failure';
import { nothingSpent } from '../core/spend/spend-shown';
import { ORDERS_OF, type OrderedBy, orderedIn, type PlacedOrder, type WhoOrdered } from '../core/spend/who-ordered';
import { accountOf, withSpend } from '../core/state';
import { earlier, type Instant } from '../core/time';
import type { Store } from './store';
import type { Vault } from './vault';
import type { AccountRef } from './vault/protocol';
import type { Progress, Works } from './work';

export interface WhoOrderedWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'readOrders' | 'readOrder' | 'readRam'>;
  readonly works: Works;
  readonly now: () => Instant;
}

/** No account places more orders in a year that one person would wait for. */
const MOST_ORDERS = 2_000;
const MOST_USERS = '1000';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Users' names by their numbers, as far as the key may read them. */
function namesIn(answer: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const users = isRecord(answer.Users) && Array.isArray(answer.Users.User) ? answer.Users.User : [];
  return new Map(users.filter(isRecord).map(({ UserId, UserName }) => [String(UserId), String(UserName)] as const));
}

const refOf = ({ account: { id, site } }: AccountState): AccountRef => ({ id, site });

type Found = Pick<WhoOrdered, 'orders' | 'failure'> | 'cancelled';

/** Looks through an account's orders for those of one instance. Pay-as-you-go use is ordered by nobody. */
export function openWhoOrdered({ store, vault, works, now }: WhoOrderedWorld) {
  async function namesOf(account: AccountId): Promise<ReadonlyMap<string, string>> {
    const state = accountOf(store.state(), account);
    if (state === undefined) return new Map();
    const answer = await vault.readRam(refOf(state), 'ListUsers', { MaxItems: MOST_USERS });
    return answer.ok ? namesIn(answer.value) : new Map();
  }

  async function ordersOf(account: AccountId, since: Instant): ReturnType<Vault['readOrders']> {
    const state = accountOf(store.state(), account);
    return state === undefined ? success([]) : vault.readOrders(refOf(state), since, now());
  }

  async function search(
    { account, instance }: Pick<WhoOrdered, 'account' | 'instance'>,
    orders: readonly PlacedOrder[],
    progress: Progress,
  ): Promise<Found> {
    const state = accountOf(store.state(), account);
    if (state === undefined) return { orders: [] };
    const names = await namesOf(account);
    const found: OrderedBy[] = [];
    for (const [index, order] of orders.entries()) {
      if (progress.isCancelled()) return 'cancelled';
      const detail = await vault.readOrder(refOf(state), order.id);
      if (!detail.ok) return { orders: found, failure: detail.failure };
      const { operator, instances } = detail.value;
      if (instances.includes(instance)) found.push({ ...order, by: names.get(operator) ?? operator });
      progress.done(index + 1);
    }
    return { orders: found };
  }

  function note(ordered: WhoOrdered): void {
    store.commit((state) => withSpend(state, { ...(state.spend ?? nothingSpent), ordered }));
  }

  return async (): Promise<'done' | 'busy' | 'not-one-instance'> => {
    const { page } = store.state();
    const wanted = page.name === 'spend' ? orderedIn(page.view) : undefined;
    if (wanted === undefined) return 'not-one-instance';
    const since = earlier(now(), ORDERS_OF);
    const orders: Result<readonly PlacedOrder[]> = await ordersOf(wanted.account, since);
    if (!orders.ok) {
      note({ ...wanted, since, orders: [], failure: orders.failure });
      return 'done';
    }
    const newest = orders.value.slice(0, MOST_ORDERS);
    const ended = await works.run('work.orders', {}, newest.length, (progress) => search(wanted, newest, progress));
    if (ended.kind === 'busy') return 'busy';
    if (ended.kind === 'done' && ended.value !== 'cancelled') note({ ...wanted, since, ...ended.value });
    return 'done';
  };
}
