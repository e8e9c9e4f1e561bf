import type Database from 'libsql';
import type { BillLine } from '../../core/spend/bill-line';
import { rowsOf } from './statement';

export interface ThingKey {
  readonly kind: number;
  readonly thing: number;
}

/** Numbers of kinds and things, found or made. What is remembered never outgrows this. */
const MOST_REMEMBERED = 200_000;

const kindWritten = (line: BillLine): string =>
  JSON.stringify([
    line.account,
    line.amount.currency,
    line.productCode,
    line.product,
    line.region,
    line.tags.map(({ key, value }) => [key, value]),
    line.resourceGroup,
    line.costUnit,
    line.remark,
    line.item,
    line.source,
    line.monthly === true,
  ]);

/** Told apart as `kindWritten` does, in a fraction of its time: no cell holds such a mark. */
function kindSeen(line: BillLine): string {
  const { account, amount, productCode, product, region, resourceGroup, costUnit, remark, item, source, monthly } =
    line;
  let seen = `${account}\0${amount.currency}\0${productCode}\0${product}\0${region}\0${resourceGroup}\0${costUnit}`;
  seen += `\0${remark}\0${item}\0${source}\0${monthly === true}`;
  for (const { key, value } of line.tags) seen += `\0${key}\0${value}`;
  return seen;
}

export function openThings(database: Database.Database) {
  const kindFound = database.prepare('SELECT kind FROM kind WHERE written = ?');
  const newKind = database.prepare('INSERT INTO kind VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const newTag = database.prepare('INSERT INTO tag VALUES (?, ?, ?)');
  const thingFound = database.prepare(
    'SELECT thing FROM thing WHERE kind = ? AND instance = ? AND name = ? AND part = ?',
  );
  const newThing = database.prepare('INSERT INTO thing VALUES (NULL, ?, ?, ?, ?)');
  let kinds = new Map<string, number>();
  let things = new Map<string, number>();

  function madeKind(line: BillLine, written: string): number {
    const { account, amount, productCode, product, region, resourceGroup, costUnit, remark, item, source } = line;
    const tags = JSON.stringify(line.tags);
    const monthly = line.monthly === true ? 1 : 0;
    const cells = [product, region, tags, resourceGroup, costUnit, remark, item, source, monthly] as const;
    const { lastInsertRowid } = newKind.run(written, account, amount.currency, productCode, ...cells);
    const kind = Number(lastInsertRowid);
    for (const { key, value } of line.tags) newTag.run(kind, key, value);
    return kind;
  }

  function kindOf(line: BillLine): number {
    const seen = kindSeen(line);
    const known = kinds.get(seen);
    if (known !== undefined) return known;
    const written = kindWritten(line);
    const found = rowsOf<readonly [bigint]>(kindFound, written)[0];
    const kind = found === undefined ? madeKind(line, written) : Number(found[0]);
    if (kinds.size >= MOST_REMEMBERED) kinds = new Map();
    kinds.set(seen, kind);
    return kind;
  }

  function thingOf({ instance, instanceName, part = '' }: BillLine, kind: number): number {
    const written = `${kind}\0${instance}\0${instanceName}\0${part}`;
    const known = things.get(written);
    if (known !== undefined) return known;
    const found = rowsOf<readonly [bigint]>(thingFound, kind, instance, instanceName, part)[0];
    const thing =
      found === undefined ? Number(newThing.run(kind, instance, instanceName, part).lastInsertRowid) : Number(found[0]);
    if (things.size >= MOST_REMEMBERED) things = new Map();
    things.set(written, thing);
    return thing;
  }

  return {
    keyOf: (line: BillLine): ThingKey => {
      const kind = kindOf(line);
      return { kind, thing: thingOf(line, kind) };
    },
    /** After anything was taken out or rolled back: numbers may be given anew. */
    forget: () => {
      kinds = new Map();
      things = new Map();
    },
  };
}
