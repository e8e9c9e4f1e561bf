import { z } from 'zod';
import type { AccountId } from '../account';
import { accountIdSchema } from '../account-id';
import type { BillingDays } from '../invoices/invoice-cycle';
import type { Currency } from '../money';
import type { BillingDay, Instant } from '../time';
import { type Dimension, type DrillStep, dimensionSchema } from './dimension';
import { type PeriodChoice, periodSchema } from './period';
import { unitsRatio, unitsText } from './units';

export const drillOrders = ['amount', 'change'] as const;
export type DrillOrder = (typeof drillOrders)[number];

/** What is asked: the spending of a period that has all the values of the path, divided by one dimension. */
export interface DrillWanted {
  readonly period: PeriodChoice;
  /** Of all accounts where it is absent. */
  readonly account?: AccountId;
  /** The one with the most lines where it is absent: two currencies are never added. */
  readonly currency?: Currency;
  readonly path: readonly DrillStep[];
  readonly by: Dimension;
  readonly order: DrillOrder;
}

const LONGEST_PATH = 12;
const value = z.string().max(2_000);

export const drillSchema: z.ZodType<DrillWanted> = z.strictObject({
  period: periodSchema,
  account: accountIdSchema.exactOptional(),
  currency: z.string().max(8).exactOptional(),
  path: z
    .array(z.strictObject({ dimension: dimensionSchema, value }).readonly())
    .max(LONGEST_PATH)
    .readonly(),
  by: dimensionSchema,
  order: z.enum(drillOrders),
});

export const usualDrill: DrillWanted = { period: 'this-month', path: [], by: 'product', order: 'amount' };

export interface DrillRow {
  /** Empty where the bill says none. */
  readonly value: string;
  /** What a code or an id is called, where the bill says it. */
  readonly name?: string;
  /** Decimal string in the answer's currency, like every amount here. */
  readonly amount: string;
  /** Of the total; absent where shares say nothing, as with refunds larger than the spending. */
  readonly share?: number;
  /** Absent while the period before is not wholly read. */
  readonly before?: string;
  /** 0.38 is 38% more; absent where nothing was spent before, or nobody knows. */
  readonly change?: number;
  readonly provisional: boolean;
}

export interface DrillOthers {
  readonly count: number;
  readonly amount: string;
  readonly share?: number;
}

/** Everything that one view shows: the rows and the others add up to the total to the last decimal. */
export interface Drilled {
  readonly wanted: DrillWanted;
  /** The part of the wanted days that bills can show by now. */
  readonly period: BillingDays;
  readonly comparedWith: BillingDays;
  readonly currencies: readonly Currency[];
  readonly currency?: Currency;
  readonly total: string;
  readonly before?: string;
  readonly change?: number;
  readonly rows: readonly DrillRow[];
  readonly others?: DrillOthers;
  readonly tagKeys: readonly string[];
  /** Days of the period that no bill was read of. */
  readonly unread: readonly BillingDays[];
  /** Wanted days that no bill shows yet. */
  readonly notBilledYet?: BillingDays;
  /** From that day on figures may change, until … */
  readonly provisionalFrom?: BillingDay;
  /** … this moment. */
  readonly finalAt?: Instant;
  /** Some lines are of whole months and stand on their first day. */
  readonly monthly: boolean;
}

/** What one value comes to, in units. */
export interface ValueSum {
  readonly value: string;
  readonly name?: string;
  readonly amount: bigint;
  readonly before: bigint;
  readonly provisional: boolean;
}

/** Of all values, those of the rows that are shown included. */
export interface ValueSums {
  readonly count: number;
  readonly total: bigint;
  readonly before: bigint;
  /** The largest, or the most changed, first; at most `MOST_ROWS`. */
  readonly shown: readonly ValueSum[];
}

/** No person reads more rows, and no window should show more. */
export const MOST_ROWS = 200;

const shareOf = (amount: bigint, total: bigint) => (total > 0n ? { share: unitsRatio(amount, total) } : {});

function changeOf(amount: bigint, before: bigint, known: boolean): { before?: string; change?: number } {
  if (!known) return {};
  return {
    before: unitsText(before),
    ...(before > 0n ? { change: unitsRatio(amount - before, before) } : {}),
  };
}

/** The rows of a view; only where the period before is wholly read is a change one. */
export function drillRows(
  { count, total, before, shown }: ValueSums,
  beforeIsKnown: boolean,
): Pick<Drilled, 'rows' | 'others' | 'total' | 'before' | 'change'> {
  const rest = shown.reduce((sum, { amount }) => sum - amount, total);
  const rows = shown.map(
    (each): DrillRow => ({
      value: each.value,
      amount: unitsText(each.amount),
      provisional: each.provisional,
      ...(each.name === undefined ? {} : { name: each.name }),
      ...shareOf(each.amount, total),
      ...changeOf(each.amount, each.before, beforeIsKnown),
    }),
  );
  const others = { count: count - rows.length, amount: unitsText(rest), ...shareOf(rest, total) };
  return {
    rows,
    total: unitsText(total),
    ...changeOf(total, before, beforeIsKnown),
    ...(others.count === 0 ? {} : { others }),
  };
}
