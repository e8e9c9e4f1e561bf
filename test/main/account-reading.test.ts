import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAccountState } from '../../core/account-state';
import { billedDays } from '../../core/billed-burn';
import { billedMonth, daysToRead, monthsDays } from '../../core/billed-month';
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

it('the bills of the month are read a few days at a reading, each once, and then say what the month costs', async () => {
  const [simulated] = simulator.accounts;
  if (simulated === undefined) throw new Error('The simulator has no accounts');
  const { url } = simulator;
  const { site, currency } = simulated;
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(url), timeout: seconds(15) });
  const access: Access = { key: simulated, send, simulatorUrl: url };
  const asked: (readonly BillingDay[])[] = [];
  const vault: ReadingWorld['vault'] = {
    readBalance: () => balanceAt(access, site),
    readArrivals: (_account, since, until) => arrivalsAt(access, site, currency, since, until),
    readDailyUsage: (_account, days) => {
      asked.push(days);
      return usageAt(access, site, currency, days);
    },
  };
  const known = account('someone', { site, currency });
  const store = openStore(stateOf([newAccountState(known, 'connected', now())]));
  const read = openAccountReading({ store, vault, keep: async () => undefined, remember: () => undefined, now });
  const billed = () => accountOf(store.state(), known.id)?.billedDays ?? [];
  const wanted = monthsDays(now()).length;
  for (let reading = 0; reading < Math.ceil(wanted / 5); reading += 1) await read(known.id);
  expect(daysToRead(billed(), now())).toEqual([]);
  expect(asked[0]).toEqual(billedDays(now()));
  expect(Math.max(...asked.slice(1).map(({ length }) => length))).toBeLessThanOrEqual(5);
  expect(new Set(asked.flat()).size).toBe(asked.flat().length);
  const before = asked.length;
  await read(known.id);
  expect(asked.length).toBe(before);
  if (wanted > 10) expect(Number(billedMonth(billed(), now())?.thisMonthSoFar.amount)).toBeGreaterThan(0);
});
