import { createHash } from 'node:crypto';
import type { Bus } from '../../tools/desktop/bus';
import { WATCHER } from '../../tools/desktop/desktop';

const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';

export interface TrayIcon {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: alpha, red, green, blue. */
  readonly argb: readonly number[];
}

export interface MenuEntry {
  readonly id: number;
  /** Empty for a separator. */
  readonly label: string;
  readonly enabled: boolean;
  readonly children: readonly MenuEntry[];
}

/** What a panel sees of the tray icon: the bus tells what no picture can. */
export interface TrayItem {
  readonly title: string;
  readonly tooltip: string;
  readonly icons: readonly TrayIcon[];
  /** Changes when the picture changes. */
  readonly iconHash: string;
  menu(): Promise<readonly MenuEntry[]>;
  /** Chooses the entry of the menu whose label begins so. */
  choose(labelBegins: string): Promise<void>;
  /** A left click on the icon, where the program takes one. */
  activate(): Promise<void>;
}

/** Where the tray items are that have registered with the panel's watcher, oldest first. */
export const trayAddresses = async (bus: Bus): Promise<readonly string[]> =>
  (await bus.property(WATCHER, '/StatusNotifierWatcher', WATCHER, 'RegisteredStatusNotifierItems')) as string[];

export const trayItems = async (bus: Bus): Promise<readonly TrayItem[]> =>
  Promise.all((await trayAddresses(bus)).map((address) => trayItemAt(bus, address)));

/** @param address a bus name with the path of the object, such as `:1.5/StatusNotifierItem`. */
async function trayItemAt(bus: Bus, address: string): Promise<TrayItem> {
  const slash = address.indexOf('/');
  const [name, path] = [address.slice(0, slash), address.slice(slash)];
  const property = (key: string) => bus.property(name, path, ITEM, key);
  const pixmaps = (await property('IconPixmap')) as readonly [number, number, readonly number[]][];
  const [, , tooltipTitle, tooltipText] = (await property('ToolTip')) as [string, unknown, string, string];
  const menuPath = String(await property('Menu'));
  const menu = () => menuAt(bus, name, menuPath);
  return {
    title: String(await property('Title')),
    tooltip: [tooltipTitle, tooltipText].filter((line) => line !== '').join('\n'),
    icons: pixmaps.map(([width, height, argb]) => ({ width, height, argb })),
    iconHash: createHash('sha256').update(JSON.stringify(pixmaps)).digest('hex'),
    menu,
    async choose(labelBegins) {
      for (;;) {
        const entry = flat(await menu()).find(({ label }) => label.startsWith(labelBegins));
        if (entry === undefined) throw new Error(`The tray's menu has no entry that begins with "${labelBegins}".`);
        try {
          await bus.call(name, menuPath, MENU, 'Event', 'isvu', String(entry.id), 'clicked', 'i', '0', '0');
          return;
        } catch (error) {
          // A menu that is set anew has new ids: a panel has drawn it again by the time anybody clicks.
          if (flat(await menu()).some(({ id }) => id === entry.id)) throw error;
        }
      }
    },
    async activate() {
      await bus.call(name, path, ITEM, 'Activate', 'ii', '0', '0');
    },
  };
}

interface Variant<T> {
  readonly data: T;
}
type Layout = readonly [number, Readonly<Record<string, Variant<unknown>>>, readonly Variant<Layout>[]];

async function menuAt(bus: Bus, name: string, path: string): Promise<readonly MenuEntry[]> {
  const [, layout] = await bus.call(name, path, MENU, 'GetLayout', 'iias', '0', '-1', '0');
  return entryOf(layout as Layout).children;
}

const entryOf = ([id, properties, children]: Layout): MenuEntry => ({
  id,
  label: String(properties.label?.data ?? '').replace('__', '_'),
  enabled: properties.enabled?.data !== false,
  children: children.map(({ data }) => entryOf(data)),
});

/** All entries of a menu and of the menus inside it, from top to bottom. */
export const flat = (entries: readonly MenuEntry[]): readonly MenuEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children)]);
