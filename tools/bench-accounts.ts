import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withReading } from '../core/account-state';
import { burnFigures } from '../core/burn-rate';
import { outlookOf } from '../core/forecast/credit-forecast';
import { snapshotOf } from '../core/snapshot-of';
import { accountOf, withAccount } from '../core/state';
import { hours, minutes, seconds } from '../core/time';
import { type RunningProgram, runProgramOf } from './bench/running-program';
import { longestGap, median, ofEach, type Time, timed, worst } from './bench/stopwatch';
import { idOf, readingAt, thousandAccounts } from './bench/thousand-accounts';

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

/** What is measured against a goal, and beside it how much of it was this program's own doing. */
const pair = (name: string, { wall, processor }: Time, goal: number | null): readonly Figure[] => [
  figure(`${name}, ms`, wall, goal),
  figure(`${name}, processor ms`, processor, null),
];

/** A balance comes for one account; all alerts and the whole snapshot are up to date again. */
function oneReading({ store, desk, show, now, pass }: RunningProgram, account: number): Promise<Time> {
  pass(seconds(1));
  const id = idOf(account);
  const newest = accountOf(store.state(), id)?.readings.at(-1);
  const cents = Math.round(Number(newest?.available.amount ?? 0) * 100) - 25_000;
  return timed(async () => {
    store.commit((state) => withAccount(state, id, (each) => withReading(each, readingAt(now(), cents), now())));
    await desk.look(false);
    await show();
  });
}

function timePassed({ desk, show, pass }: RunningProgram): Promise<Time> {
  pass(seconds(20));
  return timed(async () => {
    await desk.look(true);
    await show();
  });
}

/** What would be computed of the readings at hand, were nothing remembered. */
function plainRebuild({ store, now }: RunningProgram): Promise<Time> {
  const { accounts } = store.state();
  return timed(() => {
    const again = accounts.map((each) => {
      const readings = [...each.readings];
      burnFigures(readings, each.arrivals, now());
      outlookOf({ readings, arrivals: each.arrivals, leftOut: [] }, hours(8));
      return { ...each, readings };
    });
    snapshotOf({ ...store.state(), accounts: again }, now());
  });
}

/** What was thrown away while the year was made up is no part of the program. */
function sweep(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Each in turn, as they would follow each other on a desktop. */
async function repeated(once: (round: number) => Promise<Time>): Promise<readonly Time[]> {
  const times: Time[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await once(round));
  return times;
}

async function measured(): Promise<readonly Figure[]> {
  const program = runProgramOf(thousandAccounts());
  await program.desk.begin();
  await program.show();
  const plain = await plainRebuild(program);
  sweep();
  const readings = await repeated((round) => oneReading(program, round * 7));
  const passes = await repeated(() => timePassed(program));
  program.pass(minutes(3));
  const gap = await longestGap(async () => {
    await program.reader.refresh();
    await program.settled();
  });
  program.reader.close();
  const missed = await longestGap(async () => {
    program.pass(minutes(90));
    program.store.tick();
    await program.settled();
    await program.settled();
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
