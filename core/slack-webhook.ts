import type { InputError } from './input-error';

/** The address of a Slack incoming webhook. Whoever has it can post, so it is a secret. */
export type SlackWebhook = string & { readonly unit: 'address of a Slack incoming webhook' };

/** Where a message goes: the channel of all alerts, or the second one that is told when nobody has acted. */
export const slackSlots = ['slack', 'second'] as const;
export type SlackSlot = (typeof slackSlots)[number];

export type SlackWebhookAnswer =
  | { readonly ok: true; readonly webhook: SlackWebhook }
  | { readonly ok: false; readonly reason: InputError };

/** Slack's two hosts: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks and GovSlack's. */
export const slackOrigins = ['https://hooks.slack.com', 'https://hooks.slack-gov.com'] as const;

const INCOMING_WEBHOOK =
  /^https:\/\/hooks\.slack(?:-gov)?\.com\/services\/T[A-Z0-9]{2,20}\/B[A-Z0-9]{2,20}\/[A-Za-z0-9]{8,64}$/;
/** They start a workflow with values of its own, and take no message. */
const WORKFLOW = /^https:\/\/hooks\.slack(?:-gov)?\.com\/(?:workflows|triggers)\//i;

export const isSlackWebhook = (text: string): text is SlackWebhook => INCOMING_WEBHOOK.test(text);

const refused = (text: InputError['text']): SlackWebhookAnswer => ({
  ok: false,
  reason: { field: 'slackWebhook', text },
});

/** What a person pasted. The reason never repeats it: it may be another secret. */
export function slackWebhookOf(written: string): SlackWebhookAnswer {
  const address = written.trim();
  if (address === '') return refused('input.slackWebhook.empty');
  if (isSlackWebhook(address)) return { ok: true, webhook: address };
  return refused(WORKFLOW.test(address) ? 'input.slackWebhook.workflow' : 'input.slackWebhook.form');
}
