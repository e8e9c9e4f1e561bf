import { type BillingMonth, dayOfMonth, daysInMonth, monthAfter, monthOf } from '../../core/invoices/billing-month';
import type { BillingDays } from '../../core/invoices/invoice-cycle';
import { daysIn, eachDay } from '../../core/spend/period';
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
  readonly table: 'spent' | 'spent_kind' | 'spent_until' | 'spent_month';
  readonly when: Piece;
  readonly taken?: true;
}

/** Sums from the first of the month on are kept up to each of these days, and up to its last. */
export const untilDays: readonly number[] = [5, 10, 15, 20, 25];

const daysWhen = ({ from, to }: BillingDays, kinds: string | undefined): Piece =>
  kinds === undefined
    ? { sql: 'day BETWEEN ? AND ?', bound: [dayNumber(from), dayNumber(to)] }
    : {
        sql: 'day IN (SELECT value FROM json_each(?))',
        bound: [JSON.stringify(eachDay({ from, to }).map(dayNumber))],
      };

/** Sums to add, with signs, and how many times a day's worth of rows they are. */
interface Cover {
  readonly sources: readonly Source[];
  readonly weight: number;
}

const nothing: Cover = { sources: [], weight: 0 };
const taken = ({ sources }: Cover): readonly Source[] =>
  sources.map(({ taken: before, ...source }) => (before ? source : { ...source, taken: true }));
const both = (one: Cover, other: Cover): Cover => ({
  sources: [...one.sources, ...other.sources],
  weight: one.weight + other.weight,
});

/** The first days of a month: what is kept up to the nearest day, with the days between added or taken away. */
function firstDays(month: BillingMonth, count: number, kinds: string | undefined): Cover {
  const last = daysInMonth(month);
  const until = (day: number): Cover => {
    if (day === 0) return nothing;
    const when: Piece =
      day === last
        ? { sql: 'month = ?', bound: [monthNumber(month)] }
        : { sql: 'day = ?', bound: [dayNumber(dayOfMonth(month, day))] };
    return { sources: [{ table: day === last ? 'spent_month' : 'spent_until', when }], weight: 1 };
  };
  const between = (after: number, to: number): Cover =>
    after === to ? nothing : directly({ from: dayOfMonth(month, after + 1), to: dayOfMonth(month, to) }, kinds);
  const kept = [0, ...untilDays, last];
  const below = Math.max(...kept.filter((day) => day <= count));
  const above = Math.min(...kept.filter((day) => day >= count));
  if (count - below <= above - count) return both(until(below), between(below, count));
  const over = between(count, above);
  return both(until(above), { ...over, sources: taken(over) });
}

const directly = (days: BillingDays, kinds: string | undefined): Cover => ({
  sources: [{ table: 'spent', when: daysWhen(days, kinds) }],
  weight: daysIn(days),
});

/** Whichever adds up the fewest rows; the same sum to the unit. */
function sourcesOf(days: BillingDays, byThing: boolean, kinds: string | undefined): readonly Source[] {
  if (!byThing) return [{ table: 'spent_kind', when: daysWhen(days, kinds) }];
  const month = monthOf(days.from);
  const to = firstDays(month, Number(days.to.slice(8)), kinds);
  const before = firstDays(month, Number(days.from.slice(8)) - 1, kinds);
  const direct = directly(days, kinds);
  return to.weight + before.weight < direct.weight ? [...to.sources, ...taken(before)] : direct.sources;
}

/** The rows of a part as number, amount, amount before and whether they are provisional; of kinds or of things. */
export function piecesOf(
  { days, before, provisional }: Part,
  byThing: boolean,
  kinds: string | undefined,
): readonly Piece[] {
  return sourcesOf(days, byThing, kinds).map(({ table, when, taken: isTaken }) => {
    const units = isTaken ? '-units' : 'units';
    const amounts = before ? `0, ${units}` : `${units}, 0`;
    const flag = provisional && !isTaken ? 1 : 0;
    const select = `SELECT ${byThing ? 'thing' : 'kind'}, ${amounts}, ${flag} FROM ${table} WHERE ${when.sql}`;
    return kinds === undefined
      ? { sql: select, bound: when.bound }
      : { sql: `${select} AND kind IN (SELECT value FROM json_each(?))`, bound: [...when.bound, kinds] };
  });
}
