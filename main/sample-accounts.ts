import type { Account, AccountId } from '../core/account';
import { type AccountState, newAccountState, withPast } from '../core/account-state';
import type { Arrival, Reading } from '../core/reading';
import { type Instant, later, seconds } from '../core/time';
import { startSimulator } from '../simulator/simulator';
import type { AccessKey } from './vault';

export interface SampleAccount {
  readonly state: AccountState;
  readonly key: AccessKey;
  readonly readings: readonly Reading[];
  readonly arrivals: readonly Arrival[];
}

export interface Sample {
  readonly url: string;
  readonly accounts: readonly SampleAccount[];
  readonly close: () => Promise<void>;
}

const PAST_DAYS = 60;
const APART = seconds(0.2);

/**
 * What the program shows until a first account is connected: the simulator's accounts, over the same wire and through
 * the same code as real ones. Their 60 days of history come with them, as if they had been read all along.
 */
export async function openSample(now: () => Instant): Promise<Sample> {
  const simulator = await startSimulator({ clock: now });
  const accounts = simulator.accounts.map((simulated, index): SampleAccount => {
    const { name, kind, site, floor, currency, accessKeyId, accessKeySecret } = simulated;
    const id = `sample-${index + 1}` as AccountId;
    const account: Account = { id, name, kind, site, floor, currency, keyEnding: accessKeyId.slice(-4) };
    const { readings, arrivals } = simulator.pastOf(accessKeyId, PAST_DAYS, now());
    const fresh = newAccountState(account, 'sample', later(now(), (APART * index) as typeof APART));
    return {
      state: withPast(fresh, readings, arrivals, now()),
      key: { accessKeyId, accessKeySecret },
      readings,
      arrivals,
    };
  });
  return { url: simulator.url, accounts, close: simulator.close };
}
