import { failed, type Result, success } from '../../core/failure';
import type { OrderDetail, PlacedOrder } from '../../core/spend/who-ordered';
import { type Instant, instantOf, isoOf } from '../../core/time';
import type { Connection } from './connection';
import { allPages } from './pages';
import { GetOrderDetailRequest, QueryOrdersRequest } from './sdk.mjs';

const MOST_AT_ONCE = 300;

interface Row {
  readonly orderId?: string;
  readonly createTime?: string;
  readonly orderType?: string;
}

function orderOf({ orderId = '', createTime = '', orderType = '' }: Row): Result<PlacedOrder> {
  const at = instantOf(createTime);
  if (at === undefined) return failed({ kind: 'unreadable', field: 'CreateTime' });
  return orderId === ''
    ? failed({ kind: 'unreadable', field: 'OrderId' })
    : success({ id: orderId, at, kind: orderType });
}

/** Orders placed in that time, the newest first. Without a time Alibaba Cloud answers with those of the last hour. */
export async function readOrders(
  connection: Connection,
  since: Instant,
  until: Instant,
): Promise<Result<readonly PlacedOrder[]>> {
  const rows = await allPages<Row>(async (pageNum) => {
    const request = new QueryOrdersRequest({
      createTimeStart: isoOf(since),
      createTimeEnd: isoOf(until),
      pageNum,
      pageSize: MOST_AT_ONCE,
    });
    const answer = await connection.ask((client) => client.queryOrders(request));
    if (!answer.ok) return answer;
    const found = answer.value.body?.data;
    return success({ rows: found?.orderList?.order ?? [], total: found?.totalCount });
  });
  if (!rows.ok) return rows;
  const orders: PlacedOrder[] = [];
  for (const row of rows.value) {
    const order = orderOf(row);
    if (!order.ok) return order;
    orders.push(order.value);
  }
  return success(orders.sort((left, right) => right.at - left.at));
}

/** `["rm-1","rm-2"]`, as the order writes them. */
function instancesIn(written: string | undefined): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(written ?? '[]');
    return Array.isArray(parsed) ? parsed.filter((each) => typeof each === 'string') : [];
  } catch {
    return (written ?? '').split(',').map((each) => each.trim());
  }
}

/** What an order is of, and who placed it; an order of several parts names one user. */
export async function readOrder(connection: Connection, orderId: string): Promise<Result<OrderDetail>> {
  const request = new GetOrderDetailRequest({ orderId });
  const answer = await connection.ask((client) => client.getOrderDetail(request));
  if (!answer.ok) return answer;
  const parts = answer.value.body?.data?.orderList?.order;
  if (parts === undefined) return failed({ kind: 'unreadable', field: 'OrderList' });
  return success({
    operator: parts.find(({ operator = '' }) => operator !== '')?.operator ?? '',
    instances: parts.flatMap(({ instanceIDs }) => instancesIn(instanceIDs)),
  });
}
