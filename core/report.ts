import { scaled } from './money';
import type { AccountRow, Snapshot } from './snapshot';
import { isoOf } from './time';

/** One account in `npm run report -- --json`: amounts as decimal strings, times ISO 8601, null where there is none. */
export interface ReportRow {
  readonly account: string;
  readonly currency: string | null;
  readonly available: string | null;
  readonly floor: string | null;
  readonly burnRatePerDay: string | null;
  readonly runwayDays: number | null;
  readonly depletesAt: string | null;
  readonly health: AccountRow['health'];
  readonly asOf: string | null;
  readonly source: AccountRow['source'];
}

/** 4.999 days are not 5: that would contradict the health beside it. */
const hundredthsDown = (daysLeft: number): number => Math.floor(daysLeft * 100 + 1e-9) / 100;

function reportRowOf(row: AccountRow): ReportRow {
  const { available, floor, burnRate, runway, asOf } = row;
  return {
    account: row.name,
    currency: available?.currency ?? null,
    available: available?.amount ?? null,
    floor: floor?.amount ?? null,
    burnRatePerDay: burnRate === undefined ? null : scaled(burnRate, '1').amount,
    runwayDays: runway.kind === 'days' ? hundredthsDown(runway.days) : null,
    depletesAt: runway.kind === 'days' ? isoOf(runway.depletesAt) : null,
    health: row.health,
    asOf: asOf === undefined ? null : isoOf(asOf),
    source: row.source,
  };
}

export const reportOf = (snapshot: Snapshot): readonly ReportRow[] => snapshot.accounts.map(reportRowOf);
