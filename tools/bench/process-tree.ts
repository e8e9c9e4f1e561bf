import { readdirSync, readFileSync } from 'node:fs';

/** What all processes of a program together take, as Linux counts it. */
export interface Usage {
  /** Memory that is theirs alone and changed, in megabytes. */
  readonly privateDirty: number;
  /** Processor time since their start, in milliseconds. */
  readonly processor: number;
  /** How often a thread gave up the processor to wait, since their start. */
  readonly wakeUps: number;
}

export function usageOf(root: number): Usage {
  const ids = treeOf(root);
  const sum = (figure: (id: number) => number): number => ids.reduce((total, id) => total + figure(id), 0);
  return {
    privateDirty: sum((id) => kilobytes(read(`/proc/${id}/smaps_rollup`))) / 1024,
    processor: sum((id) => sumOverThreads(id, nanoseconds)) / 1e6,
    wakeUps: sum((id) => sumOverThreads(id, waits)),
  };
}

/** The command lines of a program's processes, for a look at what takes the rest. */
export const processesOf = (root: number): readonly { readonly name: string; readonly privateDirty: number }[] =>
  treeOf(root).map((id) => ({
    name: /--type=(\S+?)[\0 ]/.exec(`${read(`/proc/${id}/cmdline`)}\0`)?.[1] ?? 'main',
    privateDirty: kilobytes(read(`/proc/${id}/smaps_rollup`)) / 1024,
  }));

function treeOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), parent: Number(afterName(read(`/proc/${name}/stat`))[1]) }));
  const below = (id: number): readonly number[] =>
    parents.filter(({ parent }) => parent === id).flatMap((child) => [child.id, ...below(child.id)]);
  return [root, ...below(root)];
}

/** The fields of /proc/ID/stat behind the program's name, which may hold spaces. */
const afterName = (stat: string): readonly string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');

const kilobytes = (rollup: string): number => Number(/^Private_Dirty:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);

/** The clock ticks of /proc/ID/stat are ten milliseconds long: too long for an idle minute. */
const nanoseconds = (thread: string): number => Number(read(`${thread}/schedstat`).split(' ')[0] ?? 0);

const waits = (thread: string): number =>
  Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(read(`${thread}/status`))?.[1] ?? 0);

const sumOverThreads = (id: number, figure: (thread: string) => number): number =>
  names(`/proc/${id}/task`).reduce((total, thread) => total + figure(`/proc/${id}/task/${thread}`), 0);

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // ended in the meantime
  }
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // ended in the meantime
  }
}
