import { runwayPostOwed } from '../core/slack-schedule';
import { withAlerting } from '../core/state';
import { elapsed, hours, type Instant, minutes } from '../core/time';
import type { Store } from './store';

/** Later than this the morning's runway is old news. */
const LATEST = hours(6);
const TRY_AGAIN_AFTER = minutes(2);

export interface RunwayPostWorld {
  readonly store: Store;
  /** False where it did not arrive. */
  readonly post: () => Promise<boolean>;
  readonly save: () => boolean;
  readonly now: () => Instant;
}

/** Posts the public runway when its moment has come; called whenever time has passed. */
export function openRunwayPost({ store, post, save, now }: RunwayPostWorld): () => void {
  let triedAt: Instant | undefined;
  let posting = false;

  async function postFor(moment: Instant): Promise<void> {
    posting = true;
    triedAt = now();
    const arrived = await post().catch(() => false);
    posting = false;
    if (!arrived) return;
    store.commit((state) => withAlerting(state, { ...state.alerting, runwayPostedFor: moment }));
    save();
  }

  return () => {
    const { alerting, accounts } = store.state();
    const { slack, slackSchedule, runwayPostedFor } = alerting;
    if (posting || !slack || slackSchedule === undefined || accounts.length === 0) return;
    if (triedAt !== undefined && elapsed(triedAt, now()) < TRY_AGAIN_AFTER) return;
    const owed = runwayPostOwed(slackSchedule, runwayPostedFor, LATEST, now());
    if (owed !== undefined) void postFor(owed);
  };
}
