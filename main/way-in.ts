import { seconds } from '../core/time';

/** A panel that restarts is back within this time. */
const PANEL_RESTARTS = seconds(10);

export interface WayInWorld {
  readonly isOpen: () => boolean;
  readonly open: () => void;
  readonly quit: () => void;
}

/** Never leaves a program running that nobody can reach: where no tray shows it, its window is the only way in. */
export interface WayIn {
  /** What the desktop has, as soon as it is known; also a program that was started at login then opens. */
  readonly begin: (trayHost: boolean) => void;
  readonly tray: (trayHost: boolean) => void;
  /** The last window was closed: with no tray, that ends the program, as its notice says; a panel may still return. */
  readonly closed: () => void;
}

export function keepWayIn({ isOpen, open, quit }: WayInWorld, panelRestarts = PANEL_RESTARTS): WayIn {
  let trayHost = true;
  let waiting: NodeJS.Timeout | undefined;

  function openIfShut(): void {
    waiting = undefined;
    if (!trayHost && !isOpen()) open();
  }

  function settle(next: boolean, wait: number): void {
    trayHost = next;
    clearTimeout(waiting);
    waiting = next ? undefined : setTimeout(openIfShut, wait);
  }

  return {
    begin: (next) => settle(next, 0),
    tray: (next) => settle(next, panelRestarts),
    closed: () => {
      if (!trayHost && waiting === undefined) quit();
    },
  };
}
