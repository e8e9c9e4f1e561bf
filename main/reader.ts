import PQueue from 'p-queue';
import type { AccountId } from '../core/account';
import type { AccountState } from '../core/account-state';
import { rulesFor } from '../core/alerting';
import { isOpen } from '../core/alerts/alert';
import { arrivalAwaitedUntil } from '../core/arrivals-due';
import { catchUpAt, isNetworkFailure, longestWait, MOST_AT_ONCE, nextReadingAt } from '../core/read-schedule';
import { readEveryOf } from '../core/snapshot-of';
import { accountOf, type State, withNextReadingAt, withPaused } from '../core/state';
import { type Duration, elapsed, epochMilliseconds, type Instant, minutes, seconds } from '../core/time';
import { nextLookAt } from '../core/top-up/looking';
import { watchedEvery } from '../core/watchfulness';
import type { Store } from './store';

/** Ages on the surfaces move on at least this often, and a changed clock is noticed. */
const LONGEST_WAIT = minutes(1);
const SHORTEST_WAIT = seconds(0.2);

export interface ReaderWorld {
  readonly store: Store;
  readonly read: (id: AccountId) => Promise<void>;
  readonly random: () => number;
  readonly now: () => Instant;
}

/** Reads every account on its own interval, from one timer; no account twice at a time, at most five at once. */
export interface Reader {
  readonly start: () => void;
  /** Reads one account, or all, as soon as there is room; resolves when they have been read. */
  readonly refresh: (id?: AccountId) => Promise<void>;
  /** Asks what nobody waits for, as one of the five, once no reading wants its place. */
  readonly beside: <T>(ask: () => Promise<T>) => Promise<T>;
  readonly pause: () => void;
  readonly resume: () => void;
  /** The computer goes to sleep: no timer runs until `wake`. */
  readonly sleep: () => void;
  readonly wake: () => void;
  readonly close: () => void;
}

const offlineOf = (state: State): readonly AccountState[] =>
  state.accounts.filter(({ failure }) => failure !== undefined && isNetworkFailure(failure));

/** A failure keeps to the chosen interval: nothing is learned by asking sooner. */
function intervalOf(account: AccountState, { alerts, settings }: State): Duration {
  const readEvery = readEveryOf(account, settings);
  if (account.failure !== undefined) return readEvery;
  const { id } = account.account;
  const isSpiking = alerts.some(
    (alert) => alert.account === id && alert.kind === 'spike' && !alert.test && isOpen(alert),
  );
  return watchedEvery(account, isSpiking, readEvery);
}

export function openReader({ store, read, random, now }: ReaderWorld): Reader {
  const underWay = new Map<AccountId, Promise<void>>();
  const queue = new PQueue({ concurrency: MOST_AT_ONCE });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let arming: ReturnType<typeof setImmediate> | undefined;
  let asleep = false;
  let closed = false;

  const isIdle = (): boolean => asleep || closed || store.state().paused;
  const isFree = ({ account }: AccountState): boolean => !underWay.has(account.id);

  function planNext(id: AccountId): void {
    const account = accountOf(store.state(), id);
    if (account === undefined) return;
    const { failure, failuresInARow } = account;
    const outcome = { failure, failuresInARow, accountsOffline: offlineOf(store.state()).length };
    const usual = nextReadingAt(outcome, intervalOf(account, store.state()), random(), now());
    const awaited = arrivalAwaitedUntil(account, rulesFor(store.state().alerting, id)) ?? usual;
    const look = nextLookAt(store.state().topUps, id, now()) ?? usual;
    const first = awaited > now() ? Math.min(awaited, look, usual) : Math.min(look, usual);
    const at = failure === undefined ? epochMilliseconds(first) : usual;
    store.commit((state) => withNextReadingAt(state, id, at));
    if (failure === undefined) hasten(offlineOf(store.state()));
  }

  /** One account has found the network again: the others need not wait for their turn to find it. */
  function hasten(accounts: readonly AccountState[]): void {
    for (const { account, nextReadingAt: planned } of accounts) {
      const at = catchUpAt(random(), now());
      if (at < planned) store.commit((state) => withNextReadingAt(state, account.id, at));
    }
  }

  /** After sleep all are overdue: each is due once, in a part of the time of its own. */
  function spreadOut(): void {
    const { accounts } = store.state();
    for (const [index, { account }] of accounts.entries()) {
      const at = catchUpAt((index + random()) / accounts.length, now());
      store.commit((state) => withNextReadingAt(state, account.id, at));
    }
  }

  function begin(id: AccountId): Promise<void> {
    const already = underWay.get(id);
    if (already !== undefined) return already;
    const reading = queue
      .add(() => read(id))
      .then(() => planNext(id))
      .finally(() => {
        underWay.delete(id);
        planArming();
      });
    underWay.set(id, reading);
    return reading;
  }

  /** A clock that was set back must not leave an account waiting for a moment that is days away. */
  function isDue(account: AccountState): boolean {
    const wait = elapsed(now(), account.nextReadingAt);
    return wait <= 0 || wait > longestWait(account.failure, readEveryOf(account, store.state().settings));
  }

  function onTimer(): void {
    timer = undefined;
    if (!isIdle()) {
      for (const account of store.state().accounts.filter(isFree).filter(isDue)) void begin(account.account.id);
    }
    store.tick();
    arm();
  }

  /** Many readings end at a time: the timer is set once for all of them. */
  function planArming(): void {
    if (arming !== undefined) return;
    arming = setImmediate(() => {
      arming = undefined;
      arm();
    });
  }

  function arm(): void {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
    if (asleep || closed) return;
    const waiting = isIdle() ? [] : store.state().accounts.filter(isFree);
    const waits = waiting.map(({ nextReadingAt }) => elapsed(now(), nextReadingAt));
    timer = setTimeout(onTimer, Math.max(SHORTEST_WAIT, Math.min(LONGEST_WAIT, ...waits)));
  }

  /** A reading that is under way may have asked before what the person knows of had happened. */
  async function beginAnew(id: AccountId): Promise<void> {
    await underWay.get(id);
    await begin(id);
  }

  async function refresh(id?: AccountId): Promise<void> {
    const ids = id === undefined ? store.state().accounts.map(({ account }) => account.id) : [id];
    await Promise.all(ids.map(beginAnew));
  }

  return {
    start: arm,
    refresh,
    beside: (ask) => queue.add(ask, { priority: -1 }),
    pause: () => store.commit((state) => withPaused(state, true)),
    resume: () => {
      store.commit((state) => withPaused(state, false));
      arm();
    },
    sleep: () => {
      asleep = true;
      if (timer !== undefined) clearTimeout(timer);
      timer = undefined;
    },
    wake: () => {
      asleep = false;
      spreadOut();
      store.tick();
      arm();
    },
    close: () => {
      closed = true;
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}
