import { failed, type Result } from '../../core/failure';
import type { Duration } from '../../core/time';
import type { Line } from './line';
import type { Question } from './protocol';

export interface LinesOptions {
  readonly open: (onClosed: () => void) => Line;
  /** What a new process is told first: the keys that are only lent. */
  readonly opening: () => readonly Question[];
  readonly idleAfter: Duration;
}

/** The vault's process as long as it is needed: opened by a question, ended when idle, replaced when worn out. */
export interface Lines {
  readonly ask: (question: Question) => Promise<Result<unknown>>;
  /** Tells a running process, and starts none. */
  readonly tell: (question: Question) => Promise<void>;
  readonly quit: () => void;
}

/** The daemon that this process knew is gone, and a new process may find another. */
const lostTheKeychain = (line: Line, answer: Result<unknown>): boolean =>
  line.isWornOut() && !answer.ok && answer.failure.kind === 'keyring' && answer.failure.state === 'crashed';

export function openLines({ open, opening, idleAfter }: LinesOptions): Lines {
  const lines = new Set<Line>();
  let current: Line | undefined;
  let idle: NodeJS.Timeout | undefined;
  let quitted = false;

  function opened(): Line {
    const line: Line = open(() => {
      if (current === line) current = undefined;
    });
    for (const old of lines) if (!old.isBusy()) lines.delete(old);
    lines.add(line);
    for (const question of opening()) void line.ask(question);
    return line;
  }

  function endIdle(): void {
    if (current?.isBusy() === false) current.end();
  }

  function rest(): void {
    clearTimeout(idle);
    idle = setTimeout(endIdle, idleAfter);
    idle.unref();
  }

  async function askOf(question: Question, mayAskAgain: boolean): Promise<Result<unknown>> {
    if (quitted) return failed({ kind: 'keyring', state: 'crashed' });
    current ??= opened();
    const line = current;
    const answer = await line.ask(question);
    rest();
    return mayAskAgain && lostTheKeychain(line, answer) ? askOf(question, false) : answer;
  }

  return {
    ask: (question) => askOf(question, true),
    tell: async (question) => {
      await current?.ask(question);
    },
    quit: () => {
      quitted = true;
      clearTimeout(idle);
      for (const line of lines) line.end();
    },
  };
}
