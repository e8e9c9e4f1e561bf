import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AccountId } from '../core/account';
import type { InputError } from '../core/input-error';
import type { PermissionsShown } from '../core/permissions/permissions-shown';
import type { Instant } from '../core/time';

/** What is judged: a paste, or answers of RAM as they came. */
export interface PermissionsBeginning {
  readonly from: { readonly text: string } | { readonly answers: readonly object[] };
  readonly account?: AccountId;
  readonly at: Instant;
}

export type PermissionsJudged =
  | {
      readonly ok: true;
      readonly shown: PermissionsShown;
      /** Whether it is another answer a minute later. */
      readonly timed: boolean;
    }
  | { readonly ok: false; readonly reason: InputError };

/** `done` is the part of the work that is done, from 0 to 1. */
export type PermissionsReply = PermissionsJudged | { readonly done: number };

export interface PermissionWork {
  /** Fails where the work was ended before. */
  readonly judged: Promise<PermissionsJudged>;
  /** Judges the same anew, where the moment makes a difference. */
  readonly again: (now: Instant, judged: (shown: PermissionsShown) => void) => void;
  /** Ends the thread, whatever it is at. */
  readonly end: () => void;
}

/** Beside the bundle of main once built. */
const BUILT_WORKER = join(__dirname, 'permissions-worker.js');

/** Permissions being judged in a thread of their own; it stays while the moment makes a difference. */
export function judgeInWorker(
  beginning: PermissionsBeginning,
  onDone: (part: number) => void,
  builtWorker = BUILT_WORKER,
): PermissionWork {
  const worker = new Worker(builtWorker, { workerData: beginning });
  const judged = new Promise<PermissionsJudged>((resolve, reject) => {
    worker.on('message', (reply: PermissionsReply) => ('done' in reply ? onDone(reply.done) : resolve(reply)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('permissions: ended')));
  });
  judged.then(
    () => worker.unref(),
    () => undefined,
  );
  return {
    judged,
    again: (now, onShown) => {
      const listen = (reply: PermissionsReply) => {
        if (!('shown' in reply)) return;
        worker.off('message', listen);
        onShown(reply.shown);
      };
      worker.on('message', listen);
      worker.postMessage(now);
    },
    end: () => void worker.terminate(),
  };
}
