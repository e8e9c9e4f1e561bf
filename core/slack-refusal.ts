/** What a refusal of Slack's means for whoever has to mend it; each has its own remedy in the texts. */
export type SlackRefusal = 'webhook' | 'channel' | 'permission' | 'message' | 'other';

/**
 * Slack's codes, as the body of its answer:
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors and
 * https://api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks
 */
const refusals: ReadonlyMap<string, SlackRefusal> = new Map([
  ...(['no_service', 'no_service_id', 'no_active_hooks', 'no_team', 'team_disabled', 'invalid_token'] as const).map(
    (code) => [code, 'webhook'] as const,
  ),
  ...(['channel_not_found', 'channel_is_archived', 'user_not_found'] as const).map(
    (code) => [code, 'channel'] as const,
  ),
  ...(['action_prohibited', 'posting_to_general_channel_denied'] as const).map((code) => [code, 'permission'] as const),
  ...(['invalid_payload', 'invalid_blocks', 'no_text', 'msg_too_long', 'too_many_attachments'] as const).map(
    (code) => [code, 'message'] as const,
  ),
]);

export const isSlackCode = (code: string): boolean => refusals.has(code);

export const slackRefusalOf = (code: string): SlackRefusal => refusals.get(code) ?? 'other';
