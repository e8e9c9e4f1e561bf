import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import { unfitPart } from '../../core/freeze/freeze-journal';
import { freezing, thawing } from '../../core/freeze/freeze-plan';
import { frozenIdentities, isUnfinished, leavesFrozen } from '../../core/freeze/freeze-result';
import { type FreezeAct, type FreezeRun, type StepOutcome, withFailedAgain } from '../../core/freeze/freeze-run';
import { freezeStanding } from '../../core/freeze/freeze-standing';
import { freezeRunSchema } from '../../core/freeze/freezes';
import { epochMilliseconds, later, minutes } from '../../core/time';
import { carriedOut } from '../../main/freeze-runner';

const NOW = epochMilliseconds(1_795_000_000_000);
const order = { account: 'lumen' as AccountId, by: 'Anna' };

interface Ram {
  /** `group user`, or `group` alone for one without anybody. */
  groups: string[];
  policies: string[];
  attached: string[];
  users: string[];
}

/** Users who have as many policies as RAM allows. */
const isFull = (name: string): boolean => /^(full|stuck)/.test(name);
/** Those who are in as many groups as well. */
const isStuck = (name: string): boolean => name.startsWith('stuck');

const done: StepOutcome = { kind: 'done' };
const refused = (code: string): StepOutcome => ({ kind: 'refused', failure: { kind: 'refused', code } });

function performInGroup(ram: Ram, act: Extract<FreezeAct, { do: `${string}-group` | `${string}-user` }>): StepOutcome {
  const { policy: group } = act;
  const isThere = ram.groups.includes(group);
  if (act.do === 'create-group') {
    if (isThere) return { kind: 'already' };
    ram.groups.push(group);
    return done;
  }
  if (!isThere) return act.do === 'add-user' ? refused('EntityNotExist.Group') : { kind: 'absent' };
  if (act.do === 'delete-group') {
    if (ram.groups.some((each) => each.startsWith(`${group} `))) return refused('DeleteConflict.Group.User');
    if (ram.attached.some((each) => each.endsWith(` ${group}`))) return refused('DeleteConflict.Group.Policy');
    ram.groups = ram.groups.filter((each) => each !== group);
    return done;
  }
  const name = 'name' in act ? act.name : '';
  const member = `${group} ${name}`;
  const isMember = ram.groups.includes(member);
  if (act.do === 'remove-user') {
    if (!isMember) return { kind: 'absent' };
    ram.groups = ram.groups.filter((each) => each !== member);
    return done;
  }
  if (isMember) return { kind: 'already' };
  if (isStuck(name)) return refused('LimitExceeded.User.Group');
  ram.groups.push(member);
  return done;
}

function performIn(ram: Ram, act: FreezeAct): StepOutcome {
  if (act.do === 'create-group' || act.do === 'delete-group' || act.do === 'add-user' || act.do === 'remove-user') {
    return performInGroup(ram, act);
  }
  if (act.do === 'create-policy') {
    if (ram.policies.includes(act.policy)) return { kind: 'already' };
    ram.policies.push(act.policy);
    return done;
  }
  if (!ram.policies.includes(act.policy)) return { kind: 'absent' };
  if (act.do === 'delete-policy') {
    if (ram.attached.some((each) => each.startsWith(`${act.policy} `))) return refused('DeleteConflict.Policy.User');
    ram.policies = ram.policies.filter((each) => each !== act.policy);
    return done;
  }
  if (act.do !== 'attach' && act.do !== 'detach') return refused('NotInThisTest');
  const names = act.kind === 'group' ? ram.groups : ram.users;
  if (!names.includes(act.name)) return { kind: 'absent' };
  const pair = `${act.policy} ${act.name}`;
  const isThere = ram.attached.includes(pair);
  if (act.do === 'attach') {
    if (isThere) return { kind: 'already' };
    if (isFull(act.name)) return refused('LimitExceeded.User.Policy');
    ram.attached.push(pair);
    return done;
  }
  if (!isThere) return { kind: 'absent' };
  ram.attached = ram.attached.filter((each) => each !== pair);
  return done;
}

class Crash extends Error {}

