import type { AccountRow, Snapshot } from '../../core/snapshot';

const isCalm = (row: AccountRow): boolean => row.health === 'healthy' && row.failure === undefined;

/** Low, used up, old, unknown or refused: all that a person should look at. */
export const needsAttention = (row: AccountRow): boolean => !isCalm(row);

const daysOf = ({ runway }: AccountRow): number => (runway.kind === 'days' ? runway.days : Number.POSITIVE_INFINITY);

/** Fewest days first; accounts without a figure come last. */
export const byDaysLeft = (left: AccountRow, right: AccountRow): number => {
  const [a, b] = [daysOf(left), daysOf(right)];
  return a === b ? left.name.localeCompare(right.name) : a - b;
};

export const rowOf = (snapshot: Snapshot, id: AccountRow['id'] | undefined): AccountRow | undefined =>
  snapshot.accounts.find((row) => row.id === id);

/** The account to show first: main's choice, or the first by days where none has a current figure. */
export const lowestOf = (snapshot: Snapshot): AccountRow | undefined =>
  rowOf(snapshot, snapshot.worst) ?? [...snapshot.accounts].sort(byDaysLeft)[0];
