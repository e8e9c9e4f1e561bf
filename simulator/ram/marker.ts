import { invalidParameter, type Refusal } from '../refusal';
import type { RamCall } from './ram-call';

const USUAL = 100;
const MOST = 1_000;

const markerAt = (offset: number): string => Buffer.from(`after ${offset}`).toString('base64url');

function offsetOf(marker: string | undefined): number | undefined {
  if (marker === undefined) return 0;
  const [, offset] = /^after (\d{1,9})$/.exec(Buffer.from(marker, 'base64url').toString('utf8')) ?? [];
  return offset === undefined ? undefined : Number(offset);
}

/** RAM's paging by `Marker` and `MaxItems`; `Name.Item[]` is how it wraps lists. */
export function marked(
  call: RamCall,
  list: string,
  item: string,
  rows: readonly object[],
): Readonly<Record<string, unknown>> | Refusal {
  const offset = offsetOf(call.get('Marker'));
  const asked = call.get('MaxItems') ?? String(USUAL);
  if (offset === undefined) return invalidParameter('Marker');
  if (!/^[1-9]\d{0,3}$/.test(asked) || Number(asked) > MOST) return invalidParameter('MaxItems');
  const end = offset + Number(asked);
  const isTruncated = end < rows.length;
  return {
    [list]: { [item]: rows.slice(offset, end) },
    IsTruncated: isTruncated,
    ...(isTruncated ? { Marker: markerAt(end) } : {}),
  };
}
