import { inputErrorOf } from '../core/failure-input';
import type { Answer } from '../core/input-error';
import { slackScheduleOf } from '../core/slack-schedule';
import { type SlackWebhook, slackWebhookOf } from '../core/slack-webhook';
import { withAlerting } from '../core/state';
import type { Instant } from '../core/time';
import type { Commands, SlackSlot } from '../preload/contract';
import type { AlertDesk } from './alert-desk';
import { type CommandHandlers, done } from './commands';
import type { Greeting } from './slack-channel';
import type { Store } from './store';
import type { Webhooks } from './vault/webhooks';

export interface SlackCommandWorld {
  readonly store: Store;
  readonly vault: Pick<Webhooks, 'keepWebhook' | 'forgetWebhook'>;
  /** Keeps an address out of every log from now on. */
  readonly hide: (secret: string) => void;
  /**
   * Posts a first message, so that a wrong address is found now and not by the first alert, and takes the place of none
   * that works. While Slack is out of reach the address is kept all the same: what is told later is tried again.
   */
  readonly greet: (webhook: SlackWebhook) => Promise<Greeting>;
  /** A new way out: what is open is told there now, not when the timer next looks. */
  readonly desk: Pick<AlertDesk, 'look'>;
  readonly save: () => boolean;
  readonly now: () => Instant;
}

type SlackCommands = Pick<CommandHandlers, 'slack.connect' | 'slack.disconnect' | 'slack.schedule'>;

export function slackCommands({ store, vault, hide, greet, desk, save, now }: SlackCommandWorld): SlackCommands {
  function switched(slot: SlackSlot, on: boolean): Answer {
    store.commit((state) => withAlerting(state, { ...state.alerting, [slot]: on }));
    return save() ? done : { ok: false, reason: { text: 'input.not-saved' } };
  }

  async function connect({ slot, url }: Commands['slack.connect']): Promise<Answer> {
    const written = slackWebhookOf(url);
    if (!written.ok) return written;
    hide(written.webhook);
    const { answer, isRefused } = await greet(written.webhook);
    if (isRefused) return answer;
    const kept = await vault.keepWebhook(slot, written.webhook);
    if (!kept.ok) return { ok: false, reason: inputErrorOf(kept.failure) };
    const saved = switched(slot, true);
    void desk.look(true);
    return answer.ok ? saved : answer;
  }

  async function disconnect({ slot }: Commands['slack.disconnect']): Promise<Answer> {
    const forgotten = await vault.forgetWebhook(slot);
    if (!forgotten.ok) return { ok: false, reason: inputErrorOf(forgotten.failure) };
    return switched(slot, false);
  }

  /** The first post is that of the next moment: one that was over when it was chosen is nobody's wish. */
  function schedule({ schedule: wanted }: Commands['slack.schedule']): Answer {
    const { slackSchedule: _before, ...rest } = store.state().alerting;
    const judged = wanted === null ? undefined : slackScheduleOf({ ...wanted, on: true, zone: store.state().zone });
    if (judged !== undefined && !judged.ok) return judged;
    const next = judged === undefined ? rest : { ...rest, slackSchedule: judged.schedule, runwayPostedFor: now() };
    store.commit((state) => withAlerting(state, next));
    return save() ? done : { ok: false, reason: { text: 'input.not-saved' } };
  }

  return { 'slack.connect': connect, 'slack.disconnect': disconnect, 'slack.schedule': schedule };
}
