/** Where a text stops being JSON; both count from 1. */
export interface JsonFault {
  readonly what: 'not-json' | 'cut-off' | 'named-twice' | 'too-deep';
  readonly line: number;
  readonly column: number;
  /** What stands there, or the name that is there twice. */
  readonly found: string;
}

export type JsonRead =
  | { readonly ok: true; readonly values: readonly unknown[] }
  | { readonly ok: false; readonly fault: JsonFault };

const DEEPEST = 40;
/** Enough to find the place by, and too little of a secret that was pasted by mistake. */
const SHOWN = 8;
const LONGEST_NAME = 40;
const BLANK = /[ \t\r\n]*/y;
const WORD = /true|false|null/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;

class Stopped extends Error {
  readonly what: JsonFault['what'];
  readonly at: number;
  readonly found: string | undefined;
  constructor(what: JsonFault['what'], at: number, found?: string) {
    super(what);
    this.what = what;
    this.at = at;
    this.found = found;
  }
}

/** Reads with places, alike in every runtime; a name that stands twice in an object is a fault, as it hides the first. */
function readerOf(text: string) {
  let at = 0;

  const stop = (): never => {
    throw new Stopped(at >= text.length ? 'cut-off' : 'not-json', at);
  };

  function taken(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function sign(wanted: string): boolean {
    taken(BLANK);
    if (text[at] !== wanted) return false;
    at += 1;
    return true;
  }

  function string(): string {
    taken(BLANK);
    const start = at;
    const written = taken(STRING);
    if (written !== undefined) return JSON.parse(written) as string;
    if (text[start] === '"' && !text.slice(start + 1).includes('"')) throw new Stopped('cut-off', start);
    return stop();
  }

  function members(depth: number): object {
    const read = new Map<string, unknown>();
    if (sign('}')) return {};
    do {
      taken(BLANK);
      const start = at;
      const name = string();
      if (read.has(name)) throw new Stopped('named-twice', start, name);
      if (!sign(':')) stop();
      read.set(name, value(depth));
    } while (sign(','));
    if (!sign('}')) stop();
    return Object.fromEntries(read);
  }

  function list(depth: number): readonly unknown[] {
    if (sign(']')) return [];
    const read: unknown[] = [];
    do read.push(value(depth));
    while (sign(','));
    if (!sign(']')) stop();
    return read;
  }

  function value(depth: number): unknown {
    if (depth > DEEPEST) throw new Stopped('too-deep', at);
    if (sign('{')) return members(depth + 1);
    if (sign('[')) return list(depth + 1);
    if (text[at] === '"') return string();
    const written = taken(WORD) ?? taken(NUMBER);
    return written === undefined ? stop() : JSON.parse(written);
  }

  return {
    next: () => value(0),
    isAtEnd: () => {
      taken(BLANK);
      return at >= text.length;
    },
  };
}

function faultOf(text: string, { what, at, found }: Stopped): JsonFault {
  const before = text.slice(0, at).split('\n');
  const shown = (found ?? text.slice(at, at + SHOWN).trim()).split('\n', 1).join('').slice(0, LONGEST_NAME);
  return { what, line: before.length, column: (before[before.length - 1] ?? '').length + 1, found: shown };
}

/** The JSON values of a text, one behind the other: answers of several commands may be pasted together. */
export function jsonValues(written: string): JsonRead {
  const text = written.replace(/^\u{feff}/u, '');
  const reader = readerOf(text);
  const values: unknown[] = [];
  try {
    do values.push(reader.next());
    while (!reader.isAtEnd());
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, fault: faultOf(text, error) };
    throw error;
  }
  return { ok: true, values };
}
