import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Every form in which a secret may lie somewhere: as text, wide, in base64 at each offset, in hex, in a query. */
export function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret);
  const inBase64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return text.slice(offset === 0 ? 0 : 4, -4);
  });
  const hex = bytes.toString('hex');
  const texts = [...inBase64, hex, hex.toUpperCase(), encodeURIComponent(secret)];
  return [bytes, Buffer.from(secret, 'utf16le'), ...texts.map((text) => Buffer.from(text))];
}

export const leaksIn = (bytes: Buffer, secret: string): number =>
  formsOf(secret).filter((form) => bytes.includes(form)).length;

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0); // gone in the meantime, or no file to read
  }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** How many files were looked through, and which of them hold the secret. */
export function leaksInFolders(folders: readonly string[], secret: string) {
  const files = folders.flatMap(filesIn);
  return { files: files.length, leaking: files.filter((file) => leaksIn(bytesOf(file), secret) > 0) };
}

const runningIds = (): readonly string[] => readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));

/** The arguments and the surroundings of every process on this computer. */
export const leaksAroundProcesses = (secret: string): readonly string[] =>
  runningIds()
    .flatMap((id) => [`/proc/${id}/cmdline`, `/proc/${id}/environ`])
    .filter((file) => leaksIn(bytesOf(file), secret) > 0);

/** The processes that were started by this one, and by those, with what they are. */
export function processesUnder(id: number): readonly { readonly id: number; readonly type: string }[] {
  const command = bytesOf(`/proc/${id}/cmdline`).toString();
  const type = /--utility-sub-type=([\w.]+)/.exec(command)?.[1] ?? /--type=([\w-]+)/.exec(command)?.[1] ?? 'main';
  const tasks = readdirSync(`/proc/${id}/task`);
  const children = tasks.flatMap((task) => bytesOf(`/proc/${id}/task/${task}/children`).toString().split(' '));
  const below = children.filter((child) => /^\d+$/.test(child)).flatMap((child) => processesUnder(Number(child)));
  return [{ id, type }, ...below];
}

const CHUNK = 16 * 1024 * 1024;

/** How often the secret lies in the memory of a process. */
export function leaksInMemory(id: number, secret: string): number {
  const memory = openSync(`/proc/${id}/mem`, 'r');
  const forms = formsOf(secret);
  let hits = 0;
  for (const [, from, to] of bytesOf(`/proc/${id}/maps`)
    .toString()
    .matchAll(/^(\w+)-(\w+) rw/gm)) {
    const end = Number.parseInt(String(to), 16);
    for (let at = Number.parseInt(String(from), 16); at < end; at += CHUNK) {
      hits += hitsAt(memory, at, Math.min(CHUNK + 256, end - at), forms);
    }
  }
  closeSync(memory);
  return hits;
}

function hitsAt(memory: number, at: number, size: number, forms: readonly Buffer[]): number {
  const bytes = Buffer.alloc(size);
  try {
    readSync(memory, bytes, 0, size, at);
  } catch {
    return 0; // a region that cannot be read
  }
  return forms.filter((form) => bytes.includes(form)).length;
}
