import { type Duration, days, elapsed, type Instant, minutes } from '../time';
import { type Alert, type AlertsChange, happeningOf, isOpen, type Occasion, withNextStep } from './alert';
import type { Happening } from './happening';

/** An acknowledgement says "I am on it", and is asked about again after a day. */
export const ACKNOWLEDGED_FOR: Duration = days(1);
const REMINDED_EVERY: Duration = days(1);
const DRILL_LASTS: Duration = minutes(15);
/** The activity keeps what happened; the list of alerts keeps only what a return of one may need. */
const RESOLVED_KEPT: Duration = days(1);

const whatHappened = {
  'snooze-over': 'snooze-over',
  'acknowledgement-over': 'acknowledgement-over',
  reminder: 'reminded',
} as const satisfies Partial<Record<Occasion, Happening['what']>>;

/** An act dated after `now` was dated by a wrong clock: nobody knows how long it would silence. */
function occasionOf(alert: Alert, now: Instant): keyof typeof whatHappened | undefined {
  const { standing, severity, stepAt } = alert;
  switch (standing.state) {
    case 'snoozed':
      return now >= standing.until || now < standing.at ? 'snooze-over' : undefined;
    case 'acknowledged':
      return elapsed(standing.at, now) >= ACKNOWLEDGED_FOR || now < standing.at ? 'acknowledgement-over' : undefined;
    case 'raised':
      return severity === 'critical' && elapsed(stepAt, now) >= REMINDED_EVERY ? 'reminder' : undefined;
    case 'resolved':
      return undefined;
  }
}

const isForgotten = ({ standing }: Alert, now: Instant): boolean =>
  standing.state === 'resolved' && elapsed(standing.at, now) >= RESOLVED_KEPT;

/**
 * What time alone does: a snooze or an acknowledgement ends, a critical alert that nobody acts on is told again each
 * day for as long as it lasts, a drill is over. A clock that was set back starts the counting anew.
 */
export function withTime(alerts: readonly Alert[], now: Instant): AlertsChange {
  const happened: Happening[] = [];
  let changed = false;
  const next = alerts.flatMap((alert) => {
    const passed = afterTime(alert, happened, now);
    changed ||= passed !== alert;
    return passed ?? [];
  });
  return { alerts: changed ? next : alerts, happened };
}

function afterTime(alert: Alert, happened: Happening[], now: Instant): Alert | undefined {
  if (isForgotten(alert, now)) return undefined;
  if (!isOpen(alert)) return alert;
  if (alert.test && Math.abs(elapsed(alert.raisedAt, now)) >= DRILL_LASTS) return resolved(alert, happened, now);
  const occasion = alert.test ? undefined : occasionOf(alert, now);
  if (occasion === undefined) return alert.stepAt > now ? { ...alert, stepAt: now } : alert;
  const told = withNextStep(alert, occasion, now);
  happened.push(happeningOf(told, whatHappened[occasion], told.facts, now));
  return told;
}

function resolved(alert: Alert, happened: Happening[], now: Instant): Alert {
  const over: Alert = { ...alert, standing: { state: 'resolved', at: now } };
  happened.push(happeningOf(over, 'resolved', {}, now));
  return over;
}
