import { beforeEach, describe, expect, it, vi } from 'vitest';
import { success } from '../../core/failure';
import { money } from '../../core/money';
import type { RecordEntry } from '../../core/record/entry';
import { withTopUps } from '../../core/state';
import { newPlan } from '../../core/top-up/plan-edit';
import { noTopUps } from '../../core/top-up/top-ups';
import { signOffCommands } from '../../main/sign-off-commands';
import { openStore } from '../../main/store';
import type { DeskAnswer } from '../../main/top-ups';
import type { PinOutcome } from '../../main/vault/pin-check';
import type { Pins } from '../../main/vault/pins';
import { freshAccount, stateOf } from '../fixtures/account-states';
import { accountId, now } from '../fixtures/readings';

vi.mock('electron', () => ({ ipcMain: {} }));

const PIN = '481516';
let pins: Map<string, string>;
const vault: Pins = {
  setPin: async (signer, pin) => {
    pins.set(signer, pin);
    return success(undefined);
  },
  checkPin: async (signer, pin) => {
    const known = pins.get(signer);
    const outcome: PinOutcome =
      known === undefined ? { kind: 'none' } : known === pin ? { kind: 'right' } : { kind: 'wrong', left: 4 };
    return success(outcome);
  },
  forgetPin: async (signer) => {
    pins.delete(signer);
    return success(undefined);
  },
};
beforeEach(() => {
  pins = new Map();
});

const seen = { amount: money('CNY', '9500'), method: 'alipay', remark: '' };

function open(preparedBy = 'Mei Tan') {
  const draft = newPlan(
    {
      id: 'plan',
      account: accountId('tokyo'),
      size: { kind: 'amount', amount: '9500' },
      amount: money('CNY', '9500'),
      worked: [],
      method: 'alipay',
      payerCurrency: 'CNY',
      remark: '',
      region: 'cn',
      preparedBy,
    },
    now,
  );
  if (!draft.ok) throw new Error('It is a plan');
  const topUps = { ...noTopUps, plans: [draft.plan] };
  const store = openStore(stateOf([freshAccount('tokyo')], { topUps }));
  const record: RecordEntry[] = [];
  const change = async (next: (topUps: typeof noTopUps) => DeskAnswer) => {
    const answer = next(store.state().topUps);
    if (!answer.ok) return answer;
    record.push(...answer.entries);
    store.commit((state) => withTopUps(state, answer.topUps));
    return { ok: true } as const;
  };
  return { store, record, commands: signOffCommands({ store, desk: { change }, vault, now: () => now }) };
}

const added = async (opened: ReturnType<typeof open>, name = 'Ada Chu', by?: string, own = PIN) =>
  opened.commands['signer.add']({
    name,
    pin: own,
    again: own,
    ...(by === undefined ? {} : { agreedBy: by, agreedPin: PIN }),
  });

