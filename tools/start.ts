import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from './build';
import { until } from './desktop/programs';
import { electronRuntime } from './electron-runtime';
import { openApp, type RunningApp, type Surroundings, surroundings } from './open-app';
import { main, StepFailure, step } from './step.mjs';

/** The picture is taken when the table has not changed for so long. */
const SETTLED_AFTER = 2_500;
const PATIENCE_SECONDS = 60;

function screenshotIn(args: readonly string[]): { readonly file?: string; readonly others: readonly string[] } {
  const place = args.findIndex((arg) => arg === '--screenshot' || arg.startsWith('--screenshot='));
  const flag = args[place];
  if (flag === undefined) return { others: args };
  const joined = flag.startsWith('--screenshot=');
  const file = joined ? flag.slice('--screenshot='.length) : args[place + 1];
  if (file === undefined || file === '' || file.startsWith('-')) {
    throw new StepFailure('--screenshot names no file.', 'name one: npm start -- --screenshot runway.png');
  }
  return { file: resolve(file), others: args.filter((_, at) => at !== place && (joined || at !== place + 1)) };
}

/** On a virtual display the whole screen is what a person would see; elsewhere the app pictures its own window. */
async function takePicture(file: string, around: Surroundings, app: RunningApp): Promise<number> {
  const { desktop } = around;
  if (desktop === undefined) return app.ended;
  await step('Picture', async (say) => {
    say('waiting for the readings');
    const ended = app.ended.then((code) => {
      throw new StepFailure(`The app ended with ${code} before there was a picture.`, 'see its lines above.');
    });
    const settled = until(
      'the first readings',
      async () => {
        const wrote = app.lastWrote();
        return wrote !== undefined && performance.now() - wrote > SETTLED_AFTER;
      },
      PATIENCE_SECONDS,
    );
    await Promise.race([settled, ended]);
    await desktop.screenshot(file);
    say(file);
  });
  app.stop();
  return Promise.race([app.ended, sleep(3_000, 0)]);
}

void main(async () => {
  const { file, others } = screenshotIn(process.argv.slice(2));
  const runtime = await step('Electron runtime', electronRuntime);
  await step('Build', build);
  const around = await surroundings('desktop');
  const { desktop } = around;
  const own = desktop === undefined && file !== undefined ? [`--screenshot=${file}`] : [];
  try {
    const app = openApp(runtime, around, [...(desktop === undefined ? [] : ['--print-table']), ...own, ...others]);
    process.exitCode = await (file === undefined ? app.ended : takePicture(file, around, app));
  } finally {
    await desktop?.stop();
  }
});
