import { earlier, hours, type Instant } from '../../core/time';
import { type InstanceLine, isCleared } from '../bills';
import type { Book } from '../book';
import { type DayNumber, dayOf } from '../calendar';
import type { ProductCode } from '../products';
import { refusals } from '../refusal';
import { type Action, type Body, billedBook, isRefusal } from './action';
import { type BillingPeriod, billingPeriodOf } from './billing-period';
import { billStretch, instanceLinesAsked, instanceRow } from './describe-instance-bill';

/** Split bills come so long after the day, and what is in an instance a day later. */
const SPLIT_AFTER = hours(48);
const PARTS_AFTER = hours(72);

const divided: ReadonlySet<ProductCode> = new Set(['oss', 'cdn']);
/** What is in a divided instance, with its share of the cost in thirds. */
const PARTS = [
  { name: 'assets', thirds: 2, tag: 'key:project value:assets; key:env value:prod', costUnit: 'Studio' },
  { name: 'logs', thirds: 1, tag: 'key:project value:logs', costUnit: 'Operations' },
] as const;

/** The line as the split bill has it: as it is, or as its parts, which come to its amount. */
function rowsOf(book: Book, line: InstanceLine, period: BillingPeriod, isLate: boolean, cleared: boolean): Body[] {
  const { resource, amount } = line;
  if (!isLate || !divided.has(resource.product)) {
    const whole = instanceRow(book, line, period, cleared);
    return [{ ...whole, SplitItemID: resource.id, SplitItemName: resource.nickname }];
  }
  const first = Math.round((amount * PARTS[0].thirds) / 3);
  return PARTS.map(({ name, tag, costUnit }, index) => {
    const part = { ...line, amount: index === 0 ? first : amount - first };
    const id = `${resource.nickname}-${name}`;
    const row = instanceRow(book, part, period, cleared);
    return { ...row, Tag: tag, CostUnit: costUnit, SplitItemID: id, SplitItemName: id };
  });
}

const isBefore = (period: BillingPeriod, day: DayNumber): boolean => period.days.end <= day;

/** Only where it is switched on in the console; no code for where it is not is documented: that of its like is taken. */
export const describeSplitItemBill: Action = {
  ramAction: 'bssapi:DescribeSplitItemBill',
  answer: (call, now: Instant) => {
    const book = billedBook(call);
    if (isRefusal(book)) return book;
    if (book.portrait.splits !== true) return refusals.notActive;
    const period = billingPeriodOf(call.parameters, book, now);
    if (isRefusal(period)) return period;
    const cleared = isCleared(book, period.cycle, now);
    const isThere = isBefore(period, dayOf(earlier(now, SPLIT_AFTER)));
    const isLate = isBefore(period, dayOf(earlier(now, PARTS_AFTER)));
    const lines = isThere ? instanceLinesAsked(call, book, period) : [];
    const rows = lines.flatMap((line) => rowsOf(book, line, period, isLate, cleared));
    return billStretch(call, book, period, rows, (row) => row);
  },
};
