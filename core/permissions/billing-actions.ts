/**
 * Alibaba Cloud's names for rights on billing, as its pages and its API spell them (November 2026); some are
 * misspelt by Alibaba Cloud itself. Each operation of version 2017-12-14 is a right `bssapi:<operation>`.
 */
const OPERATIONS = `AddAccountRelation AllocateCostUnitResource ApplyInvoice CancelOrder ChangeResellerConsumeAmount
  ConfirmRelation ConvertChargeType CreateAgAccount CreateCostUnit CreateInstance CreateResellerUserQuota
  CreateResourcePackage CreateSavingsPlansInstance DeleteCostUnit DescribeCostBudgetsSummary
  DescribeInstanceAmortizedCostByAmortizationPeriod DescribeInstanceAmortizedCostByAmortizationPeriodDate
  DescribeInstanceAmortizedCostByConsumePeriod DescribeInstanceBill
  DescribeInstanceDeductAmortizedCostByAmortizationPeriod DescribePricingModule
  DescribeProductAmortizedCostByAmortizationPeriod DescribeProductAmortizedCostByConsumePeriod
  DescribeResourceCoverageDetail DescribeResourceCoverageTotal DescribeResourcePackageProduct
  DescribeResourceUsageDetail DescribeResourceUsageTotal DescribeSavingsPlansCoverageDetail
  DescribeSavingsPlansCoverageTotal DescribeSavingsPlansUsageDetail DescribeSavingsPlansUsageTotal
  DescribeSplitItemBill GetAccountRelation GetCustomerAccountInfo GetCustomerList GetOrderDetail GetPayAsYouGoPrice
  GetResourcePackagePrice GetSubscriptionPrice InquiryPriceRefundInstance ModifyAccountRelation ModifyCostUnit
  ModifyInstance PayOrder QueryAccountBalance QueryAccountBill QueryAccountTransactionDetails QueryAccountTransactions
  QueryAvailableInstances QueryBill QueryBillOverview QueryBillToOSSSubscription QueryCashCoupons QueryCommodityList
  QueryCostUnit QueryCostUnitResource QueryCustomerAddressList QueryDPUtilizationDetail QueryEvaluateList
  QueryFinancialAccountInfo QueryInstanceBill QueryInstanceByTag QueryInstanceGaapCost QueryInvoicingCustomerList
  QueryOrders QueryPermissionList QueryPrepaidCards QueryPriceEntityList QueryProductList QueryRIUtilizationDetail
  QueryRedeem QueryRelationList QueryResellerAvailableQuota QueryResellerUserAlarmThreshold
  QueryResourcePackageInstances QuerySavingsPlansDeductLog QuerySavingsPlansDiscount QuerySavingsPlansInstance
  QuerySettleBill QuerySkuPriceList QuerySplitItemBill QueryUserOmsData RefundInstance ReleaseInstance
  RelieveAccountRelation RenewChangeInstance RenewInstance RenewResourcePackage SetAllExpirationDay SetRenewal
  SetResellerUserAlarmThreshold SetResellerUserQuota SetResellerUserStatus SetSavingPlanUserDeductRule
  SubscribeBillToOSS TagResources UnsubscribeBillToOSS UntagResources UpgradeResourcePackage
  CreateFundAccountTransfer SetFundAccountCreditAmount CreateFundAccountPayRelation`;

/** Rights of the console and of the older names, `bss:<right>`. */
const CONSOLE = `DescribeAcccount DescribeAcccountTran DescribeCoupons DescrbePrepaidCards DescribeBillList
  QueryAccountBill DescribeOrderList DescribeOrderDetail QueryCustomerInvoiceInfo DescribeSubscribeToOSS
  DescribeBillingAccount DescribeFund DescribeQueryInvoice PayOrder CancelOrder ModifyRenew DescribeRenew Refund
  DescribeAccount ModifyBalance DescribeWithdraw ModifyWithdraw DescribeAsset ModifyRemittance DescribeCredit
  DescribeAlarm ModifyAlarm DescribeStoredCard DescribeBill DescribeBillMonth DescribeReport DescribeOss ModifyInstance
  ListTechSolutionTokenBills GetTechSolutionTokenOverview CreateFundAccountTransfer SetFundAccountCreditAmount
  CreateFundAccountPayRelation`;

const named = (service: string, names: string): readonly string[] =>
  names.split(/\s+/).map((name) => `${service}:${name}`);

export const billingActions: readonly string[] = [...named('bssapi', OPERATIONS), ...named('bss', CONSOLE)];

/** What people write where Alibaba Cloud's own spelling looks like a mistake, with the right that works. */
export const spelling: ReadonlyMap<string, string> = new Map([
  ['bss:describeaccounttran', 'bss:DescribeAcccountTran'],
  ['bss:describeaccounttransactions', 'bss:DescribeAcccountTran'],
  ['bss:describeprepaidcards', 'bss:DescrbePrepaidCards'],
  ['bss:describecustomerinvoiceinfo', 'bss:QueryCustomerInvoiceInfo'],
  ['bss:queryaccountbalance', 'bssapi:QueryAccountBalance'],
]);
