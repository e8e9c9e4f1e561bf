import { type Duration, elapsed, type Instant, minutes } from '../time';
import type { Alert } from './alert';
import { type Channel, deliveryOf } from './delivery-record';
import type { Due } from './due';

/** However many alerts there are, a channel carries no more messages than these in any such time. */
export const MOST_MESSAGES = 4;
export const MESSAGE_WINDOW: Duration = minutes(10);
/** The last of them is a digest, which waits a little for the others: accounts are read over some 45 seconds. */
const GATHERED_FOR: Duration = minutes(1);

function recentMessages(alerts: readonly Alert[], channel: Channel, now: Instant): number {
  const messages = new Set<string>();
  for (const { deliveries, test } of alerts) {
    if (test) continue;
    for (const { channel: on, outcome, at, message } of deliveries) {
      if (on !== channel || outcome === 'held' || outcome === 'failed') continue;
      if (Math.abs(elapsed(at, now)) < MESSAGE_WINDOW) messages.add(message);
    }
  }
  return messages.size;
}

const keyOf = ({ id, step }: Alert, channel: Channel, form: Due['form']): string =>
  `${form === 'digest' ? 'digest/' : ''}${channel}/${id}/${step}`;

function message(alerts: readonly Alert[], channel: Channel, form: Due['form']): readonly Due[] {
  const first = alerts[0];
  return first === undefined ? [] : [{ key: keyOf(first, channel, form), channel, form, alerts }];
}

function byAccount(alerts: readonly Alert[]): readonly (readonly Alert[])[] {
  const groups = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const key = `${alert.test} ${alert.account}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [alert]);
    else group.push(alert);
  }
  return [...groups.values()];
}

const isReleased = (alert: Alert, channel: Channel): boolean =>
  deliveryOf(alert.deliveries, alert.step, channel)?.outcome === 'held';

const formOf = (alerts: readonly Alert[]): Due['form'] =>
  alerts.every(({ account }) => account === alerts[0]?.account) ? 'account' : 'digest';

const waitsSince = (alerts: readonly Alert[]): number =>
  alerts.reduce((earliest, { stepAt }) => Math.min(earliest, stepAt), Number.POSITIVE_INFINITY);

/**
 * The messages that carry these alerts: one for each account while they are few, one digest for all that are too many,
 * one for all that a silence held back. `due` is sorted, the most pressing first; `alerts` are all there are.
 */
export function byMessage(
  due: readonly Alert[],
  alerts: readonly Alert[],
  channel: Channel,
  now: Instant,
): readonly Due[] {
  const drills = due.filter(({ test }) => test);
  const released = due.filter((alert) => !alert.test && isReleased(alert, channel));
  const fresh = due.filter((alert) => !alert.test && !isReleased(alert, channel));
  const left = MOST_MESSAGES - recentMessages(alerts, channel, now) - (released.length > 0 ? 1 : 0);
  const morning = left >= 0 ? message(released, channel, formOf(released)) : [];
  const tests = byAccount(drills).flatMap((group) => message(group, channel, 'account'));
  return [...tests, ...morning, ...freshMessages(fresh, Math.max(0, left), channel, now)];
}

const areOfFewer = (alerts: readonly Alert[], most: number): boolean => {
  const accounts = new Set<string>();
  return alerts.every(({ account }) => accounts.add(account).size < most);
};

function freshMessages(fresh: readonly Alert[], left: number, channel: Channel, now: Instant): readonly Due[] {
  if (areOfFewer(fresh, left)) return byAccount(fresh).flatMap((group) => message(group, channel, 'account'));
  const gathering = left < MOST_MESSAGES && elapsed(waitsSince(fresh) as Instant, now) < GATHERED_FOR;
  return left === 0 || gathering ? [] : message(fresh, channel, formOf(fresh));
}
