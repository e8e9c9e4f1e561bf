import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { expect } from '@playwright/test';
import { until } from '../../tools/desktop/programs';
import { packagedProgram } from '../../tools/package';
import { test } from './fixture';

/** Nobody. As root Chromium's sandbox does not start, so the other tests run without it. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

const statusOf = (id: string) => readFileSync(`/proc/${id}/status`, 'utf8');

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // gone in the meantime
  }
}

const rendererIn = (folder: string): string | undefined =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .find((id) => {
      const command = readQuietly(`/proc/${id}/cmdline`);
      return command.includes('--type=renderer') && command.includes(`--user-data-dir=${folder}`);
    });

test('the system confines the process that draws the pages, for a person who is not root', async ({ desktop }) => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-runway-nobody-'));
  spawnSync('cp', ['-al', dirname(resolve(packagedProgram('tests'))), join(folder, 'program')]);
  chmodSync(folder, 0o755);
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const rootsOwn = [
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'XDG_CACHE_HOME',
    'XDG_RUNTIME_DIR',
    'DBUS_SESSION_BUS_ADDRESS',
  ];
  const identity = isRoot ? ['--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'] : [];
  const asNobody = [...identity, 'env', ...rootsOwn.flatMap((name) => ['-u', name]), `HOME=${folder}`];
  const screen = desktop.start('setpriv', [...asNobody, 'Xvfb', '-displayfd', '3', '-screen', '0', '1280x800x24']);
  let number = '';
  (screen.stdio[3] as Readable).on('data', (chunk) => {
    number += chunk;
  });
  await until('the screen of nobody', async () => number.endsWith('\n'));
  const command = [...asNobody, `DISPLAY=:${number.trim()}`, join(folder, 'program/credit-runway')];
  const program = desktop.start('setpriv', command);

  const renderer = await until('the process that draws', async () => rendererIn(folder), 30);
  const confined = async () => /^Seccomp:\t2$/m.test(statusOf(renderer));
  await until('its sandbox', confined);
  expect(statusOf(renderer)).toMatch(/^NoNewPrivs:\t1$/m);
  expect(statusOf(renderer)).not.toMatch(/^Uid:\t0\t/m);
  expect(readQuietly(`/proc/${renderer}/cmdline`)).not.toContain('--no-sandbox');
  program.kill('SIGKILL');
  screen.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
