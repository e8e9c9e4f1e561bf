import { attachActions } from '../ram/attach-actions';
import { getCallerIdentity } from '../ram/get-caller-identity';
import { identityActions } from '../ram/identity-actions';
import { policyActions } from '../ram/policy-actions';
import { type Refusal, refusals } from '../refusal';
import type { Action } from './action';
import { describeInstanceBill } from './describe-instance-bill';
import { describeSplitItemBill } from './describe-split-item-bill';
import { getFundAccountAvailableAmount } from './get-fund-account-available-amount';
import { getFundAccountTransactionDetails } from './get-fund-account-transaction-details';
import { getOrderDetail, queryOrders } from './orders';
import { queryAccountBalance } from './query-account-balance';
import { queryAccountBill } from './query-account-bill';
import { queryAccountTransactions } from './query-account-transactions';
import { queryBillOverview } from './query-bill-overview';
import { queryRelationList } from './query-relation-list';

type Actions = ReadonlyMap<string, Action>;

const RAM_VERSION = '2015-05-01';
const STS_VERSION = '2015-04-01';

/** Products at a host of their own: each has one version. */
export const hostVersions: ReadonlyMap<string, string> = new Map([
  ['ram.localhost', RAM_VERSION],
  ['sts.localhost', STS_VERSION],
]);

/** By version, then by name. */
const VERSIONS: ReadonlyMap<string, Actions> = new Map<string, Actions>([
  [
    '2017-12-14',
    new Map([
      ['QueryAccountBalance', queryAccountBalance],
      ['QueryAccountTransactions', queryAccountTransactions],
      ['QueryAccountBill', queryAccountBill],
      ['QueryBillOverview', queryBillOverview],
      ['DescribeInstanceBill', describeInstanceBill],
      ['DescribeSplitItemBill', describeSplitItemBill],
      ['QueryRelationList', queryRelationList],
      ['QueryOrders', queryOrders],
      ['GetOrderDetail', getOrderDetail],
    ]),
  ],
  [
    '2023-09-30',
    new Map([
      ['GetFundAccountAvailableAmount', getFundAccountAvailableAmount],
      ['GetFundAccountTransactionDetails', getFundAccountTransactionDetails],
    ]),
  ],
  [STS_VERSION, new Map([['GetCallerIdentity', getCallerIdentity]])],
  [RAM_VERSION, new Map([...identityActions, ...policyActions, ...attachActions])],
]);

export function actionCalled(name: string, version: string): Action | Refusal {
  const actions = VERSIONS.get(version);
  if (actions === undefined) return refusals.unknownVersion;
  return actions.get(name) ?? refusals.unknownAction;
}
