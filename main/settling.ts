import { seconds } from '../core/time';
import type { Store } from './store';

const SETTLES_IN = seconds(0.02);

export interface SettlingWorld {
  readonly store: Store;
  /** Judges what has changed; with `all` everything, because time has passed. */
  readonly judge: (all: boolean) => void;
  readonly show: () => void;
}

/** Several changes of one moment are judged and shown once: a thousand accounts may be read in a minute. */
export function settleChanges({ store, judge, show }: SettlingWorld): void {
  let planned = false;
  let timePassed = false;

  function settle(): void {
    const all = timePassed;
    planned = false;
    timePassed = false;
    judge(all);
    show();
  }

  store.onChange((state, before) => {
    timePassed ||= state === before;
    if (planned) return;
    planned = true;
    setTimeout(settle, SETTLES_IN);
  });
}
