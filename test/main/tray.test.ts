import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTray, type TrayActions } from '../../main/tray';
import { fixtureSnapshot, rows } from '../fixtures/snapshot';

/** What a panel would be told, in order. */
const heard = vi.hoisted(() => ({
  calls: [] as string[],
  menu: [] as { label?: string; click?: () => void }[],
  click: undefined as ((event: unknown, bounds: unknown) => void) | undefined,
}));

vi.mock('electron', () => {
  const image = { addRepresentation: () => undefined, setTemplateImage: () => undefined };
  const sheet = { crop: () => ({ toBitmap: () => Buffer.alloc(4) }) };
  class Tray {
    constructor() {
      heard.calls.push('new');
    }
    on(_name: string, click: (event: unknown, bounds: unknown) => void) {
      heard.click = click;
    }
    setImage = () => heard.calls.push('image');
    setToolTip = () => heard.calls.push('tooltip');
    setTitle = () => heard.calls.push('title');
    setContextMenu = () => heard.calls.push('menu');
    destroy = () => heard.calls.push('destroy');
  }
  return {
    Tray,
    Menu: {
      buildFromTemplate: (items: typeof heard.menu) => {
        heard.menu = items;
        return items;
      },
    },
    nativeImage: { createEmpty: () => image, createFromPath: () => sheet },
    nativeTheme: { on: () => undefined, off: () => undefined },
    screen: { getPrimaryDisplay: () => ({ scaleFactor: 1 }), getCursorScreenPoint: () => ({ x: 700, y: 12 }) },
  };
});

const names = ['open', 'refresh', 'pause', 'resume', 'connect', 'settings', 'quit', 'account', 'popover'] as const;
const actionsHeard = () => Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as TrayActions;

/** All that the panel has been told since the last time, the words a moment after the icon. */
function told(): readonly string[] {
  vi.runAllTimers();
  return heard.calls.splice(0);
}

const choose = (label: string) => {
  told();
  heard.menu.find((item) => item.label === label)?.click?.();
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('process', { ...process, platform: 'linux' });
});
afterEach(() => {
  told();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the tray', () => {
  it('appears with the first snapshot', () => {
    const tray = openTray(actionsHeard());
    expect(told()).toEqual([]);
    tray.show(fixtureSnapshot());
    expect(told()).toEqual(['new', 'tooltip', 'menu']);
  });

  it('shows its days before its words are ready', () => {
    openTray(actionsHeard()).show(fixtureSnapshot());
    expect(heard.calls).toEqual(['new']);
  });

  it('says only the last of several changes', () => {
    const tray = openTray(actionsHeard());
    tray.show(fixtureSnapshot());
    told();
    tray.show(fixtureSnapshot({ reading: true }));
    tray.show(fixtureSnapshot());
    expect(told()).toEqual([]);
  });

  it('wakes the panel only for what has changed', () => {
    const tray = openTray(actionsHeard());
    tray.show(fixtureSnapshot());
    told();
    tray.show(fixtureSnapshot());
    expect(told()).toEqual([]);
    tray.show(fixtureSnapshot({ reading: true }));
    expect(told()).toEqual(['menu']);
    tray.show(fixtureSnapshot({ reading: true, worst: rows.osaka.id }));
    expect(told()).toEqual(['image', 'tooltip', 'menu']);
  });

  it('comes back whole for a panel that has just started', () => {
    const tray = openTray(actionsHeard());
    tray.show(fixtureSnapshot());
    told();
    tray.renew();
    expect(told()).toEqual(['destroy', 'new', 'tooltip', 'menu']);
  });

  it('does what the chosen entry says, for the account that it names', () => {
    const actions = actionsHeard();
    openTray(actions).show(fixtureSnapshot());
    choose('Read balances now');
    choose('HanaShop-JP-Osaka: 23.0 days, runs out Wed 16 Dec');
    expect(actions.refresh).toHaveBeenCalledOnce();
    expect(actions.account).toHaveBeenCalledWith(rows.osaka.id);
  });

  it('shows an ampersand in a name as it is', () => {
    openTray(actionsHeard()).show(fixtureSnapshot({ accounts: [{ ...rows.archive, name: 'R&D' }] }));
    told();
    expect(heard.menu.map(({ label }) => label)).toContain('R&&D: nothing is being spent');
  });

  it('opens the popover at the icon, or at the pointer where the panel hides the place', () => {
    const actions = actionsHeard();
    openTray(actions).show(fixtureSnapshot());
    heard.click?.({}, { x: 900, y: 0, width: 22, height: 22 });
    heard.click?.({}, { x: 0, y: 0, width: 0, height: 0 });
    expect(actions.popover).toHaveBeenNthCalledWith(1, { x: 900, y: 0, width: 22, height: 22 });
    expect(actions.popover).toHaveBeenNthCalledWith(2, { x: 700, y: 12, width: 0, height: 0 });
  });

  it('leaves with the panel and waits, and is there once at the next one', () => {
    const tray = openTray(actionsHeard());
    tray.show(fixtureSnapshot());
    told();
    tray.leave();
    tray.show(fixtureSnapshot({ accounts: [rows.archive] }));
    expect(told()).toEqual(['destroy']);
    tray.renew();
    expect(told()).toEqual(['new', 'tooltip', 'menu']);
  });

  it('is gone once it is closed', () => {
    const tray = openTray(actionsHeard());
    tray.show(fixtureSnapshot());
    told();
    tray.close();
    tray.renew();
    expect(told()).toEqual(['destroy']);
  });
});
