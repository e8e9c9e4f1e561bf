import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { send } from '../fixtures/simulator';

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the simulator alone; `onFirstLine` is given its first line while it runs. */
function simulatorRun(args: readonly string[], onFirstLine: (line: string, stop: () => void) => void): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/cli.ts', ...args]);
  return new Promise((resolve) => {
    let [output, errors] = ['', ''];
    child.stdout.on('data', (part: Buffer) => {
      const first = !output.includes('\n');
      output += part.toString('utf8');
      if (first && output.includes('\n')) onFirstLine(output.split('\n')[0] ?? '', () => child.kill('SIGTERM'));
    });
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString('utf8');
    });
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

it('the simulator started alone prints one line, answers, and ends when it is told to', {
  timeout: 30_000,
}, async () => {
  let controlled: unknown;
  const ended = await simulatorRun(['--port', '0'], (line, stop) => {
    const { control } = JSON.parse(line) as { control: string };
    const asked = { method: 'POST', path: '/control', headers: { 'content-type': 'application/json' } };
    send(Number(new URL(control).port), { ...asked, body: '{"do":"standing"}' }).then(({ text }) => {
      controlled = JSON.parse(text);
      stop();
    }, stop);
  });
  expect(ended).toMatchObject({ code: 0, errors: '' });
  expect(controlled).toMatchObject({ ok: true });
  expect(ended.output.trimEnd().split('\n')).toHaveLength(1);
  const { url, accounts } = JSON.parse(ended.output) as { url: string; accounts: Record<string, string>[] };
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(accounts.length).toBeGreaterThanOrEqual(6);
  for (const account of accounts) {
    expect(Object.keys(account)).toEqual(['name', 'accessKeyId', 'accessKeySecret', 'currency', 'kind']);
  }
  expect(new Set(accounts.map(({ currency }) => currency))).toEqual(new Set(['CNY', 'USD', 'JPY']));
  expect(new Set(accounts.map(({ kind }) => kind))).toEqual(new Set(['prepaid', 'postpaid']));
});

it.each([
  ['--port=70000', '--port must be a whole number from 0 to 65535'],
  ['--seed=many', '--seed must be a whole number'],
  ['--speed=9', "Unknown option '--speed'"],
  ['now', "Unexpected argument 'now'"],
])(
  'the simulator started with %s says what is wrong and how it is meant',
  { timeout: 30_000 },
  async (argument, reason) => {
    const { code, output, errors } = await simulatorRun([argument], () => undefined);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(reason);
    expect(errors).toContain('Usage: npm run simulator');
  },
);
