import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackages } from './debian-packages.mjs';
import { main, run, type Say, step } from './step.mjs';

const REQUIREMENTS = 'test/simulator/requirements.txt';
const REMEDY = 'see that python3 (3.9 or later, with venv) is there and that pip reaches its index, then start again.';

/** Installs the official Python SDKs, the simulator's independent client, and what opens our exports, into `.cache/python`. */
export async function installPythonClient(say: Say): Promise<void> {
  const folder = resolve('.cache/python');
  const installed = join(folder, 'installed.txt');
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return say('all there');
  if (spawnSync('python3', ['-c', 'import ensurepip, venv']).status !== 0) {
    await installDebianPackages(['python3-venv'], say);
  }
  rmSync(folder, { recursive: true, force: true });
  say('making a virtual environment');
  await run('python3', ['-m', 'venv', folder], { say, remedy: REMEDY });
  const options = ['--disable-pip-version-check', '--progress-bar=off', '--prefer-binary'];
  const args = ['-m', 'pip', 'install', ...options, '-r', REQUIREMENTS];
  await run(join(folder, 'bin/python'), args, { say, remedy: REMEDY });
  writeFileSync(installed, wanted);
  say('installed the Python packages');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void main(() => step('Python client', installPythonClient));
}
