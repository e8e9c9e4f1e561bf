import type { Site } from '../../core/account';
import { type Result, success } from '../../core/failure';
import type { BillingMonth } from '../../core/invoices/billing-month';
import type { Currency, Money } from '../../core/money';
import type { Arrival } from '../../core/reading';
import type { OrderDetail, PlacedOrder } from '../../core/spend/who-ordered';
import type { BillingDay, Instant } from '../../core/time';
import type { AccessKey } from './access-key';
import { readArrivals } from './arrivals';
import { readBalance } from './balance';
import { type BillPage, type ProductAmount, readBillPage, readProductAmounts } from './bill-lines';
import { atEitherSite, type Connection, connectionOf } from './connection';
import { type DayOfUse, readDailyUsage } from './daily-usage';
import { type MonthBillRead, readMonthBill } from './month-bill';
import { readOrder, readOrders } from './orders';
import type { Send } from './signed-request';
import { readSplitPage } from './split-lines';

/** A key, and the way its requests go. */
export interface Access {
  readonly key: AccessKey;
  readonly send: Send;
  readonly simulatorUrl?: string | undefined;
}

export interface BalanceAtSite {
  readonly available: Money;
  readonly site: Site;
}

const connectionFor = ({ key, send, simulatorUrl }: Access, site: Site): Connection =>
  connectionOf(key, site, send, simulatorUrl);

async function readAt<T>(
  access: Access,
  site: Site,
  ask: (connection: Connection) => Promise<Result<T>>,
): Promise<Result<T>> {
  const found = await atEitherSite(site, true, (each) => ask(connectionFor(access, each)));
  return found.ok ? success(found.value.value) : found;
}

export async function balanceAt(access: Access, site: Site | 'either'): Promise<Result<BalanceAtSite>> {
  const ask = (each: Site) => readBalance(connectionFor(access, each));
  const found = await atEitherSite(site === 'either' ? 'china' : site, site !== 'either', ask);
  return found.ok ? success({ available: found.value.value, site: found.value.site }) : found;
}

export const arrivalsAt = (
  access: Access,
  site: Site,
  currency: Currency,
  since: Instant,
  until: Instant,
): Promise<Result<readonly Arrival[]>> =>
  readAt(access, site, (connection) => readArrivals(connection, currency, since, until));

export const usageAt = (
  access: Access,
  site: Site,
  currency: Currency,
  days: readonly BillingDay[],
): Promise<Result<readonly DayOfUse[]>> =>
  readAt(access, site, (connection) => readDailyUsage(connection, currency, days));

export const monthBillAt = (
  access: Access,
  site: Site,
  currency: Currency,
  month: BillingMonth,
): Promise<Result<MonthBillRead>> => readAt(access, site, (connection) => readMonthBill(connection, currency, month));

export const billPageAt = (
  access: Access,
  site: Site,
  currency: Currency,
  day: BillingDay,
  nextToken: string | undefined,
): Promise<Result<BillPage>> =>
  readAt(access, site, (connection) => readBillPage(connection, currency, day, nextToken));

export const splitPageAt = (
  access: Access,
  site: Site,
  currency: Currency,
  day: BillingDay,
  nextToken: string | undefined,
): Promise<Result<BillPage>> =>
  readAt(access, site, (connection) => readSplitPage(connection, currency, day, nextToken));

export const ordersAt = (
  access: Access,
  site: Site,
  since: Instant,
  until: Instant,
): Promise<Result<readonly PlacedOrder[]>> =>
  readAt(access, site, (connection) => readOrders(connection, since, until));

export const orderAt = (access: Access, site: Site, orderId: string): Promise<Result<OrderDetail>> =>
  readAt(access, site, (connection) => readOrder(connection, orderId));

export const productAmountsAt = (
  access: Access,
  site: Site,
  currency: Currency,
  day: BillingDay,
): Promise<Result<readonly ProductAmount[]>> =>
  readAt(access, site, (connection) => readProductAmounts(connection, currency, day));