/** A program that dies at its n-th moment: before or after a writing, before or after a call. */
function program(
  ram: Ram,
  disk: { run: FreezeRun },
  crashAt: number,
  weather: (call: number) => StepOutcome | undefined,
) {
  let moment = 0;
  let calls = 0;
  const live = () => {
    moment += 1;
    if (moment === crashAt) throw new Crash();
  };
  return {
    moments: () => moment,
    carry: (run: FreezeRun) =>
      carriedOut(run, {
        keep: async (next) => {
          live();
          disk.run = freezeRunSchema.parse(JSON.parse(JSON.stringify(next)));
          // Held to what this program writes, it must take all that this program writes.
          expect(unfitPart(disk.run)).toBeUndefined();
          live();
          return true;
        },
        perform: async (act) => {
          live();
          calls += 1;
          const storm = weather(calls);
          if (storm?.kind === 'put-off') return storm;
          const outcome = performIn(ram, act);
          live();
          return storm ?? outcome;
        },
        show: () => undefined,
        wait: async () => undefined,
        now: () => NOW,
      }),
  };
}

const calm = () => undefined;
const users = ['anna', 'full-bo', 'full-carla', 'stuck-dan', 'eve'];
const fresh = (): Ram => ({
  groups: ['theirs', 'theirs anna'],
  policies: ['other'],
  attached: ['other anna'],
  users: [...users],
});
const identities = users.map((name) => ({ kind: 'user', name }) as const);
const planned = (): FreezeRun => {
  const run = freezing(freezeStanding({ identities, members: new Map() }, NOW), order, NOW);
  if (run === undefined) throw new Error('nothing to freeze');
  return run;
};

async function untilCrash(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (error instanceof Crash) return true;
    throw error;
  }
}

const thawOf = (run: FreezeRun) => thawing(run, order, later(NOW, minutes(5)));

async function momentsOf(run: FreezeRun, ram: Ram): Promise<number> {
  const whole = program(ram, { run }, 0, calm);
  await whole.carry(run);
  return whole.moments();
}

