import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AccountState, newAccountState } from '../../core/account-state';
import { billedDays } from '../../core/billed-burn';
import { billedMonth, daysToRead, monthsDays } from '../../core/billed-month';
import { type Failure, failed } from '../../core/failure';
import { accountOf } from '../../core/state';
import { type BillingDay, epochMilliseconds, type Instant, seconds } from '../../core/time';
import { openAccountReading, type ReadingWorld } from '../../main/account-reading';
import { originsOf } from '../../main/alibaba/endpoint';
import { type Access, arrivalsAt, balanceAt, usageAt } from '../../main/alibaba/readings';
import { openTransport } from '../../main/alibaba/transport';
import { openStore } from '../../main/store';
import { type Simulator, startSimulator } from '../../simulator/simulator';
import { account, stateOf } from '../fixtures/account-states';
import { openNodeRequest } from '../fixtures/node-request';

const now = (): Instant => epochMilliseconds(Date.now());
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ clock: now });
});
afterAll(() => simulator.close());

interface Connected {
  readonly asked: readonly (readonly BillingDay[])[];
  readonly state: () => AccountState;
  readonly read: () => Promise<void>;
}

/** An account of the simulator that is connected and was not read; its bills fail as often as there are failures. */
function connected(failures: readonly Failure[] = []): Connected {
  const [simulated] = simulator.accounts;
  if (simulated === undefined) throw new Error('The simulator has no accounts');
  const { site, currency } = simulated;
  const { url } = simulator;
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(url), timeout: seconds(15) });
  const access: Access = { key: simulated, send, simulatorUrl: url };
  const asked: (readonly BillingDay[])[] = [];
  const vault: ReadingWorld['vault'] = {
    readBalance: () => balanceAt(access, site),
    readArrivals: (_account, since, until) => arrivalsAt(access, site, currency, since, until),
    readDailyUsage: async (_account, days) => {
      const failure = failures[asked.length];
      asked.push(days);
      return failure === undefined ? usageAt(access, site, currency, days) : failed(failure);
    },
  };
  const known = account('someone', { site, currency });
  const store = openStore(stateOf([newAccountState(known, 'connected', now())]));
  const read = openAccountReading({ store, vault, keep: async () => undefined, remember: () => undefined, now });
  const state = () => {
    const found = accountOf(store.state(), known.id);
    if (found === undefined) throw new Error('The account is gone');
    return found;
  };
  return { asked, state, read: () => read(known.id) };
}

it('the bills of the month are read a few days at a reading, each once, and then say what the month costs', async () => {
  const { asked, state, read } = connected();
  const wanted = monthsDays(now()).length;
  for (let reading = 0; reading < Math.ceil(wanted / 5); reading += 1) await read();
  expect(daysToRead(state().billedDays, now())).toEqual([]);
  expect(asked[0]).toEqual(billedDays(now()));
  expect(Math.max(...asked.slice(1).map(({ length }) => length))).toBeLessThanOrEqual(5);
  expect(new Set(asked.flat()).size).toBe(asked.flat().length);
  const before = asked.length;
  await read();
  expect(asked.length).toBe(before);
  if (wanted > 10) expect(Number(billedMonth(state().billedDays, now())?.thisMonthSoFar.amount)).toBeGreaterThan(0);
});

it('bills that could not be read once are read with the next reading, for the days rest on them', async () => {
  const { state, read } = connected([{ kind: 'timed-out' }]);
  await read();
  expect(state().burn.rate).toBeUndefined();
  await read();
  expect(Number(state().burn.rate?.amount)).toBeGreaterThan(0);
});

it('bills that the key may not see are not asked for again with each reading', async () => {
  const { asked, read } = connected([{ kind: 'no-permission' }, { kind: 'no-permission' }]);
  await read();
  await read();
  const before = asked.length;
  await read();
  expect(asked.length).toBe(before);
});
