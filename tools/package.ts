import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, builtFrom } from './build';
import { electronRuntime } from './electron-runtime';
import { fingerprint, onceFor } from './fingerprint';
import { main, run, type Say, step } from './step.mjs';

/** A release refuses a debugger; the end-to-end tests drive the app through one. All else is the same. */
export type Purpose = 'release' | 'tests';

const INPUTS = ['electron-builder.yml', 'package.json', 'package-lock.json', 'tools/package.ts'];

const folderFor = (purpose: Purpose): string => (purpose === 'release' ? 'dist' : 'dist/for-tests');

/** The program of the unpacked app. */
export const packagedProgram = (purpose: Purpose): string => join(folderFor(purpose), 'linux-unpacked/credit-runway');

/** Lies beside an app whose runtime gets no security fixes any more: nobody may be given it. */
export const notForRelease = (purpose: Purpose): string => join(folderFor(purpose), 'NOT-FOR-RELEASE.txt');

function judgeRuntime(purpose: Purpose, version: string): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: { electron: string };
  };
  const mark = notForRelease(purpose);
  rmSync(mark, { force: true });
  if (version === devDependencies.electron) return '';
  const reason = `for tests only, not for release: on Electron ${version} in place of ${devDependencies.electron}`;
  writeFileSync(mark, `${reason}\n`);
  return `, ${reason}`;
}

/** Makes the unpacked app of the built files, unless it is there already. */
export async function packageApp(purpose: Purpose, say: Say): Promise<void> {
  const runtime = await electronRuntime(say);
  const inputs = fingerprint(INPUTS, builtFrom(), runtime.dist);
  const packaged = await onceFor(`package-${purpose}`, inputs, folderFor(purpose), async () => {
    const options = {
      electronDist: runtime.dist,
      electronVersion: runtime.version,
      'directories.output': folderFor(purpose),
      'electronFuses.enableNodeCliInspectArguments': purpose === 'tests',
      'extraMetadata.forTests': purpose === 'tests',
    };
    const config = Object.entries(options).map(([name, value]) => `--config.${name}=${value}`);
    const args = [resolve('node_modules/electron-builder/cli.js'), '--dir', '--publish=never', ...config];
    await run(process.execPath, args, { say, remedy: 'mend what the lines above name, then start again.' });
    rmSync(join(folderFor(purpose), 'linux-unpacked/resources/default_app.asar'), { force: true });
  });
  const judgement = judgeRuntime(purpose, runtime.version);
  say(`${packaged ? `in ${folderFor(purpose)}` : 'nothing changed'}${judgement}`);
}

if (require.main === module) {
  void main(async () => {
    await step('Build', build);
    await step('Package', (say) => packageApp('release', say));
  });
}
