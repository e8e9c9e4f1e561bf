import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/** Started by the system, the program stays in the tray. */
const STAYS_HIDDEN = '--hidden';
const ENTRY = 'credit-runway.desktop';

/** https://specifications.freedesktop.org/autostart-spec/latest/ */
export const autostartFolder = (environment = process.env): string =>
  join(environment.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart');

/** An argument of `Exec`, quoted as the Desktop Entry Specification asks: `%` doubled, four characters escaped twice. */
export const quotedForExec = (argument: string): string =>
  `"${argument.replaceAll('%', '%%').replaceAll(/["`$\\]/g, (letter) => (letter === '\\' ? '\\\\\\\\' : `\\\\${letter}`))}"`;

/** The program's name and how it is started. */
export interface Program {
  readonly name: string;
  readonly command: readonly string[];
}

export const desktopEntry = ({ name, command }: Program): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${[...command, STAYS_HIDDEN].map(quotedForExec).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/** An AppImage runs from a mount that is gone after a restart; its own file is in `APPIMAGE`. */
export function programOf(environment = process.env): Program {
  const executable = environment.APPIMAGE || process.execPath;
  return { name: app.name, command: app.isPackaged ? [executable] : [executable, app.getAppPath()] };
}

export async function writeAutostart(enabled: boolean, program: Program, folder = autostartFolder()): Promise<void> {
  const file = join(folder, ENTRY);
  if (!enabled) return rm(file, { force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(file, desktopEntry(program), { mode: 0o644 });
}

/** Electron has no login items on Linux; desktops read a file of theirs instead. Rejects where it cannot be written. */
export async function startAtLogin(enabled: boolean): Promise<void> {
  if (process.platform === 'linux') return writeAutostart(enabled, programOf());
  app.setLoginItemSettings({ openAtLogin: enabled, args: [STAYS_HIDDEN] });
}
