import { expect, type Page } from '@playwright/test';
import { commandNames } from '../../preload/contract';
import { test } from './fixture';
import { ledgerInputs } from './ledger-inputs';
import { startSimulated } from './simulated';
import { topUpInputs } from './top-up-inputs';

const EACH = 1_000;
const SEED = 20_261_123;
const SECRET = 'CanaryCanary0Canary1Canary2Can';

/** What is right for each command: every malformed input is this with one thing wrong, or nothing like it. */
const rightInputs: Readonly<Record<(typeof commandNames)[number], object>> = {
  'account.connect': {
    name: 'A',
    kind: 'prepaid',
    site: 'either',
    floor: '0',
    accessKeyId: 'LTAIx',
    accessKeySecret: SECRET,
  },
  'account.edit': { id: 'nobody', name: 'A', kind: 'prepaid', site: 'either', floor: '0' },
  'account.replace-key': { id: 'nobody', accessKeyId: 'LTAIx', accessKeySecret: SECRET },
  'account.disconnect': { id: 'nobody' },
  'readings.refresh': { id: 'nobody' },
  'readings.pause': {},
  'readings.resume': {},
  'settings.change': { readEveryMinutes: 15, theme: 'dark', language: 'en', notifications: true },
  'alert.acknowledge': { id: 'none', note: 'x' },
  'alert.snooze': { id: 'none', choice: 'hour' },
  'alert.undo': { id: 'none' },
  'alert-rules.change': { account: 'nobody', change: { days: { underDays: 5 } } },
  'delivery.change': { escalateAfterMinutes: 30, quietHours: { from: '20:00', to: '08:00', days: [1], wholeDays: [] } },
  'slack.connect': { slot: 'slack', url: SECRET },
  'slack.disconnect': { slot: 'slack' },
  'slack.schedule': { schedule: { days: [1], at: '09:00' } },
  'drill.start': { account: 'nobody', days: 3 },
  'test-top-up.log': { account: 'nobody' },
  'profile.change': { account: 'nobody', change: { paymentMethod: 'wire' } },
  'one-off.leave-out': { account: 'nobody', at: 1_795_400_000_000, amount: '10', reason: 'x' },
  'one-off.take-back': { account: 'nobody', at: 1_795_400_000_000 },
  'page.show': { name: 'account', account: 'nobody' },
  'window.open': { name: 'account', account: 'nobody' },
  'popover.close': {},
  'notice.dismiss': { id: 'none' },
  'calendar.export': {},
  'calendar.feed': { on: false, port: 21_116, renew: false },
  'calendar.copy-address': {},
  'permissions.review': { text: '{}' },
  'permissions.read': { account: 'nobody' },
  'permissions.apply': {
    account: 'nobody',
    template: 'viewer',
    parameters: { client: 'X', cap: '', guarded: false, freezePolicy: 'agency-freeze' },
    accessKeyId: 'LTAIx',
    accessKeySecret: SECRET,
  },
  'permissions.clear': {},
  'freeze.rehearse': { account: 'nobody', key: { accessKeyId: '', accessKeySecret: '', keep: false } },
  'freeze.prepare': { account: 'nobody', key: { accessKeyId: '', accessKeySecret: '', keep: false }, by: '' },
  'freeze.start': { account: 'nobody', key: { accessKeyId: '', accessKeySecret: '', keep: false }, by: '', word: '' },
  'freeze.continue': { account: 'nobody', key: { accessKeyId: '', accessKeySecret: '', keep: false } },
  'freeze.thaw': { account: 'nobody', key: { accessKeyId: '', accessKeySecret: '', keep: false }, by: '' },
  'freeze.forget-key': { account: 'nobody' },
  'spend.read': {},
  'spend.who-ordered': {},
  'spend.ask': { question: 'x' },
  'spend.keep-view': { name: 'x' },
  'spend.drop-view': { id: 'x' },
  'spend.export': { format: 'csv' },
  'spend.choose': {},
  'spend.seen': {},
  'link.open': { link: 'ram-users' },
  'clipboard.copy': { text: 'x' },
  ...ledgerInputs,
  ...topUpInputs,
};

