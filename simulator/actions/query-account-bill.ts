import type { Instant } from '../../core/time';
import { isCleared, productLines } from '../bills';
import type { Book } from '../book';
import { PRODUCTS } from '../products';
import { type Action, type Body, billedBook, type Call, envelope, isRefusal } from './action';
import { billAmounts } from './bill-amounts';
import { type BillingPeriod, billingPeriodOf } from './billing-period';
import { pageOf } from './paging';

const PAGES = { numberName: 'PageNum', sizeName: 'PageSize', largest: 300 };

function rowsOf(call: Call, book: Book, period: BillingPeriod, now: Instant): readonly Body[] {
  const cleared = isCleared(book, period.cycle, now);
  const wanted = call.parameters.get('ProductCode');
  const lines = productLines(book, period.days, cleared).filter(
    ({ product }) => wanted === undefined || wanted === product,
  );
  const owner = {
    BillAccountID: String(book.uid),
    BillAccountName: book.portrait.name,
    OwnerID: String(book.uid),
    OwnerName: book.portrait.name,
    CostUnit: book.portrait.remark.client,
    BillingDate: period.billingDate ?? '',
    BizType: '',
  };
  if (call.parameters.get('IsGroupByProduct')?.toLowerCase() === 'true') {
    return lines.map(({ product, amount }) => ({
      ...owner,
      ProductCode: product,
      ProductName: PRODUCTS[product].name,
      PipCode: product,
      ...billAmounts(book, amount, cleared),
    }));
  }
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  return lines.length === 0
    ? []
    : [{ ...owner, ProductCode: '', ProductName: '', PipCode: '', ...billAmounts(book, amount, cleared) }];
}

export const queryAccountBill: Action = {
  ramAction: 'bss:QueryAccountBill',
  alsoCalled: 'bssapi:QueryAccountBill',
  answer: (call, now) => {
    const book = billedBook(call);
    if (isRefusal(book)) return book;
    const period = billingPeriodOf(call.parameters, book, now);
    if (isRefusal(period)) return period;
    const page = pageOf(rowsOf(call, book, period, now), call.parameters, PAGES);
    if (isRefusal(page)) return page;
    return envelope('Success', call, {
      AccountID: String(book.uid),
      AccountName: book.portrait.name,
      BillingCycle: period.cycle,
      PageNum: page.number,
      PageSize: page.size,
      TotalCount: page.total,
      Items: { Item: page.rows },
    });
  },
};
