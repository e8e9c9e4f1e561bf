import { readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** The tests left out, each with its reason where it gives one. */
  readonly skipped: readonly string[];
}

export const sum = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  skipped: counts.flatMap(({ skipped }) => skipped),
});

interface VitestFile {
  readonly status: string;
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

/** A file that fails outside its tests counts as a failed test. */
export function countsOfVitest(file: string): Counts {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as { readonly testResults: readonly VitestFile[] };
  return sum(
    testResults.map(({ status, assertionResults }) => {
      const count = (wanted: string) => assertionResults.filter((test) => test.status === wanted).length;
      const failed = count('failed');
      const others = assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed');
      return {
        passed: count('passed'),
        failed: status === 'failed' && failed === 0 ? 1 : failed,
        skipped: others.map(({ fullName }) => fullName),
      };
    }),
  );
}

interface PlaywrightTest {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly annotations: readonly { readonly type: string; readonly description?: string }[];
}
interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly { readonly title: string; readonly tests: readonly PlaywrightTest[] }[];
}

/** A test that passes only when tried again counts as failed; so does an error outside the tests. */
export function countsOfPlaywright(file: string): Counts {
  const account = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly suites: readonly PlaywrightSuite[];
    readonly errors: readonly unknown[];
  };
  const errors: Counts = { passed: 0, failed: account.errors.length, skipped: [] };
  return sum([...account.suites.map(countsOfSuite), errors]);
}

function countsOfSuite({ suites = [], specs }: PlaywrightSuite): Counts {
  const own = specs.flatMap(({ title, tests }) => tests.map((test) => countsOfTest(title, test)));
  return sum([...own, ...suites.map(countsOfSuite)]);
}

function countsOfTest(title: string, { status, annotations }: PlaywrightTest): Counts {
  const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
  return {
    passed: status === 'expected' ? 1 : 0,
    failed: status === 'unexpected' || status === 'flaky' ? 1 : 0,
    skipped: status === 'skipped' ? [`${title} (${reason})`] : [],
  };
}
