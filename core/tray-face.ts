import type { AccountId } from './account';
import type { AccountRow, Snapshot } from './snapshot';

/** A shape per severity, so that colour is never the only sign. */
export const trayShapes = ['outline', 'square', 'octagon', 'dashed'] as const;
export type TrayShape = (typeof trayShapes)[number];

export const NOT_KNOWN = '–';
export const PAUSED = '‖';
export const ENDLESS = '∞';
const MOST_DAYS = 99;

/** What the icon shows. */
export interface TrayFace {
  readonly shape: TrayShape;
  /** `0` to `99` days, or one of the three signs; one or two characters. */
  readonly digits: string;
  /** A dot: the window has something to say that the days do not. */
  readonly badge: boolean;
  readonly account?: AccountId;
}

const isUnsure = (row: AccountRow): boolean => row.health === 'stale' || row.health === 'unknown';

/** Endless runways come after every number of days; an unknown one cannot be compared. */
export function daysLeft(row: AccountRow): number | undefined {
  if (row.runway.kind === 'unknown') return undefined;
  return row.runway.kind === 'endless' ? Number.POSITIVE_INFINITY : row.runway.days;
}

/** An old figure that was lower than the lowest current one: the lowest is then not known, and may be worse. */
function hidesWorse(accounts: readonly AccountRow[], worst: AccountRow): boolean {
  const lowest = daysLeft(worst) ?? 0;
  return accounts.some((row) => isUnsure(row) && (daysLeft(row) ?? Number.POSITIVE_INFINITY) < lowest);
}

function currentFace(worst: AccountRow): Pick<TrayFace, 'shape' | 'digits'> {
  if (worst.health === 'suspended') return { shape: 'octagon', digits: '0' };
  const days = daysLeft(worst);
  if (days === undefined || isUnsure(worst)) return { shape: 'dashed', digits: NOT_KNOWN };
  const digits = days === Number.POSITIVE_INFINITY ? ENDLESS : `${Math.min(MOST_DAYS, Math.max(0, Math.floor(days)))}`;
  const shape = worst.health === 'critical' ? 'octagon' : worst.health === 'watch' ? 'square' : 'outline';
  return { shape, digits };
}

const isAlarming = (row: AccountRow): boolean => row.health === 'critical' || row.health === 'suspended';

/** The days of the worst account, rounded down; a dash, never a guess, where the worst is not known. */
export function trayFaceOf({ accounts, worst, paused, notices }: Snapshot): TrayFace {
  const badge = notices.some(({ severity }) => severity !== 'calm');
  const row = accounts.find(({ id }) => id === worst);
  if (row !== undefined && isAlarming(row)) return { ...currentFace(row), badge, account: row.id };
  if (paused) return { shape: 'dashed', digits: PAUSED, badge };
  if (row === undefined || hidesWorse(accounts, row)) return { shape: 'dashed', digits: NOT_KNOWN, badge };
  return { ...currentFace(row), badge, account: row.id };
}