describe('somebody who signs off', () => {
  it('is added with a PIN of six digits or more, written twice alike', async () => {
    const { commands, store } = open();
    const add = (pin: string, again = pin, name = 'Ada') => commands['signer.add']({ name, pin, again });
    expect(await add('12345')).toMatchObject({ reason: { field: 'pin' } });
    expect(await add('abcdef')).toMatchObject({ reason: { field: 'pin' } });
    expect(await add(PIN, '481517')).toMatchObject({ reason: { field: 'again' } });
    expect(await add(PIN, PIN, ' ')).toMatchObject({ reason: { field: 'name' } });
    expect(store.state().topUps.settings.signers).toEqual([]);
    expect(await add(PIN)).toEqual({ ok: true });
    expect(await add(PIN, PIN, ' ada ')).toMatchObject({ reason: { text: 'input.signer.known' } });
  });

  it('is added behind the first only where one who can sign off agrees with a PIN', async () => {
    const opened = open();
    await added(opened);
    const { commands, store, record } = opened;
    expect(await added(opened, 'Bo')).toMatchObject({ reason: { text: 'input.signer.agree', field: 'agreedPin' } });
    const wrong = { name: 'Bo', pin: PIN, again: PIN, agreedBy: 'Ada Chu', agreedPin: '000000' };
    expect(await commands['signer.add'](wrong)).toMatchObject({
      reason: { text: 'input.pin.wrong', field: 'agreedPin' },
    });
    expect([...pins.keys()]).toEqual(['ada chu']);
    expect(await added(opened, 'Bo', 'Ada Chu')).toEqual({ ok: true });
    expect(store.state().topUps.settings.signers).toEqual(['Ada Chu', 'Bo']);
    expect(record.at(-1)).toMatchObject({ by: 'Bo', values: { signer: 'added', agreed: 'Ada Chu' } });
  });

  it('is one of two who are added first at the same moment', async () => {
    const opened = open();
    const answers = await Promise.all([added(opened, 'Ada'), added(opened, 'Bo')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(opened.store.state().topUps.settings.signers).toHaveLength(1);
    expect(pins.size).toBe(1);
  });

  it('keeps the PIN there is for the name, also where the desk knows nobody of it', async () => {
    pins.set('ada chu', '111111');
    const opened = open();
    expect(await added(opened)).toMatchObject({ reason: { text: 'input.pin.wrong' } });
    expect(pins.get('ada chu')).toBe('111111');
    expect(await added(opened, 'Ada Chu', undefined, '111111')).toEqual({ ok: true });
  });

  it.each([
    ['a letter that nobody sees', 'Ada\u200b Chu', 'input.signer.known'],
    ['a soft hyphen', 'A\u00adda Chu', 'input.signer.known'],
    ['wide letters', 'ＡＤＡ　ＣＨＵ', 'input.signer.known'],
    ['a Cyrillic letter among Latin ones', '\u0410da Chu', 'input.top-up.name.mixed'],
    ['a Greek letter among Latin ones', '\u0391da Chu', 'input.top-up.name.mixed'],
    ['nothing that can be seen', '\u200b\u3164', 'input.top-up.name.empty'],
  ])('is not added again with %s', async (_, name, text) => {
    const opened = open();
    await added(opened);
    expect(await added(opened, name, 'Ada Chu')).toMatchObject({ reason: { text, field: 'name' } });
  });

  it('has a PIN that is neither on record nor in the state', async () => {
    const opened = open();
    await added(opened);
    await opened.commands['top-up.sign-off']({ plan: 'plan', by: 'Ada Chu', pin: PIN, seen });
    expect(JSON.stringify([opened.record, opened.store.state()])).not.toContain(PIN);
  });
});

describe('a sign-off', () => {
  it('is another person’s than who prepared it, however the name is written', async () => {
    const opened = open('ada  CHU');
    await added(opened);
    expect(await opened.commands['top-up.sign-off']({ plan: 'plan', by: 'Ada Chu', pin: PIN, seen })).toMatchObject({
      reason: { text: 'input.top-up.sign-off.same' },
    });
  });

  it('needs the PIN, and is on record', async () => {
    const opened = open();
    await added(opened);
    const sign = (pin: string) => opened.commands['top-up.sign-off']({ plan: 'plan', by: 'Ada Chu', pin, seen });
    expect(await sign('000000')).toMatchObject({ reason: { field: 'pin', values: { count: 4 } } });
    expect(opened.store.state().topUps.plans[0]?.signOff).toBeUndefined();
    expect(await sign(PIN)).toEqual({ ok: true });
    expect(opened.store.state().topUps.plans[0]?.signOff).toEqual({ by: 'Ada Chu', at: now });
    expect(opened.record.at(-1)).toMatchObject({ what: 'sign-off', by: 'Ada Chu', plan: 'plan' });
  });

  it('is switched on and off by nobody without a PIN, and its last signer stays', async () => {
    const opened = open();
    const { commands, store } = opened;
    expect(await commands['sign-off.switch']({ on: true, by: 'Ada Chu', pin: PIN })).toMatchObject({ ok: false });
    await added(opened);
    expect(await commands['sign-off.switch']({ on: true, by: 'Ada Chu', pin: PIN })).toEqual({ ok: true });
    expect(await commands['sign-off.switch']({ on: false, by: 'Ada Chu', pin: '000000' })).toMatchObject({ ok: false });
    expect(await commands['signer.remove']({ name: 'Ada Chu', pin: PIN })).toMatchObject({
      reason: { text: 'input.signer.last' },
    });
    expect(store.state().topUps.settings).toMatchObject({ signOffNeeded: true, signers: ['Ada Chu'] });
  });

  it('is switched off by two different people where there are two', async () => {
    const opened = open();
    const { commands, store, record } = opened;
    await added(opened);
    await added(opened, 'Bo', 'Ada Chu');
    const ada = { by: 'Ada Chu', pin: PIN };
    await commands['sign-off.switch']({ on: true, ...ada });
    const off = (agreed: object) => commands['sign-off.switch']({ on: false, ...ada, ...agreed });
    expect(await off({})).toMatchObject({ reason: { text: 'input.signer.agree' } });
    expect(await off({ agreedBy: 'ada  chu', agreedPin: PIN })).toMatchObject({ reason: { text: 'input.signer.two' } });
    expect(await off({ agreedBy: 'Bo', agreedPin: '000000' })).toMatchObject({ reason: { field: 'agreedPin' } });
    expect(store.state().topUps.settings.signOffNeeded).toBe(true);
    expect(await off({ agreedBy: 'Bo', agreedPin: PIN })).toEqual({ ok: true });
    expect(record.at(-1)).toMatchObject({ by: 'Ada Chu', values: { signOffNeeded: 'no', agreed: 'Bo' } });
  });

  it('is not switched off by the only signer while a top-up that they prepared is under way', async () => {
    const opened = open('Ada Chu');
    const ada = { by: 'Ada Chu', pin: PIN };
    await added(opened);
    await opened.commands['sign-off.switch']({ on: true, ...ada });
    expect(await opened.commands['sign-off.switch']({ on: false, ...ada })).toMatchObject({
      reason: { text: 'input.signer.prepared' },
    });
  });
});
