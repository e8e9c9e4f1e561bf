import { type FetchFunction, IncomingWebhook, type IncomingWebhookSendArguments } from '@slack/webhook';
import { type Failure, failed, type Result, success } from '../../core/failure';
import type { SlackWebhook } from '../../core/slack-webhook';
import type { RawAnswer, Send } from '../alibaba/signed-request';
import { addressOf } from './address';
import { failureOfSlack } from './answer-failure';

/** Slack's client reads its answers as `fetch` gives them. */
const responseOf = (url: string, { status, headers, body }: RawAnswer): Awaited<ReturnType<FetchFunction>> => ({
  ok: true,
  status,
  statusText: '',
  url,
  headers: { get: (name) => headers[name.toLowerCase()] ?? null, entries: () => Object.entries(headers) },
  arrayBuffer: async () => new TextEncoder().encode(body).buffer,
  json: async () => JSON.parse(body),
  text: async () => body,
});

/** Sends one message by Slack's own client, once: what to try again, and when, is for whoever decides on alerts. */
export async function posted(
  webhook: SlackWebhook,
  payload: Readonly<Record<string, unknown>>,
  send: Send,
  standIn: string | undefined,
): Promise<Result<void>> {
  let failure: Failure | undefined;
  const carry: FetchFunction = async (to, { method = 'POST', headers = {}, body } = {}) => {
    const url = String(to);
    const sent = await send({ method, url, headers, body: typeof body === 'string' ? body : '' });
    failure = sent.ok ? failureOfSlack(sent.value) : sent.failure;
    if (!sent.ok || failure !== undefined) throw new Error('Slack did not show the message');
    return responseOf(url, sent.value);
  };
  try {
    const client = new IncomingWebhook(addressOf(webhook, standIn), { fetch: carry });
    await client.send({ ...payload } as IncomingWebhookSendArguments);
    return success(undefined);
  } catch {
    return failed(failure ?? { kind: 'offline' });
  }
}
