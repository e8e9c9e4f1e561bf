import { earlier, hours, type Instant, instantOf, isoOf } from '../../core/time';
import { type Order, ordersOf } from '../orders';
import { invalidParameter, missingParameter } from '../refusal';
import { type Action, type Body, type Call, callerBook, envelope, isRefusal } from './action';
import { pageOf } from './paging';

const PAGES = { numberName: 'PageNum', sizeName: 'PageSize', largest: 300 };
/** Without `CreateTimeStart` only the last hour is answered. */
const DEFAULT_PERIOD = hours(1);

const ordersOfCaller = (call: Call): readonly Order[] =>
  ordersOf(callerBook(call), call.world.directoryOf(call.caller));

const rowOf = (call: Call, { id, at, type, resource }: Order): Body => ({
  OrderId: id,
  CreateTime: isoOf(at),
  PaymentTime: isoOf(at),
  PaymentStatus: 'Paid',
  OrderType: type,
  ProductCode: resource.product,
  SubscriptionType: 'Subscription',
  Currency: callerBook(call).portrait.currency,
});

const momentOf = (call: Call, name: string, otherwise: Instant): Instant | undefined => {
  const text = call.parameters.get(name);
  return text === undefined ? otherwise : instantOf(text);
};

/** Says nothing of who placed an order. */
export const queryOrders: Action = {
  ramAction: 'bssapi:QueryOrders',
  answer: (call, now: Instant) => {
    const end = momentOf(call, 'CreateTimeEnd', now);
    if (end === undefined) return invalidParameter('CreateTimeEnd');
    const start = momentOf(call, 'CreateTimeStart', earlier(end, DEFAULT_PERIOD));
    if (start === undefined) return invalidParameter('CreateTimeStart');
    const orders = ordersOfCaller(call).filter(({ at }) => at >= start && at <= end);
    const page = pageOf(orders, call.parameters, PAGES);
    if (isRefusal(page)) return page;
    return envelope('Success', call, {
      PageNum: page.number,
      PageSize: page.size,
      TotalCount: page.total,
      OrderList: { Order: page.rows.map((order) => rowOf(call, order)) },
    });
  },
};

/** Names the RAM user who placed the order, by number. */
export const getOrderDetail: Action = {
  ramAction: 'bssapi:GetOrderDetail',
  alsoCalled: 'bss:DescribeOrderDetail',
  answer: (call) => {
    const id = call.parameters.get('OrderId');
    if (id === undefined) return missingParameter('OrderId');
    const order = ordersOfCaller(call).find((each) => each.id === id);
    if (order === undefined) return invalidParameter('OrderId');
    const detail = {
      ...rowOf(call, order),
      Operator: order.operator,
      Region: order.resource.region,
      InstanceIDs: JSON.stringify([order.resource.id]),
    };
    return envelope('Success', call, { PageNum: 1, PageSize: 20, TotalCount: 1, OrderList: { Order: [detail] } });
  },
};
