import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds a worker of the main process into the folder, as one file with native modules outside; answers its path. */
export async function builtWorker(file: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      rollupOptions: {
        input: { worker: resolve(file) },
        external: ['libsql', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return join(folder, 'worker.cjs');
}
