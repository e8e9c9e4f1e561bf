import type Database from 'libsql';
import { dayOfMonth, monthAfter, monthOf } from '../../core/invoices/billing-month';
import type { BillingDays } from '../../core/invoices/invoice-cycle';
import type { Currency } from '../../core/money';
import { type Dimension, type DrillStep, tagKeyOf } from '../../core/spend/dimension';
import type { DrillWanted, ValueSum } from '../../core/spend/drill';
import { eachDay } from '../../core/spend/period';
import type { BillingDay } from '../../core/time';
import { dayNumber, monthNumber } from './bill-days';
import { type Bound, rowsOf } from './statement';

const columns: Readonly<Record<string, string>> = {
  product: 'k.product_code',
  region: 'k.region',
  instance: 't.instance',
  'resource-group': 'k.resource_group',
  'cost-unit': 'k.cost_unit',
  remark: 'k.remark',
  item: 'k.item',
  account: 'k.account',
};
const names: Readonly<Record<string, string>> = { product: 'max(k.product)', instance: 'max(t.name)' };

interface Piece {
  readonly sql: string;
  readonly bound: readonly Bound[];
}

function expressionOf(dimension: Dimension): Piece {
  const key = tagKeyOf(dimension);
  return key === undefined
    ? { sql: columns[dimension] ?? "''", bound: [] }
    : { sql: `coalesce((SELECT value FROM tag WHERE kind = k.kind AND key = ?), '')`, bound: [key] };
}

/** A stretch of days to add up, wholly provisional or not at all. */
interface Part {
  readonly days: BillingDays;
  readonly before: boolean;
  readonly provisional: boolean;
}

const isInstance = ({ dimension }: DrillStep): boolean => dimension === 'instance';

/** Whole months come from their roll-up. */
function pieceOf(
  { days: { from, to }, before, provisional }: Part,
  byThing: boolean,
  kinds: string | undefined,
): Piece {
  const month = monthOf(from);
  const isMonth = byThing && from === dayOfMonth(month, 1) && to === dayOfMonth(month, 31);
  const table = byThing ? (isMonth ? 'spent_month' : 'spent') : 'spent_kind';
  const amounts = before ? '0, units' : 'units, 0';
  const select = `SELECT kind, ${byThing ? 'thing' : '0'}, ${amounts}, ${provisional ? 1 : 0} FROM ${table}`;
  const [when, bound]: readonly [string, readonly Bound[]] = isMonth
    ? ['month = ?', [monthNumber(month)]]
    : kinds === undefined
      ? ['day BETWEEN ? AND ?', [dayNumber(from), dayNumber(to)]]
      : ['day IN (SELECT value FROM json_each(?))', [JSON.stringify(eachDay({ from, to }).map(dayNumber))]];
  return kinds === undefined
    ? { sql: `${select} WHERE ${when}`, bound }
    : { sql: `${select} WHERE ${when} AND kind IN (SELECT value FROM json_each(?))`, bound: [...bound, kinds] };
}

/** Cut at the ends of months, so that each part is of one month. */
function byMonth({ from, to }: BillingDays): readonly BillingDays[] {
  const parts: BillingDays[] = [];
  for (let first = from; first <= to; first = dayOfMonth(monthAfter(monthOf(first)), 1)) {
    const last = dayOfMonth(monthOf(first), 31);
    parts.push({ from: first, to: last < to ? last : to });
  }
  return parts;
}

/** What is to be added up, once it is known which days count. */
export interface Scope {
  readonly wanted: DrillWanted;
  readonly currency: Currency;
  readonly period: BillingDays;
  readonly comparedWith: BillingDays;
  readonly provisionalFrom: BillingDay | undefined;
}

type KindRow = readonly [bigint];
type SumRow = readonly [value: string, name: string | null, amount: bigint, before: bigint, provisional: bigint];

/** The sums of every value, straight from the roll-ups. */
export function openSums(database: Database.Database): (scope: Scope) => readonly ValueSum[] {
  const kindCount = database.prepare('SELECT count(*) FROM kind');

  function kindsIn({ wanted, currency }: Scope): string | undefined {
    const conditions = ['k.currency = ?'];
    const bound: Bound[] = [currency];
    if (wanted.account !== undefined) {
      conditions.push('k.account = ?');
      bound.push(wanted.account);
    }
    for (const { dimension, value } of wanted.path.filter((step) => !isInstance(step))) {
      const { sql, bound: parameters } = expressionOf(dimension);
      conditions.push(`${sql} = ?`);
      bound.push(...parameters, value);
    }
    const query = database.prepare(`SELECT k.kind FROM kind k WHERE ${conditions.join(' AND ')}`);
    const kinds = rowsOf<KindRow>(query, ...bound).map(([kind]) => Number(kind));
    const all = Number(rowsOf<KindRow>(kindCount)[0]?.[0]);
    return kinds.length === all ? undefined : JSON.stringify(kinds);
  }

  function partsOf({ period, comparedWith, provisionalFrom }: Scope): readonly Part[] {
    const now = byMonth(period).flatMap((days): readonly Part[] => {
      const cut = provisionalFrom;
      if (cut === undefined || days.to < cut) return [{ days, before: false, provisional: false }];
      return [{ days, before: false, provisional: true }];
    });
    return [...now, ...byMonth(comparedWith).map((days) => ({ days, before: true, provisional: false }))];
  }

  return (scope) => {
    const { by, path } = scope.wanted;
    const instances = path.filter(isInstance);
    const byThing = by === 'instance' || instances.length > 0;
    const kinds = kindsIn(scope);
    const pieces = partsOf(scope).map((part) => pieceOf(part, byThing, kinds));
    const value = expressionOf(by);
    const where = instances.map(() => 't.instance = ?').join(' AND ');
    const query = database.prepare(
      `SELECT ${value.sql} AS value, ${names[by] ?? 'NULL'}, sum(u.amount), sum(u.before), max(u.provisional)
       FROM (SELECT column1 AS kind, column2 AS thing, 0 AS amount, 0 AS before, 0 AS provisional FROM (VALUES (0, 0))
             WHERE false UNION ALL ${pieces.map(({ sql }) => sql).join(' UNION ALL ')}) u
       JOIN kind k ON k.kind = u.kind ${byThing ? 'JOIN thing t ON t.thing = u.thing' : ''}
       ${where === '' ? '' : `WHERE ${where}`} GROUP BY value`,
    );
    const bound = [...value.bound, ...pieces.flatMap((piece) => piece.bound), ...instances.map((step) => step.value)];
    const rows = rowsOf<SumRow>(query, ...bound).filter(([, , amount, before]) => amount !== 0n || before !== 0n);
    return rows.map(([each, name, amount, before, provisional]) => ({
      value: each,
      amount,
      before,
      provisional: provisional === 1n,
      ...(name === null || name === '' || name === each ? {} : { name }),
    }));
  };
}
