import { describe, expect, it, vi } from 'vitest';
import { withPast } from '../../core/account-state';
import type { Page } from '../../core/page';
import type { RecordEntry } from '../../core/record/entry';
import { withAccount, withAccounts } from '../../core/state';
import { days, hours, later, seconds } from '../../core/time';
import type { History } from '../../main/history';
import { notKept } from '../../main/history/kept';
import { openStore } from '../../main/store';
import { planCommands } from '../../main/top-up-commands';
import { deskCommands } from '../../main/top-up-desk-commands';
import { openTopUpDesk } from '../../main/top-ups';
import { accountWith, stateOf } from '../fixtures/account-states';
import { historyOfEach } from '../fixtures/history-of-each';
import { accountId, now, reading, spendingSteadily } from '../fixtures/readings';

vi.mock('electron', () => ({ ipcMain: {} }));

const history = historyOfEach('top-ups');

const id = accountId('steady');
const account = accountWith('steady', {
  readings: spendingSteadily({ opening: '30000', eachStep: '10', every: hours(1), over: days(20), until: now }),
});

interface Opening {
  /** As a full disk would. */
  readonly recordFails?: boolean;
  readonly journal?: Pick<History, 'documents' | 'writeDown'>;
}

async function open({ recordFails = false, journal = history() }: Opening = {}) {
  const store = openStore(stateOf([account]));
  const record: RecordEntry[] = [];
  const pages: Page[] = [];
  let at = now;
  const clock = () => at;
  const writeDown = async (entries: readonly RecordEntry[]) => {
    if (recordFails) return notKept('disk-full');
    record.push(...entries);
    return { ok: true, value: undefined } as const;
  };
  const unreadable = vi.fn();
  const desk = openTopUpDesk({
    store,
    journal: async () => journal as History,
    writeDown,
    onUnreadable: unreadable,
    now: clock,
  });
  await desk.begin();
  const openPage = (page: Page) => void pages.push(page);
  const commands = {
    ...deskCommands({ store, desk, openPage, now: clock }),
    ...planCommands({ store, desk, readSoon: () => undefined, now: clock }),
  };
  const pass = (by: number) => {
    at = later(at, seconds(by));
  };
  return { store, desk, record, pages, commands, pass, unreadable };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function started(opened: Opened): Promise<string> {
  expect(await opened.commands['top-up.start']({ account: id })).toEqual({ ok: true });
  const page = opened.pages.at(-1);
  if (page?.name !== 'top-up') throw new Error('No top-up was opened');
  return page.plan;
}

async function made(opened: Opened): Promise<string> {
  const plan = await started(opened);
  const { commands } = opened;
  const size = { kind: 'amount', amount: '9500' } as const;
  const change = { size, remark: 'Lumen-MarchQ2-AI-POC-Tokyo-OSS', preparedBy: 'Mei', method: 'alipay' };
  const tax = { account: id, country: 'IE', number: 'IE6388047V', confirmedBy: 'Mei', evidence: 'VIES, file 1' };
  const answers = [
    await commands['top-up.change']({ plan, change }),
    await commands['tax.confirm'](tax),
    await commands['top-up.confirm']({ plan, check: 'currency', by: 'Mei' }),
    await commands['top-up.confirm']({ plan, check: 'invoice', by: 'Mei' }),
    await commands['top-up.ready']({ plan }),
    await commands['top-up.paid']({ plan }),
  ];
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  return plan;
}

const planIn = ({ store }: Opened) => store.state().topUps.plans[0];

describe('the top-up desk', () => {
  it.each(['{', '{"settings":{"signOffNeeded":"no"},"answered":[]}'])(
    'asks for four eyes and changes nothing where its choices cannot be read: %s',
    async (text) => {
      const first = await open();
      await made(first);
      expect(first.unreadable).not.toHaveBeenCalled();
      await history().writeDown('top-up', [{ id: 'desk', text }], [], []);
      const second = await open();
      expect(second.unreadable).toHaveBeenCalledOnce();
      expect(planIn(second)?.stage).toBe('paid');
      expect(second.store.state().topUps.settings.signOffNeeded).toBe(true);
      expect(await second.commands['top-ups.settings']({ sprintDays: 7 })).toMatchObject({
        reason: { text: 'input.top-up.desk-unreadable' },
      });
      const documents = new Map((await history().documents('top-up')).map((each) => [each.id, each.text]));
      expect([documents.get('desk'), documents.get('unreadable-desk')]).toEqual([text, text]);
    },
  );

  it('goes on where it was after the program has ended at any stage', async () => {
    const first = await open();
    await made(first);
    const second = await open();
    expect(second.store.state().topUps).toEqual(first.store.state().topUps);
    expect(planIn(second)).toMatchObject({ stage: 'paid', amount: { currency: 'CNY', amount: '9500' } });
  });

  it('has each step on record, in the order in which it was taken', async () => {
    const opened = await open();
    const plan = await made(opened);
    expect(opened.record.map(({ what }) => what)).toEqual([
      'top-up',
      'top-up',
      'tax',
      'check',
      'check',
      'ready',
      'paid',
    ]);
    expect(opened.record.filter((entry) => entry.plan === plan)).toHaveLength(6);
  });

  it('hands the record what it did not take, when the program starts again, and says so', async () => {
    const full = await open({ recordFails: true });
    await made(full);
    expect(full.record).toEqual([]);
    const next = await open();
    expect(next.record.map(({ what }) => what)).toEqual(['top-up', 'top-up', 'tax', 'check', 'check', 'ready', 'paid']);
    expect(next.record.every(({ values }) => values.again === 'yes')).toBe(true);
    expect((await open()).record).toEqual([]);
  });

  it('changes nothing that the disk does not take', async () => {
    const opened = await open({ journal: { documents: async () => [], writeDown: async () => notKept('disk-full') } });
    const answer = await opened.commands['top-up.start']({ account: id });
    expect(answer).toEqual({ ok: false, reason: { text: 'input.not-saved' } });
    expect(opened.store.state().topUps.plans).toEqual([]);
    expect(opened.pages).toEqual([]);
  });

  it('does not mark ready while a check is open', async () => {
    const opened = await open();
    const plan = await started(opened);
    expect(await opened.commands['top-up.ready']({ plan })).toMatchObject({
      ok: false,
      reason: { text: 'input.top-up.checks-open' },
    });
    expect(planIn(opened)?.stage).toBe('draft');
  });

  it('opens the plan that is under way instead of a second one', async () => {
    const opened = await open();
    expect(await started(opened)).toBe(await started(opened));
    expect(opened.store.state().topUps.plans).toHaveLength(1);
  });

  it('takes over the money as soon as it is read, with the invoice that it is on', async () => {
    const opened = await open();
    const plan = await made(opened);
    opened.pass(30);
    const at = later(now, seconds(20));
    const came = {
      at,
      kind: 'top-up',
      amount: { currency: 'CNY', amount: '9500' },
      transactionNumber: 'T77',
      remark: 'Lumen-MarchQ2-AI-POC-Tokyo-OSS',
    } as const;
    opened.store.commit((state) =>
      withAccount(state, id, (each) =>
        withPast(each, [reading(later(now, seconds(25)), '34700')], [came], later(now, seconds(30))),
      ),
    );
    opened.desk.look();
    await vi.waitFor(() => expect(planIn(opened)?.stage).toBe('arrived'));
    expect(planIn(opened)?.arrival).toEqual({
      at,
      amount: came.amount,
      transactionNumber: 'T77',
      invoice: '2026-12-01',
    });
    expect(opened.record.at(-1)).toMatchObject({ what: 'arrival', plan, values: { transaction: 'T77' } });
  });

  it('takes a cancellation back to where the plan was', async () => {
    const opened = await open();
    const plan = await made(opened);
    expect(await opened.commands['top-up.cancel']({ plan, reason: '' })).toMatchObject({ reason: { field: 'reason' } });
    await opened.commands['top-up.cancel']({ plan, reason: 'The card was refused' });
    expect(planIn(opened)?.stage).toBe('cancelled');
    await opened.commands['top-up.restore']({ plan });
    expect(planIn(opened)?.stage).toBe('paid');
  });

  it('forgets the plans of accounts that are gone', async () => {
    const opened = await open();
    await made(opened);
    opened.store.commit((state) => withAccounts(state, []));
    opened.desk.look();
    await vi.waitFor(() => expect(opened.store.state().topUps.plans).toEqual([]));
    expect((await history().documents('top-up')).map(({ id: name }) => name)).toEqual(['desk']);
  });
});

describe('what is typed at the desk', () => {
  it('is refused with the field that is wrong, and nothing is changed', async () => {
    const opened = await open();
    const plan = await started(opened);
    const before = planIn(opened);
    const change = async (size: object) =>
      opened.commands['top-up.change']({ plan, change: { size: { kind: 'sprint', ...size } } });
    expect(await change({ days: '0' })).toMatchObject({ reason: { field: 'days' } });
    expect(await change({ days: '14', expected: 'much' })).toMatchObject({ reason: { field: 'expected' } });
    expect(await change({ kind: 'until', day: '2020-01-01' })).toMatchObject({ reason: { field: 'day' } });
    expect(await change({ kind: 'above-days', days: '5' })).toMatchObject({ reason: { field: 'days' } });
    expect(await opened.commands['top-ups.settings']({ marginPercent: 200 })).toMatchObject({
      reason: { field: 'marginPercent' },
    });
    expect(planIn(opened)).toBe(before);
  });

  it('prepares one draft for each account of the batch, and none twice', async () => {
    const opened = await open();
    await opened.commands['top-ups.settings']({ aboveDays: 200 });
    expect(await opened.commands['top-ups.batch']({})).toEqual({ ok: true });
    expect(opened.store.state().topUps.plans).toHaveLength(1);
    await opened.commands['top-ups.batch']({});
    expect(opened.store.state().topUps.plans).toHaveLength(1);
  });
});
