import type { Page } from '@playwright/test';
import type { Desktop } from '../../tools/desktop/desktop';
import { until } from '../../tools/desktop/programs';
import { trayItems } from '../desktop/tray';
import type { Launched } from './fixture';

export async function openPopover(desktop: Desktop, program: Launched): Promise<Page> {
  const item = await until('the tray item', async () => (await trayItems(desktop.bus))[0]);
  const opened = program.app.waitForEvent('window');
  await item.activate();
  const popover = await opened;
  await popover.waitForLoadState();
  return popover;
}

/** Every window that the program has, drawn. */
export async function everyWindow(desktop: Desktop, program: Launched): Promise<readonly Page[]> {
  const main = await program.window();
  await main.getByRole('main').waitFor();
  return [main, await openPopover(desktop, program)];
}
