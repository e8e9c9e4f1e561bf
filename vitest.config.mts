import { defineConfig } from 'vitest/config';

const window = 'test/renderer/**/*.test.{ts,tsx}';
const pure = 'test/{core,simulator}/**/*.test.ts';

export default defineConfig({
  test: {
    // Only a test that hangs meets it: times are no bounds here, and the machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One for each processor: half of the time a test of the vault or of a power cut waits.
    maxWorkers: '100%',
    // Without a layout nothing can take the focus, and Mantine prints a whole tree of nodes to say so.
    onConsoleLog: (log) => !log.includes('use-focus-trap'),
    // Files that leave nothing behind share a process: loading the same modules for each took longer than their tests.
    projects: [
      { extends: true, test: { name: 'pure', include: [pure], isolate: false } },
      { extends: true, test: { name: 'window', include: [window], isolate: false } },
      {
        extends: true,
        test: {
          name: 'machine',
          globalSetup: 'test/fixtures/built-once.ts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [pure, window, 'test/e2e/**', 'node_modules/**'],
        },
      },
    ],
  },
});
