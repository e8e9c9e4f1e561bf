import { failed, type Result, success } from '../../core/failure';
import { type Duration, minutes, seconds } from '../../core/time';
import { keyringTroubleOf } from './keyring-failure';

/** Whether the asker is a person in front of a form, who may be unlocking the keychain, or a reading by itself. */
export type Asker = 'person' | 'reading';

export interface TurnOptions {
  /** Milliseconds on any clock that only goes forward. */
  readonly ticks: () => number;
  /** How long a reading waits before the keychain counts as locked; a prompt may be open all the while. */
  readonly patience?: Duration;
  /** How long a person may take to unlock; after that this process is of no more use. */
  readonly promptPatience?: Duration;
  /** A keychain that was counted as locked has answered after all. */
  readonly onUnlocked: () => void;
  /** This process must be replaced: a hanging call or a lost daemon cannot be mended from inside. */
  readonly onWornOut: () => void;
}

export interface Turns {
  readonly take: <T>(asker: Asker, ask: () => Promise<T>) => Promise<Result<T>>;
}

/** A keychain that says no within this many milliseconds asked nobody: no one presses Escape that fast. */
const UNATTENDED = 300;

interface Entry {
  readonly asker: Asker;
  /** True when the keychain answered as an open one does. */
  readonly run: () => Promise<boolean>;
  readonly giveUp: () => void;
}

/**
 * One call of the keychain at a time: five that hang would hold every thread that files and DNS need, and 200 readings
 * of a locked keychain must wait for one of them only.
 */
export function openTurns({ patience = seconds(3), promptPatience = minutes(1), ...options }: TurnOptions): Turns {
  let queue: Entry[] = [];
  let running = false;
  let locked = false;

  const giveUp = (asker?: Asker) => {
    const leaving = queue.filter((entry) => asker === undefined || entry.asker === asker);
    queue = queue.filter((entry) => !leaving.includes(entry));
    for (const entry of leaving) entry.giveUp();
  };
  const wornOut = () => {
    locked = true;
    giveUp();
    options.onWornOut();
  };

  async function runFirst(): Promise<void> {
    const [first] = queue;
    if (running || first === undefined) return;
    running = true;
    const impatient = setTimeout(() => {
      locked = true;
      giveUp('reading');
    }, patience);
    const hopeless = setTimeout(wornOut, promptPatience);
    const isOpen = await first.run();
    clearTimeout(impatient);
    clearTimeout(hopeless);
    queue = queue.filter((entry) => entry !== first);
    running = false;
    if (locked && isOpen) options.onUnlocked();
    locked = false;
    void runFirst();
  }

  const take = <T>(asker: Asker, ask: () => Promise<T>): Promise<Result<T>> =>
    new Promise((resolve) => {
      const giveUpOne = () => resolve(failed({ kind: 'keyring', state: 'locked' }));
      if (locked && asker === 'reading') return giveUpOne();
      const run = async () => {
        const start = options.ticks();
        try {
          resolve(success(await ask()));
          return true;
        } catch (error) {
          const { state, needsNewProcess } = keyringTroubleOf(error);
          const wasRefused = state === 'locked' && options.ticks() - start > UNATTENDED;
          resolve(failed({ kind: 'keyring', state: wasRefused ? 'cancelled' : state }));
          if (needsNewProcess) options.onWornOut();
          return false;
        }
      };
      queue.push({ asker, run, giveUp: giveUpOne });
      void runFirst();
    });

  return { take };
}
