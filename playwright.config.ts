import { defineConfig } from '@playwright/test';

/** Each worker has a desktop of its own, so two at a time are as many as two processors carry. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  reporter: [['list']],
});
