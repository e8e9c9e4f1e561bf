import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import type { Result } from '../../core/failure';
import { freezing, preparation, thawing } from '../../core/freeze/freeze-plan';
import { FREEZE_POLICY } from '../../core/freeze/freeze-policy';
import type { FreezeRun } from '../../core/freeze/freeze-run';
import { freezeStanding } from '../../core/freeze/freeze-standing';
import { monthOf } from '../../core/invoices/billing-month';
import { type PolicyTemplate, type TemplateName, usualParameters } from '../../core/permissions/template-parts';
import { templateOf } from '../../core/permissions/templates';
import { billingDayOf, days, earlier, epochMilliseconds } from '../../core/time';
import type { AccessKey } from '../../main/alibaba/access-key';
import { originsOf } from '../../main/alibaba/endpoint';
import { ramAt } from '../../main/alibaba/ram';
import { type RamAction, type RamParameters, ramReads, ramWrites } from '../../main/alibaba/ram-actions';
import {
  type Access,
  arrivalsAt,
  balanceAt,
  billPageAt,
  monthBillAt,
  orderAt,
  ordersAt,
  productAmountsAt,
  splitPageAt,
  usageAt,
} from '../../main/alibaba/readings';
import { openTransport } from '../../main/alibaba/transport';
import { performAct } from '../../main/freeze-calls';
import { type AskRam, freezeFacts } from '../../main/freeze-facts';
import { carriedOut } from '../../main/freeze-runner';
import type { SimulatedAccount } from '../../simulator/account-in-a-box';
import type { Simulator } from '../../simulator/simulator';
import { openNodeRequest } from '../fixtures/node-request';
import { accountNamed, control, openSimulator } from '../fixtures/simulator';

const now = () => epochMilliseconds(Date.now());
const order = { account: 'lumen' as AccountId, by: 'Anna' };

let simulator: Simulator;
let lumen: SimulatedAccount;
beforeAll(async () => {
  simulator = await openSimulator();
  lumen = accountNamed(simulator, 'Lumen');
});
beforeEach(() => control(simulator, { do: 'reset' }));
afterAll(() => simulator.close());

function made(name: TemplateName): PolicyTemplate {
  const template = templateOf(name, usualParameters);
  if (!template.ok) throw new Error(template.reason.text);
  return template.template;
}

async function keyOf(user: string): Promise<AccessKey> {
  const told = await control(simulator, { do: 'ram-key', account: lumen.name, user });
  return { accessKeyId: String(told.accessKeyId), accessKeySecret: String(told.accessKeySecret) };
}

const accessBy = (key: AccessKey): Access => ({
  key,
  send: openTransport({ open: openNodeRequest, origins: () => originsOf(simulator.url), mostPerSecond: 1_000 }),
  simulatorUrl: simulator.url,
});

async function ramBy(user: string): Promise<AskRam> {
  const access = accessBy(await keyOf(user));
  return (action, parameters: RamParameters = {}) => ramAt(access, action, parameters);
}

const failureOf = async (asked: Promise<Result<unknown>>): Promise<string> => {
  const answer = await asked;
  return answer.ok ? 'ok' : answer.failure.kind;
};

/** The user `freezer` with that template, word for word, and with nothing else. */
async function holding(name: TemplateName): Promise<PolicyTemplate> {
  const template = made(name);
  const admin = await ramBy('admin');
  const UserName = 'freezer';
  await admin('DetachPolicyFromUser', { PolicyType: 'Custom', PolicyName: 'Billing-Freezer', UserName });
  const PolicyName = `Template-${template.policyName}`;
  expect((await admin('CreatePolicy', { PolicyName, PolicyDocument: template.text })).ok).toBe(true);
  expect((await admin('AttachPolicyToUser', { PolicyType: 'Custom', PolicyName, UserName })).ok).toBe(true);
  return template;
}

