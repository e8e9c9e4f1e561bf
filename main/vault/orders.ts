import { failed, type Result, success } from '../../core/failure';
import type { OrderDetail, PlacedOrder } from '../../core/spend/who-ordered';
import type { Instant } from '../../core/time';
import { type AccountRef, type Question, valueSchemas } from './protocol';

export interface Orders {
  /** Orders placed in that time, the newest first. */
  readonly readOrders: (account: AccountRef, since: Instant, until: Instant) => Promise<Result<readonly PlacedOrder[]>>;
  readonly readOrder: (account: AccountRef, orderId: string) => Promise<Result<OrderDetail>>;
}

type Read = (account: AccountRef, question: Question) => Promise<Result<unknown>>;

export const openOrders = (read: Read): Orders => ({
  readOrders: async (account, since, until) => {
    const answer = await read(account, { about: 'orders', account, since, until });
    if (!answer.ok) return answer;
    const parsed = valueSchemas.orders.safeParse(answer.value);
    return parsed.success ? success(parsed.data) : failed({ kind: 'unreadable', field: 'vault' });
  },
  readOrder: async (account, orderId) => {
    const answer = await read(account, { about: 'order', account, orderId });
    if (!answer.ok) return answer;
    const parsed = valueSchemas.order.safeParse(answer.value);
    return parsed.success ? success(parsed.data) : failed({ kind: 'unreadable', field: 'vault' });
  },
});
