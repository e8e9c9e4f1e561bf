/** What an alert can be about, the most urgent first. */
export const alertKinds = [
  'below-buffer',
  'auto-recharge',
  'spike',
  'low-days',
  'low-5',
  'decide-by',
  'top-up-elsewhere',
  'top-up-late',
  'top-up-short',
  'top-up-twice',
  'low-20',
  'key-refused',
  'stale',
  'budget',
  'bill-higher',
  'top-up-unplanned',
  'expiry',
  'standing-top-up',
  'test-top-up',
] as const;
export type AlertKind = (typeof alertKinds)[number];

export const severities = ['critical', 'watch', 'calm'] as const;
export type Severity = (typeof severities)[number];

const urgency = new Map<AlertKind, number>(alertKinds.map((kind, index) => [kind, index]));

/** Negative where `left` is the more urgent. */
export const compareKinds = (left: AlertKind, right: AlertKind): number =>
  (urgency.get(left) ?? 0) - (urgency.get(right) ?? 0);

/** Negative where `left` is the more severe. */
export const compareSeverities = (left: Severity, right: Severity): number =>
  severities.indexOf(left) - severities.indexOf(right);

/** Severity of each level of a kind, from its first level on; the last holds for all that are worse. */
const severitiesByLevel: Readonly<Record<AlertKind, readonly [Severity, ...Severity[]]>> = {
  'below-buffer': ['critical'],
  'auto-recharge': ['critical'],
  spike: ['watch', 'critical'],
  'low-days': ['critical'],
  'low-5': ['critical'],
  'decide-by': ['watch', 'critical'],
  'top-up-elsewhere': ['critical'],
  'top-up-late': ['watch', 'critical'],
  'top-up-short': ['watch'],
  'top-up-twice': ['watch'],
  'low-20': ['watch'],
  'key-refused': ['watch'],
  stale: ['watch', 'critical'],
  budget: ['watch', 'critical'],
  'bill-higher': ['watch'],
  'top-up-unplanned': ['watch'],
  expiry: ['watch', 'watch', 'critical'],
  'standing-top-up': ['calm', 'watch'],
  'test-top-up': ['calm', 'watch'],
};

export function severityAt(kind: AlertKind, level: number): Severity {
  const those = severitiesByLevel[kind];
  return those[Math.min(level, those.length - 1)] ?? those[0];
}
