import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { autostartFolder, desktopEntry, programOf, startAtLogin, writeAutostart } from '../../main/start-at-login';

const app = vi.hoisted(() => ({
  name: 'Credit Runway',
  isPackaged: true,
  getAppPath: () => '/opt/credit-runway/resources/app.asar',
  setLoginItemSettings: vi.fn(),
}));
vi.mock('electron', () => ({ app }));

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'autostart-')), 'config', 'autostart');
});
afterEach(() => {
  rmSync(join(folder, '..', '..'), { recursive: true, force: true });
  vi.unstubAllGlobals();
});

const file = () => join(folder, 'credit-runway.desktop');
const program = { name: 'Credit Runway', command: ['/opt/credit-runway/credit-runway'] };

describe('start at login on Linux', () => {
  it('is a file that the desktop reads and only its owner writes', async () => {
    const before = process.umask(0);
    await writeAutostart(true, program, folder).finally(() => process.umask(before));
    expect(statSync(file()).mode & 0o777).toBe(0o644);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readFileSync(file(), 'utf8')).toContain('Exec="/opt/credit-runway/credit-runway" "--hidden"\n');
  });

  it('is over when it is switched off, also twice', async () => {
    await writeAutostart(true, program, folder);
    await writeAutostart(false, program, folder);
    expect(existsSync(file())).toBe(false);
    await writeAutostart(false, program, folder);
  });

  it('names the place of a program that has moved', async () => {
    await writeAutostart(true, program, folder);
    await writeAutostart(true, { ...program, command: ['/new/place'] }, folder);
    expect(readFileSync(file(), 'utf8')).toContain('Exec="/new/place"');
  });

  it('survives a shell’s letters in the path', () => {
    const odd = desktopEntry({ name: 'x', command: ['/home/a b/50% $HOME `id` "q" \\'] });
    const line = /^Exec=(.*)$/m.exec(odd)?.[1] ?? '';
    // First the entry's own escapes, then its field codes; what is left is quoted as a shell quotes.
    const unescaped = line.replaceAll('\\\\', '\\').replaceAll('%%', '%');
    const printed = execFileSync('sh', ['-c', `printf '%s\\n' ${unescaped}`], { encoding: 'utf8' });
    expect(printed).toBe('/home/a b/50% $HOME `id` "q" \\\n--hidden\n');
  });

  it('starts an AppImage by its file, and sources by their folder', () => {
    expect(programOf({ APPIMAGE: '/home/a/Credit-Runway.AppImage' }).command).toEqual([
      '/home/a/Credit-Runway.AppImage',
    ]);
    app.isPackaged = false;
    expect(programOf({}).command).toEqual([process.execPath, app.getAppPath()]);
    app.isPackaged = true;
  });

  it('goes where the desktop looks', () => {
    expect(autostartFolder({ XDG_CONFIG_HOME: '/home/a/.cfg' })).toBe('/home/a/.cfg/autostart');
    expect(autostartFolder({ XDG_CONFIG_HOME: '' })).toMatch(/\/\.config\/autostart$/);
  });

  it('rejects where the file cannot be written', async () => {
    const inTheWay = join(folder, '..', '..', 'a-file');
    writeFileSync(inTheWay, '');
    await expect(writeAutostart(true, program, join(inTheWay, 'autostart'))).rejects.toThrow();
  });
});

describe('start at login elsewhere', () => {
  it('is a login item that stays in the tray', async () => {
    vi.stubGlobal('process', { ...process, platform: 'darwin' });
    await startAtLogin(true);
    expect(app.setLoginItemSettings).toHaveBeenCalledWith({ openAtLogin: true, args: ['--hidden'] });
  });
});
