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

export async function balanceAt(access: Access, site: Site | 'either'): Promise<Result<BalanceAtSite>> {
  const ask = (each: Site) => readBalance(connectionFor(access, each));
  const found = await atEitherSite(site === 'either' ? 'china' : site, site !== 'either', ask);
  return found.ok ? success({ available: found.value.value, site: found.value.site }) : found;
}

export async function arrivalsAt(
  access: Access,
  site: Site,
  currency: Currency,
  since: Instant,
  until: Instant,
): Promise<Result<readonly Arrival[]>> {
  const ask = (each: Site) => readArrivals(connectionFor(access, each), currency, since, until);
  const found = await atEitherSite(site, true, ask);
  return found.ok ? success(found.value.value) : found;
}

export async function usageAt(
  access: Access,
  site: Site,
  currency: Currency,
  days: readonly BillingDay[],
): Promise<Result<readonly DayOfUse[]>> {
  const found = await atEitherSite(site, true, (each) => readDailyUsage(connectionFor(access, each), currency, days));
  return found.ok ? success(found.value.value) : found;
}

export async function monthBillAt(
  access: Access,
  site: Site,
  currency: Currency,
  month: BillingMonth,
): Promise<Result<MonthBillRead>> {
  const found = await atEitherSite(site, true, (each) => readMonthBill(connectionFor(access, each), currency, month));
  return found.ok ? success(found.value.value) : found;
}

export async function billPageAt(
  access: Access,
  site: Site,
  currency: Currency,
  day: BillingDay,
  nextToken: string | undefined,
): Promise<Result<BillPage>> {
  const ask = (each: Site) => readBillPage(connectionFor(access, each), currency, day, nextToken);
  const found = await atEitherSite(site, true, ask);
  return found.ok ? success(found.value.value) : found;
}

export async function splitPageAt(
  access: Access,
  site: Site,
  currency: Currency,
  day: BillingDay,
  nextToken: string | undefined,
): Promise<Result<BillPage>> {
  const ask = (each: Site) => readSplitPage(connectionFor(access, each), currency, day, nextToken);
  const found = await atEitherSite(site, true, ask);
  return found.ok ? success(found.value.value) : found;
}

export async function ordersAt(
  access: Access,
  site: Site,
  since: Instant,
  until: Instant,
): Promise<Result<readonly PlacedOrder[]>> {
  const found = await atEitherSite(site, true, (each) => readOrders(connectionFor(access, each), since, until));
  return found.ok ? success(found.value.value) : found;
}

export async function orderAt(access: Access, site: Site, orderId: string): Promise<Result<OrderDetail>> {
  const found = await atEitherSite(site, true, (each) => readOrder(connectionFor(access, each), orderId));
  return found.ok ? success(found.value.value) : found;
}

export async function productAmountsAt(
  access: Access,
  site: Site,
  currency: Currency,
  day: BillingDay,
): Promise<Result<readonly ProductAmount[]>> {
  const ask = (each: Site) => readProductAmounts(connectionFor(access, each), currency, day);
  const found = await atEitherSite(site, true, ask);
  return found.ok ? success(found.value.value) : found;
}
