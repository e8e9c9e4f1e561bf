import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { AccountId } from '../../core/account';
import { minutes } from '../../core/time';
import { trayItems } from '../desktop/tray';
import { openSlack, type SlackStandIn } from '../fixtures/slack';
import { judgeNow, shiftClock } from './alerting';
import { snapshotIn } from './connected';
import { type Launched, test } from './fixture';
import { freezeNow, keyOf, PAYERS, press, rechargesIn, typeKey } from './freezing';
import { folderIn, keyringItems } from './kept';
import { accountNamed, barriersOn, show } from './pages';
import { connect, type Simulated, send, startSimulated } from './simulated';

const ACCOUNT = 'Lumen-AI-POC-Tokyo';
const OTHER = 'Agency-Main-Shanghai';
const WEBHOOK = 'https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012';

let simulated: Simulated;
let slack: SlackStandIn;

test.beforeEach(async () => {
  slack = await openSlack();
  simulated = await startSimulated();
});
test.afterEach(async () => {
  await Promise.all([slack.close(), simulated.close()]);
});

const recharges = () => rechargesIn(simulated, ACCOUNT);

/** Groups, policies and what is attached to whom. */
const standing = () => simulated.command({ do: 'ram-standing', account: ACCOUNT });

async function openFreeze(page: Page): Promise<AccountId> {
  const account = await accountNamed(page, ACCOUNT);
  await show(page, { name: 'freeze', account });
  return account;
}

/** Everything that the program keeps, as one text. */
function kept(configHome: string): string {
  const files = readdirSync(folderIn(configHome), { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => readFileSync(join(folderIn(configHome), name), 'latin1')).join('\n');
}

const recordIn = (configHome: string): readonly Record<string, unknown>[] =>
  readFileSync(join(folderIn(configHome), 'record.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('prepared once, every right to top up is taken by one call and given back by one', async ({
  desktopWith,
  launch,
  picture,
}) => {
  test.setTimeout(150_000);
  const desktop = await desktopWith({});
  const program = await launch({ desktop, args: [simulated.flag, `--slack=${slack.url}`] });
  const page = await program.window();
  await connect(page, simulated.named(ACCOUNT));
  await send(page, 'slack.connect', { slot: 'slack', url: WEBHOOK });
  const account = await openFreeze(page);
  expect(await recharges()).toEqual(PAYERS);

  await typeKey(page, simulated, OTHER, 'admin');
  await press(page, 'Rehearse: look, change nothing');
  await expect(page.getByText(`the account chosen here is ${simulated.named(ACCOUNT).uid}.`)).toBeVisible();
  await expect(page.getByText('Not prepared:')).toHaveCount(0);
  await typeKey(page, simulated, ACCOUNT, 'admin');
  await press(page, 'Rehearse: look, change nothing');
  await expect(page.getByText('Not prepared:')).toBeVisible();
  await expect(page.getByText(`belongs to this account, Alibaba Cloud ${simulated.named(ACCOUNT).uid}`)).toBeVisible();
  await expect(page.getByText('Left out: AliyunServiceRoleForBudget')).toBeVisible();
  await press(page, 'Prepare');
  await expect(page.getByText('10 of 10 identities covered')).toBeVisible();
  expect(await recharges()).toEqual(PAYERS);

  await simulated.command({ do: 'forget-requests' });
  await typeKey(page, simulated, ACCOUNT, 'freezer');
  await page.getByLabel('Type FREEZE to confirm').fill('freeze');
  await press(page, 'Freeze now');
  await expect(page.getByText('Type FREEZE, in capitals.')).toBeVisible();
  expect(await recharges()).toEqual(PAYERS);
  slack.answerWith({ status: 503, body: '' });
  await freezeNow(page, simulated, ACCOUNT, 'freezer');
  await expect(page.getByRole('heading', { name: 'Frozen: 10 of 10 identities' })).toBeVisible();
  await expect(page.getByText('It is sent again until it arrives')).toBeVisible();
  expect(await recharges()).toEqual([]);
  const root = { do: 'recharge', account: ACCOUNT, identity: 'root', amount: '1' } as const;
  expect((await simulated.command(root)).allowed).toBe(true);
  const { requests } = (await simulated.command({ do: 'requests' })) as unknown as {
    readonly requests: readonly { readonly action: string }[];
  };
  const writes = requests.filter(({ action }) => /^(Set|Attach|Create|Detach|Delete)/.test(action));
  expect(writes.map(({ action }) => action)).toEqual(['SetDefaultPolicyVersion']);

  await expect(page.getByText(`Topping up is frozen in ${ACCOUNT}.`)).toBeVisible();
  const tooltips = async () => (await trayItems(desktop.bus)).map(({ tooltip }) => tooltip).join('\n');
  await expect.poll(tooltips).toContain('Topping up is frozen');
  slack.answerWith();
  await shiftClock(program, minutes(2));
  await judgeNow(page);
  const told = () => slack.shown.filter(({ message }) => message.text.startsWith(`Topping up is frozen: ${ACCOUNT}.`));
  await expect.poll(() => told().length).toBe(1);
  expect(told()[0]?.message.text).toContain('Frozen: 10 of 10 identities');
  expect(await barriersOn(page)).toEqual([]);
  await picture('freeze', desktop);

  await page.getByLabel('Your name').fill('Anna Berg');
  await press(page, 'Thaw: give the rights back');
  await expect(page.getByText('Enter both halves of the freezer’s key.')).toBeVisible();
  await typeKey(page, simulated, ACCOUNT, 'freezer');
  await page.getByLabel('Keep it in this computer’s keychain').check();
  await press(page, 'Thaw: give the rights back');
  await expect(page.getByRole('heading', { name: 'Thawed: the rights are back' })).toBeVisible();
  expect(await recharges()).toEqual(PAYERS);
  expect((await snapshotIn(page)).frozen).toEqual([]);

  expect(await keyringItems(desktop)).toContain(`freezer:${account}`);
  await press(page, 'Forget the kept key');
  await expect.poll(() => keyringItems(desktop)).not.toContain(`freezer:${account}`);
  const secrets = [await keyOf(simulated, ACCOUNT, 'admin'), await keyOf(simulated, ACCOUNT, 'freezer')].map(
    ({ accessKeySecret }) => accessKeySecret,
  );
  for (const secret of secrets) expect(`${kept(program.configHome)}${program.output()}`).not.toContain(secret);
  expect(recordIn(program.configHome).map(({ what }) => what)).toEqual(['freeze-prepared', 'freeze', 'thaw']);
  await show(page, { name: 'activity', most: 100 });
  for (const line of ['Freeze prepared', 'Top-ups frozen', 'Freeze thawed']) {
    await expect(page.getByRole('listitem').filter({ hasText: line })).toContainText('Anna Berg');
  }
});

