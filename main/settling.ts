import { setTimeout as pause } from 'node:timers/promises';
import { seconds } from '../core/time';
import type { Store } from './store';
import { turn } from './turns';

const SETTLES_IN = seconds(0.02);
/** Of the time that settling takes: while a thousand accounts are read, most of it is left to all else. */
const REST = 3;

export interface SettlingWorld {
  readonly store: Store;
  /** Judges what has changed; with `all` everything, because time has passed. Many accounts take some turns. */
  readonly judge: (all: boolean) => Promise<void>;
  readonly show: () => Promise<void> | void;
}

/** Several changes of one moment are judged and shown once: a thousand accounts may be read in a minute. */
export function settleChanges({ store, judge, show }: SettlingWorld): void {
  let changed = false;
  let timePassed = false;
  let settling = false;

  async function settle(): Promise<void> {
    const all = timePassed;
    changed = false;
    timePassed = false;
    try {
      await judge(all);
      await turn();
    } finally {
      await show();
    }
  }

  async function settleAll(): Promise<void> {
    settling = true;
    try {
      let rest: number = SETTLES_IN;
      while (changed) {
        await pause(rest);
        const began = performance.now();
        await settle();
        rest = Math.max(SETTLES_IN, (performance.now() - began) * REST);
      }
    } finally {
      settling = false;
    }
  }

  store.onChange((state, before) => {
    changed = true;
    timePassed ||= state === before;
    if (!settling) void settleAll();
  });
}
