import { randomUUID } from 'node:crypto';
import { withWork } from '../core/state';
import type { TextKey } from '../core/texts/catalogue';
import type { TextValues } from '../core/texts/translator';
import { newWork, withDone } from '../core/work';
import type { Store } from './store';

export interface Progress {
  readonly done: (count: number) => void;
  readonly isCancelled: () => boolean;
  /** Called at once where a person stops the work. */
  readonly onCancel: (stop: () => void) => void;
}

/** Long work, one at a time: its progress is on every page, with a way to stop it. */
export interface Works {
  /** `busy` while another runs; `cancelled` where a person stopped it, whatever came of it. */
  readonly run: <T>(
    what: TextKey,
    values: TextValues,
    of: number,
    act: (progress: Progress) => Promise<T>,
  ) => Promise<{ readonly kind: 'done'; readonly value: T } | { readonly kind: 'busy' | 'cancelled' }>;
  readonly cancel: () => void;
}

/** No eye sees more, and every step is a snapshot for the window. */
const STEPS_SHOWN = 50;

export function openWorks(store: Store): Works {
  let cancel: (() => void) | undefined;

  const run: Works['run'] = async (what, values, of, act) => {
    if (cancel !== undefined) return { kind: 'busy' };
    const work = newWork(randomUUID(), what, values, of);
    const every = Math.max(1, Math.floor(of / STEPS_SHOWN));
    let cancelled = false;
    let stop: () => void = () => undefined;
    cancel = () => {
      cancelled = true;
      stop();
    };
    store.commit((state) => withWork(state, work));
    try {
      const value = await act({
        done: (count) => {
          if (count % every === 0) store.commit((state) => withWork(state, withDone(work, count)));
        },
        isCancelled: () => cancelled,
        onCancel: (next) => {
          stop = next;
        },
      });
      return cancelled ? { kind: 'cancelled' } : { kind: 'done', value };
    } catch (error) {
      if (cancelled) return { kind: 'cancelled' };
      throw error;
    } finally {
      cancel = undefined;
      store.commit((state) => withWork(state, undefined));
    }
  };

  return { run, cancel: () => cancel?.() };
}
