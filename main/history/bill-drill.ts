import type Database from 'libsql';
import type { BillingDays } from '../../core/invoices/invoice-cycle';
import type { Currency } from '../../core/money';
import { type Dimension, type DrillStep, tagKeyOf } from '../../core/spend/dimension';
import { type DrillWanted, MOST_ROWS, type ValueSums } from '../../core/spend/drill';
import type { BillingDay } from '../../core/time';
import { byMonth, type Part, type Piece, piecesOf } from './bill-parts';
import { type Bound, rowsOf } from './statement';

const columns: Readonly<Record<string, string>> = {
  product: 'k.product_code',
  region: 'k.region',
  instance: 't.instance',
  part: 't.part',
  'resource-group': 'k.resource_group',
  'cost-unit': 'k.cost_unit',
  remark: 'k.remark',
  item: 'k.item',
  account: 'k.account',
};
const names: Readonly<Record<string, string>> = { product: 'max(k.product)', instance: 'max(t.name)' };

function expressionOf(dimension: Dimension): Piece {
  const key = tagKeyOf(dimension);
  return key === undefined
    ? { sql: columns[dimension] ?? "''", bound: [] }
    : { sql: `coalesce((SELECT value FROM tag WHERE kind = k.kind AND key = ?), '')`, bound: [key] };
}

const ofThings: ReadonlySet<Dimension> = new Set(['instance', 'part']);
const isOfThing = ({ dimension }: DrillStep): boolean => ofThings.has(dimension);

/** What is to be added up, once it is known which days count. */
export interface Scope {
  readonly wanted: DrillWanted;
  readonly currency: Currency;
  readonly period: BillingDays;
  readonly comparedWith: BillingDays;
  readonly provisionalFrom: BillingDay | undefined;
  /** The period before is wholly read: what changed most can be told. */
  readonly beforeIsKnown: boolean;
}

const KIND = 'JOIN kind k ON k.kind = u.number';
/** Gives the columns their names. */
const NO_ROW = 'SELECT 0 AS number, 0 AS amount, 0 AS before, 0 AS provisional WHERE false';

type KindRow = readonly [bigint];
type SumRow = readonly [value: string | null, name: string | null, amount: bigint, before: bigint, last: bigint];

const noSums: ValueSums = { count: 0, total: 0n, before: 0n, shown: [] };

/** The first row has how many values there are and what all come to, the others are whether they are provisional last. */
function sumsIn([all, ...rows]: readonly SumRow[]): ValueSums {
  if (all === undefined) return noSums;
  const [, , total, before, count] = all;
  const shown = rows.map(([written, name, amount, earlier, provisional]) => {
    const value = written ?? '';
    const named = name === null || name === '' || name === value ? {} : { name };
    return { value, amount, before: earlier, provisional: provisional === 1n, ...named };
  });
  return { count: Number(count), total, before, shown };
}

/** The sums of the values, straight from the roll-ups; tens of thousands of them stay where they are. */
export function openSums(database: Database.Database): (scope: Scope | undefined) => ValueSums {
  const kindCount = database.prepare('SELECT count(*) FROM kind');

  function kindsIn({ wanted, currency }: Scope): string | undefined {
    const conditions = ['k.currency = ?'];
    const bound: Bound[] = [currency];
    if (wanted.account !== undefined) {
      conditions.push('k.account = ?');
      bound.push(wanted.account);
    }
    for (const { dimension, value } of wanted.path.filter((step) => !isOfThing(step))) {
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
    if (scope === undefined) return noSums;
    const { by, path, order } = scope.wanted;
    const things = path.filter(isOfThing);
    const byThing = ofThings.has(by) || things.length > 0;
    const kinds = kindsIn(scope);
    const pieces = partsOf(scope).flatMap((part) => piecesOf(part, byThing, kinds));
    const value = expressionOf(by);
    const where = things.map(({ dimension }) => `${columns[dimension]} = ?`).join(' AND ');
    const joins = byThing ? 'JOIN thing t ON t.thing = u.number JOIN kind k ON k.kind = t.kind' : KIND;
    const weight = order === 'change' && scope.beforeIsKnown ? 'abs(amount - before)' : 'abs(amount)';
    const query = database.prepare(
      `WITH each AS MATERIALIZED (
         SELECT ${value.sql} AS value, ${names[by] ?? 'NULL'} AS name, sum(u.amount) AS amount, sum(u.before) AS before,
           max(u.provisional) AS provisional
         FROM (SELECT number, sum(amount) AS amount, sum(before) AS before, max(provisional) AS provisional
               FROM (${NO_ROW} UNION ALL ${pieces.map(({ sql }) => sql).join(' UNION ALL ')}) GROUP BY number) u
         ${joins} ${where === '' ? '' : `WHERE ${where}`} GROUP BY value
         HAVING sum(u.amount) <> 0 OR sum(u.before) <> 0)
       SELECT NULL, NULL, coalesce(sum(amount), 0), coalesce(sum(before), 0), count(*) FROM each
       UNION ALL SELECT * FROM (SELECT * FROM each ORDER BY ${weight} DESC, value LIMIT ${MOST_ROWS})`,
    );
    const bound = [...value.bound, ...pieces.flatMap((piece) => piece.bound), ...things.map((step) => step.value)];
    return sumsIn(rowsOf<SumRow>(query, ...bound));
  };
}
