import type { AccountId } from '../core/account';
import type { Result } from '../core/failure';
import type { FreezeRun } from '../core/freeze/freeze-run';
import { isTellingDue, withTelling, withToldOutcome } from '../core/freeze/freeze-told';
import { freezeMessage } from '../core/freeze/freeze-words';
import { freezeRunOf, withFreezeRun } from '../core/freeze/freezes';
import type { SlackMessage } from '../core/slack-blocks';
import { languageOf } from '../core/snapshot-of';
import { accountOf, withFreezes } from '../core/state';
import { translatorOf } from '../core/texts/translator';
import type { Instant } from '../core/time';
import { whyOf } from './slack-channel';
import type { Store } from './store';

interface FreezeTellingWorld {
  readonly store: Store;
  readonly post: (message: SlackMessage) => Promise<Result<unknown>>;
  /** False where the disk did not take it. */
  readonly keep: (run: FreezeRun) => Promise<boolean>;
  readonly now: () => Instant;
}

/** Tells the team of each freeze and thaw, once; what Slack did not take is tried again. */
export function openFreezeTelling({ store, post, keep, now }: FreezeTellingWorld) {
  const onTheWay = new Set<AccountId>();
  const show = (run: FreezeRun) =>
    store.commit((state) => {
      const isLast = freezeRunOf(state.freezes, run.account)?.id === run.id;
      return isLast ? withFreezes(state, withFreezeRun(state.freezes, run)) : state;
    });

  function messageOf(run: FreezeRun): SlackMessage | undefined {
    const state = store.state();
    const name = accountOf(state, run.account)?.account.name;
    if (name === undefined || state.alerting.slack !== true) return undefined;
    return freezeMessage(run, name, translatorOf(languageOf(state)));
  }

  async function send(run: FreezeRun, message: SlackMessage): Promise<void> {
    const telling = withTelling(run, now());
    const isKept = await keep(telling);
    // With an earlier failure on the disk, a restart would send it again: then a disk that is full comes first.
    if (!isKept && run.told !== undefined) return;
    show(telling);
    const why = await post(message).then(
      (posted) => (posted.ok ? undefined : whyOf(posted.failure)),
      () => 'fault',
    );
    const told = withToldOutcome(telling, why, now());
    await keep(told);
    show(told);
  }

  /** Of a run that has come to a stand. */
  async function tell(run: FreezeRun): Promise<void> {
    const message = messageOf(run);
    if (message === undefined || onTheWay.has(run.account)) return;
    onTheWay.add(run.account);
    try {
      await send(run, message);
    } finally {
      onTheWay.delete(run.account);
    }
  }

  return {
    tell,
    /** Tries again what is due; to be called as time passes. */
    look: () => {
      const { runs, busy } = store.state().freezes;
      for (const run of runs) if (run.account !== busy && isTellingDue(run, now())) void tell(run);
    },
  };
}
