import { type SpawnOptions, spawn } from 'node:child_process';

export const playwrightArguments: readonly string[] = ['node_modules/@playwright/test/cli.js', 'test'];
export const vitestArguments: readonly string[] = ['node_modules/vitest/vitest.mjs', 'run'];

/** Runs a test runner for all to see; answers its exit code, null where it was killed. */
export function runToTheEnd(args: readonly string[], env: Record<string, string>): Promise<number | null> {
  const options: SpawnOptions = { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  const child = spawn(process.execPath, args, options);
  return new Promise((settle) => child.on('close', settle));
}
