import { createInterface } from 'node:readline';

/** A line that asks for something impossible: its text says what is wrong with it. */
export class LineError extends Error {}

type Answer = (request: Readonly<Record<string, unknown>>) => object;

function requestOf(line: string): Readonly<Record<string, unknown>> {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    throw new LineError('is not JSON');
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    throw new LineError('is not an object');
  return request as Readonly<Record<string, unknown>>;
}

/** The number of that name in the request; an error where there is none. */
export function numberIn(request: Readonly<Record<string, unknown>>, name: string): number {
  const value = request[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new LineError(`"${name}" is not a number`);
  return value;
}

export function textIn(request: Readonly<Record<string, unknown>>, name: string): string {
  const value = request[name];
  if (typeof value !== 'string' || value === '') throw new LineError(`"${name}" is not a text`);
  return value;
}

/**
 * Answers each line of standard input with one line, in order. A bad line gets no answer but an error that names its
 * number, and the exit code tells at the end that there was one.
 */
export async function answerLines(answer: Answer): Promise<void> {
  let number = 0;
  // A reader that has gone wants no more answers.
  process.stdout.on('error', () => process.exit(1));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      process.stdout.write(`${JSON.stringify(answer(requestOf(line)))}\n`);
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      process.stderr.write(`line ${number}: ${error.message}\n`);
      process.exitCode = 1;
    }
  }
}
