import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Only a test that hangs meets it: times are no bounds here, and the machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One for each processor: half of the time a test of the vault or of a power cut waits.
    maxWorkers: '100%',
    // Without a layout nothing can take the focus, and Mantine prints a whole tree of nodes to say so.
    onConsoleLog: (log) => !log.includes('use-focus-trap'),
    exclude: ['test/e2e/**', 'node_modules/**'],
  },
});
