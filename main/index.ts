import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, Menu } from 'electron';
import { seconds } from '../core/time';
import { registerAppScheme } from './app-protocol';
import { type OnDesktop, putOnDesktop } from './desktop';
import { openLogWhenNeeded, writeFaultsDown } from './faults';
import { writeDatesAsChosen } from './form-language';
import { type LaunchOptions, launchOptionsOf } from './launch-options';
import { lockDown } from './lockdown';
import { openProgram, type Program } from './program';
import { saveScreenshot } from './screenshot';
import { printJson, printTable } from './terminal';

const SETTLED_AFTER = seconds(0.5);

/** Development and the package of the end-to-end tests; a release says nothing of the kind in its package.json. */
function isForTests(): boolean {
  if (!app.isPackaged) return true;
  const about = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as {
    readonly forTests?: boolean;
  };
  return about.forTests === true;
}

function optionsOrExit(): LaunchOptions {
  try {
    return launchOptionsOf(process.argv.slice(1), isForTests);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}

/** Reads every account once, prints, and ends: with 1 where an account could not be read. */
async function report(program: Program, options: LaunchOptions): Promise<void> {
  await program.begin();
  await program.reader.refresh();
  const snapshot = program.snapshot();
  if (options.mode === 'report-json') printJson(snapshot);
  else printTable(snapshot);
  await program.close();
  app.exit(snapshot.accounts.some(({ failure }) => failure !== undefined) ? 1 : 0);
}

function stayOnDesktop(program: Program, options: LaunchOptions): OnDesktop {
  const desktop = putOnDesktop(program, options);
  const { openPage } = desktop;
  app.on('second-instance', () => openPage(program.store.state().page));
  // Without a listener Electron quits with the last window; the tray stays.
  app.on('window-all-closed', () => undefined);
  let closing = false;
  app.on('before-quit', (event) => {
    if (closing) return;
    event.preventDefault();
    closing = true;
    void program.close().finally(() => app.exit());
  });
  return desktop;
}

/** The table once more whenever balances have been read, a moment after the last of them. */
function printEachReading({ store, snapshot }: Program): void {
  let printed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.onChange(() => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => {
      const current = snapshot();
      const read = JSON.stringify(current.accounts.map(({ asOf, failure }) => [asOf, failure]));
      if (read !== printed) printTable(current);
      printed = read;
    }, SETTLED_AFTER);
  });
}

async function runOnDesktop(program: Program, options: LaunchOptions): Promise<void> {
  const { surfaces, beginAlerts } = stayOnDesktop(program, options);
  await program.begin();
  await beginAlerts();
  program.reader.start();
  if (options.printTable) printEachReading(program);
  if (options.screenshot !== undefined) {
    await saveScreenshot(surfaces.openWindow(), options.screenshot);
    app.quit();
  }
}

const options = optionsOrExit();
const log = openLogWhenNeeded(() => join(app.getPath('userData'), 'logs', 'credit-runway.log'));
writeFaultsDown(log);
registerAppScheme();
lockDown();
writeDatesAsChosen();
// Electron's default menu has developer tools and a reload on Ctrl+R; macOS keeps it for Copy, Paste and Quit.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null);

// A report reads beside a program that is running, and leaves its window alone.
if (options.mode === 'window' && !app.requestSingleInstanceLock()) app.quit();
else {
  void app.whenReady().then(() => {
    const program = openProgram(options, log);
    return options.mode === 'window' ? runOnDesktop(program, options) : report(program, options);
  });
}
