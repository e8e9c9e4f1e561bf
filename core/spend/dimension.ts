import { z } from 'zod';
import type { BillLine } from './bill-line';

export const plainDimensions = [
  'product',
  'region',
  'instance',
  'part',
  'resource-group',
  'cost-unit',
  'remark',
  'item',
  'account',
] as const;
export type PlainDimension = (typeof plainDimensions)[number];

/** What spending is divided by. A thing may have many tags, so that a division is by the values of one key. */
export type Dimension = PlainDimension | `tag:${string}`;

const TAG = 'tag:';
export const tagDimension = (key: string): Dimension => `${TAG}${key}`;
export const tagKeyOf = (dimension: Dimension): string | undefined =>
  dimension.startsWith(TAG) ? dimension.slice(TAG.length) : undefined;

const LONGEST = 300;

export const dimensionSchema = z
  .string()
  .max(LONGEST)
  .refine((text) => (plainDimensions as readonly string[]).includes(text) || /^tag:./.test(text))
  .transform((text) => text as Dimension);

/** One step down: the spending that has this value. The empty one is a value too: not tagged, of no region. */
export interface DrillStep {
  readonly dimension: Dimension;
  readonly value: string;
}

const fields = {
  product: 'productCode',
  region: 'region',
  instance: 'instance',
  part: 'part',
  'resource-group': 'resourceGroup',
  'cost-unit': 'costUnit',
  remark: 'remark',
  item: 'item',
  account: 'account',
} as const satisfies Record<PlainDimension, keyof BillLine>;

export function valueAlong(line: BillLine, dimension: Dimension): string {
  const key = tagKeyOf(dimension);
  if (key !== undefined) return line.tags.find((tag) => tag.key === key)?.value ?? '';
  return line[fields[dimension as PlainDimension]] ?? '';
}
