import { build } from './build';
import { packageApp } from './package';
import { playwrightArguments, runToTheEnd } from './runners';
import { main, step } from './step.mjs';

/** The tests of the packaged app alone: npm run test:desktop -- [a part of their names or files] */
void main(async () => {
  await step('Build', build);
  await step('Package', (say) => packageApp('release', say));
  await step('Package for the tests', (say) => packageApp('tests', say));
  process.exitCode = (await runToTheEnd([...playwrightArguments, ...process.argv.slice(2)], {})) ?? 1;
});
