import { performance } from 'node:perf_hooks';
import { failed, type Result, success } from '../../core/failure';
import type { SlackMessage } from '../../core/slack-blocks';
import type { SlackSlot, SlackWebhook } from '../../core/slack-webhook';
import { milliseconds } from '../../core/time';
import type { Question } from './protocol';

/** Messages to Slack. The addresses are kept in the keychain. */
export interface Webhooks {
  /** Posts to an address that is not kept yet: a wrong one takes the place of none that works. */
  readonly tryWebhook: (webhook: SlackWebhook, message: SlackMessage) => Promise<Result<void>>;
  /** Waits for a person to unlock the keychain, a minute at most. */
  readonly keepWebhook: (slot: SlackSlot, webhook: SlackWebhook) => Promise<Result<void>>;
  readonly forgetWebhook: (slot: SlackSlot) => Promise<Result<void>>;
  readonly hasWebhook: (slot: SlackSlot) => Promise<Result<boolean>>;
  /** Once, without trying again; `key-missing` where no webhook is kept. */
  readonly post: (slot: SlackSlot, message: SlackMessage) => Promise<Result<void>>;
}

export interface WebhooksWorld {
  /** Asks what needs no keychain. */
  readonly ask: (question: Question) => Promise<Result<unknown>>;
  /** Asks what a locked keychain need not be asked twice. */
  readonly read: (question: Question) => Promise<Result<unknown>>;
  readonly change: (question: Question) => Promise<Result<void>>;
}

/** How long Slack still wants to hear nothing, by slot. */
function openPauses() {
  const untilTick = new Map<SlackSlot, number>();
  return {
    left: (slot: SlackSlot) => milliseconds(Math.max(0, Math.ceil((untilTick.get(slot) ?? 0) - performance.now()))),
    note: (slot: SlackSlot, { ok, ...answer }: Result<unknown>) => {
      if (ok || !('failure' in answer) || answer.failure.kind !== 'throttled') return;
      untilTick.set(slot, performance.now() + (answer.failure.retryAfter ?? 0));
    },
    clear: (slot: SlackSlot) => void untilTick.delete(slot),
  };
}

export function openWebhooks({ ask, read, change }: WebhooksWorld): Webhooks {
  const pauses = openPauses();
  return {
    tryWebhook: async (webhook, message) => {
      const answer = await ask({ about: 'try-webhook', webhook, payload: { ...message } });
      return answer.ok ? success(undefined) : answer;
    },
    keepWebhook: (slot, webhook) => {
      pauses.clear(slot);
      return change({ about: 'keep-webhook', slot, webhook });
    },
    forgetWebhook: (slot) => change({ about: 'forget-webhook', slot }),
    hasWebhook: async (slot) => {
      const answer = await read({ about: 'has-webhook', slot });
      return answer.ok ? success(answer.value === true) : answer;
    },
    post: async (slot, message) => {
      const retryAfter = pauses.left(slot);
      if (retryAfter > 0) return failed({ kind: 'throttled', retryAfter });
      const answer = await read({ about: 'post', slot, payload: { ...message } });
      pauses.note(slot, answer);
      return answer.ok ? success(undefined) : answer;
    },
  };
}
