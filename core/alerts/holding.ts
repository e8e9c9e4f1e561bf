import type { Instant } from '../time';
import { type Alert, type AlertsChange, happeningOf, isTold, isWaiting } from './alert';
import { type Channel, deliveryOf, type HeldReason, withDelivery } from './delivery-record';
import type { DeliverySettings } from './due';
import type { Happening } from './happening';
import { isQuiet } from './quiet-hours';

export interface Silence {
  readonly holds: (alert: Alert, channel: Channel) => boolean;
  readonly why: (channel: Channel) => HeldReason | undefined;
}

/** Quiet hours hold every channel; the system's do-not-disturb is about this screen. Critical passes both. */
export function holdOf({ quietHours, doNotDisturb }: DeliverySettings, now: Instant): Silence {
  const quiet = quietHours !== undefined && isQuiet(quietHours, now);
  const why = (channel: Channel): HeldReason | undefined => {
    if (quiet) return 'quiet-hours';
    return doNotDisturb && channel === 'notification' ? 'do-not-disturb' : undefined;
  };
  return {
    why,
    holds: (alert, channel) => alert.severity !== 'critical' && !alert.test && why(channel) !== undefined,
  };
}

const heldChannels = ['notification', 'slack'] as const satisfies readonly Channel[];

/**
 * Records what is held back, so that it is released as one digest when the silence is over, after a restart too.
 * Ask it before `dueDeliveries`.
 */
export function withHeld(alerts: readonly Alert[], settings: DeliverySettings, now: Instant): AlertsChange {
  const silence = holdOf(settings, now);
  const happened: Happening[] = [];
  let changed = false;
  const next = alerts.map((alert) => {
    if (!isWaiting(alert) || !isTold(alert)) return alert;
    const held = heldChannels.reduce((each, channel) => heldOn(each, channel, settings, silence, now), alert);
    if (held === alert) return alert;
    changed = true;
    const why = silence.why('notification');
    happened.push(happeningOf(held, 'held', why === undefined ? {} : { why }, now));
    return held;
  });
  return { alerts: changed ? next : alerts, happened };
}

function heldOn(alert: Alert, channel: Channel, settings: DeliverySettings, silence: Silence, now: Instant): Alert {
  const why = silence.why(channel);
  if (why === undefined || !settings.channels.has(channel) || !silence.holds(alert, channel)) return alert;
  if (deliveryOf(alert.deliveries, alert.step, channel) !== undefined) return alert;
  const { step } = alert;
  const delivery = { channel, step, at: now, outcome: 'held', message: '', tries: 0, why } as const;
  return { ...alert, deliveries: withDelivery(alert.deliveries, delivery) };
}