/** The loop, slowed down, and killed while identities are still to come. */
async function killedInTheLoop(launch: (options: object) => Promise<Launched>): Promise<string> {
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await connect(page, simulated.named(ACCOUNT));
  await openFreeze(page);
  await simulated.command({ do: 'fault', action: 'AttachPolicyToUser', fault: { mode: 'slow-body', over: 1_500 } });
  await freezeNow(page, simulated, ACCOUNT, 'admin');
  await expect(page.getByRole('heading', { name: 'Frozen: 2 of 10 identities' })).toBeVisible({ timeout: 20_000 });
  await program.kill();
  await simulated.command({ do: 'clear-faults' });
  return program.configHome;
}

async function startedAgain(launch: (options: object) => Promise<Launched>, configHome: string): Promise<Page> {
  const program = await launch({ args: [simulated.flag], configHome });
  const page = await program.window();
  await expect(page.getByText(`A freeze or thaw of ${ACCOUNT} stopped half way.`)).toBeVisible();
  await openFreeze(page);
  return page;
}

test('killed in the middle of the loop, it goes on where it stopped, and the thaw leaves nothing of it', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const before = await standing();
  const page = await startedAgain(launch, await killedInTheLoop(launch));
  await typeKey(page, simulated, ACCOUNT, 'admin');
  await press(page, 'Go on where it stopped');
  await expect(page.getByRole('heading', { name: 'Frozen: 10 of 10 identities' })).toBeVisible();
  expect(await recharges()).toEqual([]);
  await typeKey(page, simulated, ACCOUNT, 'admin');
  await press(page, 'Thaw: give the rights back');
  await expect(page.getByRole('heading', { name: 'Thawed: the rights are back' })).toBeVisible();
  expect(await recharges()).toEqual(PAYERS);
  expect(await standing()).toEqual(before);
});

test('killed in the middle of the loop, it undoes exactly what it did', async ({ launch }) => {
  test.setTimeout(120_000);
  const before = await standing();
  const page = await startedAgain(launch, await killedInTheLoop(launch));
  await typeKey(page, simulated, ACCOUNT, 'admin');
  await press(page, 'Undo what was done');
  await expect(page.getByRole('heading', { name: 'Thawed: the rights are back' })).toBeVisible();
  expect(await recharges()).toEqual(PAYERS);
  expect(await standing()).toEqual(before);
});