describe('a key with exactly the policy to freeze', () => {
  async function carried(run: FreezeRun | undefined, ask: AskRam): Promise<FreezeRun> {
    if (run === undefined) throw new Error('nothing to do');
    const perform = (act: Parameters<typeof performAct>[1]) => performAct(ask, act);
    const ways = { keep: async () => true, perform, show: () => undefined, wait: async () => undefined, now };
    const ended = await carriedOut(run, ways);
    if (ended?.endedAt === undefined) throw new Error(JSON.stringify(ended));
    return ended;
  }
  async function standingBy(ask: AskRam) {
    const facts = await freezeFacts(ask);
    if (!facts.ok) throw new Error(JSON.stringify(facts.failure));
    return freezeStanding(facts.value, now());
  }
  const recharge = async (identity: string) =>
    (await control(simulator, { do: 'recharge', account: lumen.name, identity, amount: '1' })).allowed;

  it('freezes and thaws what was prepared, and asks for every right that it has', async () => {
    const template = await holding('freezer');
    const admin = await ramBy('admin');
    await carried(preparation(await standingBy(admin), order, now()), admin);
    const freezer = await ramBy('freezer');
    const asked = new Set<string>();
    const ask: AskRam = (action, parameters) => {
      asked.add(`ram:${action}`);
      return freezer(action, parameters);
    };
    const frozen = await carried(freezing(await standingBy(ask), order, now()), ask);
    expect([frozen.steps.map(({ state }) => state), await recharge('user/anna')]).toEqual([['done'], false]);
    const thawed = await carried(thawing(frozen, order, now()), ask);
    expect([thawed.steps.map(({ state }) => state), await recharge('user/anna')]).toEqual([['done'], true]);
    const granted = template.statements.flatMap(({ lines }) => lines.flatMap(({ actions }) => actions));
    // RAM may leave the texts out of the list of versions: each is then asked for.
    expect([...asked, 'ram:GetPolicyVersion'].sort()).toEqual([...granted].sort());
  });

  it('is refused whatever else it asks, and the same of any other policy', async () => {
    const template = await holding('freezer');
    const freezer = await ramBy('freezer');
    const granted = new Set(template.statements.flatMap(({ lines }) => lines.flatMap(({ actions }) => actions)));
    const [UserName, GroupName, RoleName, PolicyDocument] = ['anna', 'finance', 'payer', template.text];
    const all = { PolicyType: 'Custom', VersionId: 'v1', UserName, GroupName, RoleName, PolicyDocument };
    const onPayer = (action: RamAction) => failureOf(freezer(action, { ...all, PolicyName: 'Payer' }));
    const onFreeze = (action: RamAction) => failureOf(freezer(action, { ...all, PolicyName: FREEZE_POLICY }));
    const [...others] = [...ramReads, ...ramWrites].filter((each) => each !== 'GetCallerIdentity');
    for (const action of others) {
      const isListing = /^List(?:Users|Groups|Roles|UsersForGroup)$/.test(action);
      expect([action, await onPayer(action)]).toEqual([action, isListing ? 'ok' : 'no-permission']);
      if (!granted.has(`ram:${action}`)) expect([action, await onFreeze(action)]).toEqual([action, 'no-permission']);
    }
    expect(await failureOf(freezer('GetCallerIdentity'))).toBe('ok');
    expect(await failureOf(balanceAt(accessBy(await keyOf('freezer')), 'china'))).toBe('no-permission');
    expect(await recharge('user/freezer')).toBe(false);
  });
});

describe('a key with exactly the policy to read billing', () => {
  async function readings(): Promise<Readonly<Record<string, string>>> {
    const access = accessBy(await keyOf('freezer'));
    const { currency } = lumen;
    const [site, since, until] = ['china' as const, earlier(now(), days(3)), now()];
    const day = billingDayOf(since);
    const asked: Readonly<Record<string, Promise<Result<unknown>>>> = {
      balance: balanceAt(access, site),
      arrivals: arrivalsAt(access, site, currency, since, until),
      usage: usageAt(access, site, currency, [day]),
      month: monthBillAt(access, site, currency, monthOf(day)),
      lines: billPageAt(access, site, currency, day, undefined),
      split: splitPageAt(access, site, currency, day, undefined),
      products: productAmountsAt(access, site, currency, day),
      orders: ordersAt(access, site, since, until),
      order: orderAt(access, site, '1'),
    };
    const answers = Object.entries(asked).map(async ([name, each]) => [name, await failureOf(each)] as const);
    return Object.fromEntries(await Promise.all(answers));
  }

  it('may ask everything that the program asks', async () => {
    const before = Object.values(await readings());
    expect(new Set(before)).toEqual(new Set(['no-permission']));
    await holding('viewer');
    for (const [name, outcome] of Object.entries(await readings())) {
      expect([name, outcome]).not.toEqual([name, 'no-permission']);
      if (name !== 'order' && name !== 'split') expect([name, outcome]).toEqual([name, 'ok']);
    }
  });

  it('may neither top up nor read who is in the account', async () => {
    await holding('viewer');
    const anna = { do: 'recharge' as const, account: lumen.name, identity: 'user/freezer', amount: '1' };
    expect((await control(simulator, anna)).allowed).toBe(false);
    expect(await failureOf((await ramBy('freezer'))('ListUsers'))).toBe('no-permission');
  });
});
