import { mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openRecord, RECORD_NAME } from '../../main/record';
import { writeAll } from '../../main/whole-file';
import { now } from '../fixtures/readings';

let most = 7;
let room = Number.POSITIVE_INFINITY;

/** A disk that takes a few bytes at a time and, when it is full, none, without an error. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const short = async (...asked: Parameters<typeof real.open>): Promise<FileHandle> => {
    const file = await real.open(...asked);
    const write = file.write.bind(file) as (
      bytes: Uint8Array,
      from: number,
      length: number,
      to: number | null,
    ) => Promise<{ bytesWritten: number }>;
    file.write = (async (bytes: Uint8Array, from: number, length: number, to: number | null) => {
      const taken = Math.min(length, most, room);
      room -= taken;
      return taken === 0 ? { bytesWritten: 0, buffer: bytes } : write(bytes, from, taken, to);
    }) as never;
    return file;
  };
  return { ...real, open: short };
});

let folder: string;
beforeEach(() => {
  most = 7;
  room = Number.POSITIVE_INFINITY;
  folder = mkdtempSync(join(tmpdir(), 'runway-short-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

describe('a disk that takes only a part of what is written', () => {
  it('is given the rest, behind what is there or at a place', async () => {
    const path = join(folder, 'a');
    const file = await open(path, 'w');
    await writeAll(file, Buffer.from('twenty-two letters, all'));
    await writeAll(file, Buffer.from('TWENTY-TWO'), 0);
    await file.close();
    expect(await readFile(path, 'utf8')).toBe('TWENTY-TWO letters, all');
  });

  it('has all of the record’s line, or none of it and says so', async () => {
    const record = openRecord(
      folder,
      () => undefined,
      () => now,
    );
    const path = join(folder, RECORD_NAME);
    const append = () => record.append([{ at: now, what: 'paid', values: { amount: '9500' } }]);
    expect((await append()).ok).toBe(true);
    const whole = await readFile(path, 'utf8');
    expect(whole.endsWith('}\n')).toBe(true);
    room = 20;
    expect(await append()).toEqual({ ok: false, reason: 'disk-full' });
    expect(await readFile(path, 'utf8')).toBe(whole);
    room = Number.POSITIVE_INFINITY;
    expect((await append()).ok).toBe(true);
    await record.close();
  });
});
