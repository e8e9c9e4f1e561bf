// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { freezing } from '../../core/freeze/freeze-plan';
import type { FreezeRun, StepState } from '../../core/freeze/freeze-run';
import { freezeShown, frozenAccounts } from '../../core/freeze/freeze-shown';
import { freezeStanding } from '../../core/freeze/freeze-standing';
import { freezeMessage } from '../../core/freeze/freeze-words';
import { type Freezes, noFreezes } from '../../core/freeze/freezes';
import { translatorOf } from '../../core/texts/translator';
import { trayMenuOf } from '../../core/tray-menu';
import { openScreen, type Screen } from '../fixtures/screen';
import { fixtureSnapshot, NOW, rows } from '../fixtures/snapshot';

let screen: Screen | undefined;
afterEach(async () => {
  await screen?.close();
  screen = undefined;
});

const { id: account, name } = rows.tokyo;
const standing = freezeStanding(
  {
    identities: [
      { kind: 'user', name: 'anna' },
      { kind: 'user', name: 'bo' },
      { kind: 'role', name: 'AliyunServiceRoleForBudget' },
    ],
    members: new Map(),
  },
  NOW,
);
const planned = (): FreezeRun => {
  const run = freezing(standing, { account, by: 'Anna Berg' }, NOW);
  if (run === undefined) throw new Error('nothing to freeze');
  return run;
};
const inStates = (...states: readonly StepState[]): FreezeRun => {
  const run = planned();
  const limit = { kind: 'refused', code: 'LimitExceeded.User.Policy' } as const;
  const steps = run.steps.map((step, index) => {
    const state = states[index] ?? 'waiting';
    return { ...step, state, ...(state === 'failed' ? { failure: limit } : {}) };
  });
  return { ...run, steps };
};

const shown = (freezes: Partial<Freezes> = {}) => {
  const all = { ...noFreezes, ...freezes };
  const page = { name: 'freeze', account } as const;
  return fixtureSnapshot({
    page,
    freeze: freezeShown(all, account, NOW),
    frozen: frozenAccounts(all, [{ id: account, name }]),
  });
};
const buttons = () => screen?.findAll('.freeze button').map((button) => button.textContent);

describe('the page of the freeze', () => {
  it('says what it cannot do before anything is done', async () => {
    screen = await openScreen(shown());
    expect(screen.text()).toContain('The root account can still top up');
    expect(screen.text()).toContain('Other Alibaba Cloud accounts');
    expect(screen.text()).toContain('A saved card with automatic payment');
    expect(screen.text()).toContain(`Freezes ${name}. In capital letters.`);
    expect(buttons()).toEqual(['Rehearse: look, change nothing', 'Freeze now']);
  });

  it('asks a person to be sure where Alibaba Cloud could not say whose the key is, and only there', async () => {
    const uid = '1234567890123456';
    screen = await openScreen(shown({ owner: { account, verdict: 'unchecked', uid } }));
    expect(screen.text()).toContain(`The key is of Alibaba Cloud account ${uid}.`);
    await screen.click(screen.named('I have made sure myself that the key belongs to this account', 'input'));
    await screen.click(screen.named('Freeze now', 'button'));
    expect(screen.sent).toMatchObject([['freeze.start', { sure: true }]]);
  });

  it('says what of a journal was changed by somebody else, and what to do', async () => {
    screen = await openScreen(shown({ unfit: [{ account, part: 'document' }] }));
    expect(screen.text()).toContain('On this computer’s disk, the text of a policy is not as this program writes it.');
    expect(screen.text()).toContain('In the RAM console');
    expect(buttons()).not.toContain('Go on where it stopped');
  });

  it('rehearses every call in its order', async () => {
    screen = await openScreen(shown({ seen: { account, standing } }));
    const calls = screen.findAll('.acts')[0]?.querySelectorAll('li') ?? [];
    expect([...calls].map((call) => call.textContent)).toEqual([
      'Create the policy agency-freeze-20261123T143240Z',
      'Attach agency-freeze-20261123T143240Z to user anna',
      'Attach agency-freeze-20261123T143240Z to user bo',
    ]);
    expect(screen.text()).toContain('Left out: AliyunServiceRoleForBudget');
  });

  it('sends the key, the name and the word as typed, and forgets the key once it was used', async () => {
    screen = await openScreen(shown());
    const secret = screen.named('Freezer’s AccessKey secret', 'input') as HTMLInputElement;
    await screen.type(screen.named('Freezer’s AccessKey ID', 'input'), 'LTAI5tFreezer');
    await screen.type(secret, 'very-secret');
    await screen.type(screen.named('Your name', 'input'), 'Anna Berg');
    await screen.type(screen.named('Type FREEZE to confirm', 'input'), 'FREEZE');
    await screen.click(screen.named('Freeze now', 'button'));
    const key = { accessKeyId: 'LTAI5tFreezer', accessKeySecret: 'very-secret', keep: false };
    expect(screen.sent).toEqual([['freeze.start', { account, key, by: 'Anna Berg', word: 'FREEZE' }]]);
    expect(secret.value).toBe('');
    expect(secret.type).toBe('password');
  });

  it('names who is not frozen, with what to do about it', async () => {
    screen = await openScreen(shown({ runs: [{ ...inStates('done', 'done', 'failed'), endedAt: NOW }] }));
    expect(screen.text()).toContain('Frozen: 1 of 2 identities');
    expect(screen.text()).toContain('Has as many policies as Alibaba Cloud allows');
    expect(screen.text()).toContain('To undo it, enter the freezer’s key and your name above and press “Thaw”.');
    const who = screen.findAll('.freeze tbody tr').map((row) => row.querySelector('th')?.textContent);
    expect(who).toEqual(['User bo', 'User anna']);
    expect(screen.findAll('.freeze td.tone.tone-critical').map((cell) => cell.textContent?.trim())).toEqual([
      'Not frozen',
    ]);
    expect(buttons()).toEqual(['Rehearse: look, change nothing', 'Try the rest again', 'Thaw: give the rights back']);
  });

  it('offers to go on or to undo what a crash left half done', async () => {
    screen = await openScreen(shown({ runs: [inStates('done', 'under-way')] }));
    expect(screen.text()).toContain('It stopped before its end.');
    expect(buttons()).toEqual(['Rehearse: look, change nothing', 'Go on where it stopped', 'Undo what was done']);
  });
});

describe('a freeze', () => {
  const t = translatorOf('en');

  it('is the first line of the tray’s menu', () => {
    const [first] = trayMenuOf(shown({ runs: [inStates('done', 'done', 'done')] }), t);
    expect(first).toMatchObject({ kind: 'line', label: expect.stringContaining('Topping up is frozen') });
    const [half] = trayMenuOf(shown({ runs: [inStates('done', 'under-way')] }), t);
    expect(half).toMatchObject({ kind: 'line', label: expect.stringContaining('A freeze is half done') });
  });

  it('is told to Slack with whoever is left out, and a preparation is not', () => {
    const message = freezeMessage(inStates('done', 'done', 'failed'), name, t);
    expect(message?.text).toBe(`Topping up is frozen: ${name}. Frozen: 1 of 2 identities`);
    expect(JSON.stringify(message?.blocks)).toContain('The rest: bo');
    expect(freezeMessage({ ...planned(), purpose: 'prepare' }, name, t)).toBeUndefined();
  });
});
