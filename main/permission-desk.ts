import { withPermissions } from '../core/state';
import type { Instant } from '../core/time';
import { minutes } from '../core/time';
import {
  judgeInWorker,
  type PermissionsBeginning,
  type PermissionsJudged,
  type PermissionWork,
} from './permission-work';
import type { Store } from './store';

interface PermissionDeskWorld {
  readonly store: Store;
  readonly now: () => Instant;
  readonly builtWorker?: string | undefined;
}

/** Called with the part that is done, from 0 to 1. */
interface Watched {
  readonly part: (done: number) => void;
  readonly onCancel: (stop: () => void) => void;
}

export interface PermissionDesk {
  /** Judges them and shows what came of it; what is wrong is answered, and leaves what was shown before. */
  readonly judge: (beginning: PermissionsBeginning, watched: Watched) => Promise<PermissionsJudged>;
  readonly clear: () => void;
}

const AGAIN_EVERY = minutes(1);

/** Keeps the list of who can top up as it is now, where a condition turns on the moment. */
export function openPermissionDesk({ store, now, builtWorker }: PermissionDeskWorld): PermissionDesk {
  let stop: () => void = () => undefined;

  function renew(work: PermissionWork): void {
    const timer = setInterval(() => {
      if (store.state().page.name !== 'permissions') return;
      work.again(now(), (shown) => store.commit((state) => withPermissions(state, shown)));
    }, AGAIN_EVERY);
    timer.unref();
    stop = () => {
      clearInterval(timer);
      work.end();
    };
  }

  return {
    judge: async (beginning, { part, onCancel }) => {
      const work = judgeInWorker(beginning, part, builtWorker);
      onCancel(work.end);
      const judged = await work.judged;
      if (!judged.ok) return judged;
      stop();
      stop = () => undefined;
      if (judged.timed) renew(work);
      store.commit((state) => withPermissions(state, judged.shown));
      return judged;
    },
    clear: () => {
      stop();
      stop = () => undefined;
      store.commit((state) => withPermissions(state, undefined));
    },
  };
}
