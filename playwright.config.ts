import { defineConfig } from '@playwright/test';

/**
 * Each worker has a desktop of its own. Two at a time are as many as two processors carry where a test holds the program
 * to a second; a test that mostly waits for real time to pass runs beside them.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  workers: 3,
  projects: [
    { name: 'busy', grepInvert: /@waits/, workers: 2 },
    { name: 'waiting', grep: /@waits/, workers: 1 },
  ],
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  reporter: [['list']],
});
