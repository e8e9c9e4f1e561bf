import { afterEach, describe, expect, it } from 'vitest';
import { type Desktop, watchDesktop } from '../../main/tray-host';
import { startPrivateBus } from '../fixtures/private-bus';

const PANEL = 'org.kde.StatusNotifierWatcher';
const NOTIFICATIONS = 'org.freedesktop.Notifications';
const open: { close(): void }[] = [];

afterEach(() => {
  for (const each of open.splice(0).reverse()) each.close();
});

async function desktop(activatable: readonly string[], owned: readonly string[]) {
  const bus = await startPrivateBus(activatable);
  open.push(bus);
  for (const name of owned) await bus.own(name);
  const changes: Desktop[] = [];
  const watch = await watchDesktop((changed) => changes.push(changed), 'linux', bus.environment);
  open.push(watch);
  const next = async (count: number) => {
    for (let tries = 0; tries < 100 && changes.length < count; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return changes;
  };
  return { bus, watch, next };
}

describe('the desktop', () => {
  it('has a tray where a panel is on the bus', async () => {
    const { watch } = await desktop([], [PANEL]);
    expect(watch.current()).toEqual({ trayHost: true, notifications: false });
  });

  it('has notifications where a service runs, or starts when it is called', async () => {
    const running = await desktop([], [NOTIFICATIONS]);
    const starting = await desktop([NOTIFICATIONS], []);
    expect(running.watch.current()).toEqual({ trayHost: false, notifications: true });
    expect(starting.watch.current()).toEqual({ trayHost: false, notifications: true });
  });

  it('tells of a panel that restarts', async () => {
    const { bus, next } = await desktop([], []);
    const leave = await bus.own(PANEL);
    await next(1);
    leave();
    await next(2);
    await bus.own(PANEL);
    expect((await next(3)).map(({ trayHost }) => trayHost)).toEqual([true, false, true]);
  });

  it('tells of a notification service that ends, unless the bus would start it again', async () => {
    const { bus, next, watch } = await desktop([], []);
    const leave = await bus.own(NOTIFICATIONS);
    await next(1);
    leave();
    await next(2);
    expect(watch.current().notifications).toBe(false);
  });

  it('has nothing where no bus answers, so that the window opens', async () => {
    const watch = await watchDesktop(() => undefined, 'linux', {});
    expect(watch.current()).toEqual({ trayHost: false, notifications: false });
  });

  it('always has both on macOS and Windows', async () => {
    for (const platform of ['darwin', 'win32'] as const) {
      const watch = await watchDesktop(() => undefined, platform, {});
      expect(watch.current()).toEqual({ trayHost: true, notifications: true });
    }
  });
});
