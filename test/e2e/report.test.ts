import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import type { ReportRow } from '../../core/report';
import type { AccountStanding } from '../../simulator/control-request';
import type { Desktop } from '../../tools/desktop/desktop';
import { packagedProgram } from '../../tools/package';
import { test } from './fixture';
import { connect, type Simulated, startSimulated } from './simulated';

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Runs the packaged program as a terminal would, to its end. */
function run({ env }: Desktop, configHome: string, args: readonly string[]): Promise<Ended> {
  const program = spawn(resolve(packagedProgram('tests')), [...asRoot, ...args], {
    env: { ...env, XDG_CONFIG_HOME: configHome },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  program.stdout.on('data', (chunk) => {
    output += chunk;
  });
  program.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((ended) => program.on('close', (code) => ended({ code, output, errors })));
}

const FIELDS = [
  'account',
  'currency',
  'available',
  'floor',
  'burnRatePerDay',
  'runwayDays',
  'depletesAt',
  'health',
  'asOf',
  'source',
];

async function standings(simulated: Simulated): Promise<ReadonlyMap<string, AccountStanding>> {
  const { accounts } = (await simulated.command({ do: 'standing' })) as { readonly accounts?: AccountStanding[] };
  return new Map(accounts?.map((standing) => [standing.name, standing]));
}

test('a report tells each account as it stands, and nothing else', { tag: '@waits' }, async ({ desktop, launch }) => {
  const simulated = await startSimulated();
  await simulated.command({ do: 'set-clock', speed: 0 });
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await Promise.all(simulated.accounts.map((account) => connect(page, account)));
  await program.kill();

  const { code, output } = await run(desktop, program.configHome, [simulated.flag, '--report-json']);
  const rows = JSON.parse(output) as readonly ReportRow[];
  const standing = await standings(simulated);
  expect(code).toBe(0);
  expect(rows.map(({ account }) => account).sort()).toEqual(simulated.accounts.map(({ name }) => name).sort());
  for (const row of rows) {
    expect(Object.keys(row), row.account).toEqual(FIELDS);
    expect(row.currency, row.account).toBe(standing.get(row.account)?.currency);
    expect(Number(row.available), row.account).toBe(Number(standing.get(row.account)?.available));
    expect(Number(row.floor), row.account).toBe(Number(simulated.named(row.account).floor));
    expect(row.available, row.account).toMatch(/^-?\d+(\.\d+)?$/);
    expect(row.asOf, row.account).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    expect(row.source, row.account).toBe('connected');
  }

  const table = await run(desktop, program.configHome, [simulated.flag, '--report', '--lang=en']);
  expect(table.code).toBe(0);
  const [headings, ...lines] = table.output.trim().split('\n');
  expect(headings).toMatch(/^Account +Balance +Spending a day +Days left +Runs out +Status$/);
  expect(lines).toHaveLength(7);
  expect(lines).toContainEqual(
    expect.stringMatching(/^Lumen-AI-POC-Tokyo +CNY [\d,]+\.\d\d +[\d,]+\.\d\d +4\.\d .+ critical$/),
  );

  await simulated.command({ do: 'fault', account: 'Pavo-Games-Hangzhou', fault: { mode: 'no-permission' } });
  const failed = await run(desktop, program.configHome, [simulated.flag, '--report-json']);
  expect(failed.code).toBe(1);
  expect(JSON.parse(failed.output)).toHaveLength(7);
  await simulated.close();
});

test('a command line that cannot be meant ends with 2, and says what it should be', async ({ desktop }) => {
  const home = mkdtempSync(join(tmpdir(), 'credit-runway-arguments-'));
  const wrong = [
    ['--simulator=http://example.com:80', '--simulator takes an address on this computer only'],
    ['--screenshot=', '--screenshot takes a file name'],
  ] as const;
  for (const [flag, says] of wrong) {
    const { code, output, errors } = await run(desktop, home, [flag]);
    expect(code, flag).toBe(2);
    expect(errors, flag).toContain(says);
    expect(output, flag).toBe('');
  }
  rmSync(home, { recursive: true, force: true });
});

test('a picture of the window is saved, and the program ends', async ({ desktop }) => {
  const home = mkdtempSync(join(tmpdir(), 'credit-runway-picture-'));
  const file = join(home, 'window.png');
  const { code } = await run(desktop, home, [`--screenshot=${file}`]);
  expect(code).toBe(0);
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(760);
  // An empty window is a few kilobytes; one with text, charts and a table is many.
  expect(png.length).toBeGreaterThan(40_000);
  rmSync(home, { recursive: true, force: true });
});
