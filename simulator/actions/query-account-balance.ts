import { availableAt, cashAt } from '../ledger';
import { type Action, callerBook, envelope } from './action';

/** QuotaLimit comes with a line feed at its end, as the documentation's own example shows it. */
export const queryAccountBalance: Action = {
  ramAction: 'bss:DescribeAcccount',
  alsoCalled: 'bssapi:QueryAccountBalance',
  answer: (call, now) => {
    const book = callerBook(call);
    return envelope('200', call, {
      AvailableAmount: call.grouped(availableAt(book, now)),
      AvailableCashAmount: call.grouped(cashAt(book, now)),
      CreditAmount: call.grouped(book.portrait.credit),
      MybankCreditAmount: call.grouped(0),
      Currency: book.portrait.currency,
      QuotaLimit: '0.00\n',
    });
  },
};
