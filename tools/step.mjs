import { spawn } from 'node:child_process';

/** A step that failed: what went wrong, and what the person at the keyboard can do about it. */
export class StepFailure extends Error {
  /**
   * @param {string} what
   * @param {string} remedy
   */
  constructor(what, remedy) {
    super(what);
    this.remedy = remedy;
  }
}

/** @typedef {(line: string) => void} Say Tells where a step stands; the last line is shown as time goes by. */

const BEAT = 5_000;

/** Progress goes to standard error: standard output belongs to the report and the runway table. */
const print = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step of the set-up and keeps telling how far it is.
 * @template T
 * @param {string} title
 * @param {(say: Say) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now();
  let latest = '';
  print(`▸ ${title}`);
  const beat = setInterval(() => print(`  … ${seconds(start)}  ${latest.slice(0, 100)}`), BEAT);
  try {
    const outcome = await work((line) => {
      latest = line.trim();
    });
    print(`✔ ${title} (${latest === '' ? '' : `${latest}, `}${seconds(start)})`);
    return outcome;
  } catch (error) {
    print(`✘ ${title} (${seconds(start)})`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/**
 * Runs a command quietly; its last line is the step's progress, its last lines are the failure's text.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ say: Say, remedy: string, cwd?: string, env?: Record<string, string | undefined>, lines?: number }} options
 *   `lines`: how many of the last lines tell a failure
 * @returns {Promise<string>} what it wrote to standard output
 */
export function run(command, args, { say, remedy, cwd, env, lines = 25 }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: cwd ?? process.cwd(),
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let told = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      told += chunk;
      say(
        told
          .slice(-500)
          .trim()
          .split(/[\r\n]+/)
          .at(-1) ?? '',
      );
    };
    child.stdout.on('data', (chunk) => {
      output += chunk;
      listen(chunk);
    });
    child.stderr.on('data', listen);
    child.on('error', (error) => reject(new StepFailure(`${command}: ${error.message}`, remedy)));
    child.on('close', (code, signal) => {
      const tail = told
        .trim()
        .split(/[\r\n]+/)
        .slice(-lines)
        .join('\n');
      if (code === 0) resolve(output);
      else reject(new StepFailure(`${command} ended with ${signal ?? code}\n${tail}`, remedy));
    });
  });
}

/**
 * The end of a program of `tools/`: prints a failure with its remedy, and sets the exit code.
 * @param {() => Promise<void>} program
 */
export async function main(program) {
  try {
    await program();
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    print(`\n${failure instanceof StepFailure ? failure.message : (failure.stack ?? failure.message)}`);
    if (failure instanceof StepFailure) print(`\nWhat to do: ${failure.remedy}`);
    process.exitCode = 1;
  }
}
