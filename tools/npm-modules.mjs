import { existsSync, readFileSync } from 'node:fs';
import { run } from './step.mjs';

/** @param {string} file */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** npm keeps its own account of what lies in node_modules: it is compared with the lock file. */
function upToDate() {
  const account = 'node_modules/.package-lock.json';
  if (!existsSync(account)) return false;
  const installed = packagesIn(account);
  return Object.entries(packagesIn('package-lock.json')).every(
    ([place, wanted]) =>
      place === '' ||
      installed[place]?.version === wanted.version ||
      (installed[place] === undefined && (wanted.optional || wanted.peer)),
  );
}

/** @param {import('./step.mjs').Say} say */
export async function installNpmModules(say) {
  if (upToDate()) return say('all there');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=http'], {
    say,
    env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    remedy: 'see that npm reaches its registry (npm ping), then start again.',
  });
  say('installed from the lock file');
}
