import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportAnswer } from '../core/spend/import-answer';
import type { Instant } from '../core/time';
import type { BillAnswer } from './history/bill-conversation';
import type { BillDesk } from './history/bill-desk';
import type { FocusExport } from './history/bill-export';
import type { ImportWanted } from './history/bill-import';

type Plain = Omit<BillDesk, 'importFile' | 'exportFocus' | 'close'>;

export type OnProgress = (done: number, of: number) => void;

/** Long work that is under way. */
export interface Underway<T> {
  readonly answer: Promise<T>;
  readonly cancel: () => void;
}

/** The kept bills. Their worker is started by the first question, and ends when it has rested for a while. */
export interface Bills {
  readonly ask: <N extends keyof Plain>(
    name: N,
    ...input: Parameters<Plain[N]>
  ) => Promise<Awaited<ReturnType<Plain[N]>>>;
  readonly importFile: (wanted: ImportWanted, onProgress: OnProgress, now: Instant) => Underway<ImportAnswer>;
  /** Answers whether the file was written. */
  readonly exportFocus: (wanted: FocusExport, onProgress: OnProgress) => Underway<boolean>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: OnProgress;
}

/** Beside this file once built. */
const BUILT_WORKER = join(__dirname, 'bills-worker.js');
const REST_AFTER = 30_000;

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  readonly ended: Promise<void>;
}

function run(builtWorker: string, file: string, now: Instant): Running {
  const worker = new Worker(builtWorker, { workerData: { file, now } });
  const waiting = new Map<number, Waiting>();
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: BillAnswer) => {
    const caller = waiting.get(answer.id);
    if ('done' in answer) {
      caller?.onProgress?.(answer.done, answer.of);
      return;
    }
    waiting.delete(answer.id);
    if ('value' in answer) caller?.resolve(answer.value);
    else caller?.reject(new Error(`bills: ${answer.error}`));
  });
  worker.on('error', fail);
  const ended = new Promise<void>((resolve) =>
    worker.once('exit', () => {
      fail(new Error('bills: closed'));
      resolve();
    }),
  );
  return { worker, waiting, ended };
}

/** `file` is begun when there is none; `:memory:` keeps nothing. */
export function openBills(file: string, now: () => Instant, builtWorker = BUILT_WORKER): Bills {
  let running: Running | undefined;
  let calls = 0;
  let rest: NodeJS.Timeout | undefined;
  let closed = false;

  function send(name: string, input: readonly unknown[], onProgress?: OnProgress): Underway<unknown> {
    if (closed) return { answer: Promise.reject(new Error('bills: closed')), cancel: () => undefined };
    clearTimeout(rest);
    running ??= run(builtWorker, file, now());
    const { worker, waiting } = running;
    calls += 1;
    const id = calls;
    const halt = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject, ...(onProgress === undefined ? {} : { onProgress }) });
      worker.postMessage({ id, name, input, stop: halt });
    });
    const settled = () => {
      if (waiting.size > 0) return;
      clearTimeout(rest);
      rest = setTimeout(() => void stop(), REST_AFTER).unref();
    };
    answer.then(settled, settled);
    return { answer, cancel: () => void Atomics.store(halt, 0, 1) };
  }

  async function stop(): Promise<void> {
    const ending = running;
    if (ending === undefined) return;
    clearTimeout(rest);
    running = undefined;
    ending.worker.postMessage({ id: 0, name: 'close', input: [] });
    await ending.ended;
  }

  return {
    ask: ((name: string, ...input: readonly unknown[]) => send(name, input).answer) as Bills['ask'],
    importFile: (wanted, onProgress, at) => send('importFile', [wanted, at], onProgress) as Underway<ImportAnswer>,
    exportFocus: (wanted, onProgress) => send('exportFocus', [wanted], onProgress) as Underway<boolean>,
    close: async () => {
      if (closed) return;
      closed = true;
      await stop();
    },
  };
}
