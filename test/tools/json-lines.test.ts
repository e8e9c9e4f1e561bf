import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';

const program = (name: string) => spawn(process.execPath, ['--import', 'tsx', `tools/${name}.ts`]);

interface Outcome {
  readonly answers: readonly Record<string, unknown>[];
  readonly errors: string;
  readonly code: number | null;
}

function answersTo(name: string, lines: readonly string[]): Promise<Outcome> {
  const child = program(name);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdin.end(`${lines.join('\n')}\n`);
  return new Promise((settle) =>
    child.on('close', (code) => {
      const answers = output
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Record<string, unknown> => JSON.parse(line));
      settle({ answers, errors, code });
    }),
  );
}

const HOUR = 3_600;
const hourly = (hours: number, closing: number) =>
  Array.from({ length: hours + 1 }, (_, index) => [1_790_000_000 + index * HOUR, closing + (hours - index) * 10]);

const request = (id: string, rest: object = {}) => ({
  id,
  now: 1_790_000_000 + 336 * HOUR,
  tz: 480,
  floor: 0,
  history: hourly(336, 2_400),
  ...rest,
});

describe('npm run forecast', () => {
  it('answers each line in order, and null beyond 30 days or where nothing is spent', async () => {
    const still = hourly(336, 0).map(([t]) => [t, 500]);
    const { answers, code, errors } = await answersTo('forecast', [
      JSON.stringify(request('ten days')),
      JSON.stringify(request('floor', { floor: 1_300 })),
      JSON.stringify(request('far', { history: hourly(336, 90_000) })),
      JSON.stringify(request('still', { history: still })),
    ]);
    expect(answers).toMatchObject([
      { id: 'ten days', p50: 240, alarm5d: false },
      { id: 'floor', p50: 110, alarm5d: true },
      { id: 'far', p10: null, p50: null, p90: null, alarm5d: false },
      { id: 'still', p10: null, p50: null, p90: null, alarm5d: false },
    ]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  it('names a bad line, answers the others and fails at the end', async () => {
    const { answers, errors, code } = await answersTo('forecast', [
      '{"id":',
      '[]',
      JSON.stringify(request('no floor', { floor: undefined })),
      JSON.stringify(request('bad reading', { history: [[1, 2], [2]] })),
      JSON.stringify(request('no history', { history: [] })),
      JSON.stringify(request('good')),
    ]);
    expect(answers.map(({ id }) => id)).toEqual(['good']);
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([
      'line 1: is not JSON',
      'line 2: is not an object',
      'line 3: "floor" is not a number',
      'line 4: "history"[1] is not a pair of numbers',
      'line 5: "history" is not a list of readings',
    ]);
  });
});

describe('npm run detect-spikes', () => {
  it('answers a line before it reads the next, and names the spike', async () => {
    const child = program('detect-spikes');
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (hour: number, balance: number): Promise<Record<string, unknown>> => {
      const line = { acct: 'a', t: 1_790_000_000 + hour * HOUR, balance, floor: 0, tz: 480 };
      child.stdin.write(`${JSON.stringify(line)}\n`);
      return JSON.parse((await answers.next()).value);
    };
    for (let hour = 0; hour < 150; hour += 1) expect(await ask(hour, 3_000 - 10 * hour)).toEqual({ alarm: false });
    const spike = await ask(150, 700);
    expect(spike).toMatchObject({ alarm: true, since: 1_790_000_000 + 149 * HOUR });
    child.stdin.end();
  });

  it('keeps accounts apart, names a bad line and fails at the end', async () => {
    const line = (acct: string, balance: unknown) => JSON.stringify({ acct, t: 1, balance, floor: 0, tz: 0 });
    const { answers, errors, code } = await answersTo('detect-spikes', [line('a', 5), line('b', '5'), line('b', 5)]);
    expect(answers).toEqual([{ alarm: false }, { alarm: false }]);
    expect(errors.trim()).toBe('line 2: "balance" is not a number');
    expect(code).toBe(1);
  });
});
