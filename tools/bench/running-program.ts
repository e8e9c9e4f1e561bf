import { setImmediate as nextTurn } from 'node:timers/promises';
import { serialize } from 'node:v8';
import type { Due } from '../../core/alerts/due';
import { success } from '../../core/failure';
import { languageOf } from '../../core/snapshot-of';
import type { State } from '../../core/state';
import { translatorOf } from '../../core/texts/translator';
import { type Duration, type Instant, later, milliseconds } from '../../core/time';
import { openAccountReading } from '../../main/account-reading';
import { type AlertDesk, openAlertDesk } from '../../main/alert-desk';
import type { History } from '../../main/history';
import { toldOf } from '../../main/notification-channel';
import { openReader, type Reader } from '../../main/reader';
import { settleChanges } from '../../main/settling';
import { snapshotInTurns, snapshotParts } from '../../main/showing';
import { sendToSlack } from '../../main/slack-channel';
import { openStore, type Store } from '../../main/store';
import { inTurns, turn } from '../../main/turns';
import { END, readingAt } from './thousand-accounts';

/** What is written is made ready for the disk's thread, as `postMessage` does it, and goes no farther. */
const journal: Pick<History, 'documents' | 'writeDown'> = {
  documents: async () => [],
  writeDown: async (...change) => {
    serialize(change);
    return { ok: true, value: undefined };
  },
};

export interface RunningProgram {
  readonly store: Store;
  readonly desk: AlertDesk;
  readonly reader: Reader;
  readonly show: () => Promise<void>;
  readonly now: () => Instant;
  readonly pass: (by: Duration) => void;
  /** Resolves when all that has changed is judged and shown. */
  readonly settled: () => Promise<void>;
}

/** The store, the readings, the alerts and the snapshot, wired as the program wires them, without a desktop. */
export function runProgramOf(initial: State): RunningProgram {
  let time: Instant = END;
  let shown: () => void = () => undefined;
  const now = (): Instant => time;
  const store = openStore(initial);
  const desk = openAlertDesk({
    store,
    journal: async () => journal as History,
    send: (due: Due) =>
      sendToSlack(due, 'slack', { post: async () => success(undefined) }, toldOf(store.state(), now())),
    delivery: () => ({ channels: new Set(['notification', 'slack']), escalateAfterMinutes: 30, doNotDisturb: false }),
    onHappened: () => undefined,
    sinceBoot: () => milliseconds(time),
    now,
  });
  const cents = new Map<string, number>();
  const read = openAccountReading({
    store,
    vault: {
      readBalance: async ({ id }) => {
        await nextTurn();
        const next = (cents.get(id) ?? 50_000_000) - 25_000;
        cents.set(id, next);
        return success({ site: 'china', available: readingAt(time, next).available });
      },
      readArrivals: async () => success([]),
      readDailyUsage: async () => success([]),
    },
    keep: async () => undefined,
    remember: () => undefined,
    now,
  });
  const show = async () => {
    const parts = snapshotParts(await snapshotInTurns(store, now()), { number: 1, asked: false });
    await turn();
    await inTurns(parts, (part) => void serialize(part));
    shown();
  };
  // The tray has said something long before any alert is told.
  translatorOf(languageOf(initial));
  settleChanges({ store, judge: desk.look, show });
  return {
    store,
    desk,
    reader: openReader({ store, read, random: Math.random, now }),
    show,
    now,
    pass: (by) => {
      time = later(time, by);
    },
    settled: () =>
      new Promise((resolve) => {
        shown = resolve;
      }),
  };
}
