import type { Snapshot } from '../core/snapshot';
import type { SnapshotPart } from './contract';

/** Puts the parts of a snapshot together again; undefined until all have come. A newer one takes the place of an older. */
export function gatherSnapshot(): (part: SnapshotPart) => Snapshot | undefined {
  let parts: SnapshotPart[] = [];
  let newest = 0;
  return (part) => {
    const { number, rest } = part;
    if (number < newest) return undefined;
    if (number > newest) parts = [];
    newest = number;
    parts.push(part);
    if (rest === undefined || parts.length < part.parts) return undefined;
    const accounts = parts.flatMap((each) => each.accounts);
    return { ...rest, accounts, alerts: parts.flatMap((each) => each.alerts) };
  };
}
