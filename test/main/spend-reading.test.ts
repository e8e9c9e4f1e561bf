import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import { newAccountState } from '../../core/account-state';
import { success } from '../../core/failure';
import type { DrillWanted } from '../../core/spend/drill';
import { dayFinal, lastBilledDay, moved } from '../../core/spend/period';
import { isWorthAsking } from '../../core/spend/splits';
import { withUnlisted } from '../../core/spend/unlisted';
import { type State, withSettings } from '../../core/state';
import { epochMilliseconds, hours, type Instant, later, seconds } from '../../core/time';
import { originsOf } from '../../main/alibaba/endpoint';
import { billPageAt, productAmountsAt, splitPageAt } from '../../main/alibaba/readings';
import { openTransport } from '../../main/alibaba/transport';
import type { Bills } from '../../main/bills';
import { type BillDesk, openBillDesk } from '../../main/history/bill-desk';
import { openSpendReading } from '../../main/spend-reading';
import { openStore } from '../../main/store';
import { openWorks } from '../../main/work';
import { type Simulator, startSimulator } from '../../simulator/simulator';
import { openNodeRequest } from '../fixtures/node-request';

const now = (): Instant => epochMilliseconds(Date.now());
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ clock: now });
});
afterAll(() => simulator.close());

/** The desk without its thread: the same answers. */
function billsInMemory(): Bills & { readonly desk: BillDesk } {
  const desk = openBillDesk({ file: ':memory:', now: now() });
  const ask = async (name: keyof BillDesk, ...input: readonly unknown[]) =>
    (desk[name] as (...all: readonly unknown[]) => unknown)(...input);
  const never = () => {
    throw new Error('no file is asked for here');
  };
  return { desk, ask: ask as Bills['ask'], importFile: never, exportFocus: never, close: async () => desk.close() };
}

function opened(called = 'Lumen-AI-POC-Tokyo') {
  const account = simulator.accounts.find(({ name }) => name === called);
  if (account === undefined) throw new Error('The simulator has no accounts');
  const { name, kind, site, floor, currency } = account;
  const id = 'acme' as AccountId;
  const state = newAccountState({ id, name, kind, site, floor, currency, keyEnding: '' }, 'connected', now());
  const store = openStore({ accounts: [state] } as unknown as State);
  const { url } = simulator;
  const send = openTransport({ open: openNodeRequest, origins: () => originsOf(url), timeout: seconds(15) });
  const access = { key: account, send, simulatorUrl: url };
  const bills = billsInMemory();
  const works = openWorks(store);
  const asked: string[] = [];
  const splitAsked: string[] = [];
  const reading = openSpendReading({
    store,
    vault: {
      readBillPage: (_, day, nextToken) => {
        asked.push(day);
        return billPageAt(access, site, currency, day, nextToken);
      },
      readSplitPage: (_, day, nextToken) => {
        splitAsked.push(day);
        return splitPageAt(access, site, currency, day, nextToken);
      },
      readProductAmounts: (_, day) => productAmountsAt(access, site, currency, day),
    },
    bills,
    works,
    onRead: () => undefined,
    now,
  });
  return { id, store, works, bills, reading, asked, splitAsked, currency };
}

const last = lastBilledDay(now());
const period = { from: moved(last, -2), to: last };
const wanted: DrillWanted = { period, path: [], by: 'product', order: 'amount' };

