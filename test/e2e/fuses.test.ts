import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect } from '@playwright/test';
import type { Desktop } from '../../tools/desktop/desktop';
import { packagedProgram } from '../../tools/package';
import { test } from './fixture';

/** The released program's first words on a report, in a folder of its own; it ends by itself. */
async function report(
  desktop: Desktop,
  folder: string,
  how: { env?: Record<string, string>; args?: string[]; program?: string },
) {
  const { env = {}, args = [], program = resolve(packagedProgram('release')) } = how;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...sandbox, ...args, '--report-json'], {
    env: { ...desktop.env, XDG_CONFIG_HOME: folder, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  await new Promise((ended) => child.on('close', ended));
  return said;
}

const ACCOUNT = '"runwayDays"';

test.describe('a released program cannot be turned into something else', () => {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'credit-runway-fuses-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('its fuses are as they must be, and the tested one differs in the debugger alone', async () => {
    // The bytes of the fuse wire inside the binary.
    const [off, on] = [...Buffer.from('01')];
    const wanted = {
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: off,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    };
    expect(await getCurrentFuseWire(packagedProgram('release'))).toMatchObject(wanted);
    expect(await getCurrentFuseWire(packagedProgram('tests'))).toMatchObject({
      ...wanted,
      [FuseV1Options.EnableNodeCliInspectArguments]: on,
    });
  });

  test('it does not run as plain Node', async ({ desktop }) => {
    const script = 'console.log("plain Node")';
    const said = await report(desktop, folder, { env: { ELECTRON_RUN_AS_NODE: '1' }, args: ['-e', script] });
    expect(said).not.toContain('plain Node');
    expect(said).toContain(ACCOUNT);
  });

  test('it opens no debugger', async ({ desktop }) => {
    const said = await report(desktop, folder, { args: ['--inspect=127.0.0.1:0'] });
    expect(said).not.toContain('Debugger listening');
    expect(said).toContain(ACCOUNT);
  });

  test('it takes no options for Node from its surroundings', async ({ desktop }) => {
    const intruder = join(folder, 'intruder.js');
    writeFileSync(intruder, `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'came-in'))}, '');`);
    const said = await report(desktop, folder, { env: { NODE_OPTIONS: `--require=${intruder}` } });
    expect(existsSync(join(folder, 'came-in'))).toBe(false);
    expect(said).toContain(ACCOUNT);
  });

  test('it runs no loose files that lie beside its archive', async ({ desktop }) => {
    // On the same disk as the program, which is linked, not copied.
    const copy = test.info().outputPath('program');
    mkdirSync(dirname(copy), { recursive: true });
    spawnSync('cp', ['-al', dirname(resolve(packagedProgram('release'))), copy]);
    mkdirSync(join(copy, 'resources/app'));
    writeFileSync(join(copy, 'resources/app/package.json'), '{ "main": "index.js" }');
    writeFileSync(join(copy, 'resources/app/index.js'), 'console.log("loose files"); process.exit();');
    const said = await report(desktop, folder, { program: join(copy, 'credit-runway') });
    rmSync(copy, { recursive: true });
    expect(said).not.toContain('loose files');
    expect(said).toContain(ACCOUNT);
  });
});