describe('a freeze from one to the next', () => {
  it('freezes whoever it can and names the rest with the reason', async () => {
    const ram = fresh();
    const run = await program(ram, { run: planned() }, 0, calm).carry(planned());
    if (run === undefined) throw new Error('not kept');
    const rest = frozenIdentities(run).filter(({ isFrozen }) => !isFrozen);
    expect(frozenIdentities(run)).toHaveLength(5);
    expect(rest).toEqual([
      {
        identity: { kind: 'user', name: 'stuck-dan' },
        isFrozen: false,
        because: { kind: 'failed', failure: { kind: 'refused', code: 'LimitExceeded.User.Policy' } },
      },
    ]);
    const { policy } = run.steps[0]?.act ?? {};
    expect(ram.attached).toEqual(['other anna', `${policy} anna`, `${policy} eve`, `${policy} ${policy}`]);
    expect(ram.groups).toEqual(['theirs', 'theirs anna', policy, `${policy} full-bo`, `${policy} full-carla`]);
    expect(leavesFrozen(run)).toBe(true);
  });

  it('puts nobody into a group of its name that somebody else has made, also when it is tried again', async () => {
    const { policy } = planned().steps[0]?.act ?? {};
    const ram = { ...fresh(), groups: [...fresh().groups, `${policy}`] };
    const first = await program(ram, { run: planned() }, 0, calm).carry(planned());
    if (first === undefined) throw new Error('not kept');
    const again = await program(ram, { run: first }, 0, calm).carry(withFailedAgain(first));
    for (const run of [first, again]) {
      const frozen = run && frozenIdentities(run).filter(({ isFrozen }) => isFrozen);
      expect(frozen?.map(({ identity }) => identity.name)).toEqual(['anna', 'eve']);
      expect(run && isUnfinished(run)).toBe(false);
    }
    expect(ram.groups).toEqual([...fresh().groups, policy]);
    expect(ram.attached).toEqual(['other anna', `${policy} anna`, `${policy} eve`]);
  });

  it('is gone on with after a crash at any moment, and then undone to exactly what was before', async () => {
    const moments = await momentsOf(planned(), fresh());
    expect(moments).toBeGreaterThan(25);
    for (let crashAt = 1; crashAt <= moments; crashAt += 1) {
      const ram = fresh();
      const disk = { run: planned() };
      expect(await untilCrash(program(ram, disk, crashAt, calm).carry(disk.run))).toBe(true);
      const resumed = await program(ram, disk, 0, calm).carry(disk.run);
      expect(resumed && frozenIdentities(resumed).filter(({ isFrozen }) => isFrozen)).toHaveLength(4);
      expect(ram.attached).toHaveLength(4);
      expect(ram.groups).toHaveLength(5);
      disk.run = thawOf(disk.run);
      await program(ram, disk, 0, calm).carry(disk.run);
      expect(ram).toEqual(fresh());
      expect(leavesFrozen(disk.run)).toBe(false);
    }
  });

  it('is undone to exactly what was before after a crash at any moment of it, and at any moment of the undoing', async () => {
    const moments = await momentsOf(planned(), fresh());
    for (let crashAt = 1; crashAt <= moments; crashAt += 1) {
      const broken = fresh();
      const brokenDisk = { run: planned() };
      await untilCrash(program(broken, brokenDisk, crashAt, calm).carry(brokenDisk.run));
      const ofThaw = await momentsOf(thawOf(brokenDisk.run), JSON.parse(JSON.stringify(broken)) as Ram);
      for (let thawCrash = 1; thawCrash <= ofThaw; thawCrash += 1) {
        const ram = JSON.parse(JSON.stringify(broken)) as Ram;
        const disk = { run: thawOf(brokenDisk.run) };
        await untilCrash(program(ram, disk, thawCrash, calm).carry(disk.run));
        await program(ram, disk, 0, calm).carry(disk.run);
        expect(ram).toEqual(fresh());
        expect(isUnfinished(disk.run)).toBe(false);
      }
    }
  });

  it('restores the exact state through any crashes, lost answers and throttling', async () => {
    const storms: readonly (StepOutcome | undefined)[] = [
      undefined,
      { kind: 'unknown', failure: { kind: 'timed-out' } },
      { kind: 'put-off', failure: { kind: 'throttled' } },
      { kind: 'put-off', failure: { kind: 'secret-wrong' } },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
        fc.array(fc.constantFrom(...storms), { maxLength: 30 }),
        async (freezeCrashes, thawCrashes, weather) => {
          const ram = fresh();
          const disk = { run: planned() };
          const stormy = (call: number) => weather[call - 1];
          for (const at of freezeCrashes) await untilCrash(program(ram, disk, at, stormy).carry(disk.run));
          disk.run = thawOf(disk.run);
          for (const at of thawCrashes) await untilCrash(program(ram, disk, at, stormy).carry(disk.run));
          await program(ram, disk, 0, calm).carry(disk.run);
          expect(ram).toEqual(fresh());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never detaches what it did not attach', async () => {
    const ram = fresh();
    const disk = { run: planned() };
    const [, first] = disk.run.steps;
    if (first?.act.do !== 'attach') throw new Error('no attachment planned');
    const theirs = `${first.act.policy} ${first.act.name}`;
    const whole = program(ram, disk, 0, (call) => {
      if (call === 1) ram.attached.push(theirs);
      return undefined;
    });
    await whole.carry(disk.run);
    disk.run = thawOf(disk.run);
    await program(ram, disk, 0, calm).carry(disk.run);
    expect(ram.attached).toEqual(['other anna', theirs]);
  });

  it('makes no call that the disk did not take', async () => {
    const ram = fresh();
    const run = await carriedOut(planned(), {
      keep: async () => false,
      perform: async (act) => performIn(ram, act),
      show: () => undefined,
      wait: async () => undefined,
      now: () => NOW,
    });
    expect(run).toBeUndefined();
    expect(ram).toEqual(fresh());
  });

  it('attaches nothing where its policy was refused', async () => {
    const run = await carriedOut(planned(), {
      keep: async () => true,
      perform: async () => ({ kind: 'refused', failure: { kind: 'no-permission', action: 'ram:CreatePolicy' } }),
      show: () => undefined,
      wait: async () => undefined,
      now: () => NOW,
    });
    expect(run?.endedAt).toBe(NOW);
    expect(run && leavesFrozen(run)).toBe(false);
    expect(run && frozenIdentities(run).every(({ because }) => because?.kind === 'failed')).toBe(true);
  });
});