describe('reading bills from Alibaba Cloud', () => {
  it('keeps each day with its instances, which come to the account’s bill to the cent', async () => {
    const { id, reading, bills, asked } = opened();
    expect(await reading.read([id], period)).toEqual({ kind: 'read' });
    expect(new Set(asked).size).toBe(6);
    expect(asked[0]).toBe(last);
    const drilled = await bills.ask('drill', wanted, now());
    expect(drilled.unread).toEqual([]);
    expect(drilled.rows.length).toBeGreaterThan(1);
    expect(drilled.rows.every(({ change }) => change !== undefined)).toBe(true);
    const instances = await bills.ask('drill', { ...wanted, by: 'instance' }, now());
    expect(instances.total).toBe(drilled.total);
    expect(drilled.tagKeys).toContain('project');
    expect((await bills.ask('accounts'))[0]?.uid).toMatch(/^\d{16}$/);
    expect(await reading.read([id], period)).toEqual({ kind: 'nothing-to-read' });
  });

  it('stops between two days when a person cancels, and keeps whole days only', async () => {
    const { id, reading, bills, works, store } = opened();
    store.commit((state) => withSettings(state, state.settings));
    const ended = reading.read([id], { from: moved(last, -9), to: last });
    store.onChange((state) => {
      if ((state.work?.done ?? 0) >= 2) works.cancel();
    });
    expect(await ended).toEqual({ kind: 'cancelled' });
    const { unread, total } = await bills.ask(
      'drill',
      { ...wanted, period: { from: moved(last, -9), to: last } },
      now(),
    );
    expect(unread).toHaveLength(1);
    expect(Number(total)).toBeGreaterThan(0);
  });

  it('says why a bill could not be read, and changes nothing', async () => {
    const { id, bills, store, works } = opened();
    const failure = { kind: 'throttled' } as const;
    const refused = openSpendReading({
      store,
      vault: {
        readBillPage: async () => ({ ok: false, failure }),
        readSplitPage: async () => ({ ok: false, failure }),
        readProductAmounts: async () => ({ ok: false, failure }),
      },
      bills,
      works,
      onRead: () => undefined,
      now,
    });
    expect(await refused.read([id], period)).toEqual({ kind: 'failed', account: id, failure });
    expect(await bills.ask('accounts')).toEqual([]);
  });

  it.each<[string, (page: number) => string]>([
    ['leads in a circle', (page) => `next-${page % 2}`],
    ['never ends', (page) => `next-${page}`],
  ])('takes no bill whose list %s for a whole one', async (_what, tokenOf) => {
    const { id, bills, store, works } = opened();
    let pages = 0;
    const readBillPage = async () => {
      pages += 1;
      return success({ uid: '1', lines: [], total: 1, nextToken: tokenOf(pages) });
    };
    const endless = openSpendReading({
      store,
      vault: { readBillPage, readSplitPage: readBillPage, readProductAmounts: async () => success([]) },
      bills,
      works,
      onRead: () => undefined,
      now,
    });
    const failure = { kind: 'unreadable', field: 'NextToken' };
    expect(await endless.read([id], { from: last, to: last })).toEqual({ kind: 'failed', account: id, failure });
    expect(pages).toBeLessThanOrEqual(2_000);
    expect(await bills.ask('accounts')).toEqual([]);
  });
});

describe('split bills', () => {
  const sixDays = { from: moved(last, -5), to: last };
  const view: DrillWanted = { ...wanted, period: sixDays };
  const both = async (bills: Bills, by: DrillWanted['by'], path: DrillWanted['path'] = []) =>
    bills.ask('drill', { ...view, by, path }, now());

  it('tell what is in an instance by its own tags and cost unit, and add nothing twice', async () => {
    const { id, reading, bills } = opened('Agency-Main-Shanghai');
    expect(await reading.read([id], sixDays)).toEqual({ kind: 'read' });
    expect(await bills.ask('splits')).toMatchObject([{ account: id, standing: 'on' }]);
    const { total, rows } = await both(bills, 'product');
    const cdn = rows.find(({ value }) => value === 'cdn');
    const parts = await both(bills, 'part', [{ dimension: 'product', value: 'cdn' }]);
    expect(parts.total).toBe(cdn?.amount);
    expect(parts.rows.filter(({ value }) => value.endsWith('-assets')).length).toBe(3);
    const tags = await both(bills, 'tag:project', [{ dimension: 'cost-unit', value: 'Studio' }]);
    expect(tags.rows.map(({ value }) => value)).toEqual(['assets']);
    for (const by of ['part', 'tag:project', 'cost-unit', 'instance', 'region'] as const)
      expect((await both(bills, by)).total).toBe(total);
    expect((await both(bills, 'product')).finalAt).toBe(dayFinal(last, true));
  });

  it('are off for most: that is noted, asked again a day later, and no failure', async () => {
    const { id, reading, bills, splitAsked } = opened();
    expect(await reading.read([id], sixDays)).toEqual({ kind: 'read' });
    expect(await bills.ask('splits')).toMatchObject([{ account: id, standing: 'off' }]);
    expect(splitAsked).toHaveLength(1);
    expect(Number((await both(bills, 'product')).total)).toBeGreaterThan(0);
    const [split] = await bills.ask('splits');
    expect(split && isWorthAsking(split, later(split.at, hours(23)))).toBe(false);
    expect(split && isWorthAsking(split, later(split.at, hours(24)))).toBe(true);
  });
});

describe('what no instance’s line has', () => {
  const of = { account: 'acme' as AccountId, day: last, currency: 'CNY' };

  it('is a line of its own, so that the lines come to the bill', () => {
    const support = { productCode: 'support', product: 'Support plan', amount: '99.5' };
    const [line] = withUnlisted([], [support], of);
    expect(line).toMatchObject({ item: 'unlisted', productCode: 'support', amount: { amount: '99.5' } });
    if (line === undefined) throw new Error('no line');
    expect(withUnlisted([line], [support], of)).toEqual([line]);
    expect(withUnlisted([line], [{ ...support, amount: '99.49' }], of)[1]?.amount.amount).toBe('-0.01');
  });
});
