import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PRIVATE_FILE } from './private-file';

/** All of it, or an error: a single write may take a part and say nothing of the rest. Behind what was written before, or at a place. */
export async function writeAll(file: Pick<FileHandle, 'write'>, bytes: Uint8Array, place?: number): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const to = place === undefined ? null : place + from;
    const { bytesWritten } = await file.write(bytes, from, bytes.length - from, to);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    from += bytesWritten;
  }
}

/** Written beside its place, brought to the disk and then renamed: there is the old file or the whole new one. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(unfinished, 'wx', PRIVATE_FILE);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
