import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { RecordFinding } from '../core/record/verified';
import { recordVerified } from '../core/record/verified';
import { HEAD_NAME, headIn, RECORD_NAME, sha256 } from '../main/record';

/** Where the program keeps its record on this computer. */
function usualFile(): string {
  const configs: Readonly<Record<string, string>> = {
    darwin: join(homedir(), 'Library', 'Application Support'),
    win32: process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'),
  };
  const config = configs[process.platform] ?? process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
  return join(config, 'Credit Runway', RECORD_NAME);
}

const lines = (from: number, until: number): string => (from === until ? `line ${from}` : `lines ${from} to ${until}`);

const words: { readonly [K in RecordFinding['kind']]: (finding: Extract<RecordFinding, { kind: K }>) => string } = {
  changed: ({ line }) => `line ${line} is not what was written`,
  exchanged: ({ line }) => `line ${line} does not follow line ${line - 1}: one of them was exchanged`,
  missing: ({ line, until }) => `${lines(line, until)} ${line === until ? 'is' : 'are'} missing`,
  reordered: ({ line }) => `line ${line} stands behind a later one`,
  headless: ({ line }) => `${HEAD_NAME} is not beside it: lines that were cut off behind line ${line} cannot be told`,
  torn: ({ line }) => `line ${line} has no end: the program was ended as it wrote it`,
};

const said = (finding: RecordFinding): string => (words[finding.kind] as (finding: RecordFinding) => string)(finding);

async function verify(): Promise<number> {
  const [named] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const file = resolve(named ?? usualFile());
  if (!existsSync(file)) {
    console.error(`There is no record at ${file}. Name its file: npm run verify-log -- FILE`);
    return 2;
  }
  const head = await headIn(join(dirname(file), HEAD_NAME));
  const bytes = readFileSync(file);
  const verified = recordVerified(bytes.toString('utf8'), head, sha256);
  for (const { line, values } of verified.repairs) {
    const what =
      values.tornBytes === undefined
        ? `line ${values.line} was found ${values.finding}`
        : `${values.tornBytes} unfinished bytes were taken off`;
    console.log(`line ${line} says itself: ${what}`);
  }
  for (const finding of verified.findings) console.log(said(finding));
  const { unvouched, uncovered } = verified;
  if (unvouched > 0) {
    console.log(`${lines(1, unvouched)} ${unvouched === 1 ? 'is' : 'are'} no longer vouched for by what follows`);
  }
  if (uncovered !== undefined) {
    const { line, until } = uncovered;
    console.log(`${lines(line, until)} ${line === until ? 'is' : 'are'} not covered by the head`);
  }
  if (verified.findings.length > 0) return 1;
  const { count, hash } = verified.head;
  console.log(
    count === 0 ? 'The record has no lines yet.' : `${count} lines, each as it was written. Line ${count}: ${hash}`,
  );
  return 0;
}

void verify().then((code) => {
  process.exitCode = code;
});
