import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const present = (entries: Record<string, string>) =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

/** The native modules stay outside the bundle; all else goes in, so that the app ships no node_modules. */
const external = ['electron', 'keytar', 'libsql', /^@github\/keytar/, /^node:/];

/** The targets are those of the oldest runtime that the tests run on, and hold for the newest. */
export default defineConfig({
  main: {
    build: {
      target: 'node16.17',
      externalizeDeps: false,
      sourcemap: true,
      minify: true,
      rollupOptions: {
        input: present({
          index: 'main/index.ts',
          'vault-process': 'main/vault-process.ts',
          'history-worker': 'main/history-worker.ts',
          'bills-worker': 'main/bills-worker.ts',
          'holidays-worker': 'main/holidays-worker.ts',
          'export-worker': 'main/export-worker.ts',
          'permissions-worker': 'main/permissions-worker.ts',
        }),
        external,
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node16.17',
      externalizeDeps: false,
      minify: true,
      rollupOptions: {
        input: present({ index: 'preload/index.ts' }),
        external,
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome108',
      minify: true,
      outDir: resolve('out/renderer'),
      rollupOptions: { input: resolve('renderer/index.html') },
    },
  },
});
