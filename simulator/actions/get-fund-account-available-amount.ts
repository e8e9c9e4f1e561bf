import { availableAt, cashAt, unclearedAt } from '../ledger';
import { type Action, isRefusal } from './action';
import { fundAccountIdOf, fundAccountOf } from './fund-account';

/** Flat: no envelope, so a failure can only be an HTTP error. */
export const getFundAccountAvailableAmount: Action = {
  ramAction: 'bss:DescribeBillingAccount',
  answer: (call, now) => {
    const account = fundAccountOf(call);
    if (isRefusal(account)) return account;
    const book = call.world.bookOf(account);
    const { credit, currency } = book.portrait;
    const uncleared = unclearedAt(book, now);
    const all = uncleared.currentMonth + uncleared.earlierMonths;
    const cash = cashAt(book, now);
    return {
      RequestId: call.requestId,
      FundAccountId: String(fundAccountIdOf(account)),
      FundAccountOwnerAccountId: String(account.uid),
      FundAccountStatus: 'VALID',
      FundAccountType: 'NORMAL',
      Currency: currency,
      AvailableAmount: call.plain(availableAt(book, now)),
      CashAmount: call.plain(cash),
      CreditUser: credit > 0,
      CreditAmount: call.plain(credit),
      AvailableCreditAmount: call.plain(Math.min(credit, Math.max(0, credit + cash - all))),
      UnclearedAmount: call.plain(all),
      CurrentMonthUnclearedAmount: call.plain(uncleared.currentMonth),
      HistoryMonthUnclearedAmount: call.plain(uncleared.earlierMonths),
      OriginalCashAmountList: [{ Currency: currency, Amount: call.plain(cash) }],
      ExtendLedgerList: [],
    };
  },
};
