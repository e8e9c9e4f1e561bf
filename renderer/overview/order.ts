import type { Health } from '../../core/health';
import { compareMoney, type Money } from '../../core/money';
import type { AccountRow } from '../../core/snapshot';
import { byDaysLeft } from '../ui/ranking';

export type Column = 'health' | 'name' | 'balance' | 'burn' | 'days' | 'read';

export interface Order {
  readonly by: Column;
  readonly descending: boolean;
}

const GRAVITY: readonly Health[] = ['suspended', 'critical', 'watch', 'stale', 'unknown', 'healthy'];

/** Two currencies have no order between them, so amounts are ordered within each currency. */
function compareAmounts(left: Money | undefined, right: Money | undefined): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return left.currency === right.currency ? compareMoney(left, right) : left.currency.localeCompare(right.currency);
}

const COMPARISONS: Readonly<Record<Column, (left: AccountRow, right: AccountRow) => number>> = {
  health: (left, right) => GRAVITY.indexOf(left.health) - GRAVITY.indexOf(right.health) || byDaysLeft(left, right),
  name: (left, right) => left.name.localeCompare(right.name),
  balance: (left, right) => compareAmounts(left.available, right.available),
  burn: (left, right) => compareAmounts(left.burnRate, right.burnRate),
  days: byDaysLeft,
  read: (left, right) => (right.asOf ?? 0) - (left.asOf ?? 0),
};

export function ordered(rows: readonly AccountRow[], { by, descending }: Order): readonly AccountRow[] {
  const sorted = [...rows].sort(COMPARISONS[by]);
  return descending ? sorted.reverse() : sorted;
}
