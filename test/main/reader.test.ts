import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../core/account';
import { latestReading, withFailure, withPast, withReading } from '../../core/account-state';
import type { Failure } from '../../core/failure';
import { money } from '../../core/money';
import { withAccount, withAlerting, withAlerts } from '../../core/state';
import { epochMilliseconds, hours, type Instant, minutes, seconds } from '../../core/time';
import { openReader, type Reader } from '../../main/reader';
import { openStore, type Store } from '../../main/store';
import { stateOf } from '../fixtures/account-states';
import { accountNamed, connected } from '../fixtures/accounts';
import { raisedAlert } from '../fixtures/alerts';
import { accountId } from '../fixtures/readings';

const now = (): Instant => epochMilliseconds(vi.getMockedSystemTime()?.valueOf() ?? 0);
const INTERVAL = minutes(15);

/** A deterministic stand-in for Math.random: the Weyl sequence of the golden ratio. */
function dice(): () => number {
  let turns = 0;
  return () => {
    turns += 1;
    return (turns * 0.618_033_988_749_895) % 1;
  };
}

interface Rig {
  readonly store: Store;
  readonly reader: Reader;
  readonly begun: { readonly id: AccountId; readonly at: Instant }[];
  mostAtOnce: number;
  overlaps: number;
}

/** Stands in for the vault only: how each account's reading ends, and after how long. */
type Ending = (id: AccountId, at: Instant) => { readonly after: number; readonly failure?: Failure };

function rig(count: number, ending: Ending): Rig {
  const start = now();
  const accounts = Array.from({ length: count }, (_, index) => connected(accountNamed(`account-${index}`), start));
  const store = openStore(stateOf(accounts));
  const inFlight = new Set<AccountId>();
  const made: Rig = { store, reader: undefined as unknown as Reader, begun: [], mostAtOnce: 0, overlaps: 0 };
  async function read(id: AccountId): Promise<void> {
    if (inFlight.has(id)) made.overlaps += 1;
    inFlight.add(id);
    made.mostAtOnce = Math.max(made.mostAtOnce, inFlight.size);
    made.begun.push({ id, at: now() });
    const { after, failure } = ending(id, now());
    await new Promise((done) => setTimeout(done, after));
    inFlight.delete(id);
    const reading = { at: now(), available: money('CNY', '100') };
    store.commit((state) =>
      withAccount(state, id, (each) => (failure ? withFailure(each, failure) : withReading(each, reading, now()))),
    );
  }
  return Object.assign(made, { reader: openReader({ store, read, random: dice(), now }) });
}

const ageOf = (store: Store, id: string): number => {
  const account = store.state().accounts.find((each) => each.account.id === id);
  const latest = account && latestReading(account);
  return latest === undefined ? Number.POSITIVE_INFINITY : now() - latest.at;
};

