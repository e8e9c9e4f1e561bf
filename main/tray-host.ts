import { openSessionBus, type SessionBus } from './session-bus';

const TRAY_HOST = 'org.kde.StatusNotifierWatcher';
const NOTIFICATIONS = 'org.freedesktop.Notifications';

/** What the desktop has for us; Electron 22 cannot tell (a tray without a host has bounds of 0x0, and no error). */
export interface Desktop {
  /** A panel that shows tray icons. */
  readonly trayHost: boolean;
  /** A notification service is running, or starts when it is called. */
  readonly notifications: boolean;
}

export interface DesktopWatch {
  /** As it is now. */
  current(): Desktop;
  close(): void;
}

const EVERYTHING: Desktop = { trayHost: true, notifications: true };
/** Where nobody can be asked, the window opens: better one too many than a program out of reach. */
const NOTHING: Desktop = { trayHost: false, notifications: false };

async function desktopOf(bus: SessionBus): Promise<Desktop> {
  const [trayHost, running, activatable] = await Promise.all([
    bus.hasOwner(TRAY_HOST),
    bus.hasOwner(NOTIFICATIONS),
    bus.activatable(),
  ]);
  return { trayHost, notifications: running || activatable.includes(NOTIFICATIONS) };
}

/**
 * Says what the desktop has and, on Linux, every change of it: a panel or a notification service that starts,
 * ends or restarts. macOS and Windows always have both.
 */
export async function watchDesktop(
  onChange: (desktop: Desktop, before: Desktop) => void,
  platform = process.platform,
  environment = process.env,
): Promise<DesktopWatch> {
  const fixed = (desktop: Desktop): DesktopWatch => ({ current: () => desktop, close: () => undefined });
  if (platform !== 'linux') return fixed(EVERYTHING);
  const bus = await openSessionBus(environment);
  if (bus === undefined) return fixed(NOTHING);
  try {
    let desktop: Desktop = NOTHING;
    const change = (next: Partial<Desktop>) => {
      const changed = { ...desktop, ...next };
      if (changed.trayHost === desktop.trayHost && changed.notifications === desktop.notifications) return;
      const before = desktop;
      desktop = changed;
      onChange(desktop, before);
    };
    await bus.watchOwner(TRAY_HOST, (trayHost) => change({ trayHost }));
    await bus.watchOwner(NOTIFICATIONS, () => void desktopOf(bus).then(change, () => undefined));
    desktop = await desktopOf(bus);
    return { current: () => desktop, close: () => bus.close() };
  } catch {
    bus.close();
    return fixed(NOTHING);
  }
}
