import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixture';
import { connect, send, startSimulated } from './simulated';

/** Chromium's own, before a line of ours has run: a random number, and the port of the tests' debugger. */
const NOT_OURS = /^(?:Crashpad\/client_id|DevToolsActivePort) /;

/** What somebody else on this computer could read, list or change. */
const open = (folder: string): readonly string[] =>
  [folder, ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))]
    .map((path) => ({ path, found: statSync(path, { throwIfNoEntry: false }) }))
    .filter(({ found }) => found !== undefined && (found.mode & 0o077) !== 0)
    .filter(({ found }) => found?.isSocket() !== true)
    .map(({ path, found }) => `${relative(folder, path) || '.'} ${((found?.mode ?? 0) & 0o777).toString(8)}`)
    .filter((line) => !NOT_OURS.test(line));

for (const umask of [0o022, 0o000]) {
  test(`under umask 0${umask.toString(8)}, nobody else can read what the program keeps`, async ({ launch }) => {
    const simulated = await startSimulated();
    const before = process.umask(umask);
    const program = await launch({ args: [simulated.flag] }).finally(() => process.umask(before));
    const page = await program.window();
    await connect(page, simulated.named('Lumen-AI-POC-Tokyo'));
    await send(page, 'settings.change', { theme: 'dark' });
    await send(page, 'readings.refresh', {});
    const folder = await program.app.evaluate(({ app }) => app.getPath('userData'));
    await expect.poll(() => readdirSync(folder)).toEqual(expect.arrayContaining(['settings.json', 'history.db']));
    await page.waitForTimeout(2_000);
    expect.soft(open(folder)).toEqual([]);
    await program.close();
    expect(open(folder)).toEqual([]);
    await simulated.close();
  });
}
