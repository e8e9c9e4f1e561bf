import { originsOf } from '../alibaba/endpoint';
import type { Send } from '../alibaba/signed-request';
import { type OpenRequest, openTransport } from '../alibaba/transport';
import { originsOfSlack } from '../slack/address';

export interface SenderOptions {
  readonly open: OpenRequest;
  /** Takes Alibaba Cloud's place. */
  readonly simulatorUrl: string | undefined;
  /** Of the accounts that are only lent. */
  readonly simulators: () => readonly string[];
  /** Takes Slack's place. */
  readonly slackUrl: string | undefined;
}

/** https://docs.slack.dev/apis/web-api/rate-limits: "1 per second" for incoming webhooks. */
const MOST_MESSAGES_PER_SECOND = 1;

/** The only way out to the network: to Alibaba Cloud and to Slack, each at its own pace, and nowhere else. */
export function openSender({ open, simulatorUrl, simulators, slackUrl }: SenderOptions): Send {
  const slack = originsOfSlack(slackUrl);
  const toSlack = openTransport({ open, origins: () => slack, mostPerSecond: MOST_MESSAGES_PER_SECOND });
  const toAlibaba = openTransport({
    open,
    origins: () => [simulatorUrl, ...simulators()].flatMap((url) => originsOf(url)),
  });
  return (request) => (slack.includes(new URL(request.url).origin) ? toSlack(request) : toAlibaba(request));
}