describe('the reader', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_790_000_000_000 }));
  afterEach(() => {
    vi.clearAllTimers();
    vi.useRealTimers();
  });

  it('reads an account with an open spike alert every two minutes, and the others as often as ever', async () => {
    const { store, reader, begun } = rig(2, () => ({ after: 10 }));
    store.commit((state) => withAlerts(state, [raisedAlert('spike', now(), accountId('id-account-0'))]));
    reader.start();
    await vi.advanceTimersByTimeAsync(minutes(60));
    const times = (id: string) => begun.filter((each) => each.id === id).length;
    expect(times('id-account-0')).toBeGreaterThanOrEqual(27);
    expect(times('id-account-0')).toBeLessThanOrEqual(34);
    expect(times('id-account-1')).toBeLessThanOrEqual(6);
    store.commit((state) => withAlerts(state, []));
    await vi.advanceTimersByTimeAsync(minutes(5));
    const before = times('id-account-0');
    await vi.advanceTimersByTimeAsync(minutes(60));
    expect(times('id-account-0') - before).toBeLessThanOrEqual(5);
    reader.close();
  });

  it('reads an account at the very moment by which an auto-recharge has to be there', async () => {
    const { store, reader, begun } = rig(1, () => ({ after: 10, failure: { kind: 'key-inactive' } }));
    const id = accountId('id-account-0');
    const hour = (back: number): Instant => epochMilliseconds(now() - hours(back));
    const fall = Array.from({ length: 169 }, (_, index) => ({
      at: hour(168 - index),
      available: money('CNY', String(31_150 - index * 100)),
    }));
    const rules = { autoRecharge: { on: true, expectWithinMinutes: 7 } };
    store.commit((state) => withAlerting(state, { ...state.alerting, rules }));
    store.commit((state) => withAccount(state, id, (each) => withPast(each, fall, [], now())));
    const deadline = now() + minutes(7);
    const quiet = openReader({
      store,
      read: async (each) => void begun.push({ id: each, at: now() }),
      random: dice(),
      now,
    });
    await quiet.refresh();
    quiet.start();
    await vi.advanceTimersByTimeAsync(minutes(10));
    expect(begun.map(({ at }) => at).slice(1, 2)).toEqual([deadline]);
    quiet.close();
    reader.close();
  });

  it('reads no account twice at a time and at most five at once, even when each answer stalls for 30 seconds', async () => {
    const all = rig(40, () => ({ after: 30_000 }));
    all.reader.start();
    void all.reader.refresh();
    void all.reader.refresh();
    await vi.advanceTimersByTimeAsync(minutes(30));
    expect(all.overlaps).toBe(0);
    expect(all.mostAtOnce).toBe(5);
    all.reader.close();
  });

  it('asks beside the readings what nobody waits for: after those that wait, and never as a sixth', async () => {
    const { reader, begun } = rig(8, () => ({ after: seconds(30) }));
    const all = reader.refresh();
    await vi.advanceTimersByTimeAsync(0);
    let asked = 0;
    const answer = reader.beside(async () => {
      asked += 1;
      return begun.length;
    });
    await vi.advanceTimersByTimeAsync(seconds(29));
    expect([begun.length, asked]).toEqual([5, 0]);
    await vi.advanceTimersByTimeAsync(seconds(2));
    expect(await answer).toBe(8);
    await vi.advanceTimersByTimeAsync(minutes(1));
    await all;
  });

  it('keeps 197 of 200 accounts fresh while one hangs, one key is refused and one is throttled', async () => {
    const failing: Readonly<Record<string, { after: number; failure: Failure }>> = {
      'id-account-7': { after: seconds(15), failure: { kind: 'timed-out' } },
      'id-account-8': { after: 20, failure: { kind: 'key-inactive' } },
      'id-account-9': { after: 20, failure: { kind: 'throttled' } },
    };
    const { store, reader } = rig(200, (id) => failing[id] ?? { after: 200 });
    reader.start();
    await vi.advanceTimersByTimeAsync(INTERVAL * 2);
    let oldest = 0;
    for (let minute = 0; minute < 120; minute += 1) {
      await vi.advanceTimersByTimeAsync(minutes(1));
      const good = store.state().accounts.filter(({ account }) => failing[account.id] === undefined);
      oldest = Math.max(oldest, ...good.map(({ account }) => ageOf(store, account.id)));
    }
    expect(oldest).toBeGreaterThan(0);
    expect(oldest).toBeLessThanOrEqual(INTERVAL * 2);
    reader.close();
  });

  it('asks a refused key again only at the next interval', async () => {
    const { begun, reader } = rig(1, () => ({ after: 10, failure: { kind: 'key-inactive' } }));
    reader.start();
    await vi.advanceTimersByTimeAsync(INTERVAL * 0.89);
    expect(begun).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(INTERVAL * 0.25);
    expect(begun).toHaveLength(2);
    reader.close();
  });

  it('tries a throttled account at most six times in ten minutes', async () => {
    const { begun, reader } = rig(50, () => ({ after: 10, failure: { kind: 'throttled' } }));
    reader.start();
    await vi.advanceTimersByTimeAsync(minutes(10));
    const tries = Array.from(
      { length: 50 },
      (_, index) => begun.filter(({ id }) => id === `id-account-${index}`).length,
    );
    expect(Math.max(...tries)).toBeLessThanOrEqual(6);
    expect(Math.min(...tries)).toBeGreaterThanOrEqual(3);
    reader.close();
  });

  it('has every account back within a minute of the network’s return', async () => {
    const lost = now() + minutes(20);
    const back = lost + minutes(30);
    const { store, reader } = rig(20, (_, at) =>
      at > lost && at < back ? { after: 10, failure: { kind: 'offline' } } : { after: 100 },
    );
    reader.start();
    await vi.advanceTimersByTimeAsync(minutes(50));
    expect(store.state().accounts.every(({ failure }) => failure?.kind === 'offline')).toBe(true);
    await vi.advanceTimersByTimeAsync(minutes(1));
    expect(store.state().accounts.filter(({ failure }) => failure !== undefined)).toHaveLength(0);
    reader.close();
  });

  it('reads nothing while paused, and goes on when resumed', async () => {
    const { begun, reader } = rig(3, () => ({ after: 10 }));
    reader.start();
    await vi.advanceTimersByTimeAsync(seconds(2));
    reader.pause();
    await vi.advanceTimersByTimeAsync(INTERVAL * 4);
    expect(begun).toHaveLength(3);
    reader.resume();
    await vi.advanceTimersByTimeAsync(seconds(2));
    expect(begun).toHaveLength(6);
    reader.close();
  });

  it('reads each account once after eight hours of sleep, spread over less than a minute', async () => {
    const { begun, reader } = rig(60, () => ({ after: 10 }));
    reader.start();
    await vi.advanceTimersByTimeAsync(seconds(30));
    const before = begun.length;
    reader.sleep();
    vi.setSystemTime(now() + minutes(480));
    const woken = now();
    reader.wake();
    await vi.advanceTimersByTimeAsync(minutes(1));
    const caughtUp = begun.slice(before);
    expect(new Set(caughtUp.map(({ id }) => id)).size).toBe(60);
    expect(caughtUp).toHaveLength(60);
    expect(Math.max(...caughtUp.map(({ at }) => at)) - woken).toBeLessThanOrEqual(minutes(1));
    expect(Math.max(...caughtUp.map(({ at }) => at)) - Math.min(...caughtUp.map(({ at }) => at))).toBeGreaterThan(
      seconds(10),
    );
    reader.close();
  });

  it('does not wait for a moment that a clock set back a day has moved away', async () => {
    const { begun, reader } = rig(1, () => ({ after: 10 }));
    reader.start();
    await vi.advanceTimersByTimeAsync(seconds(5));
    vi.setSystemTime(now() - minutes(1_440));
    await vi.advanceTimersByTimeAsync(minutes(2));
    expect(begun).toHaveLength(2);
    reader.close();
  });
});
