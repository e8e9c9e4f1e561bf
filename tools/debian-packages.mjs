import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { run, StepFailure } from './step.mjs';

/** What Electron and the keychain link against. */
export const RUNTIME = [
  'libnss3',
  'libatk-bridge2.0-0',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libnotify4',
  'libsecret-1-0',
];

/** A desktop for a machine that has none: screen, bus and the tool that asks it (busctl), keyring, panel, fonts. */
export const DESKTOP = [
  'xvfb',
  'dbus',
  'gnome-keyring',
  'xfwm4',
  'xfce4-panel',
  'xfce4-notifyd',
  'adwaita-icon-theme',
  'imagemagick',
  'systemd',
  'fonts-dejavu-core',
  'fonts-wqy-microhei',
];

/** What the tests use: clicks, the keyring's own tool, its prompt, gdbus, certificates, a screen of their own. */
export const DESKTOP_TESTS = ['xdotool', 'libsecret-tools', 'gcr', 'libglib2.0-bin', 'openssl', 'xauth'];

/** True on Debian 12 and later, where the names above are known to be right. */
const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** @param {readonly string[]} packages */
function missing(packages) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${Status}\n', ...packages], { encoding: 'utf8' });
  const installed = new Set(
    query.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((name) => !installed.has(name));
}

/**
 * Installs the system packages that are missing; where it may not, tells the exact command.
 * @param {readonly string[]} packages
 * @param {import('./step.mjs').Say} say
 */
export async function installDebianPackages(packages, say) {
  if (!isDebian()) return say('not Debian: left to you');
  const absent = missing(packages);
  if (absent.length === 0) return say('all there');
  const command = `apt-get install -y --no-install-recommends ${absent.join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new StepFailure(
      `These system packages are missing: ${absent.join(' ')}`,
      `run this, then start again:\n\n  sudo apt-get update && sudo ${command}\n`,
    );
  }
  const options = { say, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const remedy = `see that this works, then start again:\n\n  apt-get update && ${command}\n`;
  await run('apt-get', ['update'], { ...options, remedy });
  await run('apt-get', command.split(' ').slice(1), { ...options, remedy });
  say(`installed ${absent.length}`);
}
