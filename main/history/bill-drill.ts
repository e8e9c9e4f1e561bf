import type Database from 'libsql';
import type { BillingDays } from '../../core/invoices/invoice-cycle';
import type { Currency } from '../../core/money';
import { type Dimension, type DrillStep, tagKeyOf } from '../../core/spend/dimension';
import type { DrillWanted, ValueSum } from '../../core/spend/drill';
import type { BillingDay } from '../../core/time';
import { byMonth, type Part, type Piece, piecesOf } from './bill-parts';
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

function expressionOf(dimension: Dimension): Piece {
  const key = tagKeyOf(dimension);
  return key === undefined
    ? { sql: columns[dimension] ?? "''", bound: [] }
    : { sql: `coalesce((SELECT value FROM tag WHERE kind = k.kind AND key = ?), '')`, bound: [key] };
}

const isInstance = ({ dimension }: DrillStep): boolean => dimension === 'instance';

/** What is to be added up, once it is known which days count. */
export interface Scope {
  readonly wanted: DrillWanted;
  readonly currency: Currency;
  readonly period: BillingDays;
  readonly comparedWith: BillingDays;
  readonly provisionalFrom: BillingDay | undefined;
}

const KIND = 'JOIN kind k ON k.kind = u.number';
/** Gives the columns their names. */
const NO_ROW = 'SELECT 0 AS number, 0 AS amount, 0 AS before, 0 AS provisional WHERE false';

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
    const pieces = partsOf(scope).flatMap((part) => piecesOf(part, byThing, kinds));
    const value = expressionOf(by);
    const where = instances.map(() => 't.instance = ?').join(' AND ');
    const joins = byThing ? 'JOIN thing t ON t.thing = u.number JOIN kind k ON k.kind = t.kind' : KIND;
    const query = database.prepare(
      `SELECT ${value.sql} AS value, ${names[by] ?? 'NULL'}, sum(u.amount), sum(u.before), max(u.provisional)
       FROM (SELECT number, sum(amount) AS amount, sum(before) AS before, max(provisional) AS provisional
             FROM (${NO_ROW} UNION ALL ${pieces.map(({ sql }) => sql).join(' UNION ALL ')}) GROUP BY number) u
       ${joins} ${where === '' ? '' : `WHERE ${where}`} GROUP BY value`,
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
