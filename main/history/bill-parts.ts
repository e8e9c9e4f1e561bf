import { dayOfMonth, daysInMonth, monthAfter, monthOf } from '../../core/invoices/billing-month';
import type { BillingDays } from '../../core/invoices/invoice-cycle';
import { daysIn, eachDay, moved } from '../../core/spend/period';
import { dayNumber, monthNumber } from './bill-days';
import type { Bound } from './statement';

/** A piece of a query, with what is bound in it. */
export interface Piece {
  readonly sql: string;
  readonly bound: readonly Bound[];
}

/** A stretch of days to add up, wholly provisional or not at all. */
export interface Part {
  readonly days: BillingDays;
  readonly before: boolean;
  readonly provisional: boolean;
}

/** Cut at the ends of months, so that each part is of one month. */
export function byMonth({ from, to }: BillingDays): readonly BillingDays[] {
  const parts: BillingDays[] = [];
  for (let first = from; first <= to; first = dayOfMonth(monthAfter(monthOf(first)), 1)) {
    const last = dayOfMonth(monthOf(first), 31);
    parts.push({ from: first, to: last < to ? last : to });
  }
  return parts;
}

interface Source {
  readonly table: 'spent' | 'spent_kind' | 'spent_month';
  readonly when: Piece;
  readonly taken?: true;
}

const daysWhen = ({ from, to }: BillingDays, kinds: string | undefined): Piece =>
  kinds === undefined
    ? { sql: 'day BETWEEN ? AND ?', bound: [dayNumber(from), dayNumber(to)] }
    : {
        sql: 'day IN (SELECT value FROM json_each(?))',
        bound: [JSON.stringify(eachDay({ from, to }).map(dayNumber))],
      };

/** The month's other days, before and after. */
function restOf({ from, to }: BillingDays): readonly BillingDays[] {
  const [first, last] = [dayOfMonth(monthOf(from), 1), dayOfMonth(monthOf(from), 31)];
  return [
    ...(from > first ? [{ from: first, to: moved(from, -1) }] : []),
    ...(to < last ? [{ from: moved(to, 1), to: last }] : []),
  ];
}

/** Most of a month is its roll-up without its other days: fewer rows, and the same sum to the unit. */
function sourcesOf(days: BillingDays, byThing: boolean, kinds: string | undefined): readonly Source[] {
  if (!byThing) return [{ table: 'spent_kind', when: daysWhen(days, kinds) }];
  const month = monthOf(days.from);
  if (daysIn(days) * 2 <= daysInMonth(month)) return [{ table: 'spent', when: daysWhen(days, kinds) }];
  return [
    { table: 'spent_month', when: { sql: 'month = ?', bound: [monthNumber(month)] } },
    ...restOf(days).map((rest): Source => ({ table: 'spent', when: daysWhen(rest, kinds), taken: true })),
  ];
}

/** The rows of a part as number, amount, amount before and whether they are provisional; of kinds or of things. */
export function piecesOf(
  { days, before, provisional }: Part,
  byThing: boolean,
  kinds: string | undefined,
): readonly Piece[] {
  return sourcesOf(days, byThing, kinds).map(({ table, when, taken }) => {
    const units = taken ? '-units' : 'units';
    const amounts = before ? `0, ${units}` : `${units}, 0`;
    const flag = provisional && !taken ? 1 : 0;
    const select = `SELECT ${byThing ? 'thing' : 'kind'}, ${amounts}, ${flag} FROM ${table} WHERE ${when.sql}`;
    return kinds === undefined
      ? { sql: select, bound: when.bound }
      : { sql: `${select} AND kind IN (SELECT value FROM json_each(?))`, bound: [...when.bound, kinds] };
  });
}
