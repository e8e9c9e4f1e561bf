import { type Duration, elapsed, type Instant, milliseconds, minutes } from '../time';
import { type Alert, isTold, isWaiting } from './alert';
import { type Channel, channels, deliveryOf } from './delivery-record';
import type { DeliverySettings, Due } from './due';
import { isSecondsTurn } from './escalation';
import { holdOf, type Silence } from './holding';
import { compareKinds, compareSeverities } from './kinds';
import { byMessage } from './message-groups';

const FIRST_RETRY = minutes(1);
const LONGEST_RETRY = minutes(30);

/** After the first failure a minute, then twice as long each time, up to half an hour; at once after a restart. */
export const retryAfter = (tries: number): Duration =>
  tries === 0 ? minutes(0) : milliseconds(Math.min(FIRST_RETRY * 2 ** Math.min(tries - 1, 10), LONGEST_RETRY));

export const comparePressing = (left: Alert, right: Alert): number =>
  compareSeverities(left.severity, right.severity) ||
  compareKinds(left.kind, right.kind) ||
  left.raisedAt - right.raisedAt;

/** Sent, on its way or given up are settled; a clock that was set back makes a failed one due at once. */
function isUnsettled(alert: Alert, channel: Channel, now: Instant): boolean {
  const delivery = deliveryOf(alert.deliveries, alert.step, channel);
  if (delivery === undefined || delivery.outcome === 'held') return true;
  if (delivery.outcome !== 'failed') return false;
  const waited = elapsed(delivery.at, now);
  return waited < 0 || waited >= retryAfter(delivery.tries);
}

function isDueOn(alert: Alert, channel: Channel, { escalateAfterMinutes }: DeliverySettings, now: Instant): boolean {
  if (!isWaiting(alert) || !isTold(alert) || !isUnsettled(alert, channel, now)) return false;
  return channel !== 'second' || isSecondsTurn(alert, minutes(escalateAfterMinutes), now);
}

/** All that is to be sent now. Nobody is told twice of the same step, nor of one that somebody acts on already. */
export function dueDeliveries(alerts: readonly Alert[], settings: DeliverySettings, now: Instant): readonly Due[] {
  const waiting = alerts.filter(isWaiting);
  if (waiting.length === 0) return [];
  const silence: Silence = holdOf(settings, now);
  return channels
    .filter((channel) => settings.channels.has(channel))
    .flatMap((channel) => {
      const due = waiting.filter((alert) => isDueOn(alert, channel, settings, now) && !silence.holds(alert, channel));
      return due.length === 0 ? [] : byMessage([...due].sort(comparePressing), alerts, channel, now);
    });
}
