import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { fine, plants } from './fixtures/import-plants';

const FOLDERS = ['core', 'main', 'preload', 'renderer', 'simulator', 'tools'];
const FILES = ['biome.json', 'package.json', 'tsconfig.json', 'tsconfig.base.json', '.gitignore'];

/** All that a program says, whether or not it is content. */
const said = (program: string, args: readonly string[], cwd: string): Promise<string> =>
  new Promise((settle) => {
    execFile(process.execPath, [resolve('node_modules', program), ...args], { cwd, maxBuffer: 1e8 }, (_, out, err) =>
      settle(out + err),
    );
  });

/** The files with an error, and what the errors are. */
interface Verdict {
  readonly types: string;
  readonly lint: string;
}

describe('the import rule', () => {
  let copy = '';
  let verdict: Verdict = { types: '', lint: '' };

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'credit-runway-rule-'));
    for (const name of [...FOLDERS, ...FILES])
      if (existsSync(name)) cpSync(name, join(copy, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    const put = (files: readonly { readonly file: string; readonly code: string }[]) => {
      for (const { file, code } of files) writeFileSync(join(copy, file), code);
    };
    put(Object.entries(fine).map(([file, code]) => ({ file, code })));
    // The compiler first: Electron, once named in core, would bring Node's types along for the other plants.
    put(plants.filter(({ by }) => by.includes('types')));
    const folders = ['core', 'preload', 'simulator', 'main', 'renderer'];
    const types = await said('typescript/bin/tsc', ['-b', '--pretty', 'false', ...folders], copy);
    put(plants);
    const options = ['--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none'];
    const lint = await said('@biomejs/biome/bin/biome', ['lint', ...options, '.'], copy);
    verdict = { types, lint };
  }, 120_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const complaints = (by: 'types' | 'lint', file: string): readonly string[] =>
    verdict[by].split('\n').filter((line) => line.includes('error') && line.includes(file));

  test.each(plants)('$what is caught by $by', ({ file, by }) => {
    for (const checker of by) expect(complaints(checker, file), checker).not.toEqual([]);
  });

  test.each(Object.keys(fine))('what the rule allows passes: %s', (file) => {
    expect([...complaints('types', file), ...complaints('lint', file)]).toEqual([]);
  });

  test('the tree without the plants keeps the rule', () => {
    const rules = /noRestrictedImports|noRestrictedGlobals|noImportCycles|noBarrelFile|noDefaultExport|plugin,/;
    const others = verdict.lint.split('\n').filter((line) => line.startsWith('::error') && !line.includes('planted-'));
    expect(others.filter((line) => rules.test(line))).toEqual([]);
  });
});
