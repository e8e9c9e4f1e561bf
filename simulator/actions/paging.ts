import { invalidParameter, type Refusal } from '../refusal';

export interface PageRule {
  readonly numberName: string;
  readonly sizeName: string;
  readonly largest: number;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly number: number;
  readonly size: number;
  readonly total: number;
}

export interface Stretch<Row> {
  readonly rows: readonly Row[];
  readonly size: number;
  readonly total: number;
  /** Absent on the last one. */
  readonly nextToken?: string;
}

const DEFAULT_SIZE = 20;

function wholeNumber(parameters: ReadonlyMap<string, string>, name: string, otherwise: number): number | undefined {
  const text = parameters.get(name);
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

export function pageOf<Row>(
  rows: readonly Row[],
  parameters: ReadonlyMap<string, string>,
  rule: PageRule,
): Page<Row> | Refusal {
  const number = wholeNumber(parameters, rule.numberName, 1);
  const size = wholeNumber(parameters, rule.sizeName, DEFAULT_SIZE);
  if (number === undefined) return invalidParameter(rule.numberName);
  if (size === undefined || size > rule.largest) return invalidParameter(rule.sizeName);
  return { rows: rows.slice((number - 1) * size, number * size), number, size, total: rows.length };
}

const tokenFor = (offset: number): string => Buffer.from(`from ${offset}`).toString('base64');

function offsetOf(token: string | undefined): number | undefined {
  if (token === undefined || token === '') return 0;
  const [, offset] = /^from (\d+)$/.exec(Buffer.from(token, 'base64').toString('utf8')) ?? [];
  return offset === undefined ? undefined : Number(offset);
}

/** Paging by `NextToken` and `MaxResults`; a token is opaque to the caller. */
export function stretchOf<Row>(
  rows: readonly Row[],
  parameters: ReadonlyMap<string, string>,
  largest: number,
): Stretch<Row> | Refusal {
  const offset = offsetOf(parameters.get('NextToken'));
  const size = wholeNumber(parameters, 'MaxResults', DEFAULT_SIZE);
  if (offset === undefined) return invalidParameter('NextToken');
  if (size === undefined || size > largest) return invalidParameter('MaxResults');
  const end = offset + size;
  return {
    rows: rows.slice(offset, end),
    size,
    total: rows.length,
    ...(end < rows.length ? { nextToken: tokenFor(end) } : {}),
  };
}
