import { alertWords } from '../core/alerts/alert-words';
import { toldAlerts } from '../core/alerts/changed-alerts';
import type { Due } from '../core/alerts/due';
import type { Sent } from '../core/alerts/sending';
import type { Failure } from '../core/failure';
import type { Answer } from '../core/input-error';
import type { SlackMessage } from '../core/slack-blocks';
import { slackWordsOf } from '../core/slack-failure-words';
import { alertMessage, digestMessage, runwayMessage } from '../core/slack-message';
import type { SlackSlot, SlackWebhook } from '../core/slack-webhook';
import type { Snapshot } from '../core/snapshot';
import { translatorOf } from '../core/texts/translator';
import { readerOf, type Told } from './notification-channel';
import type { Webhooks } from './vault/webhooks';

type Slack = Pick<Webhooks, 'post'>;

/** A word for the activity page: never an address or an answer's text. */
export const whyOf = (failure: Failure): string => (failure.kind === 'slack-refused' ? failure.code : failure.kind);

function messageOf(due: Due, told: Told): SlackMessage | undefined {
  const reader = readerOf(told);
  const t = translatorOf(told.language);
  const [first, ...more] = due.alerts;
  if (first === undefined) return undefined;
  if (due.form === 'account' && more.length === 0) {
    return alertMessage(alertWords(first, reader, t, told.now), reader, t, told.now);
  }
  return digestMessage(toldAlerts(due.alerts, reader, t, told.now), reader, t, told.now);
}

export async function sendToSlack(due: Due, slot: SlackSlot, slack: Slack, told: Told): Promise<Sent> {
  const message = messageOf(due, told);
  if (message === undefined) return { ok: true };
  const posted = await slack.post(slot, message);
  return posted.ok ? { ok: true } : { ok: false, why: whyOf(posted.failure) };
}

export interface Greeting {
  readonly answer: Answer;
  /** Slack itself does not take it: trying later is no use. */
  readonly isRefused: boolean;
}

/** The first message of a new webhook is the runway as it stands: the team sees at once what it will be told. */
export async function greetSlack(
  webhook: SlackWebhook,
  slack: Pick<Webhooks, 'tryWebhook'>,
  snapshot: Snapshot,
): Promise<Greeting> {
  const posted = await slack.tryWebhook(webhook, runwayMessage(snapshot, translatorOf(snapshot.language)));
  if (posted.ok) return { answer: { ok: true }, isRefused: false };
  const { text, values } = slackWordsOf(posted.failure);
  const answer: Answer = { ok: false, reason: { field: 'slackWebhook', text, values } };
  return { answer, isRefused: posted.failure.kind === 'slack-refused' };
}

/** The public runway, for all to see. */
export async function postRunway(slack: Slack, snapshot: Snapshot): Promise<boolean> {
  return (await slack.post('slack', runwayMessage(snapshot, translatorOf(snapshot.language)))).ok;
}
