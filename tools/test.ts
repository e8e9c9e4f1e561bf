import { mkdirSync, rmSync } from 'node:fs';
import { build } from './build';
import { checks } from './check';
import { electronRuntime } from './electron-runtime';
import { packageApp } from './package';
import { installPythonClient } from './python-client';
import { playwrightArguments, runToTheEnd, vitestArguments } from './runners';
import { main, type Say, step } from './step.mjs';
import { type Counts, countsOfPlaywright, countsOfVitest, sum } from './test-counts';

const PASSED: Counts = { passed: 1, failed: 0, skipped: [] };
const FAILED: Counts = { passed: 0, failed: 1, skipped: [] };
const RESULTS = 'test-results';

/** A step that counts as one test. */
async function asTest(name: string, work: (say: Say) => Promise<unknown>): Promise<Counts> {
  try {
    await step(name, work);
    return PASSED;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

/** A runner that falls over without naming a test is a failed test. */
async function asCounts(args: readonly string[], env: Record<string, string>, read: () => Counts): Promise<Counts> {
  const code = await runToTheEnd(args, env);
  try {
    const counts = read();
    return code !== 0 && counts.failed === 0 ? sum([counts, FAILED]) : counts;
  } catch (error) {
    console.error(`No account of the tests (${args[0]} ended with ${code}): ${error}`);
    return FAILED;
  }
}

function unitTests(): Promise<Counts> {
  const file = `${RESULTS}/vitest.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return asCounts([...vitestArguments, ...reporters], {}, () => countsOfVitest(file));
}

function desktopTests(): Promise<Counts> {
  const file = `${RESULTS}/playwright.json`;
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  return asCounts([...playwrightArguments, '--reporter=list,json'], env, () => countsOfPlaywright(file));
}

void main(async () => {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  await step('Electron runtime', electronRuntime);
  // Mostly downloads: the checks need nothing of it.
  const pythonClient = step('Python client', installPythonClient);
  pythonClient.catch(() => undefined);
  const counts: Counts[] = [];
  for (const check of checks) counts.push(await asTest(check.name, check.passes));
  counts.push(await asTest('Build', build));
  counts.push(await asTest('Package', (say) => packageApp('release', say)));
  counts.push(await asTest('Package for the tests', (say) => packageApp('tests', say)));
  await pythonClient;
  console.error('▸ Tests of the parts');
  counts.push(await unitTests());
  console.error('▸ Tests of the packaged app on a real desktop');
  counts.push(await desktopTests());
  const { passed, failed, skipped } = sum(counts);
  for (const reason of skipped) console.error(`Skipped: ${reason}`);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed${skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`);
});
