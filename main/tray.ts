import { Menu, type MenuItemConstructorOptions, nativeTheme, type Rectangle, screen, Tray } from 'electron';
import type { AccountId } from '../core/account';
import type { Snapshot } from '../core/snapshot';
import type { Language } from '../core/texts/text';
import { type Translator, translatorOf } from '../core/texts/translator';
import { trayFaceOf } from '../core/tray-face';
import { type TrayAction, type TrayEntry, trayMenuOf } from '../core/tray-menu';
import { trayTooltipOf } from '../core/tray-tooltip';
import { trayImage, trayTone } from './tray-icon';

export type TrayActions = Readonly<Record<TrayAction, () => void>> & {
  readonly account: (id: AccountId) => void;
  /** The icon was clicked, where the panel says so: its place on the screen, or the pointer's. */
  readonly popover: (near: Rectangle) => void;
};

export interface TrayOnScreen {
  show(snapshot: Snapshot): void;
  /** The panel has gone: an icon that outlives it calls at the next one by itself, and would stand there twice. */
  leave(): void;
  /** For a panel that has just started: an icon made without one never reaches it (seen on Electron 22). */
  renew(): void;
  close(): void;
}

/** `&` marks a shortcut letter in menus. */
const plain = (label: string): string => label.replaceAll('&', '&&');

function itemOf(entry: TrayEntry, actions: TrayActions): MenuItemConstructorOptions {
  if (entry.kind === 'separator') return { type: 'separator' };
  const label = plain(entry.label);
  if (entry.kind === 'line') return { label, enabled: false };
  if (entry.kind === 'account') return { label, click: () => actions.account(entry.account) };
  return { label, enabled: entry.enabled, click: () => actions[entry.action]() };
}

function placeOf(bounds: Rectangle): Rectangle {
  return bounds.width > 0 ? bounds : { ...screen.getCursorScreenPoint(), width: 0, height: 0 };
}

function translatorCache(): (language: Language) => Translator {
  const made = new Map<Language, Translator>();
  return (language) => {
    const t = made.get(language) ?? translatorOf(language);
    made.set(language, t);
    return t;
  };
}

/** The icon goes first: the first date that is put into words costs as much time as the rest of a start. */
const WORDS_AFTER_MS = 50;

/** Calls only when the value differs from the last one: each call wakes the panel over the bus. */
function onlyChanges<T>(apply: (value: T) => void): { set(value: T): void; forget(): void } {
  let last: string | undefined;
  return {
    set: (value) => {
      const key = JSON.stringify(value);
      if (key === last) return;
      last = key;
      apply(value);
    },
    forget: () => {
      last = undefined;
    },
  };
}

/** What is shown is stored, and one function draws it: whatever changes, the icon, tooltip and menu agree. */
export function openTray(actions: TrayActions): TrayOnScreen {
  const translatorFor = translatorCache();
  let snapshot: Snapshot | undefined;
  let tray: Tray | undefined;
  let words: ReturnType<typeof setTimeout> | undefined;
  let left = false;

  const icon = onlyChanges(
    ({ face, tone }: { face: ReturnType<typeof trayFaceOf>; tone: ReturnType<typeof trayTone> }) => {
      const image = trayImage(face, tone);
      if (tray === undefined) tray = opened(image);
      else tray.setImage(image);
    },
  );
  const tooltip = onlyChanges((text: string) => tray?.setToolTip(text));
  const title = onlyChanges((text: string) => tray?.setTitle(text, { fontType: 'monospacedDigit' }));
  // AppIndicator hosts drop 'click' and show the menu, so the menu holds everything, and Linux wants it set anew
  // after a change: https://www.electronjs.org/docs/latest/api/tray#platform-considerations
  const menu = onlyChanges((entries: readonly TrayEntry[]) =>
    tray?.setContextMenu(Menu.buildFromTemplate(entries.map((entry) => itemOf(entry, actions)))),
  );

  function opened(image: ReturnType<typeof trayImage>): Tray {
    const made = new Tray(image);
    made.on('click', (_event, bounds) => actions.popover(placeOf(bounds)));
    return made;
  }

  function renderWords(): void {
    words = undefined;
    if (snapshot === undefined) return;
    const t = translatorFor(snapshot.language);
    const { digits } = trayFaceOf(snapshot);
    tooltip.set(trayTooltipOf(snapshot, t));
    if (process.platform === 'darwin') title.set(/^\d/.test(digits) ? t('tray.title', { days: digits }) : '');
    menu.set(trayMenuOf(snapshot, t));
  }

  function render(): void {
    if (snapshot === undefined || left) return;
    icon.set({ face: trayFaceOf(snapshot), tone: trayTone() });
    words ??= setTimeout(renderWords, WORDS_AFTER_MS);
  }

  function forget(): void {
    clearTimeout(words);
    words = undefined;
    for (const shown of [icon, tooltip, title, menu]) shown.forget();
    tray?.destroy();
    tray = undefined;
  }

  nativeTheme.on('updated', render);
  return {
    show: (next) => {
      snapshot = next;
      render();
    },
    leave: () => {
      left = true;
      forget();
    },
    renew: () => {
      left = false;
      forget();
      render();
    },
    close: () => {
      nativeTheme.off('updated', render);
      snapshot = undefined;
      forget();
    },
  };
}
