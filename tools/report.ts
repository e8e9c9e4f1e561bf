import { build } from './build';
import { electronRuntime } from './electron-runtime';
import { openApp, surroundings } from './open-app';
import { main, step } from './step.mjs';

void main(async () => {
  const args = process.argv.slice(2);
  const runtime = await step('Electron runtime', electronRuntime);
  await step('Build', build);
  const around = await surroundings('screen');
  try {
    const face = args.includes('--json') ? '--report-json' : '--report';
    process.exitCode = await openApp(runtime, around, [face, ...args.filter((arg) => arg !== '--json')]).ended;
  } finally {
    await around.desktop?.stop();
  }
});
