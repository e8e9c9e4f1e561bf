import { existsSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { notForRelease } from '../../tools/package';
import { test } from './fixture';

const wanted = (JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: { electron: string } })
  .devDependencies.electron;

test('an app on another Electron than package.json names lies beside a mark that it is not for release', async ({
  launch,
}) => {
  const program = await launch();
  const running = await program.app.evaluate(() => process.versions.electron);
  const mark = notForRelease('tests');
  const marked = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  const reason = `for tests only, not for release: on Electron ${running} in place of ${wanted}\n`;
  expect(marked).toBe(running === wanted ? '' : reason);
  expect(Number.parseInt(wanted, 10)).toBeGreaterThanOrEqual(45);
});
