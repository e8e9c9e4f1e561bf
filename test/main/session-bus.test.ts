import { afterEach, describe, expect, it } from 'vitest';
import { openSessionBus, type SessionBus, socketPathOf } from '../../main/session-bus';
import { type PrivateBus, startPrivateBus } from '../fixtures/private-bus';

const PANEL = 'org.kde.StatusNotifierWatcher';
const open: { close(): void }[] = [];

afterEach(() => {
  for (const each of open.splice(0).reverse()) each.close();
});

async function connected(activatable: readonly string[] = []): Promise<{ daemon: PrivateBus; bus: SessionBus }> {
  const daemon = await startPrivateBus(activatable);
  open.push(daemon);
  const bus = await openSessionBus(daemon.environment);
  if (bus === undefined) throw new Error('the private bus did not let us in');
  open.push(bus);
  return { daemon, bus };
}

const until = async (done: () => boolean) => {
  for (let tries = 0; tries < 100 && !done(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('the session bus', () => {
  it('says whether a name has an owner', async () => {
    const { daemon, bus } = await connected();
    expect(await bus.hasOwner(PANEL)).toBe(false);
    await daemon.own(PANEL);
    expect(await bus.hasOwner(PANEL)).toBe(true);
  });

  it('lists the programs that it would start', async () => {
    const { bus } = await connected(['org.freedesktop.Notifications', 'org.example.Other']);
    expect(await bus.activatable()).toContain('org.freedesktop.Notifications');
  });

  it('tells of an owner that comes and goes, and of no other', async () => {
    const { daemon, bus } = await connected();
    const changes: boolean[] = [];
    await bus.watchOwner(PANEL, (present) => changes.push(present));
    const leave = await daemon.own(PANEL);
    await daemon.own('org.example.Other');
    leave();
    await until(() => changes.length === 2);
    expect(changes).toEqual([true, false]);
  });

  it('answers a hundred questions that are asked at once', async () => {
    const { daemon, bus } = await connected();
    await daemon.own(PANEL);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => bus.hasOwner(n % 2 ? PANEL : 'org.none')));
    expect(answers.filter(Boolean)).toHaveLength(50);
  });

  it('refuses at once when the bus has gone', async () => {
    const { daemon, bus } = await connected();
    daemon.kill();
    await expect(bus.hasOwner(PANEL)).rejects.toThrow('gone');
  });

  it('is undefined where no bus answers', async () => {
    expect(await openSessionBus({})).toBeUndefined();
    expect(await openSessionBus({ DBUS_SESSION_BUS_ADDRESS: 'disabled:' })).toBeUndefined();
    expect(await openSessionBus({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' })).toBeUndefined();
  });
});

describe('the address of the session bus', () => {
  it('names a socket, escaped or among others', () => {
    expect(socketPathOf('unix:path=/run/user/1000/bus')).toBe('/run/user/1000/bus');
    expect(socketPathOf('unix:guid=1f,path=/tmp/a%20b,x=1')).toBe('/tmp/a b');
    expect(socketPathOf('unix:abstract=/tmp/x;unix:path=/tmp/y')).toBe('/tmp/y');
  });

  it('may name none that can be opened', () => {
    expect(socketPathOf('unix:abstract=/tmp/x')).toBeUndefined();
    expect(socketPathOf('')).toBeUndefined();
  });
});
