import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countsOfPlaywright, countsOfVitest } from '../../tools/test-counts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'credit-runway-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const account = (content: unknown): string => {
  const file = join(folder, 'account.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

const unit = (status: string, fullName = 'a test') => ({ status, fullName });

test('every test of the parts counts once, and a skipped one is named', () => {
  const tests = [unit('passed'), unit('passed'), unit('failed'), unit('skipped', 'one left out')];
  const counts = countsOfVitest(account({ testResults: [{ name: 'a', status: 'failed', assertionResults: tests }] }));
  expect(counts).toEqual({ passed: 2, failed: 1, skipped: ['one left out'] });
});

test('a test file that cannot even be loaded is a failed test', () => {
  const counts = countsOfVitest(account({ testResults: [{ name: 'a', status: 'failed', assertionResults: [] }] }));
  expect(counts).toEqual({ passed: 0, failed: 1, skipped: [] });
});

test('an account that is missing is an error, not zero failures', () => {
  expect(() => countsOfVitest(join(folder, 'none.json'))).toThrow();
  expect(() => countsOfPlaywright(join(folder, 'none.json'))).toThrow();
});

const desktopTest = (status: string, description?: string) => ({
  title: 'the tray',
  tests: [{ status, annotations: description === undefined ? [] : [{ type: 'skip', description }] }],
});

test('tests of the desktop count through all their groups, and luck at the second try is a failure', () => {
  const inner = { title: 'inner', specs: [desktopTest('expected'), desktopTest('flaky')] };
  const outer = {
    title: 'outer',
    specs: [desktopTest('unexpected'), desktopTest('skipped', 'no bus')],
    suites: [inner],
  };
  const counts = countsOfPlaywright(account({ suites: [outer], errors: [] }));
  expect(counts).toEqual({ passed: 1, failed: 2, skipped: ['the tray (no bus)'] });
});

test('an error outside the tests of the desktop is a failed test', () => {
  expect(countsOfPlaywright(account({ suites: [], errors: [{}] })).failed).toBe(1);
});
