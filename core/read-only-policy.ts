/** The name that agencies give the policy. */
export const READ_ONLY_POLICY_NAME = 'Agency-Billing-Viewer';

/**
 * RAM actions behind the readings, from Alibaba Cloud's list of permissions (retrieved November 2026). Some names
 * are misspelt by Alibaba Cloud itself; "corrected", they silently allow nothing.
 */
const ALLOWED = [
  'bss:DescribeAcccount',
  'bssapi:QueryAccountBalance',
  'bss:DescribeBillingAccount',
  'bss:DescribeAcccountTran',
  'bssapi:QueryAccountTransactions',
  'bss:DescribeFund',
  'bss:QueryAccountBill',
  'bssapi:QueryAccountBill',
  'bssapi:QueryBillOverview',
  'bssapi:DescribeInstanceBill',
];

/** The RAM policy that a key of Credit Runway needs and no more, as text to paste into the RAM console. */
export const readOnlyPolicy = JSON.stringify(
  { Version: '1', Statement: [{ Effect: 'Allow', Action: ALLOWED, Resource: '*' }] },
  undefined,
  2,
);
