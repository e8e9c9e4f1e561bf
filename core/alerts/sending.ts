import type { Instant } from '../time';
import { type Alert, type AlertsChange, happeningOf } from './alert';
import { type Delivery, deliveryOf, withDelivery } from './delivery-record';
import type { Due } from './due';
import type { Happening } from './happening';

const changedBy = (
  alerts: readonly Alert[],
  due: Due,
  change: (alert: Alert, told: Alert, before: Delivery | undefined) => Alert,
): readonly Alert[] => {
  const told = new Map(due.alerts.map((alert) => [alert.id, alert]));
  return alerts.map((alert) => {
    const then = told.get(alert.id);
    return then === undefined ? alert : change(alert, then, deliveryOf(alert.deliveries, then.step, due.channel));
  });
};

const withRecord = (alert: Alert, delivery: Delivery): Alert => ({
  ...alert,
  deliveries: withDelivery(alert.deliveries, delivery),
});

/** To be kept on the disk before anything leaves: a program killed in between knows what it was about to do. */
export const withIntent = (alerts: readonly Alert[], due: Due, now: Instant): readonly Alert[] =>
  changedBy(alerts, due, (alert, { step }, before) =>
    withRecord(alert, {
      channel: due.channel,
      step,
      at: now,
      outcome: 'sending',
      message: due.key,
      tries: (before?.tries ?? 0) + 1,
      ...(before?.interrupted === true ? { interrupted: true } : {}),
    }),
  );

export type Sent = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** `why` is a plain word for the activity page: never an address or an answer's text. */
export function withOutcome(alerts: readonly Alert[], due: Due, sent: Sent, now: Instant): AlertsChange {
  const happened: Happening[] = [];
  const next = changedBy(alerts, due, (alert, { step }, before) => {
    const tries = before?.tries ?? 1;
    const record = { channel: due.channel, step, at: now, message: due.key, tries } as const;
    const values = { channel: due.channel, message: due.key, tries, ...(sent.ok ? {} : { why: sent.why }) };
    happened.push(happeningOf(alert, sent.ok ? 'delivered' : 'delivery-failed', values, now));
    const failure = sent.ok ? {} : { why: sent.why };
    const unsure = before?.interrupted === true && !sent.ok ? { interrupted: true } : {};
    return withRecord(alert, { ...record, outcome: sent.ok ? 'sent' : 'failed', ...failure, ...unsure });
  });
  return { alerts: next, happened };
}

function afterInterruption(delivery: Delivery, now: Instant): Delivery {
  if (delivery.outcome !== 'sending') return delivery;
  const outcome = delivery.interrupted === true ? 'given-up' : 'failed';
  return { ...delivery, at: now, outcome, interrupted: true, tries: 0, why: 'interrupted' };
}

/**
 * For the program's start: what was being sent when it was killed may have arrived or not. It is sent once more and
 * never a third time, whatever kills the program then.
 */
export function withInterrupted(alerts: readonly Alert[], now: Instant): AlertsChange {
  const happened: Happening[] = [];
  let changed = false;
  const next = alerts.map((alert) => {
    const interrupted = alert.deliveries.filter(({ outcome }) => outcome === 'sending');
    if (interrupted.length === 0) return alert;
    changed = true;
    for (const { channel, interrupted: again } of interrupted) {
      const what = again === true ? 'delivery-given-up' : 'delivery-failed';
      happened.push(happeningOf(alert, what, { channel, why: 'interrupted' }, now));
    }
    return { ...alert, deliveries: alert.deliveries.map((each) => afterInterruption(each, now)) };
  });
  return { alerts: changed ? next : alerts, happened };
}

export interface Undelivered {
  readonly alert: Alert;
  readonly delivery: Delivery;
}

/** What could not be sent, for the window: it is tried again until it arrives or somebody acts. */
export const undelivered = (alerts: readonly Alert[]): readonly Undelivered[] =>
  alerts.flatMap((alert) => {
    if (alert.standing.state === 'resolved') return [];
    const failed = alert.deliveries.filter(
      ({ step, outcome }) => step === alert.step && (outcome === 'failed' || outcome === 'given-up'),
    );
    return failed.map((delivery) => ({ alert, delivery }));
  });
