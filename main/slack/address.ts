import { type SlackWebhook, slackOrigins } from '../../core/slack-webhook';

const STAND_IN = /^http:\/\/127\.0\.0\.1:(\d{1,5})\/?$/;

/** The origin of a server on this computer that stands in for Slack. Throws a RangeError for an address anywhere else. */
export function standInOrigin(url: string): string {
  const port = STAND_IN.exec(url)?.[1];
  if (port === undefined) throw new RangeError('Slack’s stand-in must be at http://127.0.0.1 with a port');
  return `http://127.0.0.1:${port}`;
}

/** The only origins that a message may go to. */
export const originsOfSlack = (standIn?: string): readonly string[] =>
  standIn === undefined ? slackOrigins : [standInOrigin(standIn)];

/** Where a message for this webhook is sent: to its own address, or to the same path of the stand-in. */
export const addressOf = (webhook: SlackWebhook, standIn?: string): string =>
  standIn === undefined ? webhook : standInOrigin(standIn) + new URL(webhook).pathname;
