import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withReading } from '../../core/account-state';
import type { DeliverySettings, Due } from '../../core/alerts/due';
import { withAccount } from '../../core/state';
import { days, elapsed, epochMilliseconds, hours, type Instant, milliseconds, minutes } from '../../core/time';
import { type AlertDesk, openAlertDesk } from '../../main/alert-desk';
import type { History } from '../../main/history';
import { openReader, type Reader } from '../../main/reader';
import { openStore, type Store } from '../../main/store';
import { accountWith, stateOf } from '../fixtures/account-states';
import { accountId, at, reading, spendingSteadily } from '../fixtures/readings';

const READ_EVERY = minutes(15);
const PER_READING = 10;
const ZONE = 'Europe/Dublin';

interface Rig {
  readonly store: Store;
  readonly desk: AlertDesk;
  readonly reader: Reader;
  readonly told: { readonly due: Due; readonly at: Instant }[];
  readonly readAt: number[];
  /** Somebody sets the clock; no time passes. */
  readonly setClock: (by: number) => void;
}

/** Two and a half days are left of one account, and it is read by the program's own reader. */
function rig(quiet?: DeliverySettings['quietHours']): Rig {
  let set = 0;
  const ran = (): number => vi.getMockedSystemTime()?.valueOf() ?? 0;
  const now = (): Instant => epochMilliseconds(ran() + set);
  const past = spendingSteadily({
    opening: '8160',
    eachStep: String(PER_READING),
    every: READ_EVERY,
    over: days(6),
    until: now(),
  });
  let balance = 8160 - PER_READING * (past.length - 1);
  const id = accountId('low');
  const store = openStore(stateOf([accountWith('low', { readings: past, until: now() })]));
  const told: Rig['told'] = [];
  const readAt: number[] = [];
  const desk = openAlertDesk({
    store,
    journal: async () =>
      ({ documents: async () => [], writeDown: async () => ({ ok: true, value: undefined }) }) as unknown as History,
    send: async (due) => {
      told.push({ due, at: now() });
      return { ok: true };
    },
    delivery: () => ({
      channels: new Set(['notification']),
      escalateAfterMinutes: 30,
      doNotDisturb: false,
      ...(quiet === undefined ? {} : { quietHours: quiet }),
    }),
    onHappened: () => undefined,
    sinceBoot: () => milliseconds(ran()),
    now,
  });
  async function read(): Promise<void> {
    readAt.push(ran());
    balance -= PER_READING;
    const next = reading(now(), balance.toFixed(2));
    store.commit((state) => withAccount(state, id, (each) => withReading(each, next, now())));
  }
  const reader = openReader({ store, read, random: () => 0.5, now });
  store.onChange((state, before) => void desk.look(state === before));
  const setClock = (by: number) => {
    set += by;
  };
  return { store, desk, reader, told, readAt, setClock };
}

const gapsOf = (moments: readonly number[]): readonly number[] =>
  moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));

async function begin(those: Rig): Promise<void> {
  await those.desk.begin();
  those.reader.start();
}

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

function timesRead({ store }: Rig): readonly number[] {
  return (store.state().accounts[0]?.readings ?? []).map((each) => each.at);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('TZ', ZONE);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it.each([days(1), days(-1)])(
  'a clock set by %d ms repeats no alert, keeps every reading coming and loses none',
  async (by) => {
    vi.setSystemTime(at('2026-11-23T07:00:00Z'));
    const those = rig();
    await begin(those);
    await pass(hours(2));
    const { told, readAt, store } = those;
    expect(told.flatMap(({ due }) => due.alerts.map(({ kind }) => kind))).toContain('low-days');
    const before = told.length;
    const open = store.state().alerts.map(({ id }) => id);
    those.setClock(by);
    await pass(hours(2));
    those.setClock(-by);
    await pass(hours(2));
    expect(told.length).toBe(before);
    expect(store.state().alerts.map(({ id }) => id)).toEqual(open);
    expect(Math.max(...gapsOf(readAt))).toBeLessThanOrEqual(2 * READ_EVERY);
    expect(readAt.length).toBeGreaterThanOrEqual(20);
    those.reader.close();
  },
);

it('a critical alert that nobody acts on is told again after a day that passed, however the clock was set in it', async () => {
  vi.setSystemTime(at('2026-11-23T07:00:00Z'));
  const those = rig();
  await begin(those);
  await pass(minutes(30));
  const critical = () =>
    those.told.filter(({ due }) =>
      due.alerts.some(({ severity, because }) => severity === 'critical' && because === 'reminder'),
    );
  expect(those.told.some(({ due }) => due.alerts.some(({ severity }) => severity === 'critical'))).toBe(true);
  those.setClock(days(1));
  await pass(hours(22));
  expect(critical()).toEqual([]);
  those.setClock(days(-2));
  await pass(hours(3));
  expect(critical().length).toBeGreaterThan(0);
  those.reader.close();
});

it.each([
  ['forward', '2027-03-27T23:00:00Z'],
  ['back', '2027-10-30T22:00:00Z'],
])(
  'summer time %s: readings keep their interval, no moment is read twice and nothing is told twice',
  async (_, start) => {
    vi.setSystemTime(at(start));
    const those = rig();
    await begin(those);
    await pass(hours(8));
    const gaps = gapsOf(those.readAt);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * READ_EVERY);
    expect(Math.min(...gaps)).toBeGreaterThan(minutes(10));
    const times = timesRead(those);
    expect(new Set(times).size).toBe(times.length);
    const messages = those.told.map(({ due }) => due.key);
    expect(new Set(messages).size).toBe(messages.length);
    expect(those.store.state().alerts.filter(({ kind }) => kind === 'low-days')).toHaveLength(1);
    those.reader.close();
  },
);

it.each([
  ['forward', '2027-03-27T22:30:00Z', '2027-03-28T06:00:00Z'],
  ['back', '2027-10-30T21:30:00Z', '2027-10-31T07:00:00Z'],
])(
  'quiet hours that summer time %s shortens or lengthens end at seven by the clock on the wall',
  async (_, start, end) => {
    vi.setSystemTime(at(start));
    const those = rig({ from: '22:00', to: '07:00', days: [1, 2, 3, 4, 5, 6, 7], wholeDays: [], zone: ZONE });
    await begin(those);
    await pass(elapsed(at(start), at(end)) + minutes(10));
    const calm = those.told.filter(({ due }) => due.alerts.every(({ severity }) => severity !== 'critical'));
    expect(calm.map(({ due }) => due.alerts.map(({ kind }) => kind))).toEqual([['low-20']]);
    const waited = elapsed(at(end), calm[0]?.at ?? at(start));
    expect(waited).toBeGreaterThanOrEqual(0);
    expect(waited).toBeLessThanOrEqual(minutes(2));
    those.reader.close();
  },
);
