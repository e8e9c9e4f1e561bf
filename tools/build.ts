import { fingerprint, onceFor } from './fingerprint';
import { main, run, type Say, step } from './step.mjs';
import { drawTrayIcons } from './tray-icons';

const FOLDERS = ['core', 'main', 'preload', 'renderer', 'simulator'];
const INPUTS = [...FOLDERS, 'tools/tray', 'tools/tray-icons.ts', 'electron.vite.config.ts', 'package-lock.json'];

/** What the built app was made from. */
export const builtFrom = (): string => fingerprint(INPUTS);

/** Bundles the app into out/, unless it is there already. */
export async function build(say: Say): Promise<void> {
  const built = await onceFor('build', builtFrom(), 'out/main/index.js', async () => {
    const remedy = 'mend what the lines above name, then start again.';
    await run(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], { say, remedy });
    await drawTrayIcons('out/main/tray');
  });
  say(built ? 'built' : 'nothing changed');
}

if (require.main === module) void main(() => step('Build', build));
