import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import { newAccountState } from '../../core/account-state';
import { usualDrill } from '../../core/spend/drill';
import type { State } from '../../core/state';
import { epochMilliseconds, type Instant, seconds } from '../../core/time';
import { originsOf } from '../../main/alibaba/endpoint';
import { ramAt } from '../../main/alibaba/ram';
import { billPageAt, orderAt, ordersAt } from '../../main/alibaba/readings';
import { openTransport } from '../../main/alibaba/transport';
import { openStore } from '../../main/store';
import { openWhoOrdered, type WhoOrderedWorld } from '../../main/who-ordered';
import { openWorks } from '../../main/work';
import { type Simulator, startSimulator } from '../../simulator/simulator';
import { openNodeRequest } from '../fixtures/node-request';

const now = (): Instant => epochMilliseconds(Date.now());
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ clock: now });
});
afterAll(() => simulator.close());

async function opened(product: string, change: Partial<WhoOrderedWorld['vault']> = {}) {
  const account = simulator.accounts.find(({ name }) => name === 'Agency-Main-Shanghai');
  if (account === undefined) throw new Error('The simulator has no agency');
  const { name, kind, site, floor, currency } = account;
  const id = 'agency' as AccountId;
  const { url } = simulator;
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(url), timeout: seconds(15) });
  const access = { key: account, send, simulatorUrl: url };
  const day = new Date(now() - 4 * 86_400_000).toISOString().slice(0, 10);
  const page = await billPageAt(access, site, currency, day as never, undefined);
  const instance = page.ok ? page.value.lines.find((line) => line.productCode === product)?.instance : undefined;
  if (instance === undefined) throw new Error('The bill has no such instance');
  const view = { ...usualDrill, account: id, path: [{ dimension: 'instance', value: instance }] } as const;
  const state = newAccountState({ id, name, kind, site, floor, currency, keyEnding: '' }, 'connected', now());
  const store = openStore({ accounts: [state], page: { name: 'spend', view } } as unknown as State);
  const vault: WhoOrderedWorld['vault'] = {
    readOrders: (_, since, until) => ordersAt(access, site, since, until),
    readOrder: (_, orderId) => orderAt(access, site, orderId),
    readRam: (_, action, parameters = {}) => ramAt(access, action, parameters),
    ...change,
  };
  return { store, instance, ask: openWhoOrdered({ store, vault, works: openWorks(store), now }) };
}

describe('who ordered an instance', () => {
  it('is named by the RAM user who placed the order, and as the account itself where nobody else did', async () => {
    const { store, instance, ask } = await opened('rds');
    expect(await ask()).toBe('done');
    expect(store.state().spend?.ordered).toMatchObject({
      instance,
      orders: [
        { kind: 'Renew', by: '' },
        { kind: 'New', by: 'anna' },
      ],
    });
  });

  it('is a number where the key may not read users', async () => {
    const failure = { kind: 'no-permission' } as const;
    const { store, ask } = await opened('rds', { readRam: async () => ({ ok: false, failure }) });
    await ask();
    expect(store.state().spend?.ordered?.orders.map(({ by }) => by)).toEqual(['', expect.stringMatching(/^2\d{17}$/)]);
  });

  it('is nobody for pay-as-you-go, and a failure is said with what was found', async () => {
    const { store, ask } = await opened('ecs');
    await ask();
    expect(store.state().spend?.ordered?.orders).toEqual([]);
    expect(store.state().spend?.ordered?.failure).toBeUndefined();
    const failure = { kind: 'offline' } as const;
    const broken = await opened('rds', { readOrder: async () => ({ ok: false, failure }) });
    await broken.ask();
    expect(broken.store.state().spend?.ordered).toMatchObject({ orders: [], failure });
  });
});