/** Runs in the page: sends malformed inputs from a seed, and answers with every different answer to them. */
async function sendMalformed({
  name,
  right,
  each,
  seed,
  secret,
}: {
  readonly name: string;
  readonly right: object;
  readonly each: number;
  readonly seed: number;
  readonly secret: string;
}): Promise<readonly string[]> {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const wrong: readonly (() => unknown)[] = [
    () => null,
    () => undefined,
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => -1e308 * random(9),
    () => BigInt(random(1e9)) ** 40n,
    () => [],
    () => [secret, [secret]],
    () => ({ toString: secret, length: -1 }),
    () => JSON.parse(`{"__proto__":{"isAdmin":true,"name":"${secret}"}}`) as unknown,
    () => ({ constructor: { prototype: { ok: true } } }),
    () => new Date(Number.NaN),
    () => new Uint8Array(random(65_536)),
    () => new Map([[secret, secret]]),
    () => 'x'.repeat(8_193 + random(100_000)),
    () => `${secret}\u0000\ud800../../${'%n'.repeat(random(50))}`.repeat(300),
    () => Array.from({ length: random(50) }).reduce<unknown>((inner) => ({ inner }), secret),
    () => Array.from({ length: random(500) }, () => random(2) === 0),
  ];
  const anything = (): unknown => wrong[random(wrong.length)]?.();
  const isPlain = (value: unknown) => Object.getPrototypeOf(Object(value)) === Object.prototype;
  // For these, null is a right input: it switches something off.
  const mayBeNull = ['quietHours', 'schedule'];
  const malformed = (): unknown => {
    const keys = Object.keys(right);
    const key = keys[random(keys.length)];
    const kind = random(3);
    if (kind === 0 || key === undefined) return { ...right, [`x${random(99)}`]: anything() };
    if (kind === 1) return { ...right, [key]: anything() ?? (mayBeNull.includes(key) ? 0 : null) };
    const value = anything();
    return isPlain(value) ? { value } : Array.isArray(value) || Object(value) !== value ? value : [value];
  };
  const different = new Set<string>();
  for (let sent = 0; sent < each; sent += 50) {
    const inputs = Array.from({ length: 50 }, malformed);
    const answers = inputs.map((input) => window.runway.send(name as never, input as never));
    for (const answer of await Promise.all(answers)) different.add(JSON.stringify(answer));
  }
  return [...different];
}

async function refusesWhatIsNotInTheContract(page: Page): Promise<void> {
  for (const name of [
    'snapshot',
    '__proto__',
    'constructor',
    'electron-store-get-data',
    'ELECTRON_BROWSER_REQUIRE',
    '',
  ]) {
    const answer = await page.evaluate((unknown) => window.runway.send(unknown as never, {} as never), name);
    expect.soft(answer, name).toEqual({ ok: false, reason: { text: 'input.not-understood' } });
  }
}

test('a command outside the contract and a thousand malformed inputs to each are refused, and none is repeated', async ({
  launch,
}) => {
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page: Page = await program.window();
  const wrong: string[] = [];
  page.on('crash', () => wrong.push('the page crashed'));
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.getByRole('main').waitFor();
  const before = await page.evaluate(() => new Promise((told) => window.runway.onSnapshot(told)));
  await refusesWhatIsNotInTheContract(page);
  for (const name of commandNames) {
    const malformed = { name, right: rightInputs[name], each: EACH, seed: SEED, secret: SECRET };
    const answers = await page.evaluate(sendMalformed, malformed);
    expect.soft(answers.length, name).toBeGreaterThan(0);
    for (const answer of answers) {
      expect.soft(JSON.parse(answer), name).toMatchObject({ ok: false });
      expect.soft(answer, name).not.toContain(SECRET.slice(0, 12));
    }
  }
  const after = await page.evaluate(() => new Promise((told) => window.runway.onSnapshot(told)));
  const settingsOf = (snapshot: unknown) => Reflect.get(Object(snapshot), 'settings') as unknown;
  expect(settingsOf(after)).toEqual(settingsOf(before));
  expect(wrong).toEqual([]);
  expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(program.output()).not.toMatch(/unhandled|uncaught/i);
  expect(program.output()).not.toContain(SECRET);
  expect(JSON.stringify(after)).not.toContain(SECRET);
  await simulated.close();
});
