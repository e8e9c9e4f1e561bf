import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StepFailure } from '../step.mjs';

/** Every process of one desktop carries its name in its environment, so that none is left behind. */
const MARK = 'CREDIT_RUNWAY_DESKTOP';

export interface Programs {
  /** Starts a program that dies with this process. Its fourth stream is a pipe, for what it is asked to tell. */
  start(command: string, args: readonly string[], input?: string, output?: 'pipe' | 'ignore'): ChildProcess;
  /** Ends all programs of the desktop, and those that they started. */
  end(): Promise<void>;
}

/** @param env is read at each start, and may grow. */
export function programsOf(name: string, env: Record<string, string>): Programs {
  env[MARK] = name;
  const killAll = () => {
    for (const id of processesMarked(name)) killQuietly(id);
  };
  process.on('exit', killAll);
  return {
    start(command, args, input, output = 'ignore') {
      const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], {
        env,
        stdio: [input === undefined ? 'ignore' : 'pipe', output, 'ignore', 'pipe'],
      });
      child.on('error', () => {});
      child.stdin?.end(input);
      return child;
    },
    async end() {
      process.off('exit', killAll);
      for (let round = 0; round < 20 && processesMarked(name).length > 0; round++) {
        killAll();
        await sleep(50);
      }
    },
  };
}

const processesMarked = (name: string): readonly number[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((entry) => environmentOf(entry).includes(`${MARK}=${name}\0`))
    .filter((entry) => !isZombie(entry))
    .map(Number);

const environmentOf = (id: string): string => readQuietly(`/proc/${id}/environ`);
const isZombie = (id: string): boolean => / Z /.test(readQuietly(`/proc/${id}/stat`));

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // gone in the meantime, or another user's
  }
}

function killQuietly(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // gone in the meantime
  }
}

/** Asks again until there is an answer other than undefined and false. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  seconds = 15,
): Promise<Exclude<T, undefined | false>> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (performance.now() > end) {
      throw new StepFailure(
        `Waited ${seconds} s in vain for ${what}.`,
        'look whether its system package is installed.',
      );
    }
    await sleep(40);
  }
}
