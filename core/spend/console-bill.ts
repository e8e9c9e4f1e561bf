import { isCalendarDay } from '../alerts/calendar-day';
import type { BillingDay } from '../time';
import { itemNamed, writtenTags } from './bill-line';
import {
  cellRead,
  headingRead,
  problemOf,
  type ReaderFound,
  type RowJudged,
  type RowReader,
  shownCell,
} from './bill-row';
import { rowAmount } from './row-amount';

/** Headings of the bills that the consoles of both sites export, the first that is there wins. */
const headings = {
  uid: ['账号ID', '用户ID', '账单所属账号ID', '资源购买账号ID', 'Account ID', 'Bill Account ID', 'Owner ID', 'User ID'],
  name: ['账号', '账号名称', '用户名', 'Account', 'Account Name', 'Bill Account Name', 'Owner Name'],
  day: ['账单日期', '消费日期', '日期', 'Billing Date', 'Bill Date', 'Date', '消费时间', 'Usage Start Time'],
  month: ['账期', '账单月份', '财务核算账期', 'Billing Cycle', 'Bill Month', 'Billing Month', 'Month'],
  productCode: ['产品Code', '产品代码', 'Product Code'],
  product: ['产品', '产品名称', 'Product', 'Product Name', '产品明细', 'Product Detail'],
  region: ['地域', '区域', 'Region'],
  instance: ['实例ID', '资源ID', '实例ID(出账粒度)', 'Instance ID', 'Resource ID'],
  instanceName: ['实例昵称', '实例名称', '资源昵称', 'Instance Name', 'Instance Nickname', 'Nickname', 'Nick Name'],
  tags: ['实例标签', '标签', '资源标签', 'Tag', 'Tags', 'Instance Tag'],
  resourceGroup: ['资源组', 'Resource Group'],
  costUnit: ['财务单元', '成本中心', 'Cost Unit', 'Cost Center', 'Cost Centre'],
  remark: ['备注', 'Remark', 'Remarks'],
  item: ['账单类型', '费用类型', 'Bill Type', 'Item', '消费类型', 'Subscription Type', 'Consumption Type'],
  amount: [
    '税前应付金额',
    '应付金额(不含税)',
    '应付金额',
    'Pretax Amount',
    'Amount Before Tax',
    'Amount Due',
    'Payable Amount',
  ],
  currency: ['币种', '货币', 'Currency'],
} as const satisfies Record<string, readonly string[]>;

type Field = keyof typeof headings;
const fields = Object.keys(headings) as readonly Field[];

type Places = Partial<Record<Field, number>>;

function placesIn(header: readonly string[]): Places {
  const read = header.map(headingRead);
  const places: Places = {};
  for (const field of fields) {
    const names: readonly string[] = headings[field];
    const found = names.map((name) => read.indexOf(headingRead(name))).find((place) => place >= 0);
    if (found !== undefined) places[field] = found;
  }
  return places;
}

/** `2026-11-03`, `20261103`, `2026/11/3 10:00:00`: the day in UTC+8, as the console writes it. */
function dayIn(text: string): BillingDay | undefined {
  const parts = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[ T].*)?$/.exec(text);
  if (parts === null) return undefined;
  const day = `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`;
  return isCalendarDay(day) ? (day as BillingDay) : undefined;
}

/** `2026-11`, `202611`, `2026/11`: the first day of the month. */
function monthIn(text: string): BillingDay | undefined {
  const [, year, month] = /^(\d{4})[-/.年]?(\d{1,2})月?$/.exec(text) ?? [];
  return year === undefined ? undefined : dayIn(`${year}-${(month ?? '').padStart(2, '0')}-01`);
}

const TOTALS = new Set(['合计', '总计', 'total', 'totals', 'sum']);

function reading(places: Places): RowReader {
  return (cells): RowJudged => {
    const cell = (field: Field): string => {
      const place = places[field];
      return place === undefined ? '' : cellRead(cells[place]);
    };
    const written = cell('day');
    const day = written === '' ? monthIn(cell('month')) : dayIn(written);
    if (day === undefined) {
      if (TOTALS.has(cellRead(cells[0]).toLowerCase())) return { skipped: true };
      return problemOf('import.day', { written: shownCell(written === '' ? cell('month') : written) }, 'day');
    }
    const amount = rowAmount(cell('amount'), cell('currency'));
    if ('problem' in amount) return amount;
    const productCode = cell('productCode') || cell('product');
    if (productCode === '') return problemOf('bill.import.no-product', {}, 'product');
    return {
      rounded: amount.rounded,
      row: {
        owner: { uid: cell('uid'), name: cell('name') },
        day,
        ...(written === '' ? { monthly: true } : {}),
        productCode,
        product: cell('product') || productCode,
        region: cell('region'),
        instance: cell('instance'),
        instanceName: cell('instanceName'),
        tags: writtenTags(cell('tags')),
        resourceGroup: cell('resourceGroup'),
        costUnit: cell('costUnit'),
        remark: cell('remark'),
        item: itemNamed(cell('item')),
        amount: amount.amount,
        source: 'console-csv',
      },
    };
  };
}

/** How the rows under this header are read; or which column it lacks. */
export function consoleReader(header: readonly string[]): ReaderFound {
  const places = placesIn(header);
  const has = (...wanted: readonly Field[]) => wanted.some((field) => places[field] !== undefined);
  const missing = (column: string) => problemOf('bill.import.column', { column });
  if (!has('amount')) return missing('应付金额 / Pretax Amount');
  if (!has('currency')) return missing('币种 / Currency');
  if (!has('day', 'month')) return missing('账单日期 / Billing Date');
  if (!has('productCode', 'product')) return missing('产品Code / Product Code');
  const column = (...wanted: readonly Field[]): string =>
    header[wanted.map((field) => places[field]).find((place) => place !== undefined) ?? -1]?.trim() ?? '';
  const columns = {
    day: column('day', 'month'),
    amount: column('amount'),
    currency: column('currency'),
    product: column('productCode', 'product'),
  };
  return { read: reading(places), width: header.length, columns };
}
