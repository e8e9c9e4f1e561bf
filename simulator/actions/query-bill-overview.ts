import type { Instant } from '../../core/time';
import { float } from '../amounts';
import { billedDays, isCleared, productLines } from '../bills';
import type { Book } from '../book';
import { PRODUCTS } from '../products';
import { invalidParameter, missingParameter } from '../refusal';
import { type Action, type Body, billedBook, envelope, isRefusal } from './action';
import { billAmounts } from './bill-amounts';

type Line = ReturnType<typeof productLines>[number];

function rowOf(book: Book, { product, amount, tax }: Line, cleared: boolean): Body {
  const { currency } = book.portrait;
  return {
    ...billAmounts(book, amount, cleared),
    ProductCode: product,
    ProductName: PRODUCTS[product].name,
    ProductDetail: PRODUCTS[product].detail,
    PipCode: product,
    CommodityCode: product,
    Item: 'PayAsYouGoBill',
    BillAccountID: String(book.uid),
    BillAccountName: book.portrait.name,
    OwnerID: String(book.uid),
    PaymentCurrency: currency,
    PretaxAmountLocal: float(amount, currency),
    RoundDownDiscount: '0',
    Tax: float(tax, currency),
    AfterTaxAmount: float(amount + tax, currency),
    BizType: '',
  };
}

/** A month by product. International accounts are billed before tax: it shows once the month is cleared. */
export const queryBillOverview: Action = {
  ramAction: 'bssapi:QueryBillOverview',
  answer: (call, now: Instant) => {
    const book = billedBook(call);
    if (isRefusal(book)) return book;
    const cycle = call.parameters.get('BillingCycle');
    if (cycle === undefined) return missingParameter('BillingCycle');
    const days = billedDays(book, cycle, now);
    if (days === undefined) return invalidParameter('BillingCycle');
    const cleared = isCleared(book, cycle, now);
    const wanted = call.parameters.get('ProductCode');
    const lines = productLines(book, days, cleared).filter(({ product }) => wanted === undefined || wanted === product);
    return envelope('Success', call, {
      AccountID: String(book.uid),
      AccountName: book.portrait.name,
      BillingCycle: cycle,
      Items: { Item: lines.map((line) => rowOf(book, line, cleared)) },
    });
  },
};
