import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withReading } from '../core/account-state';
import { burnFigures } from '../core/burn-rate';
import { success } from '../core/failure';
import { outlookOf } from '../core/forecast/credit-forecast';
import { snapshotOf } from '../core/snapshot-of';
import { accountOf, type State, withAccount } from '../core/state';
import { type Duration, hours, type Instant, later, minutes, seconds } from '../core/time';
import { openAccountReading } from '../main/account-reading';
import { openAlertDesk } from '../main/alert-desk';
import type { History } from '../main/history';
import { openReader } from '../main/reader';
import { openStore } from '../main/store';
import { END, idOf, readingAt, thousandAccounts } from './bench/thousand-accounts';

const ROUNDS = 40;

interface Figure {
  readonly figure: string;
  readonly measured: number;
  /** Null where it only stands for comparison. */
  readonly goal: number | null;
  readonly pass: boolean;
}

const figure = (name: string, measured: number, goal: number | null): Figure => ({
  figure: name,
  measured: Math.round(measured * 10) / 10,
  goal,
  pass: goal === null || measured < goal,
});

interface Time {
  readonly wall: number;
  /** Of this process: what the wall time is on a machine that does nothing else. */
  readonly processor: number;
}

const clock = (): Time => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), processor: (user + system) / 1_000 };
};

const since = (began: Time): Time => {
  const at = clock();
  return { wall: at.wall - began.wall, processor: at.processor - began.processor };
};

function timed(work: () => void): Time {
  const began = clock();
  work();
  return since(began);
}

/** What is measured against a goal, and beside it how much of it was this program's own doing. */
const pair = (name: string, { wall, processor }: Time, goal: number | null): readonly Figure[] => [
  figure(`${name}, ms`, wall, goal),
  figure(`${name}, processor ms`, processor, null),
];

const ofEach = (times: readonly Time[], pick: (each: readonly number[]) => number): Time => ({
  wall: pick(times.map(({ wall }) => wall)),
  processor: pick(times.map(({ processor }) => processor)),
});

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const worst = (times: readonly number[]): number => Math.max(...times);

const journal: Pick<History, 'documents' | 'writeDown'> = {
  documents: async () => [],
  writeDown: async () => ({ ok: true, value: undefined }),
};

/** The store, the readings, the alerts and the snapshot, wired as the program wires them, without a desktop. */
function openProgramOf(initial: State) {
  let time: Instant = END;
  const now = (): Instant => time;
  const store = openStore(initial);
  const desk = openAlertDesk({
    store,
    journal: async () => journal as History,
    send: async () => ({ ok: true }),
    delivery: () => ({ channels: new Set(['notification']), escalateAfterMinutes: 30, doNotDisturb: false }),
    onHappened: () => undefined,
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
  const reader = openReader({ store, read, random: Math.random, now });
  const show = () => void snapshotOf(store.state(), now());
  const pass = (by: Duration) => {
    time = later(time, by);
  };
  return { store, desk, reader, show, now, pass };
}

type Program = ReturnType<typeof openProgramOf>;

/** A balance comes for one account; all alerts and the whole snapshot are up to date again. */
function oneReading({ store, desk, show, now, pass }: Program, account: number): Time {
  pass(seconds(1));
  const id = idOf(account);
  const newest = accountOf(store.state(), id)?.readings.at(-1);
  const cents = Math.round(Number(newest?.available.amount ?? 0) * 100) - 25_000;
  return timed(() => {
    store.commit((state) => withAccount(state, id, (each) => withReading(each, readingAt(now(), cents), now())));
    desk.look(false);
    show();
  });
}

function timePassed({ desk, show, pass }: Program): Time {
  pass(seconds(20));
  return timed(() => {
    desk.look(true);
    show();
  });
}

/** What would be computed of the readings at hand, were nothing remembered. */
function plainRebuild({ store, now }: Program): Time {
  const { accounts } = store.state();
  return timed(() => {
    const again = accounts.map((each) => {
      const readings = [...each.readings];
      burnFigures(readings, each.arrivals, now());
      outlookOf({ readings, arrivals: each.arrivals, leftOut: [] }, hours(8));
      return { ...each, readings };
    });
    const rebuilt = openProgramOf({ ...store.state(), accounts: again });
    rebuilt.show();
  });
}

/** The longest that nothing else could run while `work` went on. */
async function longestGap(work: () => Promise<void>): Promise<Time> {
  const gaps: Time[] = [];
  let over = false;
  let last = clock();
  const beat = () => {
    gaps.push(since(last));
    last = clock();
    if (!over) setImmediate(beat);
  };
  setImmediate(beat);
  await work();
  over = true;
  await nextTurn();
  return ofEach(gaps, worst);
}

/** As on a desktop: judged at each change, shown once for all changes of a moment. */
function putOnScreen({ store, desk, show }: Program): void {
  let planned = false;
  let looking = false;
  store.onChange((state, before) => {
    if (!looking) {
      looking = true;
      desk.look(state === before);
      looking = false;
    }
    if (planned) return;
    planned = true;
    setImmediate(() => {
      planned = false;
      show();
    });
  });
}

/** What was thrown away while the year was made up is no part of the program. */
function sweep(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

async function measured(): Promise<readonly Figure[]> {
  const program = openProgramOf(thousandAccounts());
  await program.desk.begin();
  program.show();
  const plain = plainRebuild(program);
  sweep();
  const readings = Array.from({ length: ROUNDS }, (_, round) => oneReading(program, round * 7));
  const passes = Array.from({ length: ROUNDS }, () => timePassed(program));
  putOnScreen(program);
  program.pass(minutes(3));
  const gap = await longestGap(() => program.reader.refresh());
  program.reader.close();
  const missed = await longestGap(async () => {
    program.pass(minutes(90));
    program.store.tick();
    await nextTurn();
  });
  return [
    ...pair('plain rebuild of 1,000 accounts', plain, null),
    ...pair('after one reading, median', ofEach(readings, median), 100),
    ...pair('after one reading, worst', ofEach(readings, worst), 100),
    ...pair('after time passed, median', ofEach(passes, median), 100),
    ...pair('after time passed, worst', ofEach(passes, worst), 100),
    ...pair('longest gap, a reading for each of 1,000 accounts', gap, 50),
    ...pair('longest gap, 1,000 alerts at once', missed, 50),
  ];
}

void measured().then((figures) => {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else console.table(figures);
});
