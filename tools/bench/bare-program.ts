import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';

/** The packaged program's own runtime, fuses and all, with the bare app inside. Answers its program. */
export async function bareProgram(packaged: string): Promise<string> {
  const folder = join('.cache/bench/bare');
  rmSync(folder, { recursive: true, force: true });
  spawnSync('mkdir', ['-p', dirname(folder)]);
  spawnSync('cp', ['-a', dirname(packaged), folder]);
  rmSync(join(folder, 'resources'), { recursive: true });
  await createPackage('tools/bench/bare-app', join(folder, 'resources/app.asar'));
  return join(folder, 'credit-runway');
}
