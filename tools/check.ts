import { join } from 'node:path';
import { main, run, type Say, StepFailure, step } from './step.mjs';

export interface Check {
  readonly name: string;
  readonly passes: (say: Say) => Promise<void>;
}

/** A program of node_modules, by the file that its package names. */
const program =
  (file: string, ...args: readonly string[]) =>
  async (say: Say): Promise<void> => {
    const remedy = 'mend what the lines above name.';
    await run(process.execPath, [join('node_modules', file), ...args], { say, remedy, lines: 200 });
    say('clean');
  };

/** What must hold of the source before anything runs. */
export const checks: readonly Check[] = [
  { name: 'Types, folder by folder', passes: program('typescript/bin/tsc', '-b') },
  { name: 'Lint, format and import rule', passes: program('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.') },
  { name: 'Nothing unused', passes: program('knip/bin/knip.js', '--no-progress') },
];

if (require.main === module) {
  void main(async () => {
    const failures: string[] = [];
    for (const check of checks) {
      await step(check.name, check.passes).catch((error: unknown) => {
        failures.push(error instanceof Error ? error.message : String(error));
      });
    }
    if (failures.length > 0) throw new StepFailure(failures.join('\n\n'), 'mend what the lines above name.');
  });
}
