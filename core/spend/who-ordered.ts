import type { AccountId } from '../account';
import type { Failure } from '../failure';
import { days, type Instant } from '../time';
import type { DrillWanted } from './drill';

/** As Alibaba Cloud names what an order does: New, Renew, Upgrade, Refund. */
export interface PlacedOrder {
  readonly id: string;
  readonly at: Instant;
  readonly kind: string;
}

export interface OrderDetail {
  /** The number of the RAM user who placed it; empty where it was the account itself. */
  readonly operator: string;
  readonly instances: readonly string[];
}

/** One order of an instance, and the user's name or number; empty where it was the account itself. */
export interface OrderedBy extends PlacedOrder {
  readonly by: string;
}

export interface WhoOrdered {
  readonly account: AccountId;
  readonly instance: string;
  readonly since: Instant;
  readonly orders: readonly OrderedBy[];
  readonly failure?: Failure;
}

/** Orders are looked for so far back: a year and the days on which one is renewed early. */
export const ORDERS_OF = days(400);

/** Whose orders can be looked through for what: a view of one account, down to one instance. */
export function orderedIn({ account, path }: DrillWanted): Pick<WhoOrdered, 'account' | 'instance'> | undefined {
  const instance = path.find(({ dimension }) => dimension === 'instance')?.value ?? '';
  const whose = account ?? (path.find(({ dimension }) => dimension === 'account')?.value as AccountId | undefined);
  return whose === undefined || instance === '' ? undefined : { account: whose, instance };
}
