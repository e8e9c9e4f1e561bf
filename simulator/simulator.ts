import type { Instant } from '../core/time';
import type { SimulatedAccount } from './account-in-a-box';
import { type Past, pastIn } from './past';
import { plannedFaults } from './planned-faults';
import { requestLog } from './request-log';
import { CONTROL_PATH, listen } from './server';
import { simulatedClock } from './simulated-clock';
import { createWorld } from './world';

export interface Simulator {
  /** Both sites at once; `china.localhost` and `international.localhost` on the same port are one each. */
  readonly url: string;
  /** Where a `ControlRequest` is posted to. */
  readonly control: string;
  readonly port: number;
  readonly accounts: readonly SimulatedAccount[];
  /** The history a sample account begins with; throws a RangeError for a key of no account. */
  pastOf(accessKeyId: string, days: number, now: Instant): Past;
  close(): Promise<void>;
}

export interface SimulatorOptions {
  /** Any free one if absent. */
  readonly port?: number;
  /** The real time: signatures are held against it. */
  readonly clock: () => Instant;
  /** The time in the books as the simulator starts; the real one if absent. */
  readonly start?: Instant;
  /** The same seed and start make the same accounts, keys and histories. */
  readonly seed?: number;
}

const DEFAULT_SEED = 20_261_123;

/** Alibaba Cloud accounts in a box: the official SDKs talk to them over loopback, unchanged. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const start = options.start ?? options.clock();
  const world = createWorld(options.seed ?? DEFAULT_SEED, start);
  const clock = simulatedClock(options.clock, start);
  const controlled = { world, clock, faults: plannedFaults(), log: requestLog() };
  const { port, close } = await listen(controlled, options.port ?? 0, options.clock);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    control: `${url}${CONTROL_PATH}`,
    port,
    accounts: world.accounts,
    pastOf: (accessKeyId, days, now) => {
      const account = world.accountOfKey(accessKeyId);
      if (account === undefined) throw new RangeError('The simulator has no account with this AccessKey ID');
      return pastIn(world.bookOf(account), days, now);
    },
    close,
  };
}
