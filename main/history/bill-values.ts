import type Database from 'libsql';
import { tagDimension } from '../../core/spend/dimension';
import type { KnownValue } from '../../core/spend/question';
import type { BillLedger } from './bill-account';
import { rowsOf } from './statement';

/** A question is matched with so many values of each dimension; no bill's products or regions are more. */
const MOST = 2_000;

const plain = [
  ['product', 'product_code', 'product'],
  ['region', 'region', "''"],
  ['resource-group', 'resource_group', "''"],
  ['cost-unit', 'cost_unit', "''"],
  ['remark', 'remark', "''"],
] as const;

/** The values that words may name. */
export function openBillValues(database: Database.Database, ledger: BillLedger) {
  const tags = database.prepare(`SELECT DISTINCT key, value FROM tag LIMIT ${MOST}`);
  const keys = database.prepare('SELECT DISTINCT key FROM tag ORDER BY key LIMIT 50');
  const instances = database.prepare(
    `SELECT DISTINCT instance, name FROM thing WHERE instance IN (SELECT value FROM json_each(?1))
       OR (name <> '' AND lower(name) IN (SELECT value FROM json_each(?1))) LIMIT 20`,
  );
  const statements = plain.map(
    ([dimension, column, name]) =>
      [
        dimension,
        database.prepare(`SELECT DISTINCT ${column}, ${name} FROM kind WHERE ${column} <> '' LIMIT ${MOST}`),
      ] as const,
  );

  const known = (dimension: KnownValue['dimension'], value: string, name: string): KnownValue => ({
    dimension,
    value,
    ...(name === '' || name === value ? {} : { name }),
  });

  return {
    values: (question: string): readonly KnownValue[] => {
      const words = question.split(/[\s,，？?。]+/).filter((word) => word.length > 1);
      const asked = JSON.stringify([...new Set([...words, ...words.map((word) => word.toLowerCase())])]);
      return [
        ...statements.flatMap(([dimension, statement]) =>
          rowsOf<readonly [string, string]>(statement).map(([value, name]) => known(dimension, value, name)),
        ),
        ...rowsOf<readonly [string, string]>(tags).map(([key, value]) => known(tagDimension(key), value, '')),
        ...rowsOf<readonly [string, string]>(instances, asked).map(([id, name]) => known('instance', id, name)),
        ...ledger.accounts().map(({ account, name }) => known('account', account, name)),
      ];
    },
    tagKeys: () => rowsOf<readonly [string]>(keys).map(([key]) => key),
  };
}
