import type { Channel } from '../core/alerts/delivery-record';
import type { Due } from '../core/alerts/due';
import type { Sent } from '../core/alerts/sending';
import type { State } from '../core/state';
import { sendNotification, type Told } from './notification-channel';
import type { Notifier } from './notifier';
import { sendToSlack } from './slack-channel';
import type { Webhooks } from './vault/webhooks';

/** Sends each message by the channel that it is due on. */
export const sendBy =
  (notifier: Notifier, slack: Pick<Webhooks, 'post'>, told: () => Told) =>
  (due: Due): Promise<Sent> =>
    due.channel === 'notification'
      ? sendNotification(due, notifier, told())
      : sendToSlack(due, due.channel, slack, told());

/** The channels that a due message can take now. */
export const channelsOf = (state: State): ReadonlySet<Channel> => {
  const { settings, alerting } = state;
  const those: readonly (readonly [Channel, boolean])[] = [
    ['notification', settings.notifications],
    ['slack', alerting.slack],
    ['second', alerting.second],
  ];
  return new Set(those.flatMap(([channel, on]) => (on ? [channel] : [])));
};
