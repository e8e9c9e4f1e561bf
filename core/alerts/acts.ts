import type { InputError } from '../input-error';
import { days, elapsed, type Instant } from '../time';
import { type Alert, type AlertsChange, happeningOf, isOpen, type Standing } from './alert';
import type { Happening } from './happening';

/** What a person does about an alert. Refused, nothing was changed. */
export type ActAnswer = ({ readonly ok: true } & AlertsChange) | { readonly ok: false; readonly reason: InputError };

const refused = (reason: InputError): ActAnswer => ({ ok: false, reason });

export const LONGEST_NOTE = 500;
const LONGEST_SNOOZE = days(31);

function withStanding(
  alerts: readonly Alert[],
  id: string,
  standing: Standing,
  [what, values]: readonly [Happening['what'], Happening['values']],
  now: Instant,
): ActAnswer {
  const alert = alerts.find((each) => each.id === id);
  if (alert === undefined || !isOpen(alert)) return refused({ text: 'input.alert.over' });
  const next: Alert = { ...alert, standing };
  return {
    ok: true,
    alerts: alerts.map((each) => (each === alert ? next : each)),
    happened: [happeningOf(next, what, values, now)],
  };
}

/** The note is wanted: tomorrow it says who is on it and how. It may be empty. */
export function withAcknowledged(alerts: readonly Alert[], id: string, note: string, now: Instant): ActAnswer {
  const written = note.trim();
  if (written.length > LONGEST_NOTE) {
    return refused({ field: 'note', text: 'input.alert-note.long', values: { most: LONGEST_NOTE } });
  }
  const standing = { state: 'acknowledged', at: now, note: written } as const;
  return withStanding(alerts, id, standing, ['acknowledged', written === '' ? {} : { note: written }], now);
}

/** Silent until then, unless it gets worse. */
export function withSnoozed(alerts: readonly Alert[], id: string, until: Instant, now: Instant): ActAnswer {
  if (!(until > now)) return refused({ field: 'until', text: 'input.snooze.past' });
  if (elapsed(now, until) > LONGEST_SNOOZE) return refused({ field: 'until', text: 'input.snooze.long' });
  const standing = { state: 'snoozed', at: now, until } as const;
  return withStanding(alerts, id, standing, ['snoozed', { untilAt: until }], now);
}

/** Takes an acknowledgement or a snooze back. What was told in this step is not told again. */
export const withActUndone = (alerts: readonly Alert[], id: string, now: Instant): ActAnswer =>
  withStanding(alerts, id, { state: 'raised' }, ['raised-again', {}], now);
