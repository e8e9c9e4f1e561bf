import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  type Rectangle,
  screen,
} from 'electron';
import type { Snapshot } from '../core/snapshot';
import { SNAPSHOT_CHANNEL, type SnapshotPart } from '../preload/contract';
import { APP_ORIGIN } from './app-protocol';
import { windowSession } from './lockdown';
import { snapshotParts } from './showing';
import { inTurns, turn } from './turns';

const POPOVER = { width: 380, height: 700 };
/** So many accounts are whole in it; for each more it grows, as far as the screen goes. */
const ACCOUNTS_IN_POPOVER = 5;
const ACCOUNT_HEIGHT = 51;
const GAP = 8;

/** The window and the popover: made when they are opened, destroyed when they are closed. */
export interface Surfaces {
  readonly openWindow: () => BrowserWindow;
  /** Opens it beside the tray icon, or closes it where it is open. */
  readonly togglePopover: (tray: Rectangle) => void;
  readonly closePopover: () => void;
  readonly isOpen: () => boolean;
  readonly isOurs: (event: IpcMainInvokeEvent | IpcMainEvent) => boolean;
  /** Sends the snapshot to whatever is open; one of many accounts in some turns. */
  readonly show: (snapshot: Snapshot) => Promise<void>;
}

function popoverPlace(tray: Rectangle, accounts: number): Rectangle {
  const anchor = tray.width === 0 ? screen.getCursorScreenPoint() : tray;
  const { workArea } = screen.getDisplayNearestPoint(anchor);
  const inside = (wanted: number, start: number, room: number, size: number) =>
    Math.round(Math.min(Math.max(wanted, start + GAP), start + room - size - GAP));
  const more = Math.max(0, accounts - ACCOUNTS_IN_POPOVER) * ACCOUNT_HEIGHT;
  const height = Math.min(POPOVER.height + more, workArea.height - 2 * GAP);
  const wantedX = anchor.x - POPOVER.width / 2;
  const below = anchor.y < workArea.y + workArea.height / 2;
  const wantedY = below ? anchor.y + GAP : anchor.y - height - GAP;
  return {
    x: inside(wantedX, workArea.x, workArea.width, POPOVER.width),
    y: inside(wantedY, workArea.y, workArea.height, height),
    width: POPOVER.width,
    height,
  };
}

const webPreferences = () => ({
  preload: join(__dirname, '../preload/index.js'),
  session: windowSession(),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
});

export function openSurfaces(snapshot: () => Snapshot): Surfaces {
  let main: BrowserWindow | undefined;
  let popover: BrowserWindow | undefined;
  let shown = 0;
  const open = (): readonly BrowserWindow[] => [main, popover].flatMap((each) => each ?? []);

  function partsOf(current: Snapshot, asked = false): readonly SnapshotPart[] {
    shown += 1;
    return snapshotParts(current, { number: shown, asked });
  }

  function isOurs(event: IpcMainInvokeEvent | IpcMainEvent): boolean {
    const { senderFrame, sender } = event;
    return (
      senderFrame !== null &&
      senderFrame === sender.mainFrame &&
      senderFrame.url.startsWith(`${APP_ORIGIN}/`) &&
      open().some(({ webContents }) => webContents.id === sender.id)
    );
  }

  ipcMain.on(SNAPSHOT_CHANNEL, (event) => {
    if (!isOurs(event)) return;
    for (const part of partsOf(snapshot(), true)) event.sender.send(SNAPSHOT_CHANNEL, part);
  });

  const colours = () => ({ backgroundColor: snapshot().settings.theme === 'dark' ? '#14171c' : '#f6f7f9' });

  function openWindow(): BrowserWindow {
    if (main === undefined) {
      const created = new BrowserWindow({
        width: 1280,
        height: 860,
        minWidth: 760,
        minHeight: 520,
        title: app.name,
        autoHideMenuBar: true,
        ...colours(),
        webPreferences: webPreferences(),
      });
      created.on('closed', () => {
        main = undefined;
      });
      void created.loadURL(`${APP_ORIGIN}/index.html`);
      main = created;
    }
    if (main.isMinimized()) main.restore();
    main.show();
    main.focus();
    return main;
  }

  const closePopover = () => popover?.destroy();

  function openPopover(tray: Rectangle): void {
    const created = new BrowserWindow({
      ...popoverPlace(tray, snapshot().accounts.length),
      title: app.name,
      frame: false,
      resizable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      fullscreenable: false,
      ...colours(),
      webPreferences: webPreferences(),
    });
    created.on('blur', () => created.destroy());
    created.on('closed', () => {
      popover = undefined;
    });
    void created.loadURL(`${APP_ORIGIN}/index.html?surface=popover`);
    popover = created;
  }

  return {
    openWindow,
    togglePopover: (tray) => (popover === undefined ? openPopover(tray) : closePopover()),
    closePopover,
    isOpen: () => open().length > 0,
    isOurs,
    show: async (current) => {
      await turn();
      await inTurns(partsOf(current), (part) => {
        for (const { webContents } of open()) webContents.send(SNAPSHOT_CHANNEL, part);
      });
    },
  };
}
